"""Constructions of English wire articles: who did what to whom. All invented."""

import pytest

from reading.whom import reading


def told(text: str) -> list[str]:
    """Return each event of an English article as "ACCUSE/allege Peru > Libya"."""
    report = reading(text, "en")
    names = {one.id: one.name for one in report.entities}
    lines = []
    for event in report.events:
        who = ", ".join(names[one] for one in event.actors) or "-"
        whom = ", ".join(names[one] for one in event.recipients) or "-"
        lines.append(f"{'/'.join((event.type, *event.modes))} {who} > {whom}")
    return lines


@pytest.mark.parametrize(
    ("text", "event"),
    [
        # what somebody is charged with, though the word is a noun as well; adjectives in -ing
        ("Egypt has accused Peru of shipping artillery shells to Libya.", "AID Peru > Libya"),
        ("Spokesman Edo Malik accused neighbouring Libya of sending soldiers across the border.", "MOBILIZE/troops Libya > -"),
        # verbs behind a clause of "who is", and behind an infinitive that serves another verb
        (
            "Former President Edo Malik, who is campaigning in Ohio, mocked the governor.",
            "ACCUSE/disapprove Edo Malik > the governor",
        ),
        ("Riot police used tear gas to disperse a crowd in Cairo and detained 14 people.", "COERCE/arrest Riot police > 14 people"),
        # people by what they are
        ("Police in Cairo arrested two navy lieutenants.", "COERCE/arrest Police > two navy lieutenants"),
        ("Several hundred nationalists burned a flag outside the Libyan embassy.", "PROTEST/demo Several hundred nationalists > -"),
        # a warning of what one's own side would do
        (
            "Libya would take further measures against Peru, the Libyan foreign minister warned.",
            "THREATEN the Libyan foreign minister > Peru",
        ),
        ("Egypt denounced Libya and promised to respond in kind.", "THREATEN/violence Egypt > Libya"),
        ("Senator Rika Lestari fired back that Governor Edo Malik had lied.", "REJECT Rika Lestari > -"),
        # whom an object pronoun means: not who does it
        ("Senator Sari Melati spoke. Minister Edo Malik accused her of fraud.", "ACCUSE/allege Edo Malik > Sari Melati"),
        ("Police in Cairo beat a Libyan man. He was tortured, a court in Egypt said.", "ASSAULT/torture - > a Libyan man"),
        # what "will" threatens "would" threatens as well, in somebody's mouth
        ("Egypt said Libya would pay a heavy price.", "THREATEN/violence Egypt > Libya"),
        ("Peru said the expulsions by Libya would not go unanswered.", "THREATEN Peru > Libya"),
        # verbs that look like other words
        ("The administration in Washington froze funding for Libya.", "SANCTION/discontinue administration > Libya"),
        # what stands under fire, and who
        ("A Libyan convoy came under fire in Egypt.", "ASSAULT - > Libya"),
        ("Egypt expelled the ambassadors of Libya and Peru.", "SANCTION/expel Egypt > the ambassadors of Libya, Peru"),
        ("Activists in London lay down in the road to stop a Libyan convoy.", "PROTEST/obstruct Activists > -"),
        ("Crowds in Cairo toppled statues of the president.", "PROTEST/vandalize Crowds > -"),
        # whom an attack kills, and one whose noun is a verb as well
        ("A drone strike killed three Egyptian soldiers in Libya.", "ASSAULT/drone - > three Egyptian soldiers"),
        ("A Libyan missile strike on Peru wounded two people.", "ASSAULT/heavy-weapons Libya > Peru"),
        # what led to what is asked for; who says something by a thing; who undergoes does what follows
        (
            "Egypt's president ordered the army to pursue the rebels after they kidnapped a senator.",
            "ASSAULT/abduct rebels > a senator",
        ),
        ("In Cairo, 14 lawmakers signed a letter demanding the release of a student.", "REQUEST/yield 14 lawmakers > a student"),
        (
            "The mayor of Cairo was sentenced to two years in prison for insulting President Edo Malik.",
            "ACCUSE/disapprove The mayor of Cairo > Edo Malik",
        ),
        ("Egypt suspended a military pact with Libya.", "SANCTION/discontinue Egypt > Libya"),
        # verbs that no table knows, and a demand with more behind it
        ("The army vowed to deploy troops in Cairo and Egypt expelled Libya's envoy.", "SANCTION/expel Egypt > Libya's envoy"),
        ("Egypt demanded that Libya release the envoy and threatened to attack Peru.", "THREATEN/violence Egypt > Peru"),
        # who stands inside a form, and among whom a number is taken
        ("Egypt held the rebels responsible for the attack on Peru.", "ACCUSE/allege Egypt > rebels"),
        (
            "President Edo Malik was freed in Peru. His followers broke into a court. Police arrested 86 of them.",
            "COERCE/arrest Police > His followers",
        ),
        ("Peru cautioned Egypt against intervention.", "REQUEST Peru > Egypt"),
        # a verb with its object in its form, behind an adverb
        ("Egypt also banned the export of uranium to Libya.", "SANCTION/discontinue Egypt > Libya"),
        # a talk that opens the sentence
        (
            "In a telephone call with Libyan President Edo Malik, Egypt's president Ali Harb offered talks.",
            "CONSULT/phone Ali Harb, Edo Malik > -",
        ),
    ],
)
def test_who_and_whom(text: str, event: str) -> None:
    assert event in told(text)


def test_a_clause_is_not_about_who_acts_in_it() -> None:
    lines = told("The youths marched to the Egyptian mission, which they accuse of corruption.")
    assert not any(line.startswith("ACCUSE/allege Egyptian mission") for line in lines)


def test_who_warns_of_others_threatens_nobody() -> None:
    assert not any(line.startswith("THREATEN") for line in told("Peru would starve, the Libyan foreign minister warned."))


def test_they_are_the_people_whom_a_sentence_opens_with() -> None:
    assert "ACCUSE/allege The protesters > Libya" in told("The protesters marched in Cairo. They accuse Libya of fraud.")


def test_a_story_from_new_york_is_american_unless_a_body_between_states_is_told_of() -> None:
    report = reading("NEW YORK (AP) — Judge Rika Lestari freed a student who protested against the war in Gaza.", "en")
    assert "USA" in {one.country for one in report.entities if one.name == "Rika Lestari"}


def test_a_deed_of_nobody_that_opens_a_sentence_is_not_done_by_who_tells_it() -> None:
    assert not any(
        "ASSAULT/heavy-weapons Libyan" in line for line in told("Shelling of a town in Peru killed two, Libyan officials said.")
    )


def test_who_undergoes_it_may_have_done_something_in_a_clause_that_ends_with_a_place() -> None:
    assert any(line.endswith("> Three activists") for line in told("Three activists who protested in Cairo were deported by Peru."))
