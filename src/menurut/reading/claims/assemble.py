"""Assemble: every telling of an event becomes a claim of whoever holds the words it stands in.

Menurut Gedung Putih, [[Pyongyang telah mengirimkan senjata|a1]]. Korut [[membantahnya|a2 answers a1]].
AID(PRK, RUS): a1 reported; a2 denied
"""

from bisect import bisect_right
from dataclasses import dataclass, replace

from menurut.reading.claims.chains import Chains
from menurut.reading.claims.quantities import quantities_of
from menurut.reading.grammar.page import Page
from menurut.reading.grammar.words import function_words
from menurut.types.attribution import Attribution
from menurut.types.claim import Claim, ClaimAct, Modality, Polarity
from menurut.types.entity import Entity
from menurut.types.event import Event, Telling
from menurut.types.gap import Gap
from menurut.types.ids import claim_id
from menurut.types.mention import Mention
from menurut.types.reason import Reason
from menurut.types.span import Span

# Contents begin in order; one that begins more than this many before a place is not its holder.
NESTED = 40

# Who refuses these will not have them; he does not say that nobody else did: "Lumara agreed to attend. Kestovia rejected the talks."
REFUSED = frozenset(("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST"))

# They speak for their state together; of the others nobody speaks for anybody.
OF_STATE = frozenset(("GOV", "MIL", "COP", "SPY", "LEG"))
NO_SIDE = frozenset((None, "CVL", "UNK"))


@dataclass(frozen=True, slots=True)
class Told:
    """A telling with its holder; None for the article's own voice."""

    holder: Attribution | None
    act: ClaimAct
    polarity: Polarity
    modality: Modality
    span: Span
    rule: str


def assemble_claims(
    page: Page,
    mentions: tuple[Mention, ...],
    attributions: tuple[Attribution, ...],
    entities: tuple[Entity, ...],
    events: tuple[Event, ...],
) -> tuple[tuple[Claim, ...], tuple[Gap, ...]]:
    """Return the claims in order of their events; a Gap for each claim of a source that nobody names."""
    chains = Chains(page, mentions, attributions, entities)
    holders = Holders(attributions, chains, events)
    quantities = quantities_of(page, events, holders.teller)
    claims: list[Claim] = []
    gaps: dict[str, Gap] = {}
    for event in events:
        for told in holders.tell(event):
            claim = _make_claim(page, event, told, chains)
            counted = tuple(
                dict.fromkeys(one for telling in holders.tellings_of(event, told) for one in quantities.get(telling.trigger, ()))
            )
            claim = replace(claim, quantities=counted) if counted else claim
            claims.append(claim)
            if told.holder is not None and told.holder.source is None:
                gaps[claim.id] = Gap(id="claim-without-source", span=told.span, detail=event.type)
    return tuple(claims), tuple(gaps.values())


