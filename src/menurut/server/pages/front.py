"""The front page: what is contested, what is new, a search field and a box to paste a text into."""

from dataclasses import dataclass
from itertools import islice

from menurut.desk.store import Store
from menurut.server.asking import contested_events
from menurut.server.clauses import shorten
from menurut.server.days import say_published
from menurut.server.pages.disputes import DisputeLine, line_of
from menurut.server.told import Told, told_by_event
from menurut.server.wording import Wording
from menurut.store.disputes import find_disputes
from menurut.store.records import ArticleRow

CONTESTED = 6
NEWEST = 8

# What stands for the title of an article without one is cut past this.
TITLE = 200

# Longer than any article we know of; a book belongs in a file.
PASTE_LIMIT = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleLine:
    """An article in a list."""

    id: str
    title: str | None
    publisher: str | None
    published: str | None
    claims: int
    words: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContestedEvent:
    """An event that somebody denies, with the article it stands in."""

    told: Told
    article: str
    title: str | None
    published: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontPage:
    """`disputes` are those that somebody denies, with most origins; only a store without any shows what single articles tell as `contested`."""

    empty: bool
    disputes: tuple[DisputeLine, ...]
    contested: tuple[ContestedEvent, ...]
    newest: tuple[ArticleLine, ...]
    limit: int = PASTE_LIMIT


def article_line(row: ArticleRow, wording: Wording) -> ArticleLine:
    """Return an article as a list shows it."""
    return ArticleLine(
        id=row.id,
        title=row.title,
        publisher=row.publisher,
        published=say_published(row.published, wording),
        claims=row.claims,
        words=shorten(row.words, TITLE),
        language=row.language,
    )


def make_front(store: Store, wording: Wording) -> FrontPage:
    """Return the front page of a store, which may be empty."""
    disputes = tuple(
        line_of(store, row, wording) for row in islice(find_disputes(store.connection, denied_first=True, joined=False), CONTESTED)
    )
    newest = tuple(article_line(row, wording) for row in store.articles(limit=NEWEST))
    contested = tuple(
        ContestedEvent(
            told=told_by_event(rows, wording)[0],
            article=rows[0].article.id,
            title=rows[0].article.title,
            published=say_published(rows[0].article.published, wording),
        )
        for rows in (() if disputes else contested_events(store, CONTESTED))
    )
    return FrontPage(empty=not newest, disputes=disputes, contested=contested, newest=newest)
