"""Who tells an event, and how."""

from dataclasses import replace

import pytest

from menurut.reading.claims import make_claims
from menurut.types.attribution import Attribution
from menurut.types.claim import Claim
from menurut.types.event import Event, EventType, Telling
from reading.events.stage import Stage


def event(stage: Stage, *triggers: str, speech: bool = False, actor: int | None = None, **how: str) -> Event:
    tellings = tuple(Telling(trigger=stage.span(words), **how) for words in triggers)  # type: ignore[arg-type]
    actors = () if actor is None else (stage.entities[actor].id,)
    return Event(
        id="v", trigger=tellings[0].trigger, type="REJECT" if speech else "AID", speech=speech, tellings=tellings, actors=actors
    )


def claims(stage: Stage, one: Event, *attributions: Attribution) -> tuple[Claim, ...]:
    return make_claims(stage.page, stage.mentions, attributions, stage.entities, (one,))[0]


def told(found: tuple[Claim, ...]) -> list[tuple[str, str]]:
    return [(claim.chain[-1].name or "?", claim.status) for claim in found]


def test_words_outside_of_any_content_are_the_articles_own() -> None:
    stage = Stage("[Kestovia|KES] mengirim senjata.")
    assert told(claims(stage, event(stage, "mengirim"))) == [("Contoh", "asserted")]


def test_the_innermost_content_holds_the_claim_and_its_parents_make_the_chain() -> None:
    stage = Stage("[KNK|KES:JRN] melaporkan [Varand|KES] mengatakan [Lumara|LUM] mengirim senjata.")
    outer = stage.attribution("melaporkan", "KNK", "Varand mengatakan Lumara mengirim senjata", carrier=True)
    inner = stage.attribution("mengatakan", "Varand", "Lumara mengirim senjata", parent=outer.id)
    (claim,) = claims(stage, event(stage, "mengirim"), outer, inner)
    assert [(link.role, link.name) for link in claim.chain] == [("publisher", "Contoh"), ("agency", "KNK"), ("speaker", "Varand")]
    assert claim.status == "reported"
    assert claim.attributions == (outer.id, inner.id)


def test_what_a_denial_contains_did_not_happen_by_its_source() -> None:
    stage = Stage("[Kestovia|KES] membantah mengirim senjata.")
    denial = stage.attribution("membantah", "Kestovia", "mengirim senjata", act="deny")
    assert told(claims(stage, event(stage, "mengirim"), denial)) == [("Kestovia", "denied")]


def test_a_denial_without_content_denies_what_it_answers() -> None:
    """Both point to one event: reported by one side, denied by the other."""
    stage = Stage("Menurut [Islandia|ISL], [Lumara|LUM] mengirim senjata. [Kestovia|KES] membantah.")
    said = stage.attribution("Menurut", "Islandia", "Lumara mengirim senjata")
    denial = stage.attribution("membantah", "Kestovia", "", act="deny", answers=said.id)
    assert told(claims(stage, event(stage, "mengirim"), said, denial)) == [("Islandia", "reported"), ("Kestovia", "denied")]


@pytest.mark.parametrize(("type", "denied"), [("ASSAULT", True), ("AGREE", False), ("CONSULT", False)])
def test_who_refuses_an_offer_does_not_deny_that_it_was_made(type: EventType, denied: bool) -> None:
    stage = Stage("Menurut [Islandia|ISL], [Lumara|LUM] mengirim senjata. [Kestovia|KES] menolaknya.")
    said = stage.attribution("Menurut", "Islandia", "Lumara mengirim senjata")
    refusal = stage.attribution("menolaknya", "Kestovia", "", act="refuse", answers=said.id)
    told_of = replace(event(stage, "mengirim"), type=type)
    assert (("Kestovia", "denied") in told(claims(stage, told_of, said, refusal))) == denied


def test_a_confirmation_confirms_what_it_answers() -> None:
    stage = Stage("Menurut [Islandia|ISL], [Lumara|LUM] mengirim senjata. [Kestovia|KES] membenarkan.")
    said = stage.attribution("Menurut", "Islandia", "Lumara mengirim senjata")
    confirmed = stage.attribution("membenarkan", "Kestovia", "", act="confirm", answers=said.id)
    found = claims(stage, event(stage, "mengirim"), said, confirmed)
    assert [claim.act for claim in found] == ["say", "confirm"]


def test_the_same_holder_repeating_a_claim_adds_nothing() -> None:
    stage = Stage("[Varand|KES] mengatakan [Lumara|LUM] mengirim senjata. [Varand|KES] menyebut Lumara memasok peluru.")
    first = stage.attribution("mengatakan", "Varand", "Lumara mengirim senjata")
    second = stage.attribution("menyebut", "Varand", "Lumara memasok peluru")
    assert len(claims(stage, event(stage, "mengirim", "memasok"), first, second)) == 1


