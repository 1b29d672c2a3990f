"""What is contested, as text for people.

CONSULT: Sari Wulandari (IDN) → Lumara (LUM)  3f2a9c01d4e5b677
    independent origins that say so: 2, that deny it: 1
    denied  Harian Satu ‹ Jorel Tamm  77aa01b2...
"""

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from menurut.cli.blocks import event_line, heading
from menurut.cli.faults import complain
from menurut.cli.output import coded, quoted, write, write_json
from menurut.cli.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from menurut.desk.disputing import Moment
    from menurut.desk.store import Store
    from menurut.store.disputes import DisputeRow
    from menurut.store.joins import JoinRow


@contextmanager
def compared(path: Path) -> "Iterator[Store]":
    """Give the store for reading, its articles compared first where some came or went since they last were."""
    from menurut.desk.store import Store

    with Store(path, read_only=True) as store:
        current = store.is_compared
    if not current:
        complain(say("messages.comparing"))
        with Store(path) as store:
            store.compare(progress=True)
    with Store(path, read_only=True) as store:
        yield store


def write_disputes(rows: "tuple[DisputeRow, ...]", *, as_json: bool, reasons: bool = False) -> None:
    """Write disputes, each with all its claims; with `reasons` also why they are on one event, and whose articles are whose."""
    for row in rows:
        if as_json:
            write_json(row.line())
        else:
            _write_dispute(row)
            if reasons:
                _write_reasons(row)
    if not rows and not as_json:
        complain(say("messages.nothing-found"))


def _write_dispute(row: "DisputeRow") -> None:
    write(*event_line(row.sides[0].claim), "  ", (row.id, "faint"))
    write(say("messages.independent", says=row.says, denies=row.denies), indent=4)
    called = _called(row)
    for side in row.sides:
        claim = side.claim
        write((coded("status", claim.status), claim.status), f"  {claim.chain}  ", (claim.id, "faint"), indent=4)
        write((heading(claim.article), "faint"), f"  {coded('side', side.side)}", indent=8)
        write((f"{say('messages.counts-for')} {called[side.origin]}", "faint"), indent=8)
        write(quoted(claim.words), indent=8)


def _called(row: "DisputeRow") -> dict[str, str]:
    """Return each origin by the name of its first holder, as the articles write it, else by that of its publisher."""
    called: dict[str, str] = {}
    for side in row.sides:
        called.setdefault(side.origin, side.claim.holder or side.claim.article.publisher or "?")
    return called


def _write_reasons(row: "DisputeRow") -> None:
    write_joins(row.joins)
    for kin in row.kinships:
        shows = f": {', '.join(kin.evidence)}" if kin.evidence else ""
        write(f"{kin.article_outlet}  {coded('kinship', kin.how)}  {kin.other_outlet}  {kin.score:.2f}{shows}", indent=4)


def write_joins(joins: "tuple[JoinRow, ...]") -> None:
    """Write why events are taken for one: the signs in words, with what shows them."""
    if joins:
        write((say("messages.taken-for-one"), "head"), indent=4)
    for join in joins:
        write((f"{join.left_outlet}  =  {join.right_outlet}  {join.score:.2f}", "faint"), indent=4)
        for sign in join.signs:
            shows = f"  {', '.join(sign.shows)}" if sign.shows else ""
            write(f"{sign.weight:+.2f}  {coded('sign', sign.name)}{shows}", indent=8)


def write_timeline(rows: "tuple[Moment, ...]", *, as_json: bool) -> None:
    """Write claims by day; one that is contested names its dispute."""
    for row in rows:
        if as_json:
            write_json(row.line())
            continue
        claim = row.claim
        write(*event_line(claim))
        write((coded("status", claim.status), claim.status), f"  {claim.chain}  ", (claim.id, "faint"), indent=4)
        write(quoted(claim.words), indent=8)
        if row.dispute:
            write((f"menurut dispute {row.dispute}", "faint"), indent=8)
    if not rows and not as_json:
        complain(say("messages.nothing-found"))
