"""Chains: through whose mouths a claim came, outermost first.

Republika ‹ KCNA ‹ Kim Jong-un
publisher   agency  speaker
"""

from menurut.knowledge.media import find_outlet
from menurut.reading.grammar.page import Page
from menurut.types.attribution import Attribution
from menurut.types.claim import LinkRole, SourceLink
from menurut.types.entity import Entity
from menurut.types.mention import Mention
from menurut.types.span import Span


class Chains:
    """Builds the chains of one article."""

    def __init__(
        self, page: Page, mentions: tuple[Mention, ...], attributions: tuple[Attribution, ...], entities: tuple[Entity, ...]
    ) -> None:
        """Index what chains are built from."""
        self.page = page
        self.mentions = {mention.id: mention for mention in mentions}
        self.by_id = {attribution.id: attribution for attribution in attributions}
        self.owner = {mention: entity for entity in entities for mention in entity.mentions}
        self.entities = {entity.id: entity for entity in entities}
        self.publisher = self._publisher()

    def _publisher(self) -> SourceLink:
        dateline = self.page.layout.dateline
        outlet = dateline.outlet if dateline else None
        name = self.page.article.publisher or (dateline.publisher if dateline else None)
        return SourceLink(role="publisher", name=name, evidence=outlet)

    def lineage(self, attribution: Attribution | None) -> tuple[Attribution, ...]:
        """Return an attribution with those it stands in, outermost first; a circle of parents ends the walk."""
        line: list[Attribution] = []
        current = attribution
        while current is not None and current not in line:
            line.insert(0, current)
            current = self.by_id.get(current.parent or "")
        return tuple(line)

    def chain(self, lineage: tuple[Attribution, ...], at: Span) -> tuple[SourceLink, ...]:
        """Return the chain of what stands at `at` in the words of `lineage`; nobody stands in it twice running."""
        links = [self.publisher]
        for credit in self.page.layout.credits:
            if (credit.scope is None or credit.scope.covers(at)) and not self._is_publisher(credit.agency):
                links.append(SourceLink(role="agency", name=credit.agency, evidence=credit.span))
        for attribution in lineage:
            for link in self._links(attribution):
                if link.entity is not None and link.entity == links[-1].entity:
                    links.pop()  # "X mengatakan dia menolak": X is heard once, by the inner attribution
                if not (link.name and self._is_publisher(link.name)) or attribution is lineage[-1]:
                    links.append(link)
        return tuple(links)

    def _is_publisher(self, name: str) -> bool:
        """Whether a credit or carrier names the site itself, by any of its names: "(voa)" on VOA Indonesia's own page."""
        own = self.publisher.name
        if own is None:
            return False
        outlet = find_outlet(own)
        return own.casefold().startswith(name.casefold()) or (outlet is not None and outlet is find_outlet(name))

    def _links(self, attribution: Attribution) -> list[SourceLink]:
        if attribution.principal is not None:
            return [
                self._link(attribution, attribution.principal, "speaker"),
                self._link(attribution, attribution.source, "spokesperson"),
            ]
        if attribution.spokesperson is not None:
            return [
                self._link(attribution, attribution.source, "speaker"),
                self._link(attribution, attribution.spokesperson, "spokesperson"),
            ]
        if attribution.carrier:
            return [self._link(attribution, attribution.source, "agency")]
        entity = self.owner.get(attribution.source or "")
        return [
            self._link(
                attribution, attribution.source, "document" if entity is not None and entity.kind == "document" else "speaker"
            )
        ]

    def _link(self, attribution: Attribution, mention: str | None, role: LinkRole) -> SourceLink:
        phrase = self.mentions.get(mention or "")
        entity = self.owner.get(mention or "")
        name = entity.name if entity else phrase.span.of(self.page.text) if phrase else None
        return SourceLink(
            role=role,
            name=name,
            entity=entity.id if entity else None,
            evidence=phrase.span if phrase else attribution.cue,
            attribution=attribution.id,
        )
