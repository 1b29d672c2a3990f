"""Media that pass words on: "..., seperti dikutip Suar", "Melansir Suar, ...", "(voa)" at the end of a sentence."""

from menurut.reading.attribution.citing import find_reporter
from menurut.reading.attribution.closing import find_echo, skip_apposition
from menurut.reading.attribution.contents import content_before, skip_openers, trimmed
from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.draft import Draft, rule_of
from menurut.reading.attribution.ground import Ground, Window
from menurut.reading.attribution.lexicon import Form
from menurut.reading.attribution.marks import before_hit
from menurut.reading.attribution.tails import find_cut
from menurut.types.mention import Mention
from menurut.types.span import Span

# "dikutip dari laman resmi kantor berita X": so many words may stand before the name.
REACH = 7


def _medium(ground: Ground, at: int, last: int) -> Mention | None:
    """Return the medium named behind a carrier verb; None for a bare day ("dikutip Senin (20/10)")."""
    words = ground.lexicon.words
    for here in range(at, min(last, at + REACH)):
        if ground.lower(here) in words.weekdays or ground.lower(here) in (",", ".", "("):
            return None
        found = ground.nearest(here, here)
        if found is not None:
            return found
        if ground.lower(here) not in words.carrier_from:
            return None
    return None


def find_carrier(ground: Ground, hit: Hit, form: Form, drafts: list[Draft]) -> Draft | None:
    """Return the carrier of "seperti dikutip Suar" over the words it passes on; None where no medium is named."""
    window = ground.sentence(hit.at) if ground.quote_of[hit.at] < 0 else ground.window(hit.at)
    source = _medium(ground, hit.last + 1, window.last)
    if source is None:
        return None
    mark = before_hit(ground, hit.at)
    echo = find_echo(ground, hit, drafts)
    if echo is not None and form.slot != "active" and ground.lower(hit.at - 1) not in ground.lexicon.words.yang:
        echo = None
    if (echo := echo or find_reporter(ground, hit, form, source, drafts)) is not None:
        return Draft(
            hit.at,
            ground.span(hit.at, hit.last + 1),
            form.entry.act,
            source,
            list(echo.content),
            rule_of(ground, form.entry),
            "prep",
            form.entry,
            fixed=echo,
        )
    if form.slot == "active" and not _closes(ground, mark, window) and skip_openers(ground, window.first, mark + 1) < mark + 1:
        return None
    opens = skip_openers(ground, window.first, mark + 1) >= mark + 1
    content = (
        _behind(ground, hit, source, window)
        if opens
        else content_before(ground, window, mark if ground.lower(mark) == "," else mark + 1)
    )
    if not opens and not ground.has_verb(window.first, mark) and ground.lower(after := ground.after(source)) == ",":
        content = [*content, *trimmed(ground, after + 1, find_cut(ground, hit, after + 1, window.last))]
    if not content:
        return None
    return Draft(
        hit.at,
        ground.span(hit.at, hit.last + 1),
        form.entry.act,
        source,
        content,
        rule_of(ground, form.entry),
        "carrier",
        form.entry,
        carrier=True,
    )


def _closes(ground: Ground, mark: int, window: Window) -> bool:
    """Return whether a whole sentence stands before "..., mengutip X": without a verb it is the subject of mengutip."""
    return ground.lower(mark) == "," and ground.has_verb(window.first, mark)


def _behind(ground: Ground, hit: Hit, source: Mention, window: Window) -> list[Span]:
    here = skip_apposition(ground, ground.after(source), window.last)
    here += ground.lower(here) == ","
    here = skip_openers(ground, here, window.last)
    return trimmed(ground, here, find_cut(ground, hit, here, window.last))


def find_credits(ground: Ground) -> list[Draft]:
    """Return the carriers that stand as a bare bracket behind a sentence."""
    drafts = []
    for credit in ground.page.layout.credits:
        if credit.scope is None:
            continue
        source = ground.phrases.largest_over(credit.span.start + 1) or ground.phrases.largest_over(credit.span.start)
        first, last = ground.page.index_at(credit.scope.start), ground.page.index_at(min(credit.scope.end, credit.span.start))
        content = trimmed(ground, first, last)
        if content:
            drafts.append(Draft(first, None, "say", source, content, "layout/credit", "carrier", carrier=True))
    return drafts
