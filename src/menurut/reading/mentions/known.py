"""Names of places and people that a run of capitals may hold, by their first word: from knowledge/states and knowledge/roles."""

from collections.abc import Iterator

from menurut.knowledge.states import forms_of, read_table, states
from menurut.knowledge.wordclasses import word_classes
from menurut.languages.custom.active import own_actors, per_lexicon
from menurut.types.layout import Token


def _place_names() -> Iterator[str]:
    for state in states().values():
        yield state.name
        yield from state.names
        yield from state.adjectives
        yield from state.seats
        yield from state.parts
    for actor in own_actors():
        if actor.kind == "state":
            yield from (actor.name, *actor.forms, *actor.adjectives)


@per_lexicon
def _places() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the place names as tuples of lower-case words under their first word, longest first."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for name in _place_names():
        words = tuple(name.lower().split())
        if words:
            found.setdefault(words[0], set()).add(words)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}


@per_lexicon
def place_words() -> frozenset[str]:
    """Return the place names that are one word, without those that headlines write large as a verb ("Serang")."""
    common = word_classes("id")
    single = (names[-1][0] for names in _places().values() if len(names[-1]) == 1)
    return frozenset(word for word in single if word not in common or common[word].best not in {"VERB", "ADJ"})


@per_lexicon
def person_words() -> frozenset[str]:
    """Return the words of known people's names, apart from words that are common ones too."""
    common = word_classes("id")
    words = set()
    for row in read_table("roles.tsv"):
        for name in (row[0], *(forms_of(row[5]) if len(row) > 5 else ())):
            for word in name.lower().split():
                known = common.get(word)
                if len(word) > 2 and (known is None or known.best == "PROPN"):
                    words.add(word)
    people = (actor for actor in own_actors() if actor.kind == "person")
    words.update(word for actor in people for name in (actor.name, *actor.forms) for word in name.lower().split())
    return frozenset(words)


def place_length(tokens: tuple[Token, ...], at: int, last: int) -> int:
    """Return how many tokens from `at`, before `last`, spell a known place's name; 0 where they spell none."""
    for words in _places().get(tokens[at].lower, ()):
        if at + len(words) <= last and all(tokens[at + step].lower == word for step, word in enumerate(words)):
            return len(words)
    return 0
