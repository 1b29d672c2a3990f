"""The page of a person, organisation or state: by what names articles call them, where they appear, what they said.

Rani Putri (person, IDN GOV)     also: Rani
    what she said                claims, newest first
    where she appears            articles, each with what joined it to the others: no rule joins silently
"""

from dataclasses import dataclass

from menurut.desk.store import Store
from menurut.server.days import say_published
from menurut.server.told import Told, search_link, told_by_event
from menurut.server.wording import Wording
from menurut.store.filters import Filters
from menurut.store.records import ClaimRow
from menurut.store.who import IdentityRow, JudgementRow, MemberRow

# A page, not an archive: the rest is one link away.
SAID = 20
MEMBERS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One article in which they appear: by what name, and what joined it; `published` is None where unknown."""

    name: str
    article: str
    title: str | None
    language: str
    publisher: str | None
    published: str | None
    bond: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A judgement that stands, in the reader's language."""

    verdict: str
    left: str
    right: str
    reason: str
    by: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoPage:
    """Somebody across articles; `more` is how many members are not shown, `all_said` where everything they said is found."""

    id: str
    name: str
    kind: str
    codes: tuple[str, ...]
    names: tuple[str, ...]
    members: tuple[Member, ...]
    more: int
    said: tuple[Told, ...]
    all_said: str
    judgements: tuple[Judged, ...]


def find_said(store: Store, identity: IdentityRow, number: int) -> tuple[ClaimRow, ...]:
    """Return what somebody said in any article, newest first."""
    return tuple(store.each("claims", Filters(says=identity.id, limit=number)))


def make_who(store: Store, identity: IdentityRow, wording: Wording) -> WhoPage:
    """Return the page of an identity."""
    latest = identity.members[::-1]
    return WhoPage(
        id=identity.id,
        name=identity.name,
        kind=wording.say(f"who.kinds.{identity.kind}"),
        codes=tuple(code for code in (identity.country, identity.sector) if code),
        names=tuple(name for name in identity.names if name != identity.name),
        members=tuple(_member(member, wording) for member in latest[:MEMBERS]),
        more=max(0, len(latest) - MEMBERS),
        said=told_by_event(find_said(store, identity, SAID), wording),
        all_said=search_link(says=identity.id),
        judgements=tuple(_judged(one, wording) for one in identity.judgements),
    )


def _member(member: MemberRow, wording: Wording) -> Member:
    return Member(
        name=member.name,
        article=member.article.id,
        title=member.article.title,
        language=member.article.language,
        publisher=member.article.publisher,
        published=say_published(member.article.published, wording),
        bond=wording.say(f"who.bonds.{member.bond}"),
    )


def _judged(one: JudgementRow, wording: Wording) -> Judged:
    return Judged(
        verdict=wording.say(f"who.verdicts.{one.verdict}"),
        left=one.left_name or one.left,
        right=one.right_name or one.right,
        reason=one.reason,
        by=one.by,
        when=say_published(one.when, wording) or one.when,
    )
