"""Which words tell which frame, and where."""

import pytest

from menurut.languages import read_words
from menurut.reading.events.frames import Frame, forms_of
from menurut.reading.events.inflection import inflect
from menurut.reading.events.triggers import find_triggers
from reading.events.stage import Stage


def found(text: str, language: str = "id") -> list[tuple[str, str]]:
    stage = Stage(text, language=language)
    return [(trigger.span.of(stage.text), trigger.voice) for trigger in find_triggers(stage.page)]


MODES = {
    "CONSULT": "visit third-party multilateral phone",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone heavy-weapons"
    " crowd-control unconventional",
}


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_lexicon_keeps_to_plover_and_names_each_frame_once(language: str) -> None:
    frames = read_words(language, "frames", list[Frame])
    assert len({frame.id for frame in frames}) == len(frames)
    assert [frame.id for frame in frames if frame.mode and frame.mode not in MODES.get(frame.type, "").split()] == []
    assert [frame.id for frame in frames if not (frame.active or frame.passive or frame.noun)] == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_form_begins_with_the_word_it_is_found_by(language: str) -> None:
    assert all(form.words[0] == first for first, forms in forms_of(language).items() for form in forms)


def test_the_longest_form_wins() -> None:
    assert found("Kestovia melancarkan serangan udara.") == [("melancarkan serangan udara", "active")]


def test_a_clitic_may_hang_on_a_trigger() -> None:
    assert found("Kestovia membantahnya.") == [("membantahnya", "active")]


def test_a_verb_without_prefix_stands_in_headlines_and_after_its_doer() -> None:
    assert found("Kestovia Kecam Lumara") == [("Kecam", "active")]
    assert found("Rencana itu sudah kami kecam.") == [("kecam", "active")]
    assert found('"Itu rencana buruk," kecam juru bicara Lumara.') == [("kecam", "active")]
    assert found("Itu rencana kecam saja.") == []


def test_a_verb_that_never_takes_a_prefix_needs_no_headline() -> None:
    assert found("Di Sarnia para perawat mogok dua hari.") == [("mogok", "active")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kestovia attacked Lumara.", [("attacked", "active")]),
        ("Lumara was repeatedly attacked.", [("attacked", "passive")]),
        ("The town attacked by Lumara burns.", [("attacked", "passive")]),
        ("The attack was long.", [("attack", "noun")]),
        ("Lumara has taken in six refugees.", [("taken in six refugees", "active")]),
        ("Six refugees taken in last year are well.", []),
        ("Thousands rallied in Sarnia.", [("rallied", "active")]),
        ("It is a plan Lumara rejects.", [("rejects", "active")]),
    ],
)
def test_english_forms_are_told_apart_by_what_stands_around_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "en") == expected


def told(text: str) -> list[tuple[str, str, str | None]]:
    stage = Stage(text, language="en")
    return [(trigger.span.of(stage.text), trigger.frame.type, trigger.frame.mode) for trigger in find_triggers(stage.page)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Senator Ruth Halden eviscerated the mayor.", ("eviscerated", "ACCUSE", "disapprove")),
        ("Kestovia threw its weight behind Lumara.", ("threw its weight behind", "SUPPORT", None)),
        ("Orvan Tesk put his signature to the treaty.", ("put his signature to", "SUPPORT", None)),
        ("The curfew in Sarnia was lifted.", ("lifted", "CONCEDE", None)),
        ("Kestovia caved to the demand.", ("caved to", "CONCEDE", None)),
        ("Monday's talks were called off by Lumara.", ("called off", "REJECT", "meet")),
        ("Lumara washed its hands of the raid.", ("washed its hands of", "REJECT", None)),
        ("Kestovia wrote off what Lumara owed.", ("wrote off", "AID", None)),
        ("Commandos plucked nine nurses from the sea.", ("plucked", "AID", None)),
        ("Kestovia swapped drones with Lumara.", ("swapped", "COOPERATE", None)),
        ("The two navies sailed side by side.", ("sailed", "COOPERATE", None)),
        ("The mechanic was bundled into a van.", ("bundled into", "ASSAULT", "abduct")),
        ("Agents carted off twelve hard drives.", ("carted off", "COERCE", "seize")),
        ("Officers led away Mila Ostrand in handcuffs.", ("led away", "COERCE", "arrest")),
        ("Kestovia put the three clerks on a plane.", ("put", "COERCE", "deport")),
        ("The inmates have stopped eating since Friday.", ("stopped eating", "PROTEST", "hunger")),
        ("Drivers parked tractors across the road.", ("parked", "PROTEST", "obstruct")),
        ("The militia turned in its rifles.", ("turned in", "RETREAT", "disarm")),
        ("The guns fell silent in Sarnia.", ("fell silent", "RETREAT", "ceasefire")),
        ("Kestovia abandoned two outposts.", ("abandoned", "RETREAT", "withdraw")),
        ("Kestovia poured two brigades into Sarnia.", ("poured", "MOBILIZE", "troops")),
        ("Lumara was put on notice.", ("put on notice", "THREATEN", None)),
        ("The minister was stripped of his post.", ("stripped of his post", "SANCTION", "expel")),
        ("Aid groups pressed Kestovia to open the port.", ("pressed", "REQUEST", None)),
        ("Hackers attacked government websites.", ("attacked", "COERCE", "cyber")),
        ("Rebels kidnapped two nurses.", ("kidnapped", "ASSAULT", "abduct")),
        ("Gunmen shot dead five police officers.", ("shot dead", "ASSAULT", "firearms")),
    ],
)
def test_idioms_of_newspapers_tell_their_event(text: str, expected: tuple[str, str, str | None]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The factory turned in a profit.",
        "Mila Ostrand pulled the curtain.",
        "The bridge was closed for repairs.",
        "He put the kettle on the stove.",
        "The shop swapped owners.",
        "The savage winter ended.",
        "The campaign was suspended in May.",
    ],
)
def test_words_of_everyday_use_tell_nothing_without_their_company(text: str) -> None:
    assert told(text) == []


