"""Whom "mereka" and "they" stand for in somebody's words: whoever does harm is not of the speaker's own people, where others were told."""

import pytest

PLEA = '"Mereka menyerang warga kami," kata Menteri Pertahanan Latvia Edo Karst.'


def told_by(read, before, plea=PLEA):
    content, _, rest = plea.partition(" kata ")
    return read(before + " " + plea, (rest.removesuffix("."), "kata", content))


def test_attackers_are_not_the_victims_told_last(read):
    told = told_by(read, "Dua polisi Estonia menembaki sebuah bus. Serangan itu melukai empat warga Latvia.")
    assert told.of("Mereka").country == "EST"


def test_attackers_are_the_one_other_state(read):
    told = told_by(read, "Menteri Pertahanan Latvia Edo Karst menuduh Estonia melanggar perjanjian.")
    assert told.of("Mereka").name == "Estonia"


def test_of_two_other_states_none_is_taken(read):
    told = told_by(read, "Latvia menuduh Estonia dan Rusia melanggar perjanjian.")
    with pytest.raises(AssertionError):
        told.of("Mereka")


def test_where_nobody_else_was_told_it_may_be_ones_own(read):
    told = told_by(read, "Ratusan demonstran Latvia berkumpul di depan istana.")
    assert told.of("Mereka").country == "LVA"


def test_who_does_no_harm_may_be_ones_own(read):
    told = told_by(
        read,
        "Dua polisi Estonia menembaki sebuah bus. Serangan itu melukai empat warga Latvia.",
        '"Mereka menunggu dokter," kata Menteri Pertahanan Latvia Edo Karst.',
    )
    assert told.of("Mereka").country == "LVA"
