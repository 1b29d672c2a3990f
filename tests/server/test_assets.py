"""What is built is committed as it was built, and what a page asks for is there."""

import re
import runpy
from pathlib import Path

import pytest

import menurut.server
from served import sample_site

SERVER = Path(menurut.server.__file__).parent
STATIC = SERVER / "static"
TOOL = SERVER.parents[2] / "tools" / "build_assets.py"


def test_the_rules_for_chosen_claims_are_those_the_tool_writes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tool = runpy.run_path(str(TOOL))
    tool["build_rules"].__globals__["STATIC"] = tmp_path
    tool["build_rules"]()
    assert (tmp_path / "chosen.css").read_text(encoding="utf-8") == (STATIC / "chosen.css").read_text(encoding="utf-8")


def test_pages_number_as_many_claims_as_there_are_rules() -> None:
    rules = {int(number) for number in re.findall(r"\.n(\d+):is\(:target", (STATIC / "chosen.css").read_text(encoding="utf-8"))}
    (most,) = re.findall(r"number <= (\d+)", (SERVER / "templates" / "parts.html").read_text(encoding="utf-8"))
    assert rules == set(range(1, int(most) + 1))


def test_style_sheets_ask_for_nothing_from_elsewhere() -> None:
    for sheet in STATIC.glob("*.css"):
        for address in re.findall(r"url\([\"']?([^\"')]+)", sheet.read_text(encoding="utf-8")):
            assert (STATIC / address).is_file()
        assert "@import" not in sheet.read_text(encoding="utf-8")


def test_each_font_has_its_licence_and_is_served() -> None:
    for font in (STATIC / "fonts").glob("*.woff2"):
        family = font.name.partition("-latin")[0]
        assert "SIL OPEN FONT LICENSE" in (STATIC / "fonts" / f"{family}-LICENSE.txt").read_text(encoding="utf-8").upper()
        assert sample_site().get(f"/static/fonts/{font.name}").headers["content-type"] == "font/woff2"