def test_a_protest_that_is_forbidden_is_none() -> None:
    assert ("demonstrasi", "noun") not in found("Pemerintah mencabut larangan demonstrasi.")


@pytest.mark.parametrize(
    ("text", "voice"),
    [("Mahasiswa demo di Orvel.", "active"), ("Buruh angkut akan mogok nasional.", "active"), ("Ia mengikuti demo itu.", "noun")],
)
def test_nouns_for_a_protest_are_verbs_behind_those_who_march(text: str, voice: str) -> None:
    assert [trigger.voice for trigger in find_triggers(Stage(text).page)] == [voice]


def test_event_nouns_are_found_in_the_plural_too() -> None:
    assert found("Two ambushes and three car bombs shook Sarnia.", "en") == [("ambushes", "noun"), ("car bombs", "noun")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kestovia menembakkan dua rudal ke Laut Timur.", "MOBILIZE/weapons KES > -"),
        ("Kestovia menembakkan rudal ke Lumara.", "ASSAULT/heavy-weapons KES > LUM"),
        ("Kestovia menyerang situs pemerintah Lumara.", "COERCE/cyber KES > LUM"),
    ],
)
def test_where_a_missile_goes_and_what_is_attacked_tell_the_type(text: str, expected: str) -> None:
    marked = text.replace("Kestovia", "[Kestovia|KES]").replace("Lumara", "[Lumara|LUM]")
    assert Stage(marked).told() == [expected]


@pytest.mark.parametrize(("verb", "form"), [("cancel", "cancelled"), ("cancel", "canceled"), ("kidnap", "kidnapped")])
def test_english_doubles_as_each_side_of_the_sea_spells(verb: str, form: str) -> None:
    assert (form,) in {words for words, _ in inflect((verb,))}


def test_a_form_goes_over_no_negation() -> None:
    assert ("will not withdraw", "active") not in found("Russia will not withdraw its troops.", "en")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[Lumara|LUM] melepaskan lima rudal jelajah kemarin.", "MOBILIZE/weapons LUM > -"),
        ("[Tentara|LUM:MIL] meningkatkan kewaspadaan.", "MOBILIZE/troops LUM > -"),
        ("[Lumara|LUM] berbagi data dengan [Kestovia|KES].", "COOPERATE/ LUM > KES"),
        ("[Pasukan Lumara|LUM:MIL] merebut jembatan utama.", "COERCE/seize LUM > -"),
        ("[Pasukan Lumara|LUM:MIL] menghantam kapal tanker [Kestovia|KES].", "ASSAULT/ LUM > KES"),
        ("[Rika Lestari|KES:GOV:person] digulingkan [Kapten Budi Danu|KES:MIL:person].", "COERCE/seize KES > KES"),
    ],
)
def test_plain_words_of_war_are_told(text: str, told: str) -> None:
    assert told in Stage(text, "id").told()
