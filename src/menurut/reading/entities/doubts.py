"""Settle what a bare name is that neither a table nor an office explains: a person, a place, or no party at all.

di Selidovo ... ke Selidovo   -> a place        Seorang sopir, Budi, ...   -> a person (it has an office)
"""

from menurut.knowledge.gazetteer import find_entries
from menurut.knowledge.wordclasses import WordClass
from menurut.reading.entities.cast import Cast
from menurut.reading.entities.figures import Figure
from menurut.reading.entities.learned import kind_seen
from menurut.reading.entities.phrase import COMMON_CLASSES, words_of
from menurut.types.attribution import Attribution


def settle_doubts(cast: Cast, attributions: tuple[Attribution, ...]) -> None:
    """Turn doubtful people into places, or out of the cast where only common words stand."""
    speaking = {one.source for one in attributions}
    carrying = {one.source for one in attributions if one.carrier}
    lines = {(line.start, line.end) for line in cast.page.layout.paragraphs}
    ending = {name.stretch[1]: name for name in cast.page.analysis.names}
    towns = {portrait.name for figure in cast.figures if figure.sort == "place" for portrait in figure.portraits if portrait.name}
    for figure in cast.figures:
        if figure.sort == "place" and any(mention.id in speaking for mention in figure.mentions):
            figure.sort = "organisation"
            figure.sectors.setdefault("GOV", 1)
        if figure.sort != "person" or not figure.mentions or not _is_doubtful(figure):
            continue
        speaks = any(mention.id in speaking for mention in figure.mentions)
        if any(mention.id in carrying for mention in figure.mentions):
            figure.sort, figure.sectors = "organisation", {"JRN": 1}
            continue
        seen = kind_seen(cast.page, figure, ending)
        if seen == "organisation":
            figure.sort = "organisation"
        if seen in ("person", "organisation"):
            continue
        if not speaks and (_is_line_of_its_own(figure, lines) or _is_unheard_of(figure, cast)):
            figure.sort = "unknown"
            continue
        if not speaks and (figure.full_name in towns or all(cast.sentence_of(one) in cast.headlines for one in figure.mentions)):
            figure.sort = "place" if figure.full_name in towns else "unknown"
            continue
        country = _place_of(figure)
        if country is not None and (not speaks or _is_mostly_placed(figure, cast)):
            figure.sort = "place"
            figure.countries = {country: 1} if country else {}
        elif not speaks and (_is_common(figure, cast) or _is_mostly_placed(figure, cast)):
            figure.sort = "place" if _is_mostly_placed(figure, cast) else "unknown"
            figure.sectors.clear()


def _is_doubtful(figure: Figure) -> bool:
    titled = any(portrait.gender or portrait.sector for portrait in figure.portraits)
    return not (figure.roles or figure.person or titled or figure.heads)


def _place_of(figure: Figure) -> str | None:
    """Return the state of the place so called ("" where it lies in several); None where no place is, or people bear the name."""
    name = figure.full_name or ""
    if len(name) <= 3 and name.isupper():
        return None  # initials, not the town of Ig
    entry = next(iter(find_entries(name)), None)
    if entry is None or entry.doubt is not None:
        return None
    return entry.country or ""


def _is_mostly_placed(figure: Figure, cast: Cast) -> bool:
    """Whether most mentions stand behind a preposition of place."""
    placing = cast.words.references.placing
    behind = 0
    for mention in figure.mentions:
        at = cast.page.index_at(mention.span.start) - 1
        behind += at >= 0 and cast.page.layout.tokens[at].lower in placing
    return behind * 2 > len(figure.mentions)


def _is_line_of_its_own(figure: Figure, lines: set[tuple[int, int]]) -> bool:
    """Whether the name stands nowhere but as a line, as the writer's does above or below the text."""
    return all((one.span.start, one.span.end) in lines for one in figure.mentions)


def _is_unheard_of(figure: Figure, cast: Cast) -> bool:
    """Whether a name of one word is in no table of names, nor told of anybody: arms, rites, places no map has."""
    if len(figure.mentions) > 1 and (figure.full_name or "").isupper() and len(figure.full_name or "") == 2:
        return False  # a suspect's initials
    known = [cast.words.classes.get(name[0]) for name in figure.names if len(name) == 1]
    alone = len(known) == len([name for name in figure.names if name])
    return alone and not any(one is not None and one.name == "PERSON" for one in known) and not figure.titled


def _is_common(figure: Figure, cast: Cast) -> bool:
    """Whether the name begins with a word that is none, as in a headline or the title of a campaign."""
    names = [name for name in figure.names if name]
    english = words_of("en").classes
    known = [cast.words.classes.get(name[0]) for name in names]
    if all(one is not None and not one.name and one.best in COMMON_CLASSES for one in known):
        return True
    return all(_is_plain(english, word) for name in names for word in name)


def _is_plain(classes: dict[str, WordClass], word: str) -> bool:
    known = classes.get(word)
    return known is not None and not known.name and known.best in COMMON_CLASSES
