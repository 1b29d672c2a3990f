"""Media that pass words on: "..., seperti dikutip Suar", "Melansir Suar, ...", "(voa)" at the end of a sentence."""

from menurut.reading.attribution.around import content_around
from menurut.reading.attribution.citing import find_reporter
from menurut.reading.attribution.closing import find_echo, skip_apposition
from menurut.reading.attribution.contents import content_before, skip_openers, trimmed
from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.draft import Draft, rule_of
from menurut.reading.attribution.ground import TERMINALS, Ground, Window
from menurut.reading.attribution.lexicon import Form
from menurut.reading.attribution.marks import before_hit, subject_after_mark
from menurut.reading.attribution.skips import skip_time
from menurut.reading.attribution.speaking import can_speak
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
    if source is None or (form.slot == "active" and ground.lexicon.language == "en" and not can_speak(ground, source)):
        return None  # "..., citing security concerns"
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
    quoted = _as_saying(ground, ground.after(source))
    content = (
        _quoted(ground, hit, quoted, window)
        if quoted is not None
        else _behind(ground, hit, source, window)
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


def _as_saying(ground: Ground, at: int) -> int | None:
    """Return where begins what a medium quotes somebody as doing: "was quoted by Suar as | saying that ..."; None for anything else."""
    saying = ground.lower(at) in ground.lexicon.words.naming and ground.lower(at + 1).endswith(ground.affixes.progressive)
    return at + 1 if saying and ground.lexicon.language == "en" else None


def _quoted(ground: Ground, hit: Hit, saying: int, window: Window) -> list[Span]:
    """Return what a medium quotes, behind "as saying" or, where nothing is, before whoever is quoted: "...," Budi was | quoted by Suar."""
    if not _ends(ground, saying + 1):
        return trimmed(ground, saying, find_cut(ground, hit, saying + 1, window.last))
    mark = subject_after_mark(ground, hit)
    if mark is None:
        return []
    return content_around(ground, hit, saying + 1, window, mark if ground.lower(mark) == "," else mark + 1)


def _ends(ground: Ground, at: int) -> bool:
    return ground.lower(skip_time(ground, at, ground.sentence(at - 1).last)) in TERMINALS


def find_quoted(ground: Ground, hit: Hit, form: Form, drafts: list[Draft]) -> Draft | None:
    """Return the words before whoever a medium quotes "as saying", and no more: "...," Budi was quoted by Suar as | saying."""
    carrier = drafts[-1] if drafts and drafts[-1].carrier and drafts[-1].content else None
    if carrier is None or _as_saying(ground, hit.at - 1) is None or not _ends(ground, hit.last + 1):
        return None
    behind = ground.page.index_at(carrier.content[0].end)
    source = next((found for at in range(behind, behind + 3) if (found := ground.nearest(at, at)) is not None), None)
    if source is None or source.span.end > ground.tokens[carrier.at].span.start:
        return None
    cue = ground.span(hit.at, hit.last + 1)
    content = list(carrier.content)
    return Draft(hit.at, cue, form.entry.act, source, content, rule_of(ground, form.entry), "tail", form.entry, fixed=carrier)


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