class Holders:
    """Finds who holds the words at a place, and who answers them."""

    def __init__(self, attributions: tuple[Attribution, ...], chains: Chains, events: tuple[Event, ...]) -> None:
        """Index the contents of the attributions, and which of them tell an event of their own."""
        self.chains = chains
        # Of two that hold the same words the inner one is whose they are: "Reuters reported, citing officials".
        told_by = ((span, one) for one in attributions for span in one.content)
        self.contents = sorted(told_by, key=lambda entry: (entry[0].start, entry[1].parent is None))
        self.starts = [span.start for span, _ in self.contents]
        self.cues = frozenset(one.cue.start for one in attributions if one.cue is not None)
        self.answers: dict[str, list[Attribution]] = {}
        for one in attributions:
            if one.answers:
                self.answers.setdefault(one.answers, []).append(one)
        told = [telling.trigger for event in events if not event.speech for telling in event.tellings]
        self.telling = {holder.id for trigger in told for holder in self._over(trigger)[:1]}

    def tell(self, event: Event) -> list[Told]:
        """Return how each holder tells `event`, one entry for each distinct holder, polarity and modality."""
        tellings: dict[tuple[object, ...], Told] = {}
        for telling in event.tellings:
            told = self._speech(event, telling) if event.speech else self._told(telling)
            for one in (told, *self._answered(told, telling, event), *self._charged(told, telling), *self._beside(told, telling)):
                source = self._voice(one.holder)
                tellings.setdefault((source, one.polarity, one.modality), one)
        return list(tellings.values())

    def tellings_of(self, event: Event, told: Told) -> list[Telling]:
        """Return the tellings that say what `told` says: the same voice."""
        voice = self._voice(told.holder)
        return [
            telling
            for telling in event.tellings
            if telling.trigger == told.span or self._voice(self._told(telling).holder) == voice
        ]

    def teller(self, span: Span) -> str | None:
        """Return whose words a place stands in; None where they are the article's own."""
        return self._voice(next(iter(self._over(span)), None))

    def _voice(self, holder: Attribution | None) -> str | None:
        if holder is None:
            return None
        entity = self.chains.owner.get(holder.source or "")
        if entity is None and holder.source is None:  # hearsay twice told by the same mouth is one hearsay
            return f"{self._voice(self.chains.by_id.get(holder.parent or ''))} {holder.act}"
        return entity.id if entity else holder.id

    def _over(self, span: Span) -> list[Attribution]:
        last = bisect_right(self.starts, span.start)
        held = [(len(content), one) for content, one in self.contents[max(0, last - NESTED) : last] if span.start < content.end]
        return [one for _, one in sorted(held, key=lambda entry: entry[0])]

    def _told(self, telling: Telling) -> Told:
        over = self._over(telling.trigger)
        if not over:
            return Told(None, "assert", telling.polarity, telling.modality, telling.trigger, "own-voice")
        holder = over[0]
        if holder.act == "deny":
            return Told(holder, "deny", "negative", "actual", telling.trigger, "content-of-denial")
        modality = telling.modality
        if holder.act == "promise" and modality == "actual" and not self._went_before(holder, telling.trigger):
            modality = "planned"
        return Told(holder, holder.act, telling.polarity, modality, telling.trigger, "content-of-attribution")

    def _went_before(self, holder: Attribution, trigger: Span) -> bool:
        """Return whether a promise only rests on an event: "berjanji membalas serangan | yang menewaskan ...", "... setelah Lumara menyerang"."""
        page = self.chains.page
        words = function_words(page.article.language)
        part = next((one for one in holder.content if one.start <= trigger.start < one.end), trigger)
        before = page.layout.tokens[page.index_at(part.start) : page.index_at(trigger.start)]
        return any(token.lower in words.relative | words.backgrounds for token in before)

    def _speech(self, event: Event, telling: Telling) -> Told:
        """Return who tells of an act of speech: the words it is performed with don't tell of it, what stands around them does."""
        for holder in self._over(telling.trigger):
            if holder.cue is not None and holder.cue.overlaps(telling.trigger):
                continue
            if holder.act == "deny" and self._is_verb(telling.trigger) and not self._is_cue(telling.trigger):
                return Told(holder, "deny", "negative", "actual", telling.trigger, "content-of-denial")
            own = self._voice(holder) in event.actors
            if own and (telling.polarity == "negative" or self._tells_of_himself(holder, telling)):
                return Told(holder, holder.act, telling.polarity, telling.modality, telling.trigger, "speech-act-reported")
            if own or (event.type == "THREATEN" and self._speaks_for(holder, event)):
                continue
            return Told(holder, holder.act, telling.polarity, telling.modality, telling.trigger, "speech-act-reported")
        return Told(None, "assert", telling.polarity, telling.modality, telling.trigger, "speech-act")

    def _tells_of_himself(self, holder: Attribution, telling: Telling) -> bool:
        """Return whether a speaker only tells of his act and does not do it: "Lumara mengatakan | telah memanggil duta besar", "mengaku mendukung"."""
        page = self.chains.page
        first = page.index_at(telling.trigger.start)
        part = next((one for one in holder.content if one.covers(telling.trigger)), None)
        if part is None or holder.form != "indirect" or page.layout.tokens[first].tag != "VERB":
            return False
        between = page.layout.tokens[page.index_at(part.start) : first]
        if any(token.tag in ("NOUN", "PROPN") and not self._names(holder, token.span) for token in between):
            return False  # "menuduh | bahwa Lumara telah berbohong": the charge is his, the lie another's
        past = function_words(page.article.language).past
        return holder.act == "claim" or any(token.lower in past for token in between)

    def _names(self, holder: Attribution, span: Span) -> bool:
        """Return whether a word stands in a phrase for the holder himself: "mengatakan | pihaknya telah memanggil ..."."""
        entity = self.chains.owner.get(holder.source or "")
        return entity is not None and any(self.chains.mentions[one].span.overlaps(span) for one in entity.mentions)

    def _is_verb(self, span: Span) -> bool:
        """Return whether a verb stands in a trigger: "membantah mengancam Rika" denies the threat, "membantah kritik Rika" not that she criticised."""
        return any(token.tag == "VERB" for token in self.chains.page.tokens_in(span))

    def _is_cue(self, span: Span) -> bool:
        """Return whether a trigger is the cue of an attribution: whose words they are, that tells, and not whoever denies what they say."""
        return any(token.span.start in self.cues for token in self.chains.page.tokens_in(span))

    def _speaks_for(self, holder: Attribution, event: Event) -> bool:
        """Return whether a holder is of the actors' side: a minister who says what his state will do, no lawyer who tells of a mayor."""
        entity = self.chains.owner.get(holder.source or "")
        if entity is None or entity.country is None or _side_of(entity) in NO_SIDE:
            return False
        actors = (self.chains.entities[one] for one in event.actors if one in self.chains.entities)
        return any((one.country, _side_of(one)) == (entity.country, _side_of(entity)) for one in actors)

    def _answered(self, told: Told, telling: Telling, event: Event) -> list[Told]:
        """Return the denials and confirmations of a telling by those who answer its holder."""
        if told.holder is None or told.polarity == "negative":
            return []
        found = []
        for answer in self.answers.get(told.holder.id, ()):
            if answer.id in self.telling:
                continue  # its content says itself which event it denies
            if answer.act == "refuse" and event.type in REFUSED:
                continue
            if answer.act in ("deny", "refuse", "claim"):  # a claim that answers a charge pleads innocent
                found.append(Told(answer, "deny", "negative", "actual", answer.cue or telling.trigger, "denial-of-answered"))
            elif answer.act == "confirm":
                found.append(
                    Told(answer, "confirm", told.polarity, told.modality, answer.cue or telling.trigger, "confirmation-of-answered")
                )
        return found

    def _beside(self, told: Told, telling: Telling) -> list[Told]:
        """Return the claims of those whose words a hearsay turns out to be: "Budi dituding menyuap. Tudingan itu disampaikan [Rika]"."""
        hearsay = told.holder
        if hearsay is None or hearsay.source is not None or hearsay.act != "allege":
            return []
        same = (one for one in self.chains.by_id.values() if one.content == hearsay.content and one.id != hearsay.parent)
        speakers = (one for one in same if one.source is not None and one.act in ("say", "claim", "allege"))
        return [Told(one, "allege", told.polarity, told.modality, telling.trigger, "words-of-hearsay") for one in speakers]

    def _charged(self, told: Told, telling: Telling) -> list[Told]:
        """Return the charge that a denial answers with its very words: "membantah menyuap hakim sebagaimana dituduhkan Rika"."""
        charge = self.chains.by_id.get(told.holder.answers or "") if told.holder is not None and told.holder.act == "deny" else None
        if told.holder is None or charge is None or charge.act != "allege" or charge.content != told.holder.content:
            return []
        return [Told(charge, "allege", "positive", "actual", telling.trigger, "charge-denied")]


def _side_of(entity: Entity) -> str | None:
    """Return the sector of a party; those who speak for a state are all of its government."""
    return "GOV" if entity.kind == "state" or entity.sector in OF_STATE else entity.sector


def _make_claim(page: Page, event: Event, told: Told, chains: Chains) -> Claim:
    lineage = chains.lineage(told.holder)
    ids = tuple(one.id for one in lineage)
    token = page.index_at(told.span.start)
    sentence = page.layout.sentences[page.layout.tokens[token].sentence] if token < len(page.starts) else told.span
    return Claim(
        id=claim_id(event.id, attributions=ids, polarity=told.polarity, modality=told.modality),
        event=event.id,
        chain=chains.chain(lineage, told.span),
        act=told.act,
        polarity=told.polarity,
        modality=told.modality,
        attributions=ids,
        evidence=(sentence,),
        because=(Reason(step="claims", rule=told.rule, span=told.span),),
    )
