"""Reports made from marks, as an annotator sees an article: what a perfect reading would give, without reading.

report = annotated("@a name=Budi kind=person\\n\\n[[Budi|source of=a1 entity=a]] [[diam|cue #a1 act=say form=indirect]].")
"""

from collections.abc import Iterator

from menurut.samples import read_samples
from menurut.types.article import Article, Origin
from menurut.types.attribution import Attribution
from menurut.types.claim import Claim, SourceLink
from menurut.types.entity import Entity
from menurut.types.event import Event
from menurut.types.gap import Gap
from menurut.types.ids import article_id, attribution_id, claim_id, entity_id, event_id, mention_id
from menurut.types.layout import Layout
from menurut.types.marks import Mark, Marked, parse_marks
from menurut.types.mention import Mention
from menurut.types.place import Place
from menurut.types.reason import Reason
from menurut.types.report import Coder, Report
from menurut.types.span import Span
from menurut.types.time import DateInterval


def annotated(written: str, *, title: str | None = None, publisher: str | None = None, published: str | None = None) -> Report:
    """Return the report of a text in mark notation."""
    marked = parse_marks(written)
    article = Article(
        id=article_id(marked.text, url=None, publisher=publisher, published=published),
        text=marked.text, title=title, publisher=publisher, published=published, origin=Origin(location=f"test:{publisher}"),
    )  # fmt: skip
    return report_of(article, marked)


def sample_reports() -> tuple[Report, ...]:
    """Return the reports of the bundled samples, as they are annotated."""
    return tuple(report_of(sample.article, sample.marked) for sample in read_samples())


def report_of(article: Article, marked: Marked) -> Report:
    """Return the report that marks on an article's text tell."""
    return _Annotation(article, marked).report()


