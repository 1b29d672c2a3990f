"""IndoCoref's passages as windows: pronouns and what they may point back to."""

from collections.abc import Iterator

from menurut.models.pieces import Pieces
from training.reader import corpora
from training.reader.examples import Example
from training.reader.windows import Words


def passages(pieces: Pieces) -> Iterator[Example]:
    """Yield windows with the antecedents of pronouns in Indonesian Wikipedia; chains as annotated, joined through nested ids."""
    for text, mentions in corpora.indocoref():
        chain_of: dict[str, str] = {}
        where: dict[tuple[int, int], str] = {}
        for start, end, mark in sorted(mentions, key=lambda m: (m[0], m[1] - m[0])):
            span = (start, end)
            if span in where:
                chain_of[mark] = where[span]
            else:
                where[span] = mark
        words = Words(text, "id", pieces)
        entities: dict[str, list[list[int]]] = {}
        for start, end, mark in mentions:
            found = words.over(start, end)
            if found:
                entities.setdefault(_root(mark, chain_of), []).append(found)
        pronouns = [(m, slug) for slug, group in entities.items() for m in group if _points(words, m)]
        for start, end in words.windows():
            antecedents = []
            for m, slug in pronouns:
                if start <= m[-1] < end:
                    before = {o[0] - start for o in entities[slug] if start <= o[0] < m[-1]}
                    antecedents.append((m[-1] - start, before))
            if antecedents:
                tokens = words.tokens[start:end]
                yield Example(
                    words=[t.text for t in tokens],
                    spaced=words.spaced[start:end],
                    language="id",
                    origin="indocoref",
                    antecedents=antecedents,
                )


def _root(mark: str, chain_of: dict[str, str]) -> str:
    for _ in range(20):
        if chain_of.get(mark, mark) == mark:
            break
        mark = chain_of[mark]
    return mark


POINTING = frozenset(["ia", "dia", "mereka", "beliau", "kami", "kita", "ianya"])


def _points(words: Words, mention: list[int]) -> bool:
    return len(mention) == 1 and (words.tokens[mention[0]].lower in POINTING or words.tokens[mention[0]].lower.endswith("nya"))
