"""From brat's records to a reading: mentions and who they are, attributions, events with parties, claims from statuses.

Ids are made as reading makes them, so what an annotator and the machine see alike has one id.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, get_args

from menurut.export.notes import interval_of, is_country, read_notes
from menurut.export.standoff import Happening, Standoff
from menurut.types.article import Article
from menurut.types.attribution import ACTS, Attribution
from menurut.types.claim import Claim, Modality, Polarity, SourceLink, Status, status_of
from menurut.types.entity import Entity, EntityKind
from menurut.types.event import EVENT_TYPES, Event
from menurut.types.ids import attribution_id, claim_id, entity_id, event_id, mention_id
from menurut.types.layout import Layout
from menurut.types.mention import Mention
from menurut.types.place import Place
from menurut.types.report import Coder, Report
from menurut.types.span import Span
from menurut.types.time import TimeMention

_KINDS: dict[str, EntityKind] = {kind.capitalize(): kind for kind in get_args(EntityKind)}
_STATUSES: dict[str, Status] = {status.capitalize(): status for status in get_args(Status)}
_FORMS = ("direct", "mixed", "indirect")
_CHAIN = " ‹ "


def reading_of(found: Standoff, article: Article, *, layout: Layout, mentions: Iterable[Mention], coder: Coder) -> Report:
    """Return the reading that an .ann file tells of an article.

    `layout` is the article's, `mentions` are those that another reading has: what brat does not say of a phrase (whether it is a
    name, what its head is) is taken from one at the same words.
    """
    return _Reading(found, article, layout, {mention.span: mention for mention in mentions}, coder).report()


class _Reading:
    def __init__(self, found: Standoff, article: Article, layout: Layout, known: dict[Span, Mention], coder: Coder) -> None:
        self.found, self.article, self.layout, self.known, self.coder = found, article, layout, known, coder
        self.mentions: dict[str, Mention] = {}
        self.entity_of: dict[str, Entity] = {}
        self.said: dict[str, Attribution] = {}

    def report(self) -> Report:
        self._find_mentions()
        entities = self._entities()
        for number, event in self.found.events.items():
            if event.label == "Attribution":
                self.said[number] = self._attribution(number, event)
        self._relate()
        events = {number: self._event(number, event) for number, event in self.found.events.items() if event.label in EVENT_TYPES}
        claims = [claim for number, event in events.items() for claim in self._claims(number, event)]
        return Report(
            article=self.article, layout=self.layout, mentions=tuple(sorted(self.mentions.values(), key=lambda one: one.span)),
            entities=entities, attributions=tuple(self.said.values()), times=self._times(), places=self._places(),
            events=tuple(events.values()), claims=tuple({claim.id: claim for claim in claims}.values()), coder=self.coder,
        )  # fmt: skip

    def _note(self, number: str) -> list[str]:
        return self.found.notes.get(number, [])

    def _find_mentions(self) -> None:
        for number, bound in self.found.bound.items():
            if bound.label in _KINDS:
                span = bound.whole
                like = self.known.get(span)
                kind = like.kind if like else "name" if span.of(self.article.text)[:1].isupper() else "nominal"
                id = mention_id(self.article.id, span, kind)
                self.mentions[number] = like or Mention(id=id, span=span, head=span, kind=kind)

    def _entities(self) -> tuple[Entity, ...]:
        """Return who is meant: phrases that Equiv joins are one, every other is one of its own."""
        groups: dict[str, tuple[str, ...]] = {number: (number,) for number in self.mentions}
        for members in self.found.same:
            joined = tuple(dict.fromkeys(m for member in members for m in groups.get(member, ())))
            groups.update(dict.fromkeys(joined, joined))
        entities = []
        for group in dict.fromkeys(groups.values()):
            ordered = sorted(group, key=lambda number: self.mentions[number].span)
            entity = self._entity(ordered)
            self.entity_of.update(dict.fromkeys(group, entity))
            entities.append(entity)
        return tuple(sorted(entities, key=lambda one: one.id))

    def _entity(self, group: list[str]) -> Entity:
        """Return somebody, named by the first note on a mention ("Kestovia; KST; GOV"), else by the longest name."""
        words = [self.mentions[number].span.of(self.article.text) for number in group]
        note = next((note for number in group for note in self._note(number)), "")
        name, *codes = [part.strip() for part in note.split(";")]
        names = [word for word, number in zip(words, group, strict=True) if self.mentions[number].kind == "name"]
        name = name or max(names or words, key=len)
        mentions = tuple(dict.fromkeys(self.mentions[number].id for number in group))
        return Entity(
            id=entity_id(mentions[0]), name=name, kind=_KINDS[self.found.bound[group[0]].label],
            country=next((code for code in codes if is_country(code)), None),
            sector=next((code for code in codes if code and not is_country(code)), None),
            aliases=tuple(sorted(set(names) - {name})), mentions=mentions,
        )  # fmt: skip

    def _mention(self, event: Happening, role: str) -> str | None:
        return next((self.mentions[target].id for target in event.targets(role) if target in self.mentions), None)

    def _attribution(self, number: str, event: Happening) -> Attribution:
        told = self.found.attributes.get(number, {})
        trigger = self.found.bound[event.trigger].whole
        content = tuple(
            span for target in event.targets("Content") if target in self.found.bound for span in self.found.bound[target].spans
        )
        # Where words are quoted without a cue, brat.py lets their first part stand for one.
        cue = (
            None if trigger in content or any(part.start == trigger.start and part.covers(trigger) for part in content) else trigger
        )
        source = self._mention(event, "Source")
        channel = next((self.found.bound[target].whole for target in event.targets("Channel") if target in self.found.bound), None)
        act, form = told.get("Act", "say"), told.get("Form", "indirect")
        return Attribution(
            id=attribution_id(self.article.id, cue=cue, content=content, source=source), cue=cue, source=source, content=content,
            form=form if form in _FORMS else "indirect", act=act if act in ACTS else "say", channel=channel,  # type: ignore[arg-type]
            carrier="Carrier" in told, principal=self._mention(event, "Principal"),
            spokesperson=self._mention(event, "Spokesperson"),
        )  # fmt: skip

    def _relate(self) -> None:
        for name, one, other in self.found.relations:
            if one in self.said and other in self.said and name in ("Inside", "Answers"):
                key: dict[str, Any] = {"parent" if name == "Inside" else "answers": self.said[other].id}
                self.said[one] = replace(self.said[one], **key)

    def _event(self, number: str, event: Happening) -> Event:
        trigger = self.found.bound[event.trigger].whole
        modes, contexts, date = read_notes(self._note(number), event.label)
        evidence = next((sentence for sentence in self.layout.sentences if sentence.covers(trigger)), trigger)
        return Event(
            id=event_id(self.article.id, trigger=trigger, type=event.label), trigger=trigger, type=event.label,  # type: ignore[arg-type]
            modes=modes, contexts=contexts, actors=self._parties(event, "Actor"), recipients=self._parties(event, "Recipient"),
            places=tuple(self._place(target) for target in event.targets("Place") if target in self.found.bound), date=date,
            evidence=(evidence,),
        )  # fmt: skip

    def _parties(self, event: Happening, role: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.entity_of[target].id for target in event.targets(role) if target in self.entity_of))

    def _place(self, number: str) -> Place:
        span = self.found.bound[number].whole
        return Place(name=" ".join(span.of(self.article.text).split()), span=span)

    def _places(self) -> tuple[Place, ...]:
        return tuple(self._place(number) for number, bound in self.found.bound.items() if bound.label == "Location")

    def _times(self) -> tuple[TimeMention, ...]:
        found = []
        for number, bound in self.found.bound.items():
            days, _, grain = next(iter(self._note(number)), "").partition(" ")
            interval = interval_of(days, grain) if bound.label == "Time" else None
            if interval is not None:
                found.append(TimeMention(span=bound.whole, interval=interval))
        return tuple(found)

    def _claims(self, number: str, event: Event) -> list[Claim]:
        told = [_STATUSES[name] for name in self.found.attributes.get(number, {}) if name in _STATUSES]
        noted = [(status, tuple(chain.split(_CHAIN))) for status, _, chain in (note.partition(": ") for note in self._note(number))]
        claims = []
        for status in told:
            chains: list[tuple[str, ...] | None] = [chain for one, chain in noted if one == status]
            claims += [self._claim(event, status, self._holding(event, status, chain)) for chain in chains or [None]]
        return claims

    def _holding(self, event: Event, status: Status, chain: tuple[str, ...] | None) -> tuple[Attribution, ...]:
        """Return the attributions, outermost first, that tell an event so; none for the article's own voice."""
        if status == "asserted" or (chain is not None and len(chain) == 1):
            return ()
        around = [said for said in self.said.values() if any(part.covers(event.trigger) for part in said.content)]
        answering = [said for said in self.said.values() if said.act == "deny"] if status == "denied" else []
        named = [said for said in self.said.values() if chain is not None and self._name(said) == chain[-1]]
        fitting = [said for said in around if _fits(said.act, status)]
        for choices in (
            [said for said in named if said in fitting], [said for said in named if said in around], named, fitting, answering, around,
        ):  # fmt: skip
            if choices:
                return self._path(min(choices, key=lambda said: (sum(map(len, said.content)), _far(said, event.trigger))))
        return ()

    def _name(self, said: Attribution) -> str:
        for number, mention in self.mentions.items():
            if mention.id == said.source:
                return self.entity_of[number].name
        return "?"

    def _path(self, said: Attribution) -> tuple[Attribution, ...]:
        known, path = {one.id: one for one in self.said.values()}, [said]
        while path[0].parent in known and known[path[0].parent] not in path:
            path.insert(0, known[path[0].parent])
        return tuple(path)

    def _claim(self, event: Event, status: Status, holding: tuple[Attribution, ...]) -> Claim:
        polarity: Polarity = "negative" if status == "denied" else "positive"
        modality: Modality = status if status in ("planned", "conditional") else "actual"
        act: Any = holding[-1].act if holding else "assert"
        if status_of(act, polarity, modality) != status:  # the status is what was annotated
            act = {"claimed": "claim", "alleged": "allege", "reported": "say"}.get(status, act)
        ids = tuple(said.id for said in holding)
        links = [SourceLink(role="publisher", name=self.article.publisher), *(self._link(said) for said in holding)]
        return Claim(
            id=claim_id(event.id, attributions=ids, polarity=polarity, modality=modality), event=event.id, chain=tuple(links), act=act,
            polarity=polarity, modality=modality, attributions=ids, evidence=event.evidence,
        )  # fmt: skip

    def _link(self, said: Attribution) -> SourceLink:
        entity = next((self.entity_of[number] for number, mention in self.mentions.items() if mention.id == said.source), None)
        span = next((mention.span for mention in self.mentions.values() if mention.id == said.source), None)
        role: Any = "agency" if said.carrier else "document" if entity and entity.kind == "document" else "speaker"
        return SourceLink(
            role=role,
            name=entity.name if entity else None,
            entity=entity.id if entity else None,
            evidence=span,
            attribution=said.id,
        )


def _fits(act: str, status: Status) -> bool:
    return (
        status_of(act, "positive", "actual") == status
        or (status == "denied" and act == "deny")
        or status in ("planned", "conditional")
    )


def _far(said: Attribution, trigger: Span) -> int:
    spans = (*said.content, *((said.cue,) if said.cue else ()))
    return min((max(span.start - trigger.end, trigger.start - span.end, 0) for span in spans), default=0)
