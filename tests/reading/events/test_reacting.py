"""Whom praise, blame and refusal meet where they name a deed and not its doer."""

import pytest

from reading.events.stage import Stage


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # a deed of no type of its own, told before
        ("[Kestovia|KES] menutup perbatasan. [Lumara|LUM] mengecam langkah itu.", "ACCUSE/disapprove LUM > KES"),
        # an event noun points to the event of its type, over another one
        (
            "[Kestovia|KES] menyerang [Orvelia|ORV]. [Sarnia|SAR] memuji [Islandia|ISL]. [Lumara|LUM] mengutuk serangan tersebut.",
            "ACCUSE/disapprove LUM > KES",
        ),
        # the deed in front of a passive
        ("[Kestovia|KES] menyerang [Orvelia|ORV]. Serangan itu dikecam [Lumara|LUM].", "ACCUSE/disapprove LUM > KES"),
        ("[Kestovia|KES] menutup perbatasan. [Lumara|LUM] menyambut baik keputusan itu.", "SUPPORT/ LUM > KES"),
    ],
)
def test_a_reaction_meets_the_doer_of_the_deed(text: str, line: str) -> None:
    assert line in Stage(text).told()


def test_in_english_the_article_points() -> None:
    told = Stage("[Kestovia|KES] attacked [Orvelia|ORV]. [Lumara|LUM] condemned the attack.", language="en").told()
    assert "ACCUSE/disapprove LUM > KES" in told


@pytest.mark.parametrize(
    "text",
    [
        # nothing points back
        "[Kestovia|KES] menutup perbatasan. [Lumara|LUM] mengecam langkah sepihak.",
        # who reacts did it himself
        "[Lumara|LUM] menutup perbatasan. [Lumara|LUM] mengecam langkah itu.",
        # nobody who did such a thing was told
        "[Kestovia|KES] menutup perbatasan. [Lumara|LUM] mengecam pembunuhan itu.",
        # a deed of long ago
        "[Kestovia|KES] menutup perbatasan. Hujan. Sepi. Malam. Lama. [Lumara|LUM] mengecam langkah itu.",
    ],
)
def test_nobody_is_guessed(text: str) -> None:
    assert "ACCUSE/disapprove LUM > -" in Stage(text).told()


def test_what_somebody_refuses_may_be_his_own() -> None:
    told = Stage("[Lumara|LUM] menolak bantuan senjata [Kestovia|KES] untuk [Orvelia|ORV].").told()
    assert not any(line.startswith("REJECT") and line.endswith("> ORV") for line in told)


@pytest.mark.parametrize(
    "text",
    [
        "[Mahasiswa|MHS:CVL:group] berunjuk rasa di Orvel. [Polisi|POL:COP] menembakkan gas air mata.",
        "[Polisi|POL:COP] menembakkan gas air mata setelah [mahasiswa|MHS:CVL:group] berunjuk rasa di Orvel.",
    ],
)
def test_force_without_a_victim_falls_on_who_protests(text: str) -> None:
    assert any(line.startswith("ASSAULT") and line.endswith("POL > MHS") for line in Stage(text).told())


def test_what_the_police_are_said_to_have_thrown_falls_on_nobody() -> None:
    """A noun tells of something else than the protest around it."""
    told = Stage("[Mahasiswa|MHS:CVL:group] berunjuk rasa karena serangan [polisi|POL:COP].").told()
    assert not any(line.startswith("ASSAULT") and line.endswith("> MHS") for line in told)