def test_another_polarity_of_the_same_holder_is_another_claim() -> None:
    stage = Stage("[Lumara|LUM] mengirim senjata. [Lumara|LUM] memasok peluru.")
    both = Event(
        id="v",
        trigger=stage.span("mengirim"),
        type="AID",
        tellings=(Telling(trigger=stage.span("mengirim")), Telling(trigger=stage.span("memasok"), polarity="negative")),
    )
    assert [claim.polarity for claim in claims(stage, both)] == ["positive", "negative"]


def test_an_act_of_speech_is_told_by_what_stands_around_it() -> None:
    """The words that perform it are the speaker's, the claim that he spoke is the article's."""
    stage = Stage("[Varand|KES] mengatakan tuduhan itu tidak berdasar.")
    said = stage.attribution("mengatakan", "Varand", "tuduhan itu tidak berdasar")
    assert told(claims(stage, event(stage, "tidak berdasar", speech=True, actor=0), said)) == [("Contoh", "asserted")]


def test_the_content_of_a_promise_is_planned() -> None:
    stage = Stage("[Kestovia|KES] berjanji mengirim senjata.")
    promise = stage.attribution("berjanji", "Kestovia", "mengirim senjata", act="promise")
    assert told(claims(stage, event(stage, "mengirim"), promise)) == [("Kestovia", "planned")]


def test_parents_in_a_circle_end_the_chain() -> None:
    stage = Stage("[Kestovia|KES] mengatakan [Lumara|LUM] mengirim senjata.")
    said = stage.attribution("mengatakan", "Kestovia", "Lumara mengirim senjata", parent="a-mengatakan-Kestovia")
    (claim,) = claims(stage, event(stage, "mengirim"), said)
    assert claim.attributions == (said.id,)


def test_numbers_stand_with_the_event_of_their_sentence() -> None:
    stage = Stage("[Kestovia|KES] mengirim 3.000 butir peluru.")
    (claim,) = claims(stage, event(stage, "mengirim"))
    assert [(one.what, one.low) for one in claim.quantities] == [("weapons", 3000)]


def test_a_source_that_nobody_names_leaves_a_gap() -> None:
    stage = Stage("Dikabarkan [Lumara|LUM] mengirim senjata.")
    rumour = Attribution(
        id="a", cue=stage.span("Dikabarkan"), source=None, content=(stage.span("Lumara mengirim senjata"),), act="allege"
    )
    found, gaps = make_claims(stage.page, stage.mentions, (rumour,), stage.entities, (event(stage, "mengirim"),))
    assert [(claim.status, claim.chain[-1].name) for claim in found] == [("alleged", None)]
    assert [gap.id for gap in gaps] == ["claim-without-source"]


def test_a_minister_who_says_what_his_state_will_do_threatens_for_it() -> None:
    stage = Stage("[Varand|KES:GOV:person] mengatakan [Kestovia|KES] akan membalas.")
    said = stage.attribution("mengatakan", "Varand", "Kestovia akan membalas")
    threat = Event(
        id="v",
        trigger=stage.span("akan membalas"),
        type="THREATEN",
        speech=True,
        actors=(stage.entities[1].id,),
        tellings=(Telling(trigger=stage.span("akan membalas"), modality="planned"),),
    )
    assert told(claims(stage, threat, said)) == [("Contoh", "planned")]


def test_an_act_of_speech_that_another_tells_of_is_his_claim() -> None:
    stage = Stage("[Varand|SAR:GOV:person] mengatakan [Kestovia|KES] mengecam hal itu.")
    said = stage.attribution("mengatakan", "Varand", "Kestovia mengecam hal itu")
    assert told(claims(stage, event(stage, "mengecam", speech=True, actor=1), said)) == [("Varand", "reported")]


def test_the_cue_of_a_speech_act_is_no_telling_of_its_own_source() -> None:
    stage = Stage("[Kestovia|KES] mengecam hal itu.")
    cue = stage.attribution("mengecam", "Kestovia", "mengecam hal itu", act="criticise")
    assert told(claims(stage, event(stage, "mengecam", speech=True, actor=None), cue)) == [("Contoh", "asserted")]


