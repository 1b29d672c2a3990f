"""Which happenings are contested, and how many stand on each side."""

from comparing.making import DAY, Everything, make_claim
from menurut.comparing.claimprints import ClaimPrint
from menurut.comparing.disputes import find_dispute, make_ledger
from menurut.comparing.links import find_links, find_origins
from menurut.types.dispute import Dispute


def dispute(*claims: ClaimPrint, dispatches: dict[str, str] | None = None) -> Dispute | None:
    origins = find_origins(claims, dispatches or {})
    return find_dispute("h", claims, find_links(claims, origins, Everything()), origins)


def said(claim: str, who: str | None, after: int = 0, polarity: str = "positive") -> ClaimPrint:
    act = "deny" if polarity == "negative" else "say"
    return make_claim(claim, holders=frozenset({who} if who else ()), moment=DAY + after, polarity=polarity, act=act)


def test_claims_of_one_mind_are_no_dispute() -> None:
    assert dispute(said("a", "~ou"), said("b", "~lan", 1)) is None
    assert dispute() is None


def test_five_copies_of_one_dispatch_are_one_origin() -> None:
    claims = [said(name, None) for name in "abcde"]
    found = dispute(*claims, said("f", "army", 1, "negative"), dispatches=dict.fromkeys("abcde", "a"))
    assert found is not None
    assert (found.id, found.says, found.denies, len(found.sides)) == ("a", 1, 1, 6)


def test_a_claim_and_its_denial_in_one_article_are_a_dispute() -> None:
    assert dispute(said("a", "~ou"), said("a2", "army", 0, "negative")) is not None


def test_a_ledger_has_a_line_for_each_side_somebody_takes() -> None:
    claims = [said("a", "~tabuni"), said("b", "~tabuni", 2), said("c", "~tabuni", 5, "negative")]
    lines = make_ledger(claims, find_origins(claims, {}))
    assert [(line.origin, line.side, line.claims, line.first, line.last) for line in lines] == [
        ("~tabuni", "says", ("a", "b"), DAY, DAY + 2), ("~tabuni", "denies", ("c",), DAY + 5, DAY + 5),
    ]  # fmt: skip
