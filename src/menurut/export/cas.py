"""UIMA CAS JSON: a folder with a file for each article, the type system inside it, for INCEpTION and DKPro.

Types are `webanno.custom.Menurut...`, the space in which INCEpTION looks for layers of one's own. Offsets in the files are UTF-16
units, as CAS has them; dkpro-cassis turns our code points into them, and back.
"""

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

from menurut.export.parquet import needed
from menurut.export.whole import whole_folder
from menurut.types.report import Report
from menurut.types.span import Span

_SPACE = "webanno.custom.Menurut"
_ANNOTATION = "uima.tcas.Annotation"
_SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"

# Features of each type; "*" is one annotation of another type, "**" a list of them.
_TYPES: dict[str, dict[str, str]] = {
    "Mention": {"name": "", "entity": "", "entityKind": "", "country": "", "sector": "", "form": ""},
    "Content": {},
    "Attribution": {"number": "", "act": "", "form": "", "source": "*Mention", "content": "**Content", "parent": "*Attribution", "answers": "*Attribution"},
    "Event": {"number": "", "eventType": "", "mode": "", "contexts": "", "actors": "**Mention", "recipients": "**Mention", "date": "", "place": ""},
    "Claim": {
        "number": "", "event": "*Event", "attribution": "*Attribution", "status": "", "act": "", "polarity": "", "modality": "", "chain": "",
    },
}  # fmt: skip


def write_cas(reports: Iterable[Report], out: Path) -> int:
    """Write the folder and return how many articles it has. Raises ExtraError where dkpro-cassis is not installed."""
    needed("cassis")
    number = 0
    with whole_folder(out) as folder:
        for report in reports:
            _Cas(report).cas.to_json(folder / f"{report.article.id}.json")
            number += 1
    return number


def _type_system() -> Any:
    system = import_module("cassis").TypeSystem()
    system.create_type(name=_SENTENCE, supertypeName=_ANNOTATION)
    types = {name: system.create_type(name=_SPACE + name, supertypeName=_ANNOTATION) for name in _TYPES}
    for name, features in _TYPES.items():
        for feature, of in features.items():
            ranges = {"rangeType": _SPACE + of[1:]} if of.startswith("*") else {"rangeType": "uima.cas.String"}
            if of.startswith("**"):
                ranges = {"rangeType": "uima.cas.FSArray", "elementType": _SPACE + of[2:]}
            system.create_feature(domainType=types[name], name=feature, **ranges)
    return system


class _Cas:
    """The annotations of one article in the making."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.system = _type_system()
        self.cas = import_module("cassis").Cas(
            typesystem=self.system,
            sofa_string=report.article.text,
            sofa_mime="text/plain",
            document_language=report.article.language,
        )
        for sentence in report.layout.sentences:
            self.cas.add(self.system.get_type(_SENTENCE)(begin=sentence.start, end=sentence.end))
        self.spans = {mention.id: mention.span for mention in report.mentions}
        self.mentions = self._mentions()
        self.said = self._attributions()
        self.events = self._events()
        self._claims()

    def _add(self, form: str, span: Span, /, **features: Any) -> Any:
        told = {feature: value for feature, value in features.items() if value not in (None, "")}
        annotation = self.system.get_type(_SPACE + form)(begin=span.start, end=span.end, **told)
        self.cas.add(annotation)
        return annotation

    def _list(self, annotations: Iterable[Any]) -> Any:
        found = [one for one in annotations if one is not None]
        array = self.system.get_type("uima.cas.FSArray")
        return array(elements=found) if found else None

    def _mentions(self) -> dict[str, Any]:
        of = {mention: entity for entity in self.report.entities for mention in entity.mentions}
        found = {}
        for mention in self.report.mentions:
            who = of.get(mention.id)
            codes = {} if who is None else {
                "name": who.name, "entity": who.id, "entityKind": who.kind, "country": who.country, "sector": who.sector,
            }  # fmt: skip
            found[mention.id] = self._add("Mention", mention.span, form=mention.kind, **codes)
        return found

    def _attributions(self) -> dict[str, Any]:
        found = {}
        for said in self.report.attributions:
            at = said.cue or next(iter(said.content), None) or self.spans.get(said.source or "")
            if at is not None:
                content = [self._add("Content", span) for span in said.content]
                found[said.id] = self._add(
                    "Attribution", at, number=said.id, act=said.act, form=said.form, source=self.mentions.get(said.source or ""),
                    content=self._list(content),
                )  # fmt: skip
        for said in self.report.attributions:
            for feature, other in (("parent", said.parent), ("answers", said.answers)):
                if said.id in found and other in found:
                    setattr(found[said.id], feature, found[other])
        return found

    def _events(self) -> dict[str, Any]:
        found = {}
        for event in self.report.events:
            date = event.date
            found[event.id] = self._add(
                "Event", event.trigger, number=event.id, eventType=event.type, mode="; ".join(event.modes),
                contexts="; ".join(event.contexts), actors=self._parties(event.actors, event.trigger),
                recipients=self._parties(event.recipients, event.trigger), date=date and f"{date.start}/{date.end}",
                place=event.places[0].name if event.places else None,
            )  # fmt: skip
        return found

    def _parties(self, ids: Iterable[str], trigger: Span) -> Any:
        """Return each party's mention that is nearest to the trigger."""
        known = {entity.id: entity for entity in self.report.entities}
        near = []
        for id in ids:
            mentions = [one for one in known[id].mentions if one in self.mentions] if id in known else []
            near.append(min(mentions, key=lambda one: abs(self.spans[one].start - trigger.start), default=None))
        return self._list(self.mentions[one] for one in near if one is not None)

    def _claims(self) -> None:
        triggers = {event.id: event.trigger for event in self.report.events}
        for claim in self.report.claims:
            if claim.event in self.events:
                holding = self.said.get(claim.attributions[-1]) if claim.attributions else None
                self._add(
                    "Claim", triggers[claim.event], number=claim.id, event=self.events[claim.event], attribution=holding,
                    status=claim.status, act=claim.act, polarity=claim.polarity, modality=claim.modality,
                    chain=self.report.chain(claim),
                )  # fmt: skip
