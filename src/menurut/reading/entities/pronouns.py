"""Whom a pronoun stands for: who spoke last, who was told last, who speaks in the quotation around it.

Saar menegaskan ... Dia juga meminta ...   -> Saar          "Kami menolak," kata juru bicara Kremlin -> Russia
... ujarnya                                -> last speaker  "Saya yakin," kata Saar                  -> Saar
"""

from bisect import bisect_left
from functools import cached_property

from menurut.reading.entities.cast import Cast
from menurut.reading.entities.figures import Figure
from menurut.reading.entities.several import Several
from menurut.reading.entities.tellings import REACH, is_plural
from menurut.reading.grammar.affixes import affixes
from menurut.reading.grammar.words import function_words
from menurut.types.attribution import Attribution
from menurut.types.gap import Gap
from menurut.types.mention import Mention
from menurut.types.span import Span

# What somebody unnamed who spoke loses against a person, in sentences.
UNNAMED = 1.5

# What somebody gains who enters the story in the sentence before: a quotation that follows is theirs.
ENTERED = 1.6

# What somebody gains who begins to speak in the sentence before, when others spoke before him.
FLOOR = 1.6

# What who begins the sentence before gains, where a pronoun goes on in the same paragraph: more than who spoke two sentences before.
GOES_ON = 1.2

# Offices that may say "we" for a state, and bodies that stay themselves.
OF_STATE = frozenset({"GOV"})
# Officers of these say it for those who do what is told.
OF_FORCE = frozenset({"COP", "JUD"})