def test_a_denial_that_says_itself_what_it_denies_leaves_the_rest_alone() -> None:
    stage = Stage(
        "Menurut [Islandia|ISL], [Lumara|LUM] mengirim senjata dan menyerang kota. [Lumara|LUM] membantah menyerang kota itu."
    )
    said = stage.attribution("Menurut", "Islandia", "Lumara mengirim senjata dan menyerang kota")
    denial = stage.attribution("membantah", "Lumara", "menyerang kota itu", act="deny", answers=said.id)
    gift = event(stage, "mengirim")
    attack = Event(
        id="w",
        trigger=stage.span("menyerang kota"),
        type="ASSAULT",
        tellings=(Telling(trigger=stage.span("menyerang kota")), Telling(trigger=stage.span("menyerang kota itu"))),
    )
    found, _ = make_claims(stage.page, stage.mentions, (said, denial), stage.entities, (gift, attack))
    assert [(claim.event, claim.status) for claim in found] == [("v", "reported"), ("w", "reported"), ("w", "denied")]


def test_a_promise_rests_on_what_went_before() -> None:
    stage = Stage("[Kestovia|KES] berjanji membalas serangan yang menewaskan warga setelah [Lumara|LUM] mengirim senjata.")
    promise = stage.attribution(
        "berjanji", "Kestovia", "membalas serangan yang menewaskan warga setelah Lumara mengirim senjata", act="promise"
    )
    assert told(claims(stage, event(stage, "membalas"), promise)) == [("Kestovia", "planned")]
    assert told(claims(stage, event(stage, "menewaskan"), promise)) == [("Kestovia", "reported")]
    assert told(claims(stage, event(stage, "mengirim"), promise)) == [("Kestovia", "reported")]


def test_who_tells_that_he_has_spoken_holds_it() -> None:
    stage = Stage("[Kestovia|KES] mengatakan telah menolak tawaran [Lumara|LUM].")
    said = stage.attribution("mengatakan", "Kestovia", "telah menolak tawaran Lumara")
    assert told(claims(stage, event(stage, "menolak", speech=True, actor=0), said)) == [("Kestovia", "reported")]


def test_who_claims_to_have_a_mind_holds_it() -> None:
    stage = Stage("[Kestovia|KES] mengaku menolak tawaran [Lumara|LUM].")
    claimed = stage.attribution("mengaku", "Kestovia", "menolak tawaran Lumara", act="claim")
    assert told(claims(stage, event(stage, "menolak", speech=True, actor=0), claimed)) == [("Kestovia", "claimed")]


def test_a_charge_about_anothers_deed_is_made_and_not_told() -> None:
    stage = Stage("[Kestovia|KES] mengklaim [Lumara|LUM] telah berbohong.")
    claimed = stage.attribution("mengklaim", "Kestovia", "Lumara telah berbohong", act="claim")
    assert told(claims(stage, event(stage, "berbohong", speech=True, actor=0), claimed)) == [("Contoh", "asserted")]


def test_hearsay_told_twice_is_one_claim() -> None:
    stage = Stage("Diduga [Kestovia|KES] mengirim senjata. Diduga pula [Kestovia|KES] memasok roket.")
    first = replace(stage.attribution("Diduga", "Kestovia", "Kestovia mengirim senjata", act="allege"), source=None)
    again = replace(stage.attribution("Diduga pula", "Kestovia", "Kestovia memasok roket", act="allege"), source=None)
    found = claims(stage, event(stage, "mengirim", "memasok"), first, again)
    assert [claim.status for claim in found] == ["alleged"]


@pytest.mark.parametrize(
    ("toll", "expected"),
    [
        ("Korban tewas naik dari 30 menjadi 45.", [("dead", 45)]),
        ("Sedikitnya 45 orang tewas dan tiga lainnya luka-luka.", [("dead", 45), ("injured", 3)]),
        ("Sebanyak 45 orang tewas dalam gempa di Sarel.", []),
        ("Warga menyebut 45 orang tewas pada tahun lalu.", []),
    ],
)
def test_a_toll_counts_the_dead_of_the_attack_told_before(toll: str, expected: list[tuple[str, float]]) -> None:
    stage = Stage(f"[Lumara|LUM] menyerang Sarel. {toll}")
    (claim,) = claims(stage, replace(event(stage, "menyerang"), type="ASSAULT"))
    assert [(one.what, one.low) for one in claim.quantities] == expected


def test_a_number_counts_in_the_words_it_stands_in() -> None:
    stage = Stage("Dua bom menewaskan 10 orang; [Lumara|LUM] mengaku bertanggung jawab.")
    claimed = stage.attribution("mengaku", "Lumara", "bertanggung jawab", act="claim")
    blast = replace(event(stage, "bom", "bertanggung jawab"), type="ASSAULT")
    own, theirs = claims(stage, blast, claimed)
    assert [(one.what, one.low) for one in own.quantities][-1:] == [("dead", 10)]
    assert not theirs.quantities
