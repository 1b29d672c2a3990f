"""Judged links hold what their README says, and nothing of any article."""

import json
import re

from evaluation.judged import interval, lines, read_judged
from evaluation.linked import LINKED
from hypothesis import given
from hypothesis import strategies as st

ID = re.compile(r"[0-9a-f]{16}|")


def test_judged_links_are_ids_verdicts_and_causes() -> None:
    judged = read_judged()
    assert judged
    for one in judged:
        assert all(ID.fullmatch(id) for id in (one.article, one.other, one.event, one.other_event)), one
        assert one.article and one.other
        assert (one.verdict == "right") == (not one.cause)
        assert one.verdict in ("right", "wrong")
    assert sum(1 for _ in lines(judged, None)) == len({(one.sample, one.kind) for one in judged})


def test_annotated_places_are_in_documents_that_are_named() -> None:
    told = json.loads(LINKED.read_text(encoding="utf-8"))
    places = [place for group in told["happenings"].values() for place in group]
    places += [place for one in told["denials"] for key in ("denials", "charges", "also") for place in one[key]]
    assert all(document in told["documents"] and 0 <= start < end for document, start, end in places)


@given(st.integers(min_value=1, max_value=500).flatmap(lambda of: st.tuples(st.integers(min_value=0, max_value=of), st.just(of))))
def test_an_interval_holds_its_share(counts: tuple[int, int]) -> None:
    right, of = counts
    low, high = interval(right, of)
    assert 0 <= low <= 100 * right / of <= high <= 100 or abs(low - 100 * right / of) < 1e-9 or abs(high - 100 * right / of) < 1e-9