class _Annotation:
    def __init__(self, article: Article, marked: Marked) -> None:
        self.article, self.marked = article, marked
        self.header = dict(marked.entities)
        self.mentions: dict[Span, Mention] = {}
        self.of_entity: dict[str, list[Mention]] = {}
        self.attributions: dict[str, Attribution] = {}
        self.sources: dict[str, str] = {}

    def report(self) -> Report:
        for mark in self.marked.marks:
            if "entity" in mark.keys and mark.span not in self.mentions:
                kind = "pronoun" if mark.label == "pronoun" else "name"
                mention = Mention(id=mention_id(self.article.id, mark.span, kind), span=mark.span, head=mark.span, kind=kind)
                self.mentions[mark.span] = mention
                self.of_entity.setdefault(mark.keys["entity"], []).append(mention)
        entities = {slug: self._entity(slug) for slug in self.of_entity}
        for mark in self.marked.marks:
            if mark.keys.get("#", "").startswith("a"):
                self._attribution(mark)
        attributions = tuple(self._linked(mark) for mark in self.marked.marks if mark.keys.get("#", "").startswith("a"))
        events = {mark.keys["#"]: self._event(mark, entities) for mark in self._labelled("trigger")}
        claims = tuple(
            claim for mark in self._labelled("trigger") for claim in self._claims(mark, events[mark.keys["#"]], entities)
        )
        return Report(
            article=self.article,
            layout=Layout(paragraphs=(Span(0, len(self.article.text)),), sentences=(Span(0, len(self.article.text)),)),
            mentions=tuple(self.mentions.values()), entities=tuple(entities.values()), attributions=attributions,
            events=tuple(events.values()), claims=claims, gaps=(Gap(id="test-gap", span=Span(0, 3), detail="x"),),
            coder=Coder(menurut="0.1.0", models={"test": "0f"}),
        )  # fmt: skip

    def _labelled(self, label: str, of: str | None = None) -> Iterator[Mark]:
        for mark in self.marked.marks:
            if mark.label == label and (of is None or of in mark.keys.get("of", "").split(",")):
                yield mark

    def _entity(self, slug: str) -> Entity:
        keys, mentions = self.header[slug], self.of_entity[slug]
        aliases = {mention.span.of(self.article.text) for mention in mentions} - {keys["name"]}
        aliases = {alias for alias in aliases if set(alias.split()) < set(keys["name"].split())}
        return Entity(
            id=entity_id(mentions[0].id), name=keys["name"], kind=keys["kind"], country=keys.get("country"),  # type: ignore[arg-type]
            sector=keys.get("sector"), aliases=tuple(sorted(aliases)), mentions=tuple(mention.id for mention in mentions),
            because=(Reason(step="entities", rule="test#entity", span=mentions[0].span),),
        )  # fmt: skip

    def _attribution(self, mark: Mark) -> None:
        short = mark.keys["#"]
        content = tuple(part.span for part in self._labelled("content", short))
        if mark.label == "content" and mark.span not in content:
            content = (mark.span, *content)
        source = next((self.mentions[part.span] for part in self._labelled("source", short) if part.span in self.mentions), None)
        cue = mark.span if mark.label == "cue" else None
        self.attributions[short] = Attribution(
            id=attribution_id(self.article.id, cue=cue, content=content, source=source and source.id), cue=cue,
            source=source and source.id, content=content, form=mark.keys["form"], act=mark.keys["act"],  # type: ignore[arg-type]
            because=(Reason(step="attribution", rule="test#cue", span=cue),),
        )  # fmt: skip

    def _linked(self, mark: Mark) -> Attribution:
        from dataclasses import replace

        known = self.attributions
        parent, answers = mark.keys.get("parent"), mark.keys.get("answers")
        return replace(known[mark.keys["#"]], parent=parent and known[parent].id, answers=answers and known[answers].id)

    def _event(self, mark: Mark, entities: dict[str, Entity]) -> Event:
        keys = mark.keys
        parties = {
            label: tuple(dict.fromkeys(entities[part.keys["entity"]].id for part in self._labelled(label, keys["#"])))
            for label in ("actor", "recipient")
        }
        date = None
        if "date" in keys:
            start, _, end = keys["date"].partition("/")
            date = DateInterval(start=start, end=end or start, grain="day", basis="relative")
        places = (Place(name=keys["place"], span=mark.span),) if "place" in keys else ()
        return Event(
            id=event_id(self.article.id, trigger=mark.span, type=keys["type"]), trigger=mark.span, type=keys["type"],  # type: ignore[arg-type]
            modes=tuple(keys.get("modes", "").split(",")) if keys.get("modes") else (), actors=parties["actor"],
            recipients=parties["recipient"], places=places, date=date, evidence=(mark.span,),
            because=(Reason(step="events", head="type", score=0.5, span=mark.span),),
        )  # fmt: skip

    def _claims(self, mark: Mark, event: Event, entities: dict[str, Entity]) -> Iterator[Claim]:
        of_mention = {mention: entity for entity in entities.values() for mention in entity.mentions}
        for told in filter(None, mark.keys.get("claims", "").split(",")):
            who, polarity, modality = told.split(":")
            chain = [SourceLink(role="publisher", name=self.article.publisher)]
            path: list[str] = []
            while who != "own" and who not in path:
                path.insert(0, who)
                who = next(m.keys.get("parent", "own") for m in self.marked.marks if m.keys.get("#") == who)
            for short in path:
                attribution = self.attributions[short]
                entity = of_mention.get(attribution.source or "")
                name = entity.name if entity else None
                chain.append(SourceLink(role="speaker", name=name, entity=entity and entity.id, attribution=attribution.id))
            ids = tuple(self.attributions[short].id for short in path)
            yield Claim(
                id=claim_id(event.id, attributions=ids, polarity=polarity, modality=modality), event=event.id, chain=tuple(chain),
                act=self.attributions[path[-1]].act if path else "assert", polarity=polarity, modality=modality,  # type: ignore[arg-type]
                attributions=ids, evidence=event.evidence, because=(Reason(step="claims", rule="test#claim", span=mark.span),),
            )  # fmt: skip
