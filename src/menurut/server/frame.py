"""What every page has around it: language, title, the ways to its twins and to the other language."""

from dataclasses import dataclass
from typing import TypedDict, Unpack
from urllib.parse import urlencode

from starlette.requests import Request

from menurut.server.wording import LANGUAGES, Wording, pick_language, wording_of

COOKIE = "lang"


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherLanguage:
    """The same page in another language."""

    code: str
    name: str
    href: str


# Where the navigation leads, by the names of its words.
PLACES = tuple(
    (name, f"/{name}") for name in ("search", "disputes", "timeline", "network", "map", "calendar", "feeds", "review", "about")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """`here` is the page's own name in the navigation; `twins` are (name, address) pairs of its JSON and CSV."""

    title: str
    wording: Wording
    languages: tuple[OtherLanguage, ...]
    here: str = ""
    twins: tuple[tuple[str, str], ...] = ()
    asked: str = ""
    scripted: bool = False
    places: tuple[tuple[str, str], ...] = PLACES


class Around(TypedDict, total=False):
    """What a page says of its own frame; `scripted` where it needs this site's own scripts."""

    here: str
    twins: tuple[tuple[str, str], ...]
    asked: str
    scripted: bool


def wording_for(request: Request) -> Wording:
    """Return the wording for the language a request asks for."""
    asked, cookie = request.query_params.get("lang"), request.cookies.get(COOKIE)
    return wording_of(pick_language(asked, cookie, request.headers.get("accept-language")))


def frame_for(request: Request, title: str, *, path: str | None = None, **around: Unpack[Around]) -> Frame:
    """Return the frame of a page; `path` replaces the request's own address where that can't be asked for again."""
    wording = wording_for(request)
    kept = [] if path else [(key, value) for key, value in request.query_params.multi_items() if key != "lang"]
    others = tuple(
        OtherLanguage(
            code=code,
            name=wording_of(code).say("own-language"),
            href=f"{path or _own_path(request)}?{urlencode([*kept, ('lang', code)])}",
        )
        for code in LANGUAGES
        if code != wording.language
    )
    return Frame(title=title, wording=wording, languages=others, **around)


def _own_path(request: Request) -> str:
    """Return the request's path, so that it can never be taken for another machine's address ("//evil")."""
    return "/" + str(request.url.path).lstrip("/")
