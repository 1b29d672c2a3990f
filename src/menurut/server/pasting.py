"""The paste box: a form becomes an article by the way all text takes, and is read; nothing is stored unless asked."""

from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import Request

from menurut.desk.load import Loader
from menurut.desk.store import Store
from menurut.errors import IntakeError
from menurut.intake import Overrides, Taken
from menurut.intake.article import Found, make_taken
from menurut.server.faults import PageError
from menurut.server.pages.front import PASTE_LIMIT
from menurut.store.days import days_of
from menurut.store.write import settle_identities

# A character is at most four bytes, each of them three as a form writes it; the other fields are short.
BODY_LIMIT = PASTE_LIMIT * 12 + 20_000
FIELD_LIMIT = 500
FIELDS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Pasted:
    """What the form says; None where a field was left empty."""

    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    keep: bool = False


async def read_form(request: Request) -> Pasted:
    """Return what was sent. Raises PageError for too much, for another form and for a day that is none."""
    if not request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        raise PageError(422, "bad-form", request.url.path)
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > BODY_LIMIT:
            raise PageError(413, "too-large")
    try:
        fields = dict(parse_qsl(body.decode("ascii"), max_num_fields=FIELDS, encoding="utf-8", errors="replace"))
    except ValueError as fault:  # too many fields, or bytes that no form writes
        raise PageError(422, "bad-form", request.url.path) from fault
    text = fields.pop("text", "")
    # Browsers send line ends as \r\n but count one character each against the limit shown.
    if len(text.replace("\r\n", "\n")) > PASTE_LIMIT or any(len(value) > FIELD_LIMIT for value in fields.values()):
        raise PageError(413, "too-large")
    return _checked(text, {name: value.strip() or None for name, value in fields.items()})


def _checked(text: str, fields: dict[str, str | None]) -> Pasted:
    published, language = fields.get("published"), fields.get("language")
    if published is not None and days_of(published) is None:
        raise PageError(422, "bad-date", published)
    return Pasted(
        text=text,
        title=fields.get("title"),
        publisher=fields.get("publisher"),
        published=published,
        language=language if language in ("id", "en") else None,
        keep=fields.get("keep") is not None,
    )


def take_pasted(pasted: Pasted) -> Taken:
    """Return the article of a pasted text. Raises PageError where no text is left, or where its language is not read."""
    given = Overrides(title=pasted.title, publisher=pasted.publisher, published=pasted.published, language=pasted.language)
    found = Found(kind="text", location="paste", raw=pasted.text.encode(), text=pasted.text, known=Overrides())
    try:
        return make_taken(found, given)
    except IntakeError as fault:
        empty = "no text" in str(fault)
        raise PageError(422, "no-text" if empty else "foreign-language") from fault


def keep_taken(store: Store, taken: Taken) -> str:
    """Keep an article in the store and return its id. Raises PageError where the store was told to forget it."""
    loader = Loader(store.connection, None, lambda _: None)
    loader.keep(taken)
    if loader.loaded.forgotten:
        raise PageError(409, "forgotten")
    if loader.loaded.failures:
        raise PageError(500, "broken", "/read")
    settle_identities(store.connection)
    return taken.article.id
