"""What is told in an article before a place, and by whom: what pronouns choose from.

Saar menegaskan ... [[Dia]]      told before: Saar, who spoke
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from menurut.reading.entities.cast import Cast
from menurut.reading.entities.figures import Figure
from menurut.reading.grammar.affixes import affixes
from menurut.reading.grammar.words import function_words
from menurut.types.attribution import Attribution
from menurut.types.mention import Mention
from menurut.types.span import Span

# How far back a pronoun reaches, in sentences.
REACH = 6

# And in mentions: more than six sentences of news hold, so that a list of thousands takes no time without bound.
MENTIONS = 200

# The verb of whoever begins to speak stands within so many words behind him: "Rika akhirnya angkat bicara".
SPEAKING_WITHIN = 4

# How many contents that begin before a pronoun are looked at for the one around it.
NESTED = 60

# The object of a pronoun's verb begins within so many characters behind it.
BESIDE = 40


# Behind a pronoun these show that it is an object.
OBJECT_ENDS = frozenset({"ADP", "PUNCT", "PART", "SCONJ", "CCONJ", "DET"})


def is_plural(figure: Figure) -> bool:
    """Return whether a noun for English people is told of many: "the protesters", "gunmen", but "a third man"."""
    words, ends = function_words("en").plurals, affixes("en").plural
    heads = [head.split()[-1] for head in figure.heads if head]
    return any(head.endswith((*ends, "men")) or head in words for head in heads)


class Tellings:
    """The mentions of an article with their figures, in order, and the attributions around them."""

    def __init__(self, cast: Cast, attributions: tuple[Attribution, ...]) -> None:
        self.cast = cast
        self.page = cast.page
        self.attributions = attributions
        self.told = sorted(cast.told, key=lambda one: one[0].span.start)
        self.starts = [mention.span.start for mention, _ in self.told]
        self.source_of: dict[str, Attribution] = {one.source: one for one in attributions if one.source}
        self.contents = sorted(((span, one) for one in attributions for span in one.content), key=lambda pair: pair[0].start)
        self.quote_starts = [quote.start for quote in self.page.layout.quotes]
        self.content_starts = [span.start for span, _ in self.contents]

    def add(self, mention: Mention, figure: Figure) -> None:
        at = bisect_left(self.starts, mention.span.start)
        self.starts.insert(at, mention.span.start)
        self.told.insert(at, (mention, figure))

    def sentence_of(self, span: Span) -> int:
        token = self.page.token_over(span.start)
        return token.sentence if token is not None else -1

    def holder_of(self, mention: Mention) -> Attribution | None:
        """Return the innermost attribution in whose content a mention stands, its own left out."""
        own = self.source_of.get(mention.id)
        found: tuple[int, Attribution] | None = None
        last = bisect_right(self.content_starts, mention.span.start)
        for span, attribution in self.contents[max(0, last - NESTED) : last]:
            if attribution is not own and span.covers(mention.span) and (found is None or len(span) < found[0]):
                found = (len(span), attribution)
        return found[1] if found else None

    def speaker_of(self, attribution: Attribution | None) -> Figure | None:
        return self.cast.of_mention.get(attribution.source) if attribution and attribution.source else None

    def denier_of(self, charge: Attribution | None) -> Figure | None:
        """Return who denies the charge in the very words that tell it: "[Lumara] membantah tuduhan Orvel bahwa ..."."""
        if charge is None:
            return None
        denials = (one for one in self.attributions if one.answers == charge.id and one.act == "deny")
        around = (one for one in denials if any(outer.covers(span) for outer in one.content for span in charge.content))
        return self.speaker_of(next(around, None))

    def quoted(self, span: Span) -> bool:
        """Whether a span stands inside a quotation."""
        last = bisect_right(self.quote_starts, span.start)
        return any(quote.covers(span) for quote in self.page.layout.quotes[max(0, last - 4) : last])

    def before(self, mention: Mention) -> Iterator[tuple[int, Mention, Figure]]:
        """Yield what is told before a mention with its place in the order, the last first."""
        at = bisect_left(self.starts, mention.span.start)
        for order in range(at - 1, max(-1, at - 1 - MENTIONS), -1):
            yield order, *self.told[order]

    def last_of(self, mention: Mention, sorts: frozenset[str], several: bool) -> Figure | None:
        here = self.sentence_of(mention.span)
        for _, other, figure in self.before(mention):
            if here - self.sentence_of(other.span) > REACH:
                return None
            if (
                figure.sort in sorts
                and not other.span.covers(mention.span)
                and (not several or figure.several or figure.sort == "organisation")
            ):
                return figure
        return None

    def next_told(self, mention: Mention) -> Figure | None:
        """Return who is told next in the sentence of a pronoun, if near: "mereka meminta [warga Gaza] pergi"."""
        at = bisect_right(self.starts, mention.span.end)
        if at == len(self.told):
            return None
        other, figure = self.told[at]
        near = other.span.start - mention.span.end < BESIDE
        return figure if near and self.sentence_of(other.span) == self.sentence_of(mention.span) else None

    def teller_aside(self, mention: Mention) -> Figure | None:
        """Return who opens the sentence in whose relative clause the -nya of a passive speaks: "[Lumara] mengecam Kestovia yang disebut[nya] boneka"."""
        host = self.page.token_over(mention.span.start)
        passive = affixes(self.cast.words.language).passive
        if host is None or not passive or host.span == mention.span or not host.lower.startswith(passive):
            return None
        tokens, at = self.page.layout.tokens, self.page.index_at(host.span.start)
        low = self.page.first_tokens[host.sentence]
        if at - 1 <= low or tokens[at - 1].lower not in self.cast.words.references.relative:
            return None
        start, until = tokens[low].span.start, tokens[at - 1].span.start
        told = self.told[bisect_left(self.starts, start) : bisect_left(self.starts, until)]
        for other, figure in told:
            first = self.page.index_at(other.span.start)
            governed = first > low and tokens[first - 1].lower in self.cast.words.references.prepositions
            if not governed and figure.sort in {"person", "role", "organisation", "state", "group"}:
                closes = other.span.end >= until - 2  # whom the clause is about
                return None if closes else figure
        return None

    def opening_of(self, mention: Mention) -> Figure | None:
        """Return the state or body that opens the sentence, for who speaks right behind "whom"; None where nobody does.

        "[Lumara] expelled Rika, whom [it] accuses of ..."
        """
        host = self.page.token_over(mention.span.start)
        if mention.id not in self.source_of or host is None:
            return None
        relative = self.page.index_at(host.span.start) - 1
        if relative < 1 or self.page.layout.tokens[relative].lower not in self.cast.words.references.relative:
            return None
        start, until = self.page.layout.sentences[host.sentence].start, self.page.layout.tokens[relative - 1].span.start
        first = next((one for told, one in self.told if told.span.start == start and told.span.end < until), None)
        return first if first is not None and first.sort in {"state", "organisation"} else None

    def takes_the_floor(self, told: Mention, figure: Figure) -> bool:
        """Return whether somebody begins to speak, in a sentence that says nothing yet: "Kemudian [Rika] angkat bicara. Ia membantah ..."."""
        after = self.page.index_at(told.span.end)
        spoken = self.cast.words.references.speaking_up
        words = [token.lower for token in self.page.layout.tokens[after : after + SPEAKING_WITHIN]]
        speaks = any(word in spoken or f"{word} {behind}" in spoken for word, behind in pairwise([*words, ""]))
        return speaks and figure.sort == "person" and not self.quoted(told.span)

    def spoken_of(self, mention: Mention) -> Figure | None:
        """Return who the clause is about that a pronoun opens, and whom it does not mean: "[the mission], which | they | accuse of"."""
        at, tokens = self.page.index_at(mention.span.start) - 1, self.page.layout.tokens
        if (
            at < 1
            or self.cast.words.language != "en"
            or tokens[at].lower not in self.cast.words.references.relative
            or tokens[at].tag == "SCONJ"
        ):
            return None
        end = tokens[at - 1 - (tokens[at - 1].text == ",")].span.end
        return next((figure for _, other, figure in self.before(mention) if other.span.end == end), None)

    def doers_beside(self, mention: Mention) -> tuple[Figure, ...]:
        """Return who does what falls on a pronoun, whom it does not mean: "[the minister] accused | her | of"; empty of a pronoun that is no object."""
        tokens, at = self.page.layout.tokens, self.page.index_at(mention.span.start) - 1
        falls = at + 2 >= len(tokens) or tokens[at + 2].tag in OBJECT_ENDS  # "her | of", but "said | he | would", "her | party"
        if at > 1 and tokens[at].text == "of" and tokens[at - 1].tag in {"NUM", "DET"}:
            at -= 2  # "arrested | 86 of | them"
        if at < 1 or not falls or self.cast.words.language != "en" or tokens[at].tag != "VERB":
            return ()
        at -= 1
        while at > 0 and tokens[at].tag in {"ADV", "AUX", "PART"}:
            at -= 1
        start, end = self.page.layout.sentences[tokens[at].sentence].start, tokens[at].span.end
        joined = tokens[at].lower in function_words("en").coordinating
        beside = [
            other.span for _, other, _ in self.before(mention) if (other.span.start == start if joined else other.span.end == end)
        ]
        whole = max(beside, key=len, default=None)
        return () if whole is None else tuple(figure for _, other, figure in self.before(mention) if whole.covers(other.span))
