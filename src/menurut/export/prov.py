"""The run's manifest in PROV-O (JSON-LD): what text came from where, what was read from it, and by which program.

    raw bytes <- text <- reading -> coder (program, models, lexicon)

A report keeps no hour of its reading, so activities have no times: the same store gives the same bytes.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from menurut.export.document import write_document
from menurut.types.article import Article
from menurut.types.ids import make_id
from menurut.types.report import Coder, Report

_CONTEXT = {
    "prov": "http://www.w3.org/ns/prov#",
    "dcterms": "http://purl.org/dc/terms/",
    "schema": "https://schema.org/",
    "menurut": "urn:menurut:terms:",
}

Node = dict[str, Any]


def write_prov(reports: Iterable[Report], out: Path) -> int:
    """Write the manifest and return how many things it knows: bytes, texts, readings, runs and agents."""
    return write_document({"@context": _CONTEXT}, "@graph", _nodes(reports), out)


def _nodes(reports: Iterable[Report]) -> Iterator[Node]:
    told: set[str] = set()
    for report in reports:
        coder = make_id(
            "coder", report.coder.menurut, *sorted(report.coder.models.items()), report.coder.plover, report.coder.lexicon
        )
        for node in (*_run(report.coder, coder), *_origins(report.article)):
            if node["@id"] not in told:
                told.add(node["@id"])
                yield node
        yield _text(report.article)
        yield _reading(report, coder)


def _run(coder: Coder, number: str) -> Iterator[Node]:
    program = f"urn:menurut:program:{coder.menurut}"
    used = [{"@id": f"urn:menurut:model:{digest}"} for _, digest in sorted(coder.models.items())]
    if coder.lexicon:
        used.append({"@id": f"urn:menurut:lexicon:{coder.lexicon}"})
    yield {"@id": program, "@type": "prov:SoftwareAgent", "schema:name": "menurut", "schema:softwareVersion": coder.menurut}
    for name, digest in sorted(coder.models.items()):
        yield {"@id": f"urn:menurut:model:{digest}", "@type": "prov:Entity", "schema:name": name, "menurut:kind": "model"}
    if coder.lexicon:
        yield {"@id": f"urn:menurut:lexicon:{coder.lexicon}", "@type": "prov:Entity", "menurut:kind": "lexicon"}
    yield {
        "@id": f"urn:menurut:run:{number}",
        "@type": "prov:Activity",
        "prov:wasAssociatedWith": {"@id": program},
        "prov:used": used,
        "menurut:ontology": f"PLOVER {coder.plover}",
    }


def _publisher(article: Article) -> str | None:
    return f"urn:menurut:publisher:{make_id('publisher', article.publisher)}" if article.publisher else None


def _raw(article: Article) -> str | None:
    return f"urn:sha256:{article.origin.sha256}" if article.origin.sha256 else None


def _origins(article: Article) -> Iterator[Node]:
    """Yield what several articles may share: who published them, and the bytes (a feed, an archive) they were taken from."""
    if publisher := _publisher(article):
        yield {"@id": publisher, "@type": "prov:Organization", "schema:name": article.publisher}
    if raw := _raw(article):
        yield {"@id": raw, "@type": "prov:Entity", "menurut:kind": "bytes", "dcterms:format": article.origin.kind}


def _text(article: Article) -> Node:
    publisher, raw = _publisher(article), _raw(article)
    return {
        "@id": f"urn:menurut:article:{article.id}",
        "@type": "prov:Entity",
        "dcterms:title": article.title,
        "dcterms:language": article.language,
        "dcterms:source": article.url,
        "dcterms:issued": article.published,
        "menurut:extractor": article.origin.extractor,
        "prov:wasAttributedTo": {"@id": publisher} if publisher else None,
        "prov:wasDerivedFrom": {"@id": raw} if raw else None,
    }


def _reading(report: Report, coder: str) -> Node:
    return {
        "@id": f"urn:menurut:reading:{make_id('reading', report.article.id, coder)}",
        "@type": "prov:Entity",
        "prov:wasDerivedFrom": {"@id": f"urn:menurut:article:{report.article.id}"},
        "prov:wasGeneratedBy": {"@id": f"urn:menurut:run:{coder}"},
        "menurut:events": len(report.events),
        "menurut:claims": len(report.claims),
    }
