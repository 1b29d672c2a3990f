"""The claim page: one event as told by one chain of sources, with its words, and the rules that found it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from menurut.desk.told import claims_of
from menurut.desk.why import Because, find_reasons, pick_claim
from menurut.server.amounts import say_quantity, with_amounts
from menurut.server.days import say_interval, say_published
from menurut.server.layers import numbers_of
from menurut.server.naming import say_name
from menurut.server.passages import Passage, passages_of, words_from
from menurut.server.told import Name, Teller, Told, say_path, teller_of, told_of, who_link
from menurut.server.wording import Wording
from menurut.store.records import ClaimRow
from menurut.store.rows import words_of
from menurut.types.claim import Claim, SourceLink
from menurut.types.report import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One link of the chain: role and name, the words that name it, and what it does in the article's own word."""

    role: str
    name: Name
    words: str | None
    act: str | None
    cue: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """The reasons at one record, one sentence each."""

    of: str
    name: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPage:
    """A claim with everything it rests on."""

    id: str
    article: str
    title: str | None
    url: str | None
    language: str
    told: Told
    teller: Teller
    kind: str
    modes: tuple[str, ...]
    chain: tuple[Link, ...]
    passages: tuple[Passage, ...]
    when: str
    basis: str | None
    where: tuple[tuple[str, str | None], ...]
    quantities: tuple[tuple[str, str], ...]
    others: tuple[Teller, ...]
    why: tuple[Why, ...]
    whom: tuple[Why, ...]
    score: str
    cite: str


def make_claim(report: Report, wanted: str, wording: Wording) -> ClaimPage:
    """Return the page of the claim with the id `wanted`. Raises NotFoundError where the report has none."""
    claim = pick_claim(report, wanted)
    rows = {row.id: row for row in claims_of(report)}
    row = rows[claim.id]
    event = next(event for event in report.events if event.id == claim.event)
    numbers = numbers_of(report)
    told = tuple(one for one in report.claims if one.event == row.event and one.id in rows)
    tellers = tuple(with_amounts(teller_of(rows[one.id], wording, number=numbers[one.id]), one.quantities, wording) for one in told)
    teller = next(one for one in tellers if one.id == claim.id)
    reasons = find_reasons(report, claim)
    return ClaimPage(
        id=claim.id,
        article=report.article.id,
        title=report.article.title,
        url=report.article.url,
        language=report.article.language,
        told=told_of(row, (teller,), wording, words=words_from(report, event.trigger.start)),
        teller=teller,
        kind=event.type,
        modes=event.modes,
        chain=tuple(_link(report, link, wording) for link in claim.chain),
        passages=_context(report, claim, wording),
        when=_when(row, wording),
        basis=wording.say("claim.relative" if row.date.basis == "relative" else "claim.from-text") if row.date else None,
        where=tuple(
            (place.name, wording.say(f"precision.{place.precision}") if place.precision else None) for place in event.places
        ),
        quantities=tuple((say_quantity(quantity, wording), report.quote(quantity.span)) for quantity in claim.quantities),
        others=tuple(other for other in tellers if other.id != claim.id),
        why=_why((one for one in reasons if one.of != "entity"), wording),
        whom=_why((one for one in reasons if one.of == "entity"), wording),
        score=wording.number(claim.score),
        cite=_cite(report, row, wording),
    )


def _link(report: Report, link: SourceLink, wording: Wording) -> Link:
    told = next((a for a in report.attributions if a.id == link.attribution), None)
    role = "publisher" if link.role == "publisher" else "says"
    unnamed = wording.say("unknown-publisher" if role == "publisher" else "article.unnamed")
    return Link(
        role=wording.say(f"roles.{link.role}"),
        name=Name(name=say_name(link.name, wording), href=who_link(link.entity, role, link.name))
        if link.name
        else Name(name=unnamed),
        words=report.quote(link.evidence) if link.evidence else None,
        act=wording.say(f"acts.{told.act}") if told else None,
        cue=report.quote(told.cue) if told and told.cue else None,
    )


def _context(report: Report, claim: Claim, wording: Wording) -> tuple[Passage, ...]:
    """Return the paragraphs in which the claim's words stand: about three lines around the quotation."""
    number = numbers_of(report)[claim.id]
    return tuple(
        passage
        for passage in passages_of(report, wording, chosen=claim.id)
        if any(number == of for segment in passage.segments for of, _ in segment.claims)
    )


def _when(row: ClaimRow, wording: Wording) -> str:
    if row.date is not None:
        return say_interval(row.date, wording)
    published = say_published(row.article.published, wording)
    return wording.say("claim.no-date", date=published) if published else wording.say("claim.no-date-at-all")


def _why(reasons: Iterable[Because], wording: Wording) -> tuple[Why, ...]:
    return tuple(
        Why(
            of=wording.say(f"reasons.of.{of}"),
            name=_named(of, name, wording),
            sentences=tuple(dict.fromkeys(_sentence(because, wording) for because in group)),
        )
        for (of, name, _), group in groupby(reasons, key=lambda because: (because.of, because.name, because.id))
    )


def _named(of: str, name: str, wording: Wording) -> str:
    """Return a code in the reader's words, a name as it is."""
    words = {"claim": "status", "attribution": "acts", "event": "types"}.get(of)
    return wording.say(f"{words}.{name}") if words else say_name(name, wording)


def _sentence(because: Because, wording: Wording) -> str:
    reason = because.reason
    by = "rule" if reason.rule else "head" if reason.head else "bare"
    key = f"reasons.{by}" + ("-words" if because.words and by != "bare" else "")
    score = "" if reason.score is None else wording.number(reason.score)
    words = because.words or ""
    shown = words if len(words) <= 80 else words[:80].rpartition(" ")[0] + " …"
    own = f"reasons.steps.{reason.step}"
    step = wording.say(own) if wording.has(own) else reason.step
    return wording.say(key, rule=reason.rule, head=reason.head, step=step, words=shown, score=score)


def _cite(report: Report, row: ClaimRow, wording: Wording) -> str:
    article = report.article
    claim = pick_claim(report, row.id)
    told = [a for a in report.attributions if a.id == (claim.attributions or ("",))[-1] and a.content]
    words = words_of(report, told[-1].content) if told else _said_without_content(report, claim) or row.words
    return wording.say(
        "claim.cite-line",
        words=wording.quote(words),
        status=wording.say(f"status.{row.status}"),
        chain=say_path(row, wording),
        title=article.title or wording.say("article.untitled"),
        publisher=article.publisher or wording.say("unknown-publisher"),
        published=say_published(article.published, wording) or wording.say("article.no-date"),
        url=article.url or "",
    ).strip()


def _said_without_content(report: Report, claim: Claim) -> str | None:
    """Return the sentence of a claim's last cue, for a denial that says only that it denies; None where there is no cue."""
    cue = next((a.cue for a in report.attributions if a.id == (claim.attributions or ("",))[-1]), None)
    if cue is None:
        return None
    return next((words_of(report, (sentence,)) for sentence in report.layout.sentences if sentence.covers(cue)), None)
