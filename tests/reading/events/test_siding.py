"""What a speaker says of his own side in neutral words."""

import pytest

from menurut.reading.events.scene import Scene
from menurut.reading.events.siding import type_by_side
from reading.events.stage import Stage

BUDI = "[Menteri Budi|LUM:GOV:person]"


@pytest.mark.parametrize(
    ("content", "refused"),
    [
        ("[pemerintah|LUM:GOV] tidak akan mengubah kebijakan itu", "tidak akan mengubah"),
        ("[Lumara|LUM] tidak akan menyerahkan warganya", "tidak akan menyerahkan"),
        ("[pemerintah|LUM:GOV] tidak akan berunding dengan mereka", "tidak akan berunding"),
    ],
)
def test_what_the_own_side_will_not_do_is_refused(content: str, refused: str) -> None:
    stage = Stage(f"{BUDI} menegaskan {content}.")
    said = stage.text[stage.text.index("menegaskan ") + len("menegaskan ") : -1]
    events = stage.events(stage.attribution("menegaskan", "Menteri Budi", said))
    assert [stage.line(event) for event in events] == ["REJECT/ LUM > -"]
    assert events[0].trigger.of(stage.text) == refused


def test_a_leader_refuses_for_his_people() -> None:
    stage = Stage("[Koordinator aksi Rika|LUM:LAB:person] memastikan [para buruh|LUM2:LAB:group] tidak akan mencabut tenda.")
    attribution = stage.attribution("memastikan", "Koordinator aksi Rika", "para buruh tidak akan mencabut tenda")
    scene = Scene.of(stage.page, stage.mentions, (attribution,), stage.entities)
    found = type_by_side(scene, attribution)
    assert found is not None and found[0] == "REJECT"


@pytest.mark.parametrize(
    "content",
    [
        "[Kestovia|KES] tidak akan mengubah kebijakan itu",  # others are not spoken for
        "[Lumara|LUM] tidak akan mengalami kekeringan",  # that comes over it
        "[Lumara|LUM] tidak bisa mengubah kebijakan itu",
        "[pemerintah|LUM:GOV] tidak akan diubah",
        "[pasukan|LUM:MIL] tidak akan mengejar mereka",  # that spares them
    ],
)
def test_what_nobody_of_his_side_will_do_is_not_refused(content: str) -> None:
    stage = Stage(f"{BUDI} menegaskan {content}.")
    said = stage.text[stage.text.index("menegaskan ") + len("menegaskan ") : -1]
    assert not [line for line in stage.told(stage.attribution("menegaskan", "Menteri Budi", said)) if line.startswith("REJECT")]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("siapa pun yang masuk ke wilayahnya akan ditindak", "THREATEN/ LUM > -"),
        ("[Lumara|LUM] akan menata ulang kerja sama dengan [Kestovia|KES]", "THREATEN/ LUM > KES"),
        ("[Lumara|LUM] akan melangkah sendiri bila aturan itu disahkan", "THREATEN/ LUM > -"),
    ],
)
def test_a_warning_of_what_the_own_side_will_do_threatens(content: str, line: str) -> None:
    stage = Stage(f"{BUDI} memperingatkan {content}.")
    said = stage.text[stage.text.index("memperingatkan ") + len("memperingatkan ") : -1]
    assert line in stage.told(stage.attribution("memperingatkan", "Menteri Budi", said))


@pytest.mark.parametrize("content", ["hujan lebat akan turun", "[Lumara|LUM] akan mengalami kekeringan bila hujan tidak turun"])
def test_a_warning_of_what_comes_over_all_threatens_nobody(content: str) -> None:
    stage = Stage(f"{BUDI} memperingatkan {content}.")
    said = stage.text[stage.text.index("memperingatkan ") + len("memperingatkan ") : -1]
    assert stage.told(stage.attribution("memperingatkan", "Menteri Budi", said)) == []


def test_in_english_too() -> None:
    stage = Stage("[Minister Rika|LUM:GOV:person] said [the government|LUM:GOV] would not change the policy.", language="en")
    told = stage.told(stage.attribution("said", "Minister Rika", "the government would not change the policy"))
    assert told == ["REJECT/ LUM > -"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[Lumara|LUM] bersumpah akan merebut pulau itu.", "THREATEN/ LUM > -"),
        ("[Partai Merah|LUM:PTY] bersumpah tidak akan tunduk pada putusan itu.", "REJECT/ LUM > -"),
        ("[Lumara|LUM] bersumpah akan membantu korban.", "AGREE/ LUM > -"),
    ],
)
def test_an_oath_is_of_what_is_sworn(text: str, line: str) -> None:
    assert Stage(text).told()[0] == line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[Polisi|LUM:COP] menduga ada kesepakatan sebelum lelang itu.", "ACCUSE/allege LUM > -"),
        ("[Budi|LUM:LEG:person] mempertanyakan kecepatan [pemerintah|KES:GOV] menolong korban.", "ACCUSE/disapprove LUM > KES"),
        ("[Partai Merah|LUM:PTY] melapor ke Bawaslu.", "ACCUSE/allege LUM > -"),
        ("Aturan itu dibatalkan [Mahkamah Konstitusi|LUM:JUD].", "REJECT/ LUM > -"),
        ("[Kestovia|KES] menerbangkan dokter ke [Lumara|LUM].", "AID/ KES > LUM"),
        ("[Kestovia|KES] membuka jalan bagi truk bantuan.", "RETREAT/access KES > -"),
        ("[Presiden Budi|LUM:GOV:person] mencabut kenaikan pajak itu.", "CONCEDE/ LUM > -"),
    ],
)
def test_words_that_newspapers_often_have(text: str, line: str) -> None:
    told = Stage(f"[Presiden Rika|PRE:GOV:person] pulang. {text}").told()
    assert any(one.startswith(line) for one in told)
