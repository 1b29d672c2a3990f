"""Let a content go on over the sentence behind it, where that plainly carries the same words on.

Rika menjelaskan bahwa | dana itu hilang. Selain itu, ada uang sewa yang tidak disetor |.
"""

from menurut.reading.attribution.contents import trimmed
from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.ground import Ground, Window
from menurut.reading.attribution.stems import stems
from menurut.reading.grammar.quotes import is_open_ended
from menurut.types.mention import Mention
from menurut.types.span import Span

# A content goes on over so many sentences at most.
MOST = 2
# What merely names a topic ("menyinggung") is not carried on.
CLAUSES = frozenset({"that", "clause"})
SPOKEN = frozenset({"say", "claim"})


def carry_on(ground: Ground, drafts: list[Draft]) -> None:
    """Lengthen reported words by the sentences behind them that have no cue and open with a word that joins them on."""
    busy = {ground.tokens[draft.at].sentence for draft in drafts}
    spoken = _told_by_name(ground, drafts)
    inner = _told_by_others(drafts)
    for draft in drafts:
        if (
            draft.kind not in ("active", "prep")
            or draft.act not in SPOKEN
            or draft.carrier
            or not draft.content
            or draft.cue is None
        ):
            continue
        if draft.entry is None or (draft.kind == "active" and not CLAUSES & set(draft.entry.takes)):
            continue
        if ground.quote_of[draft.at] >= 0 or id(draft) in inner:
            continue
        for _ in range(MOST):
            part = _next(ground, draft, busy) or _behind_open_quotation(ground, draft, spoken)
            if part is None:
                break
            draft.content = [*draft.content, part]


def _told_by_others(drafts: list[Draft]) -> set[int]:
    """Return the ids of those whose cue stands in the content of another. One sweep: a text may hold thousands."""
    parts = sorted(((part.start, part.end, id(draft)) for draft in drafts for part in draft.content), reverse=True)
    found: set[int] = set()
    furthest: dict[int, int] = {}  # whose content reaches furthest, and of another the next: whose itself may be the first
    for draft in sorted((one for one in drafts if one.cue is not None), key=lambda one: one.cue.start if one.cue else 0):
        while draft.cue and parts and parts[-1][0] <= draft.cue.start:
            _, end, owner = parts.pop()
            furthest[owner] = max(end, furthest.get(owner, 0))
            furthest = dict(sorted(furthest.items(), key=lambda one: -one[1])[:2])
        if draft.cue and any(end >= draft.cue.end for owner, end in furthest.items() if owner != id(draft)):
            found.add(id(draft))
    return found


def _next(ground: Ground, draft: Draft, busy: set[int]) -> Span | None:
    """Return the sentence behind a content that carries it on; None where another subject begins."""
    last = ground.page.index_at(draft.content[-1].end) - 1
    window = ground.sentence(last)
    if any(ground.tokens[at].text[:1].isalnum() for at in range(last + 1, window.last)) or window.last >= len(ground.tokens):
        return None
    number = ground.tokens[window.last].sentence
    if number in busy or ground.quote_of[window.last] >= 0 or ground.quote_of[last] >= 0 or ground.is_headline(window.last):
        return None
    behind = ground.sentence(window.last)
    if any(ground.opening(at) >= 0 for at in range(behind.first, behind.last)):
        return None
    if not ground.matches("continuing", behind.first) and not _tells_more(ground, draft, behind):
        return None
    found = trimmed(ground, behind.first, behind.last)
    return found[0] if found else None


def _told_by_name(ground: Ground, drafts: list[Draft]) -> set[int]:
    """Return the sentences in which something is said by others than a pronoun."""
    return {ground.tokens[draft.at].sentence for draft in drafts if draft.source is None or draft.source.kind != "pronoun"}


def _behind_open_quotation(ground: Ground, draft: Draft, spoken: set[int]) -> Span | None:
    """Return the sentence behind a quotation never closed, where "we" speak in it: Rika berkata: "Ini awal. | Kami akan bertahan.|"."""
    last = ground.page.index_at(draft.content[-1].end) - 1
    behind = ground.sentence(last).last
    if behind >= len(ground.tokens) or ground.tokens[behind].sentence in spoken or ground.quote_of[behind] >= 0:
        return None
    quotes = ground.page.layout.quotes
    opened = ground.quote_of[ground.page.index_at(draft.content[0].start)]
    closed = opened < 0 or quotes[opened] in ground.runs or not is_open_ended(ground.page, quotes[opened])
    window = ground.sentence(behind)
    words = range(window.first, window.last)
    if (
        closed
        or any(ground.opening(at) >= 0 for at in words)
        or not any(ground.lower(at) in ground.lexicon.words.we for at in words)
    ):
        return None
    found = trimmed(ground, window.first, window.last)
    return found[0] if found else None


def _tells_more(ground: Ground, draft: Draft, behind: Window) -> bool:
    """Return whether the next sentence of a paragraph speaks of what somebody has just told: "mengatakan dana itu hilang. | Dana itu ...".

    Bodies and states are mostly quoted in one sentence amid what the paper itself knows; a person is heard at length.
    """
    between = ground.page.text[ground.tokens[behind.first - 1].span.end : ground.tokens[behind.first].span.start]
    if "\n" in between or draft.source is None or not _is_person(ground, draft.source) or ground.matches("back", behind.first):
        return False
    if ground.tokens[behind.first].text in draft.source.span.of(ground.page.text).split():
        return False  # "Rika mengatakan dana itu hilang. Rika kemudian ...": nobody speaks of himself by his name
    behind_it = [ground.span(behind.first, behind.last)]
    return bool(
        stems(ground, draft.content, names=False) & stems(ground, behind_it, names=False)
    )  # whoever is named may do anything


def _is_person(ground: Ground, source: Mention) -> bool:
    """Return whether a person speaks: a pronoun, or what the model takes for a person's name."""
    first, end = ground.first_of(source), ground.after(source)
    return source.kind == "pronoun" or any(
        name.kind == "person" and first < name.stretch[1] and name.stretch[0] < end for name in ground.page.analysis.names
    )


def carry_back(ground: Ground, drafts: list[Draft]) -> None:
    """Lengthen a quotation with its cue behind it by the sentences before it in which "we" speak outside of quotation marks.

    | Ini membebani kita. "Karena itu perlu diatur," | kata Budi.      a newspaper has no "kita": the opening mark was lost
    """
    spoken = _told_by_name(ground, drafts)
    for draft in drafts:
        if draft.kind != "tail" or draft.act not in SPOKEN or draft.cue is None or not draft.content:
            continue
        first = ground.page.index_at(draft.content[0].start)
        if ground.opening(first) < 0 or ground.quote_of[draft.at] >= 0:
            continue
        for _ in range(MOST):
            part = _before(ground, draft, spoken)
            if part is None:
                break
            draft.content = [part, *draft.content]


def _before(ground: Ground, draft: Draft, spoken: set[int]) -> Span | None:
    first = ground.page.index_at(draft.content[0].start)
    window = ground.sentence(first)
    if first != window.first or first == 0 or ground.tokens[first - 1].sentence in spoken:
        return None
    before = ground.sentence(first - 1)
    words = range(before.first, before.last)
    if any(ground.quote_of[at] >= 0 for at in words) or not any(ground.lower(at) in ground.lexicon.words.we for at in words):
        return None
    found = trimmed(ground, before.first, before.last)
    return found[0] if found else None
