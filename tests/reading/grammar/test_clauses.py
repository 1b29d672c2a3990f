"""Where clauses begin and of what kind they are."""

from itertools import pairwise

import pytest

from laidout import laid_out
from menurut.reading.grammar.clauses import clause_at, find_clauses


@pytest.mark.parametrize(
    ("text", "language", "word", "kind", "opener"),
    [
        ("Rika mengatakan bahwa Budi membantah.", "id", "membantah", "complement", "bahwa"),
        ("Rika, yang membantah tuduhan, pulang.", "id", "membantah", "relative", "yang"),
        ("Rika pulang ketika Budi datang.", "id", "datang", "subordinate", "ketika"),
        ("Rika pulang untuk menemui Budi.", "id", "menemui", "subordinate", "untuk"),
        ("Rika bekerja untuk Budi.", "id", "Budi", "main", None),
        ("Rika membantah dan Budi mengatakan setuju.", "id", "setuju", "coordinate", "dan"),
        ("Rika bertemu Budi dan Sari.", "id", "Sari", "main", None),
        ("Rika said that Budi left.", "en", "left", "complement", "that"),
        ("Rika, who denied it, left.", "en", "denied", "relative", "who"),
    ],
)
def test_clause_of_a_word(text: str, language: str, word: str, kind: str, opener: str | None) -> None:
    found = laid_out(text, language)
    clause = clause_at(found.page, found.at(word))
    assert clause.kind == kind
    assert (found.page.layout.tokens[clause.opener].text if clause.opener is not None else None) == opener


def test_clauses_follow_each_other_without_gaps() -> None:
    found = laid_out('Rika mengatakan, "Kami menolak," dan pulang ketika Budi, yang lelah, datang.')
    clauses = find_clauses(found.page, 0)
    assert clauses[0].first == 0
    assert clauses[-1].last == len(found.page.layout.tokens)
    assert all(left.last == right.first for left, right in pairwise(clauses))
