"""B2: direct quotations of Kompas articles (PFSA-ID dev), strict spans of tokens.

Tokens are joined with one space, as the corpus has lost its spacing; an article begins with the block that holds its issue.
Only public figures' statements are gold, so precision has a ceiling that is not ours.
"""

from dataclasses import dataclass

import menurut
from evaluation.corpora import read_corpus

CORPUS = "eval-only/pfsa-id-attribution/dev.txt.zst"


@dataclass(frozen=True)
class TaggedArticle:
    """Joined text and the gold statements as character spans, quotation marks included."""

    text: str
    statements: frozenset[tuple[int, int]]


def read_articles(text: str) -> list[TaggedArticle]:
    """Return the articles of a BILOU file."""
    groups: list[list[tuple[str, str]]] = []
    for block in text.split("\n\n"):
        rows = [(word, tag) for word, _, tag in (line.partition("\t") for line in block.split("\n")) if word]
        if not groups or any(tag in ("B-ISSUE", "U-ISSUE") for _, tag in rows):
            groups.append([])
        groups[-1] += rows
    return [_article(rows) for rows in groups if rows]


def _article(rows: list[tuple[str, str]]) -> TaggedArticle:
    at, start, spans = 0, 0, set()
    for word, tag in rows:
        if tag in ("B-STATEMENT", "U-STATEMENT"):
            start = at
        if tag in ("L-STATEMENT", "U-STATEMENT"):
            spans.add((start, at + len(word)))
        at += len(word) + 1
    return TaggedArticle(" ".join(word for word, _ in rows), frozenset(spans))


# Sectors of private people: the corpus annotates public figures only, and leaves their quotations out.
PRIVATE = (None, "CVL")


def score_statements() -> dict[str, float]:
    """Return precision, recall and F (percent) of our direct quotations against the statements.

    "P public" leaves out our quotations of people whom we take for private ones: an extra there is the corpus' choice, not an error.
    """
    right = found = gold = extra_public = 0
    for article in read_articles(read_corpus(CORPUS)):
        report = menurut.read(article.text, publisher="Kompas", language="id")
        public = {m for e in report.entities if e.sector not in PRIVATE for m in e.mentions}
        ours = {(a.content[0].start, a.content[-1].end): a.source for a in report.attributions if a.content and a.form == "direct"}
        right += len(ours.keys() & article.statements)
        found += len(ours)
        gold += len(article.statements)
        extra_public += sum(source in public for span, source in ours.items() if span not in article.statements)
    precision, recall = 100 * right / max(1, found), 100 * right / max(1, gold)
    return {
        "P": precision,
        "R": recall,
        "F": 2 * precision * recall / max(1e-9, precision + recall),
        "P public": 100 * right / max(1, right + extra_public),
    }
