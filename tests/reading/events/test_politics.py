"""Which article speaks of politics."""

from menurut.reading.events.politics import speaks_of_politics
from reading.events.stage import Stage


def test_places_count_neither_way() -> None:
    stage = Stage("[Kestovia|KES] menolak [Budi|KES:CVL:person] masuk [Nusa|KES:UNK:place].")
    assert speaks_of_politics(stage.entities)


def test_an_article_without_a_political_party_is_none() -> None:
    assert not speaks_of_politics(Stage("[Budi|KES:CVL:person] menelepon [Sari|KES:CVL:person].").entities)
