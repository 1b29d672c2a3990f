"""Who stands where around a verb."""

import pytest

from menurut.reading.events import arguments
from menurut.reading.events.nouns import agents_in_relative, carrier_of, possessors
from menurut.reading.events.scene import Phrase
from menurut.reading.events.subjects import subjects
from reading.events.stage import Stage


def texts(stage: Stage, phrases: list[Phrase]) -> list[str]:
    return [phrase.mention.span.of(stage.text) for phrase in phrases]


@pytest.mark.parametrize(
    ("marked", "verb", "expected"),
    [
        ("[Kestovia|KES] pada Senin telah menyerang [Lumara|LUM].", "menyerang", ["Kestovia"]),
        ("[Kestovia|KES] mengecam [Lumara|LUM] dan menarik duta besarnya.", "menarik", ["Kestovia"]),
        ("[Kestovia|KES] meminta [Lumara|LUM] untuk menarik pasukannya.", "menarik", ["Lumara"]),
        ("[Kestovia|KES] berjanji untuk menarik pasukannya.", "menarik", ["Kestovia"]),
        ("[Kestovia|KES] dan [Orvelia|ORV] mengecam [Lumara|LUM].", "mengecam", ["Kestovia", "Orvelia"]),
        ("[Pasukan Kestovia|KES] yang menembak [warga|LUM] ditarik.", "menembak", ["Pasukan Kestovia"]),
        ("Di [Orvel|ORV] [Kestovia|KES] mengecam [Lumara|LUM].", "mengecam", ["Kestovia"]),
        ("Serangan di [Orvel|ORV] menewaskan dua warga.", "menewaskan", []),
    ],
)
def test_the_subject_is_found_over_what_stands_between(marked: str, verb: str, expected: list[str]) -> None:
    stage = Stage(marked)
    assert texts(stage, subjects(stage.scene(), stage.token(verb))) == expected


def test_the_object_may_be_the_genitive_of_a_thing() -> None:
    """Who attacks a base attacks its owner."""
    stage = Stage("[Kestovia|KES] menyerang pangkalan militer [Lumara|LUM].")
    assert texts(stage, arguments.objects(stage.scene(), stage.token("menyerang"))) == ["Lumara"]


def test_a_list_of_objects_is_taken_whole() -> None:
    stage = Stage("[Kestovia|KES] mengecam [Lumara|LUM], [Orvelia|ORV], dan [Sarnia|SAR].")
    assert texts(stage, arguments.objects(stage.scene(), stage.token("mengecam"))) == ["Lumara", "Orvelia", "Sarnia"]


def test_the_subject_of_the_next_clause_is_no_object() -> None:
    stage = Stage("[Kestovia|KES] mengecam [Lumara|LUM] dan [Orvelia|ORV] menolak hadir.")
    assert texts(stage, arguments.objects(stage.scene(), stage.token("mengecam"))) == ["Lumara"]


@pytest.mark.parametrize(
    ("marked", "verb", "expected"),
    [
        ("[Kestovia|KES] mempersenjatai dan melindungi [Lumara|LUM].", "mempersenjatai", ["Lumara"]),
        ("[Kestovia|KES] mempersenjatai dan menurut Budi melindungi [Lumara|LUM].", "mempersenjatai", []),
        ("[Kestovia|KES] menyerang dan dikecam [Lumara|LUM].", "menyerang", []),
    ],
)
def test_verbs_that_are_joined_at_once_have_one_object(marked: str, verb: str, expected: list[str]) -> None:
    """What is done to the subject of the second verb is done by its agent."""
    stage = Stage(marked)
    assert texts(stage, arguments.objects(stage.scene(), stage.token(verb))) == expected


@pytest.mark.parametrize(
    "marked", ["[Warga|LUM] dibunuh oleh [tentara Kestovia|KES].", "[Warga|LUM] dibunuh [tentara Kestovia|KES]."]
)
def test_the_agent_of_a_passive_stands_after_oleh_or_at_once(marked: str) -> None:
    stage = Stage(marked)
    assert texts(stage, arguments.agents(stage.scene(), stage.token("dibunuh"))) == ["tentara Kestovia"]


@pytest.mark.parametrize(
    ("marked", "partners"),
    [
        ("[Kestovia|KES] berunding dengan [Lumara|LUM].", ["Lumara"]),
        ("[Kestovia|KES] berunding dengan mediasi [Lumara|LUM].", []),
    ],
)
def test_by_whose_means_a_thing_is_done_is_no_partner(marked: str, partners: list[str]) -> None:
    stage = Stage(marked)
    assert texts(stage, arguments.prepositional(stage.scene(), stage.token("berunding"), frozenset({"dengan"}))) == partners


def test_who_only_speaks_of_a_deed_did_not_do_it() -> None:
    condemned = Stage("Penahanan [Budi|LUM:CVL:person] dikecam [Kestovia|KES].")
    assert agents_in_relative(condemned.scene(), condemned.token("Penahanan")) == []
    led = Stage("Penahanan yang dipimpin [Kestovia|KES] berlanjut.")
    assert texts(led, agents_in_relative(led.scene(), led.token("Penahanan"))) == ["Kestovia"]


def test_the_possessor_follows_a_noun_in_indonesian_and_precedes_it_in_english() -> None:
    stage = Stage("serangan udara besar-besaran [Kestovia|KES] terhadap [Lumara|LUM]")
    at = stage.token("serangan")
    assert texts(stage, possessors(stage.scene(), at, at)) == ["Kestovia"]
    assert texts(stage, arguments.prepositional(stage.scene(), at, ("terhadap",))) == ["Lumara"]
    stage = Stage("[Kestovia|KES]'s new air attack on [Lumara|LUM]", language="en")
    at = stage.token("attack")
    assert texts(stage, possessors(stage.scene(), at, at)) == ["Kestovia"]


def test_a_light_verb_lends_its_subject_to_a_noun() -> None:
    stage = Stage("[Kestovia|KES] melancarkan serangan terhadap [Lumara|LUM]")
    assert carrier_of(stage.scene(), stage.token("serangan")) == stage.token("melancarkan")


def test_a_rounded_number_is_an_object() -> None:
    assert Stage("[Polisi|KES:COP] menahan sekitar [500 warga|KES:CVL:group].").told() == ["COERCE/arrest KES > KES"]


def test_a_thing_of_nobody_stands_for_whom_its_genitive_names() -> None:
    stage = Stage("[Lumara|LUM] mengecam [tindakan|X] [Kestovia|KES].")
    stage.entities = tuple(entity for entity in stage.entities if stage.codes[entity.id] != "X")
    assert stage.told() == ["ACCUSE/disapprove LUM > KES"]


def test_a_headline_that_ends_in_its_verb_takes_no_doer_from_the_next_line() -> None:
    told = Stage("[14 orang|KES:CVL:group] Ditangkap\n\n[Warga|LUM:CVL:group] bentrok dengan [polisi|LUM:COP].").told()
    assert "COERCE/arrest - > KES" in told


@pytest.mark.parametrize(
    "text",
    [
        "[Kestovia|KES] menjanjikan pelatihan bagi [pegawai|LUM:GOV:group].",
        "[Kestovia|KES] menjanjikan dana untuk [pegawai|LUM:GOV:group].",
        "[Kestovia|KES] akan memberikan bantuan sementara kepada [pegawai|LUM:GOV:group].",
    ],
)
def test_for_whom_something_is_promised(text: str) -> None:
    assert Stage(text).told() == ["AGREE/ KES > LUM"]