class _Resolver(Several):
    """Finds whom each pronoun of an article stands for."""

    def best_person(self, mention: Mention, gender: str | None) -> Figure | None:
        """Return the person most likely meant: near, subject, speaker, not shut in somebody's quotation."""
        here = self.sentence_of(mention.span)
        holder = self.holder_of(mention)
        speaker = self.speaker_of(holder)
        quoted = self.quoted(mention.span)
        scores: dict[int, tuple[float, int, Figure]] = {}
        doers = self.doers_beside(mention)
        for order, other, figure in self.before(mention):
            away = here - self.sentence_of(other.span)
            if away > REACH:
                break
            if (
                not self._is_one(figure, other)
                or figure.several
                or any(figure is one for one in doers)
                or (gender and figure.gender and figure.gender != gender)
            ):
                continue
            if other.span.covers(mention.span) or (quoted and figure is speaker) or self._is_spoken_of(other, mention):
                continue
            score = -float(away) + self.weight(other, quoted) - (0.0 if figure.is_person else UNNAMED)
            if not quoted and figure is speaker:
                score += 1.5
            if away == 1 and figure.sort == "person" and figure.mentions[0].span == other.span and not self.quoted(other.span):
                score += ENTERED
            elif away == 1 and self.takes_the_floor(other, figure):
                score += FLOOR
            if away == 1 and self._goes_on(other, mention):
                score += GOES_ON
            if id(figure) not in scores or score > scores[id(figure)][0]:
                scores[id(figure)] = (score, order, figure)
        best = max(scores.values(), key=lambda one: (one[0], one[1]), default=None)
        return best[2] if best else None

    def _goes_on(self, other: Mention, mention: Mention) -> bool:
        """Whether a sentence begins with the pronoun and the one before it with `other`, in one paragraph: "[Budi] ditahan. | Ia | menggugat"."""
        sentences, here = self.page.layout.sentences, self.sentence_of(mention.span)
        both = Span(sentences[here - 1].start, mention.span.end)
        begins = mention.span.start == sentences[here].start and other.span.start == both.start
        return begins and any(one.covers(both) for one in self.page.layout.paragraphs)

    def _is_spoken_of(self, other: Mention, mention: Mention) -> bool:
        """Whether a mention stands in quoted words that the pronoun speaks: who speaks says "saya" of himself."""
        own = self.source_of.get(mention.id)
        return own is not None and self.quoted(other.span) and any(span.covers(other.span) for span in own.content)

    def _is_one(self, figure: Figure, told: Mention) -> bool:
        """Whether "dia" can mean the figure: a person, or somebody unnamed who spoke ("pejabat AS yang menolak disebut namanya")."""
        if self.cast.words.language == "en":  # "an Iraqi man who says he was beaten"
            return figure.is_person or (figure.sort == "group" and not is_plural(figure))
        return figure.is_person or (figure.sort == "group" and told.id in self.source_of)

    def who_tells(self, mention: Mention) -> Figure | None:
        """Return who, of a known state, tells of "negaranya"; in a charge that somebody denies the denier, in any other nobody."""
        holder = self.holder_of(mention)
        speaker = self.denier_of(holder)
        charges = speaker is None and holder is not None and holder.act == "allege"
        speaker = speaker or self.speaker_of(holder)
        return speaker if speaker is not None and speaker.country and speaker.sort != "document" and not charges else None

    def body_of(self, figure: Figure, attribution: Attribution | None) -> Figure:
        """Return for whom a speaker says "we": the state, the body or the person alone."""
        if not figure.is_person:
            return figure
        if attribution is not None and attribution.principal in self.cast.of_mention:
            principal = self.cast.of_mention[attribution.principal]
            return self._state_for(principal) or principal
        for key in figure.bodies:
            body = self.cast.by_key.get(key)
            if body is not None:
                return self._state_for(body) or body
        official = any(role.sector in OF_STATE or role.speaks for role in figure.roles.values())
        state = self.cast.by_key.get(f"state:{figure.country}") if figure.country and official and figure.sector == "GOV" else None
        return state or figure

    def _state_for(self, figure: Figure) -> Figure | None:
        if figure.sort == "organisation" and figure.sector == "GOV" and figure.country:
            return self.cast.by_key.get(f"state:{figure.country}")
        return None

    def resolve(self, mention: Mention) -> tuple[Figure, str] | None:
        """Return the figure of a pronoun and the rule; None where nobody fits."""
        word = mention.span.of(self.page.text).lower()
        sort = self.cast.words.references.pronouns.get(word, "")
        if sort in {"speaker", "speakers"}:
            return self._speaking(mention, word, sort)
        if sort == "thing" and (opening := self.opening_of(mention)) is not None:
            return opening, "opens-the-sentence"
        if sort in {"male", "female", "person"}:
            if word == "nya" and mention.id not in self.source_of:
                return self._possessor(mention)
            if (teller := self.teller_aside(mention)) is not None:
                return teller, "subject-tells-aside"
            figure = self.best_person(mention, sort if sort != "person" else None)
            if figure is None:
                figure = self._last_speaker(mention) or self.last_of(
                    mention, frozenset({"organisation", "state", "group"}), several=False
                )
            return (figure, "person-told-last") if figure else None
        if sort == "several_pronouns":
            figure = self.best_several(mention)
            return (figure, "group-told-last") if figure else None
        if sort == "thing" and (speaker := self._own(mention)) is not None and not speaker.is_person:
            return speaker, "speaks-of-itself"
        if sort == "thing":
            figure = self._continued(mention) or self.last_of(mention, frozenset({"organisation", "state"}), several=False)
            return (figure, "body-told-last") if figure else None
        return None

    def _speaking(self, mention: Mention, word: str, sort: str) -> tuple[Figure, str] | None:
        holder = self.holder_of(mention)
        speaker = self.speaker_of(holder)
        if holder is None and sort == "speaker" and not self.quoted(mention.span) and self.author is not None:
            return self.author, "author"
        if speaker is None:
            speaker = self._last_speaker(mention) if sort == "speakers" else None
            speaker = speaker or self.best_person(mention, None)
        if speaker is None and sort == "speakers":  # "Polisi menahan Budi. Pihaknya mengatakan"
            speaker = self.last_of(mention, frozenset({"organisation"}), several=False)
        if speaker is None:
            return None
        if sort == "speaker":
            return self._human(speaker, mention, holder), "speaker"
        return self._force_of(speaker, mention) or self.body_of(speaker, holder), "speaker-for"

    def _force_of(self, figure: Figure, mention: Mention) -> Figure | None:
        """Return the police or prosecutors told last whose officer says "we": "Polisi menahan Budi. "Kami menahannya," kata Kapolda"."""
        if not figure.is_person or figure.sector not in OF_FORCE or self.cast.words.language != "id":
            return None
        bodies = (one for _, _, one in self.before(mention) if one.sort == "organisation" and one.sector == figure.sector)
        return next((one for one in bodies if one.country == figure.country), None)

    @cached_property
    def author(self) -> Figure | None:
        """The person who wrote the article: whom its last sentence begins with and tells who he is; None where none does."""
        tokens = self.page.layout.tokens
        last = [token for token in tokens[self.page.first_tokens[-1] :] if token.tag in ("VERB", "AUX")] if tokens else []
        if not last or last[0].lower not in function_words(self.page.article.language).copulas:
            return None
        start = self.page.layout.sentences[-1].start
        return next((one for told, one in reversed(self.told) if told.span.start == start and one.sort == "person"), None)

    def _last_speaker(self, mention: Mention) -> Figure | None:
        """Return the source last told before a "pihaknya" that stands in nobody's words."""
        here = self.sentence_of(mention.span)
        for _, other, figure in self.before(mention):
            if here - self.sentence_of(other.span) > REACH:
                return None
            if other.id in self.source_of and not self.source_of[other.id].carrier:
                return figure
        return None

    def _human(self, speaker: Figure, mention: Mention, holder: Attribution | None) -> Figure:
        """Return the person among the speakers around: "I" is never a state, whatever its "we" stood for."""
        by_id = {one.id: one for one in self.attributions}
        seen = 0
        while not speaker.is_person and holder is not None and holder.parent and seen < 5:
            holder = by_id.get(holder.parent)
            speaker = self.speaker_of(holder) or speaker
            seen += 1
        return speaker if speaker.is_person else self.best_person(mention, None) or speaker

    def _own(self, mention: Mention) -> Figure | None:
        """Return who speaks of what is his own: in reported words before anybody else is named, "Lumara membantah kapal[nya] ...".

        A charge that somebody denies is about him, unless a person makes it, of whom it may be too.
        """
        holder = self.holder_of(mention)
        speaker = self.speaker_of(holder)
        if (denier := self.denier_of(holder)) is not None and (speaker is None or not speaker.is_person):
            speaker = denier
        if holder is None or speaker is None or holder.form != "indirect":
            return None
        first = min(span.start for span in holder.content)
        between = self.told[bisect_left(self.starts, first) : bisect_left(self.starts, mention.span.start)]
        return None if any(not other.span.covers(mention.span) for other, _ in between) else speaker

    def _continued(self, mention: Mention) -> Figure | None:
        """Return the state or body that speaks last in the sentence before, else begins it, for the "it" that begins the next.

        "[Lumara] buys gas from Kestovia. It has expelled ..."
        """
        here, sentences = self.sentence_of(mention.span), self.page.layout.sentences
        if here < 1 or mention.span.start > sentences[here].start:
            return None
        opening = sentences[here - 1].start
        told = self.told[bisect_left(self.starts, opening) : bisect_left(self.starts, mention.span.start)]
        begins = next((one for other, one in told if other.span.start == opening), None)
        lead = next((one for other, one in reversed(told) if other.id in self.source_of), begins)
        return lead if lead is not None and lead.sort in {"state", "organisation"} else None

    def _object(self, mention: Mention) -> Figure | None:
        """Return whom the -nya of a verb means: not who does it, which stands right before; whoever tells of it, else the person told last."""
        host = self.page.token_over(mention.span.start)
        if host is None or host.tag != "VERB":
            return None
        at = self.page.index_at(host.span.start)
        relative = at and self.page.layout.tokens[at - 1].lower in self.cast.words.references.relative
        until = self.page.layout.tokens[at - 1].span.start if relative else host.span.start
        told = [(other, figure) for _, other, figure in self.before(mention) if not other.span.covers(mention.span)]
        doers = {id(figure) for other, figure in told if 0 <= until - other.span.end <= 1} | {id(self._joined_doer(mention))}
        here = self.sentence_of(mention.span)
        holder = self.holder_of(mention)
        speaker = self.speaker_of(holder) if holder is not None and holder.form == "indirect" else None
        if relative and speaker is not None and speaker.is_person and id(speaker) not in doers:
            return speaker
        people = (one for other, one in told if one.is_person and here - self.sentence_of(other.span) <= 1)
        return next((one for one in people if id(one) not in doers), None)

    def _joined_doer(self, mention: Mention) -> Figure | None:
        """Return who does what a verb joined to another one tells, which opens the sentence: "[Lumara] mengecam uji coba itu dan menyebut[nya] ..."."""
        host = self.page.token_over(mention.span.start)
        if host is None or not host.lower.startswith(affixes(self.cast.words.language).nasal):
            return None
        at = self.page.index_at(host.span.start)
        if at == 0 or self.page.layout.tokens[at - 1].lower not in self.cast.words.references.joining:
            return None
        start = self.page.layout.sentences[self.sentence_of(mention.span)].start
        return next((figure for _, other, figure in self.before(mention) if other.span.start == start), None)

    def _possessor(self, mention: Mention) -> tuple[Figure, str] | None:
        if (undergoer := self._object(mention)) is not None:
            return undergoer, "undergoer-told-last"
        if (speaker := self._own(mention)) is not None:
            return speaker, "possessor-speaks"
        here = self.sentence_of(mention.span)
        speaker = self.speaker_of(self.holder_of(mention)) if self.quoted(mention.span) else None
        doer = self._joined_doer(mention)
        for _, other, figure in self.before(mention):
            if here - self.sentence_of(other.span) > 2:
                return None
            if (figure is speaker and figure.is_person) or figure is doer:
                continue  # in his own words he would say "saya"
            party = figure.sort in {"person", "role", "organisation", "state", "group"} and not other.span.covers(mention.span)
            if party and (other.id in self.source_of or figure.is_person or here == self.sentence_of(other.span)):
                return figure, "possessor-told-last"
        return None


