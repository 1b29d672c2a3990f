"""What an event leaves to compare."""

from menurut.comparing.eventprints import EventPrint, eventprints_of, place_key
from menurut.reading.reader import read
from menurut.types.article import Article
from menurut.types.place import Place
from menurut.types.span import Span


def told(text: str) -> tuple[EventPrint, ...]:
    return eventprints_of(read(Article(id="a", text=text, published="2024-07-08T10:00:00+07:00"), model=False))


def test_parties_words_and_names_are_left() -> None:
    (event,) = told("Menlu RI Sari Utami bertemu Menlu Vietnam Hoang Minh di Hanoi, Senin (8/7/2024).")
    assert {party.name for party in event.actors} == {"sari utami", "hoang minh"}
    assert {"~utami", "~minh"} <= event.anchors
    assert {"bertemu", "utami"} <= event.words
    assert "hoang" in event.names
    assert event.days == ("2024-07-08", "2024-07-08")


def test_a_day_to_come_of_what_has_happened_is_another_s() -> None:
    (event, *_) = told("Indonesia dan Vietnam menyepakati pembukaan pos lintas batas mulai 1 Agustus 2024.")
    assert event.days is None


def test_again_beside_the_trigger_marks_another_of_its_kind() -> None:
    (event,) = told("Menlu RI Sari Utami kembali bertemu Menlu Vietnam Hoang Minh di Jakarta.")
    assert event.again


def test_a_place_has_one_key_in_any_language() -> None:
    def place(name: str, latitude: float | None = None, longitude: float | None = None) -> Place:
        return Place(name=name, span=Span(0, 1), country="MMR", latitude=latitude, longitude=longitude, precision="area")

    assert place_key(place("Shan utara", 20.79, 97.04)) == place_key(place("northern Shan State", 20.79, 97.04))
    assert place_key(place("Pulau Langkawi")) == place_key(place("Langkawi"))
    assert place_key(place("Kota Antah")) != place_key(place("Kota Berantah"))
