"""An article in mark notation as an annotation with offsets: what the samples' goldens and our own corpus are written in."""

import re
from pathlib import Path
from typing import Any

from menurut.samples import parse_sample
from menurut.types.marks import Mark
from training.annotate.shorthand import Annotation

Span = list[int]


def annotation_of(marks: tuple[Mark, ...], entities: tuple[tuple[str, dict[str, str]], ...], text: str) -> Annotation:
    """Return the annotation that marks tell. Raises ValueError where one names no attribution or event, or lacks a key."""
    found = Annotation()
    aliases: dict[str, set[str]] = {slug: set() for slug, _ in entities}
    heads = [mark for mark in marks if "#" in mark.keys]
    by_id: dict[str, dict[str, Any]] = {}
    for mark in heads:
        if mark.label == "trigger":
            by_id[mark.keys["#"]] = _event(mark)
            found.events.append(by_id[mark.keys["#"]])
        else:
            by_id[mark.keys["#"]] = _attribution(mark)
            found.attributions.append(by_id[mark.keys["#"]])
    for mark in marks:
        span = [mark.span.start, mark.span.end]
        for of in _of(mark):
            if of not in by_id:
                raise ValueError(f"{mark.label} of={of}: nothing has that id")
            _attach(by_id[of], mark, span)
        slug = mark.keys.get("entity")
        if slug is None:
            continue
        if slug not in aliases:
            raise ValueError(f"entity={slug} is not in the header")
        words = text[span[0] : span[1]]
        if mark.label == "name" or (mark.label in ("source", "actor", "recipient") and not _is_pronoun(mark, marks)):
            aliases[slug].add(words.strip(" ,"))
        if mark.label in ("name", "pronoun"):
            found.mentions.append({"span": span, "kind": mark.label, "entity": slug})
    for slug, keys in entities:
        known = {"name": keys.get("name", slug), "kind": keys["kind"], "country": keys.get("country"), "sector": keys.get("sector")}
        found.entities.append({"id": slug, **known, "aliases": sorted(aliases[slug] - {known["name"]})})
    return found


def _of(mark: Mark) -> list[str]:
    of = mark.keys.get("of", "").split(",")
    if "#" in mark.keys and mark.label == "content":
        of.append(mark.keys["#"])
    return [one for one in of if one]


def _is_pronoun(mark: Mark, marks: tuple[Mark, ...]) -> bool:
    return any(other.label == "pronoun" and other.span == mark.span for other in marks)


def _attribution(mark: Mark) -> dict[str, Any]:
    keys = mark.keys
    cue = [mark.span.start, mark.span.end] if mark.label == "cue" else None
    told = {"form": keys["form"], "act": keys["act"], "parent": keys.get("parent"), "answers": keys.get("answers")}
    return {"id": keys["#"], "source": None, "source_ref": None, "cue": cue, "content": [], **told}


def _event(mark: Mark) -> dict[str, Any]:
    keys = mark.keys
    claims = []
    for claim in keys["claims"].split(","):
        holder, polarity, modality = claim.split(":")
        claims.append({"attribution": None if holder == "own" else holder, "polarity": polarity, "modality": modality})
    mode = keys.get("modes", "").split(",")[0] or None
    told = {"type": keys["type"], "mode": mode, "date": keys.get("date"), "place": keys.get("place"), "claims": claims}
    return {"id": keys["#"], "trigger": [mark.span.start, mark.span.end], **told, "actors": [], "recipients": [], "arguments": []}


def _attach(record: dict[str, Any], mark: Mark, span: Span) -> None:
    if mark.label == "content":
        record["content"].append(span)
    elif mark.label == "source":
        record["source"], record["source_ref"] = mark.keys.get("entity"), span
    elif mark.label in ("actor", "recipient"):
        slug = mark.keys["entity"]
        side = record[f"{mark.label}s"]
        if slug not in side:
            side.append(slug)
        record["arguments"].append({"role": mark.label, "entity": slug, "span": span})
    else:
        raise ValueError(f"of= stands on {mark.label}, which belongs to nothing")


def read_marked(path: Path) -> tuple[dict[str, Any], str, Annotation]:
    """Return what is known of the article (id, language, title, publisher, published), its text and its annotation."""
    sample = parse_sample(path.stem, path.read_text(encoding="utf-8"))
    article = sample.article
    known = {"id": path.stem, "language": article.language, "title": article.title}
    known |= {"publisher": article.publisher, "published": re.split("T", article.published or "")[0] or None}
    return known, article.text, annotation_of(sample.marked.marks, sample.marked.entities, article.text)
