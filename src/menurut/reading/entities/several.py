"""Whom "mereka" stands for: the group or body told near, never whom the same clause acts on.

Para demonstran membakar ban. Mereka ...                              -> demonstran
"Mereka menembaki warga kami," kata menteri Serbia (Serb civilians told last) -> the police of Kosovo told before
"""

from menurut.reading.entities.figures import Figure
from menurut.reading.entities.tellings import REACH, Tellings, is_plural
from menurut.reading.grammar.affixes import affixes
from menurut.types.mention import Mention
from menurut.types.span import Span

# A pronoun's verb stands within so many words behind it.
VERB_WITHIN = 3
# A state that "they" are is told so many sentences before at most.
NEAR = 1
# Who arrests and searches.
FORCES = frozenset({"COP", "JUD", "MIL", "SPY"})

# How readily "mereka" stands for each sort, in sentences.
SEVERAL = {"group": 1.0, "organisation": 0.2}


class Several(Tellings):
    """Finds whom a pronoun for several stands for."""

    def best_several(self, mention: Mention) -> Figure | None:
        """Return the group or body most likely meant by "mereka": near, a subject or speaker, not whom the same clause acts on."""
        references = self.cast.words.references
        if self._names_undergoers(mention):
            return None
        if (force := self._force_acting(mention)) is not None:
            return force
        here = self.sentence_of(mention.span)
        quoted = self.quoted(mention.span)
        speaker = self.speaker_of(self.holder_of(mention))
        acted_on = (self.next_told(mention), self.spoken_of(mention), *self.doers_beside(mention))
        word = mention.span.of(self.page.text).lower()
        others = quoted and self._is_hostile(mention)
        best: tuple[float, Figure] | None = None
        foreign: tuple[float, Figure] | None = None
        for _, other, figure in self.before(mention):
            away = here - self.sentence_of(other.span)
            if away > REACH:
                break
            if (
                figure.sort not in SEVERAL
                or other.span.covers(mention.span)
                or any(figure is one for one in acted_on)
                or (quoted and figure is speaker)
                or (figure.sort == "organisation" and self._acts_on_two(other))
            ):
                continue
            carrier = other.id in self.source_of and self.source_of[other.id].carrier
            afar = any(not references.judging.isdisjoint(head.split()) for head in figure.heads)
            acting = is_plural(figure) and self.weight(other, quoted) > 0  # "The protesters marched ... They ..."
            single = figure.sort == "group" and self.cast.words.language == "en" and not (figure.several or acting)
            counted = word in references.counted and figure.sort == "organisation"
            nearer = best is not None and best[1].sort == "group" and away == 0 and figure.sort == "organisation"
            if counted or nearer or carrier or afar or single or (figure.sort == "organisation" and figure.sector == "JRN"):
                continue
            score = SEVERAL[figure.sort] - float(away)
            if not quoted and self.cast.words.language == "id":  # in a quotation "mereka" are mostly others than who spoke before
                score += self.weight(other, quoted) / 2 + (figure is speaker)
            if best is None or score > best[0]:
                best = (score, figure)
            if others and speaker and figure.country not in (None, speaker.country) and (foreign is None or score > foreign[0]):
                foreign = (score, figure)
        told = foreign or best
        return told[1] if told else self._other_state(mention, speaker) if others else None

    def _other_state(self, mention: Mention, speaker: Figure | None) -> Figure | None:
        """Return the one state beside the speaker's that is told near: "menuduh Kosovo melanggar perjanjian. "Mereka menyerang kami," kata menteri Serbia"."""
        here = self.sentence_of(mention.span)
        near = (figure for _, other, figure in self.before(mention) if here - self.sentence_of(other.span) <= NEAR)
        states = [figure for figure in near if figure.sort == "state"]
        others = {figure.country: figure for figure in states if speaker and figure.country != speaker.country}
        return next(iter(others.values())) if len(others) == 1 and speaker and speaker.country else None

    def _force_acting(self, mention: Mention) -> Figure | None:
        """Return the police or prosecutors told last where a pronoun does what they alone do: "Polisi menahan Budi dan Rika. | Mereka | menyita uang"."""
        if self._verb_behind(mention) not in self.cast.words.references.forceful:
            return None
        here = self.sentence_of(mention.span)
        before = ((other, one) for _, other, one in self.before(mention) if here - self.sentence_of(other.span) <= REACH)
        opening = (
            one for other, one in before if other.span.start == self.page.layout.sentences[self.sentence_of(other.span)].start
        )
        return next((one for one in opening if one.sort == "organisation" and one.sector in FORCES), None)

    def _acts_on_two(self, other: Mention) -> bool:
        """Whether `other` does something to several people named in its sentence, or only tells whose office one of them has.

        "Budi dan Rika ditahan | polisi", "Polisi | menahan Budi dan Rika", "Ketua | DPRD | Budi dan Rika".
        """
        if self.cast.words.language != "id" or other.id in self.source_of:
            return False
        at, after, tokens = self.page.index_at(other.span.start) - 1, self.page.index_at(other.span.end), self.page.layout.tokens
        here = self.sentence_of(other.span)
        people = [(one.span, figure) for one, figure in self.told if figure.is_person and self.sentence_of(one.span) == here]
        if not any(span.covers(other.span) for span, _ in people):
            passive = at > 0 and tokens[at].lower.startswith(affixes("id").passive)
            active = after < len(tokens) and tokens[after].tag == "VERB" and tokens[after].lower.startswith(affixes("id").active)
            before, behind = other.span.start if passive else -1, other.span.end if active else len(self.page.text)
            people = [(span, figure) for span, figure in people if span.end <= before or span.start > behind]
        starts = {span.start: figure for span, figure in people}
        return any(starts.get(self._joined(span), figure) is not figure for span, figure in people)

    def _joined(self, span: Span) -> int:
        """Return where the word begins that "dan" joins to a phrase; -1 where it joins none."""
        tokens, after = self.page.layout.tokens, self.page.index_at(span.end)
        joins = after + 1 < len(tokens) and tokens[after].lower in self.cast.words.references.joining
        return tokens[after + 1].span.start if joins else -1

    def _names_undergoers(self, mention: Mention) -> bool:
        """Whether the clause behind a pronoun says anew who is meant, by what befell them: "mereka yang ditahan"."""
        after = self.page.index_at(mention.span.end)
        behind = [token.lower for token in self.page.layout.tokens[after : after + 2]]
        passive = affixes(self.cast.words.language).passive
        return len(behind) > 1 and behind[0] in self.cast.words.references.relative and behind[1].startswith(passive)

    def _verb_behind(self, mention: Mention) -> str | None:
        """Return the verb of a pronoun's clause, as written small; None where none is near."""
        after = self.page.index_at(mention.span.end)
        near = self.page.layout.tokens[after : after + VERB_WITHIN]
        return next((token.lower for token in near if token.tag == "VERB"), None)

    def _is_hostile(self, mention: Mention) -> bool:
        """Whether a pronoun's verb does harm: in somebody's words "they" are then not his own people, where others were told."""
        return self._verb_behind(mention) in self.cast.words.references.hostile

    def weight(self, other: Mention, quoted: bool) -> float:
        """Return how readily a pronoun means who is told here: who speaks, and who opens a sentence."""
        weight = 0.0
        if other.id in self.source_of:
            weight += 2.0 if not self.source_of[other.id].carrier else 0.5
        sentence = self.page.layout.sentences[self.sentence_of(other.span)]
        if other.span.start - sentence.start < 4:
            weight += 0.7
        if self.quoted(other.span) and not quoted:
            weight -= 1.5
        return weight
