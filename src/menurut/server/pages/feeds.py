"""The page of what is watched: each feed with its last run and failures, and the questions that are kept."""

from dataclasses import dataclass
from urllib.parse import urlencode

from menurut.server.days import say_published
from menurut.server.wording import Wording
from menurut.store.questions import Question
from menurut.store.watched import FeedRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed in words; `answered` and `asked` are None before the first time, `fault` None where all is well."""

    url: str
    title: str | None
    asked: str | None
    answered: str | None
    due: str
    failed: int
    fault: str | None
    entries: int
    waiting: int
    given_up: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A kept question: what it asks, in words, where it is answered, and how its deliveries go."""

    name: str
    asks: tuple[str, ...]
    search: str
    feed: str
    webhook: str | None
    waiting: int
    given_up: int
    fault: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedsPage:
    """All that is watched; `failing` is how many feeds did not answer the last time."""

    feeds: tuple[Feed, ...]
    questions: tuple[Kept, ...]
    failing: int


def make_feeds(feeds: tuple[FeedRow, ...], questions: tuple[Question, ...], wording: Wording) -> FeedsPage:
    """Return the page of what is watched."""
    return FeedsPage(
        feeds=tuple(_feed(feed, wording) for feed in feeds),
        questions=tuple(_kept(question, wording) for question in questions),
        failing=sum(feed.fault is not None for feed in feeds),
    )


def _feed(feed: FeedRow, wording: Wording) -> Feed:
    asked, answered = (say_published(moment, wording, clock=True) for moment in (feed.asked, feed.answered))
    return Feed(
        url=feed.url, title=feed.title, asked=asked, answered=answered, due=say_published(feed.due, wording, clock=True) or feed.due,
        failed=feed.failed, fault=feed.fault, entries=feed.entries, waiting=feed.waiting, given_up=feed.given_up,
    )  # fmt: skip


def said_of(question: Question, wording: Wording) -> tuple[str, ...]:
    """Return what a question asks, filter by filter, as the search page says it."""
    return tuple(_said(name, value, wording) for name, value in question.filters.items())


def _said(name: str, value: str, wording: Wording) -> str:
    words = {"status": "status", "type": "types"}.get(name)
    parts = [part.strip() for part in value.split(",")] if words else [value]
    keys = [f"{words}.{part.upper() if words == 'types' else part.lower()}" for part in parts]
    shown = [wording.say(key) if words and wording.has(key) else part for key, part in zip(keys, parts, strict=True)]
    return wording.say(f"search.filter.{'q' if name == 'text' else name}", value=", ".join(shown))


def _kept(question: Question, wording: Wording) -> Kept:
    asked = {("q" if name == "text" else name): value for name, value in question.filters.items() if name != "coder"}
    return Kept(
        name=question.name, asks=said_of(question, wording), search=f"/search?{urlencode(asked)}", feed=f"/questions/{question.name}.atom",
        webhook=question.webhook, waiting=question.waiting, given_up=question.given_up, fault=question.fault,
    )  # fmt: skip
