"""Letters that are somebody's initials, or a body's only where the article says so."""

import pytest


@pytest.mark.parametrize("word", ["tersangka", "Saudara", "terdakwa"])
def test_behind_a_word_for_a_suspect_the_letters_are_no_state(read, word):
    told = read(f"Di Bandung polisi menahan {word} AS pagi ini. Menurut jaksa, AS menyesal.", ("AS", "Menurut", "menyesal"))
    assert told.of("AS").kind == "person"
    assert told.of("AS", 2).id == told.of("AS").id


def test_where_the_state_is_told_too_its_letters_stay_its_own(read):
    told = read("Polisi menahan tersangka AS pagi ini. Amerika Serikat menolak. Menurut jaksa, AS mengecam polisi.")
    assert told.of("AS", 2).kind == "state"


def test_letters_of_two_bodies_mean_the_other_one_only_where_it_is_named(read):
    assert read("Sertifikat itu milik BPN. Kemarin BPN menggugat.").of("BPN", 2).sector == "GOV"
    assert read("BPN Prabowo-Sandi menolak. Kemarin BPN menggugat.").of("BPN", 2).sector == "PTY"
    assert read("Partai Bulan Bintang menolak. Kemarin PBB menggugat.").of("PBB").country == "IDN"
    assert read("Kemarin PBB menolak usul itu.").of("PBB").country == "IGO"
