"""An annotation with offsets as a file that gold.py takes, and as the stand-off file that the corpus keeps."""

from typing import Any

from evaluation.gold import load_scorer
from evaluation.standoff import reference

from training.annotate.shorthand import Annotation

Span = list[int]


def _by_sentence(span: Span, sentences: list[Span]) -> list[Span]:
    """Return a span cut where a sentence ends: gold.py's references never cross one."""
    cut = [[max(span[0], start), min(span[1], end)] for start, end in sentences]
    return [piece for piece in cut if piece[0] < piece[1]]


def gold_of(known: dict[str, Any], text: str, found: Annotation) -> dict[str, Any]:
    """Return an annotation in the format of gold.py, with two keys more: mentions, and arguments of events, as offsets."""
    sentences = load_scorer().split_sentences(text)
    acts = {a["id"]: a["act"] for a in found.attributions}

    def ref(span: Span | None) -> str | None:
        return reference(_by_sentence(span, sentences)[0], text, sentences) if span else None

    attributions = [
        {
            **a,
            "source_ref": ref(a["source_ref"]),
            "cue": ref(a["cue"]),
            "content": [reference(piece, text, sentences) for c in sorted(a["content"]) for piece in _by_sentence(c, sentences)],
        }
        for a in found.attributions
    ]
    events = [
        {
            **v,
            "trigger": ref(v["trigger"]),
            "claims": [{"act": "assert" if c["attribution"] is None else acts.get(c["attribution"]), **c} for c in v["claims"]],
        }
        for v in found.events
    ]
    told = {"entities": found.entities, "attributions": attributions, "events": events, "mentions": found.mentions}
    return {**known, "text": text, "sentences": sentences, **told}
