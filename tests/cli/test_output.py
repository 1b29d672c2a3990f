"""What strangers wrote cannot steer a terminal; colour is for terminals only."""

import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menurut.cli import output
from menurut.cli.output import plain, quoted, write


@given(st.text())
def test_no_control_character_comes_through(text: str) -> None:
    assert all(sign in "\n\t" or sign.isprintable() or ord(sign) > 0x9F for sign in plain(text))


def test_marks_of_direction_are_taken_out() -> None:
    assert plain("abc\u202etxt.exe") == "abc\ufffdtxt.exe"


def test_long_evidence_is_cut_for_people() -> None:
    assert quoted("kata " * 200).endswith("kata …”")
    assert quoted("kata") == "“kata”"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Make standard output a terminal of 40 columns; in the test itself, as a capture begins anew after the fixtures."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "40")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    output._console.cache_clear()
    return terminal


def test_a_terminal_shows_colour_and_wraps_beneath_the_indent(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_a_terminal(monkeypatch)
    write(("denied", "denied"), " kata" * 20, indent=4)
    lines = terminal.getvalue().splitlines()
    assert "\x1b[31mdenied\x1b[0m" in lines[0]
    assert len(lines) > 1
    assert all(line.startswith("    ") for line in lines)


def test_no_color_is_honoured(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_a_terminal(monkeypatch)
    monkeypatch.setenv("NO_COLOR", "1")
    write(("denied", "denied"), " [bold]kata[/bold]")
    assert terminal.getvalue().rstrip() == "denied [bold]kata[/bold]"


def test_a_pipe_gets_one_plain_line(capsys: pytest.CaptureFixture[str]) -> None:
    write(("denied", "denied"), " kata" * 50, indent=2)
    assert capsys.readouterr().out == "  denied" + " kata" * 50 + "\n"
