"""W3C Web Annotations in JSON-LD: one AnnotationPage whose items point into the canonical text of articles.

Offsets are Unicode code points, half-open, as the recommendation asks. The text they count in is that which JSON lines and brat
hold, not the page at the article's address: `source` is therefore the text's own id, and the address stands under `via`.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from menurut.export.document import write_document
from menurut.types.article import Article
from menurut.types.claim import Claim
from menurut.types.report import Report
from menurut.types.span import Span

_HEADER = {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:menurut:annotations", "type": "AnnotationPage"}
# Enough to find a quotation again in a text that changed elsewhere, too little to republish an article.
_AROUND = 32

Item = dict[str, Any]


def write_webanno(reports: Iterable[Report], out: Path) -> int:
    """Write an annotation for each named party, attribution, event and claim, and return how many."""
    return write_document(_HEADER, "items", (item for report in reports for item in _annotations(report)), out)


def _annotations(report: Report) -> Iterator[Item]:
    mentions = {mention.id: mention.span for mention in report.mentions}
    for entity in report.entities:
        body = {"type": "TextualBody", "value": entity.name, "purpose": "identifying"}
        yield from _annotation(report, "entity", entity.id, body, [mentions[mention] for mention in entity.mentions])
    for said in report.attributions:
        spans = [*([said.cue] if said.cue else []), *([mentions[said.source]] if said.source in mentions else []), *said.content]
        yield from _annotation(report, "attribution", said.id, _tag(f"{said.act} ({said.form})"), spans)
    for event in report.events:
        yield from _annotation(report, "event", event.id, _tag("/".join((event.type, *event.modes))), [event.trigger])
    for claim in report.claims:
        yield from _annotation(report, "claim", claim.id, *_claimed(report, claim))


def _claimed(report: Report, claim: Claim) -> tuple[Any, list[Span]]:
    event = {"id": f"urn:menurut:event:{claim.event}", "purpose": "identifying"}
    chain = {"type": "TextualBody", "value": report.chain(claim), "purpose": "describing"}
    return [event, _tag(claim.status), chain], list(claim.evidence)


def _tag(value: str) -> Item:
    return {"type": "TextualBody", "value": value, "purpose": "tagging"}


def _annotation(report: Report, kind: str, whole: str, body: Any, spans: list[Span]) -> Iterator[Item]:
    """Yield the annotation; nothing where no words bear it, since an annotation needs a target."""
    if spans:
        targets = [_target(report.article, span) for span in spans]
        yield {"id": f"urn:menurut:{kind}:{whole}", "type": "Annotation", "body": body, "target": targets}


def _target(article: Article, span: Span) -> Item:
    source: Item = {"id": f"urn:menurut:article:{article.id}", "type": "Text", "format": "text/plain", "language": article.language}
    if article.url:
        source["via"] = article.url
    quote = {
        "type": "TextQuoteSelector",
        "exact": span.of(article.text),
        "prefix": article.text[max(0, span.start - _AROUND) : span.start],
        "suffix": article.text[span.end : span.end + _AROUND],
    }
    return {"source": source, "selector": [{"type": "TextPositionSelector", "start": span.start, "end": span.end}, quote]}
