"""Learned parts. There are none yet: reading is done by rules and tables, and the analysis is empty."""

from menurut.types.analysis import Analysis
from menurut.types.article import Article
from menurut.types.layout import Layout


def analyse(article: Article, layout: Layout) -> Analysis:
    """Return the empty analysis: no model is bundled."""
    return Analysis()
