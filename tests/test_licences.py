"""The page of licences is what the lock and the packages say."""

import re
import runpy
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILDER = runpy.run_path(str(ROOT / "tools" / "build_licences.py"))
PAGE = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")

ROWS = re.findall(r"^\| ([a-z0-9_.-]+) \| (\d\S*) \| (.+) \|$", PAGE, re.MULTILINE)


def installed(name: str, locked: str) -> bool:
    """Return whether a package is here in the locked version."""
    try:
        return version(name) == locked
    except PackageNotFoundError:
        return False


def test_every_locked_package_stands_there_with_its_version() -> None:
    """`python tools/build_licences.py` makes the page current."""
    assert [(name, number) for name, number, _ in ROWS] == BUILDER["locked"]()


def test_licences_are_those_that_the_packages_state() -> None:
    here = [(name, licence) for name, number, licence in ROWS if installed(name, number)]
    assert len(here) > 30
    assert [(name, BUILDER["licence_of"](name)) for name, _ in here] == here


def test_what_notice_says_of_the_package_stands_there() -> None:
    for part in (ROOT / "NOTICE").read_text(encoding="utf-8").split("\n\n"):
        if part.startswith("src/menurut/"):
            assert " ".join(part.split()).removeprefix("src/") in PAGE


def test_every_font_and_script_that_is_shipped_has_its_licence() -> None:
    """Beside it, or in NOTICE by the name of its folder or file."""
    static = ROOT / "src" / "menurut" / "server" / "static"
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    for path in static.rglob("*"):
        if path.suffix in (".woff2", ".woff", ".ttf") or (path.suffix in (".js", ".mjs", ".css") and path.parent != static):
            told = [path.relative_to(static.parent).as_posix(), path.parent.relative_to(static.parent).as_posix()]
            beside = any("licen" in other.name.lower() for other in path.parent.iterdir())
            assert beside or any(name in notice for name in told), path
