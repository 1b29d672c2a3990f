"""The words of an event run from its trigger to the end of its clause."""

import pytest

from menurut.server.clauses import LONG, clause_at


@pytest.mark.parametrize(
    ("words", "trigger", "clause"),
    [
        ("Lumara mengirim 3.000 peluru ke Orvel, kata Tamm.", "mengirim", "mengirim 3.000 peluru ke Orvel"),
        ("He sent 3,000 shells to Orvel. Nobody saw it.", "sent", "sent 3,000 shells to Orvel"),
        ('"Kami menolak usul yang datang kemarin," katanya.', "menolak", "menolak usul yang datang kemarin"),
        ("Ia membantah, Senin, bahwa kapal itu berlayar.", "membantah", "membantah, Senin, bahwa kapal itu berlayar"),
        ("Lumara membantahnya.", "membantah", "membantahnya"),
        ("Moscow and Pyongyang deny arms transfers.", "supplied", "Moscow and Pyongyang deny arms transfers."),
        ("", "x", "x"),
        ("", "", ""),
    ],
)
def test_a_clause_ends_where_its_punctuation_does(words: str, trigger: str, clause: str) -> None:
    assert clause_at(words, trigger) == clause


def test_a_clause_without_an_end_is_cut_at_a_word() -> None:
    clause = clause_at("menyerang " + "kota " * 200, "menyerang")
    assert clause.endswith("kota …")
    assert len(clause) <= LONG + 2