def resolve_pronouns(cast: Cast, mentions: tuple[Mention, ...], attributions: tuple[Attribution, ...]) -> tuple[Gap, ...]:
    """Add each pronoun to the figure it stands for, those of third persons before those of speakers; return what is left open."""
    resolver = _Resolver(cast, attributions)
    speaking = {"speaker", "speakers"}
    pronouns = [mention for mention in mentions if mention.kind == "pronoun"]
    gaps = []
    kinds = cast.words.references.pronouns
    for late in (False, True):
        for mention in pronouns:
            if (kinds.get(mention.span.of(cast.page.text).lower(), "") in speaking) is not late:
                continue
            found = resolver.resolve(mention)
            if found is None:
                if mention.id in resolver.source_of:
                    gaps.append(Gap(id="pronoun-without-antecedent", span=mention.span, detail=mention.span.of(cast.page.text)))
                continue
            figure, rule = found
            figure.add(mention, None, figure.last, rule)
            cast.of_mention[mention.id] = figure
            resolver.add(mention, figure)
    for mention in cast.theirs:
        whose = resolver.who_tells(mention) or resolver.best_person(mention, None)
        whose = whose or resolver.last_of(mention, frozenset({"state", "organisation"}), several=False)
        state = cast.by_key.get(f"state:{whose.country}") if whose is not None else None
        if state is not None:
            state.add(mention, None, state.last, "state-of-possessor")
            cast.of_mention[mention.id] = state
            resolver.add(mention, state)
    return tuple(gaps)
