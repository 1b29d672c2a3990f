"""From a page's record to its answer: the templates, with everything escaped."""

from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from menurut.server.frame import COOKIE, Frame
from menurut.server.guard import POLICY, SCRIPTED
from menurut.server.naming import say_country
from menurut.server.wording import LANGUAGES

HERE = Path(__file__).parent
YEAR = 365 * 24 * 3600


def safe_url(url: str | None) -> str | None:
    """Return an article's address if it leads to the web; None for javascript:, data: and whatever else a feed may claim.

    >>> safe_url("https://contoh.example/a"), safe_url(" JavaScript:alert(1)"), safe_url("https:///x")
    ('https://contoh.example/a', None, None)
    """
    if url is None:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme in ("http", "https") and parts.netloc else None


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["safe_url"] = safe_url
    environment.globals["country"] = say_country
    environment.filters["path_part"] = lambda text: quote(text, safe="")
    return environment


def render(request: Request, template: str, frame: Frame, page: Any, *, status: int = 200, keep: bool = True) -> HTMLResponse:
    """Return a page. A language asked for by address is kept in a cookie; `keep` false forbids the browser to store the page.

    Only a page whose frame is `scripted` may run scripts, and only this site's own.
    """
    html = _environment().get_template(template).render(frame=frame, page=page, wording=frame.wording, say=frame.wording.say)
    answer = HTMLResponse(html, status_code=status)
    answer.headers["Cache-Control"] = "no-cache" if keep else "no-store"
    answer.headers["Content-Language"] = frame.wording.language
    answer.headers["Vary"] = "Accept-Language, Cookie"
    if frame.scripted:
        answer.headers[POLICY] = SCRIPTED
    asked = request.query_params.get("lang")
    if asked in LANGUAGES:
        answer.set_cookie(COOKIE, asked, max_age=YEAR, httponly=True, samesite="lax")
    return answer
