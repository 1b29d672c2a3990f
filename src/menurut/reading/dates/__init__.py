"""Find when: time expressions and the days they stand for.

    Hal itu disampaikan Rabu (26/7). Sehari sebelumnya, ...
                        └ 26 July ┘  └── 25 July ──┘   counted from the story, not from publication

Three steps: words become pieces (patterns), neighbouring pieces one moment (compose), a moment days (resolve). It stands before
events, which take their day from the nearest mention in their clause.
"""

from dataclasses import replace

from menurut.reading.dates.anchor import Anchor, read_anchor
from menurut.reading.dates.compose import Composer
from menurut.reading.dates.days import Days, Setting, Unanchored
from menurut.reading.dates.grammar import Grammar, read_grammar
from menurut.reading.dates.lexemes import Lexeme
from menurut.reading.dates.moment import Expression
from menurut.reading.dates.outlook import looks_ahead, names_happening, sets_out
from menurut.reading.dates.resolve import resolve, resolve_moment
from menurut.reading.dates.spoken import points, said_on
from menurut.reading.dates.years import share_years, years_told
from menurut.reading.grammar.page import Page
from menurut.types.gap import Gap
from menurut.types.span import Span
from menurut.types.time import DateInterval, TimeMention

# Days that these grains name are where a story stands; "sejak 7 Oktober" is background.
STORY_GRAINS = frozenset({"day", "time", "week", "month", "year"})


def find_times(page: Page) -> tuple[tuple[TimeMention, ...], tuple[Gap, ...]]:
    """Return the time mentions in order of position, and doubts: `date-without-anchor`, `date-weekday-conflict`.

    Empty where the text names no time. A relative time without publication date gives no mention, only a Gap.
    """
    grammar = read_grammar("en" if page.article.language == "en" else "id")
    told = [_told(grammar, page.text, sentence) for sentence in page.layout.sentences]
    setting = Setting(anchor=_anchor(page, grammar), years=years_told(expression for _, found in told for expression in found))
    # What is still to come is no story for a sentence that looks back.
    latest = past = None
    times: list[TimeMention] = []
    gaps: list[Gap] = []
    for lexemes, expressions in told:
        for expression in expressions:
            future = looks_ahead(expression, lexemes, grammar.words) or sets_out(expression, lexemes, grammar.words, setting.anchor)
            happened = names_happening(expression, lexemes, grammar.words) and not future
            setting = replace(setting, future=future, happened=happened, story=latest if future else past or latest)
            whole = _span(expression, lexemes, bare=False)
            try:
                found = resolve(expression, setting)
            except Unanchored:
                gaps.append(Gap(id="date-without-anchor", span=whole, detail=whole.of(page.text)))
                continue
            if found is None:
                continue
            days, role_counts = found
            span = whole if role_counts else _span(expression, lexemes, bare=True)
            times.append(TimeMention(span=span, interval=_interval(days)))
            if days.doubt is not None:
                gaps.append(Gap(id=days.doubt, span=span, detail=span.of(page.text)))
            if days.grain in STORY_GRAINS:
                latest = (days.start, days.end)
                if setting.anchor is None or days.start <= setting.anchor.last:
                    past = latest
    return tuple(_as_spoken(page, grammar, told, times)), tuple(gaps)


def _as_spoken(
    page: Page, grammar: Grammar, told: list[tuple[list[Lexeme], list[Expression]]], times: list[TimeMention]
) -> list[TimeMention]:
    """Return the times with those inside a quotation that point counted from the day on which it was spoken."""
    spoken: dict[Span, TimeMention] = {}
    for lexemes, expressions in told:
        for expression in expressions:
            span = _span(expression, lexemes, bare=True)
            day = said_on(page, span, times, grammar.words) if expression.role == "at" and points(expression.left) else None
            days = resolve_moment(expression.left, Setting(anchor=Anchor(day, day))) if day is not None else None
            if days is not None:
                spoken[span] = TimeMention(span=span, interval=_interval(days))
    return [spoken.get(time.span, time) for time in times]


def _told(grammar: Grammar, text: str, sentence: Span) -> tuple[list[Lexeme], list[Expression]]:
    lexemes = grammar.lexemes(text, sentence.start, sentence.end)
    if not lexemes:
        return lexemes, []
    return lexemes, share_years(list(Composer(grammar, lexemes).expressions()), lexemes, grammar.words.conjunctions)


def _span(expression: Expression, lexemes: list[Lexeme], *, bare: bool) -> Span:
    return Span(lexemes[expression.bare if bare else expression.start].start, lexemes[expression.end - 1].end)


def _interval(days: Days) -> DateInterval:
    return DateInterval(
        start=days.start.isoformat(),
        end=days.end.isoformat(),
        grain=days.grain,
        basis="relative" if days.relative else "text",
    )


def _anchor(page: Page, grammar: Grammar) -> Anchor | None:
    """Return publication time; where its day is not known, the day that a wire's dateline gives ("JAKARTA, July 26 (AFP)")."""
    anchor = read_anchor(page.article.published)
    dateline = page.layout.dateline
    if dateline is None or (anchor is not None and anchor.day is not None):
        return anchor
    for expression in _told(grammar, page.text, dateline.span)[1]:
        try:
            days = resolve_moment(expression.left, Setting(anchor=anchor))
        except Unanchored:
            continue
        if days is not None and days.grain == "day":
            return Anchor(days.start, days.start)
    return anchor
