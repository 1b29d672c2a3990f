"""The command line as a whole: help, languages, exit statuses, speed."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from menurut.cli.__main__ import main, pick_language
from menurut.cli.app import COMMANDS, help_of, make_command
from menurut.cli.words import LANGUAGES, find_words, say, speak


@pytest.fixture(autouse=True)
def _english() -> None:
    speak("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_and_option_has_help(language: str) -> None:
    speak(language)
    root = make_command()
    assert tuple(root.commands) == COMMANDS
    for command in (root, *root.commands.values()):
        assert command.help
        without = [parameter.opts for parameter in command.params if not parameter.help]
        assert without == [], command.name


def _keys(strings: dict[str, object], above: str = "") -> set[str]:
    keys: set[str] = set()
    for key, value in strings.items():
        keys |= _keys(value, f"{above}{key}.") if isinstance(value, dict) else {above + key}
    return keys


def test_what_is_said_in_one_language_is_said_in_the_other() -> None:
    from menurut.cli.words import _strings

    english, indonesian = (_keys(_strings(language)) for language in LANGUAGES)
    assert english <= indonesian
    assert all(key.startswith("codes.") for key in indonesian - english)  # English has its codes as they are


def test_messages_take_the_same_values_in_both_languages() -> None:
    from string import Formatter

    from menurut.cli.words import _strings

    for key in _keys(_strings("en")):
        taken = []
        for language in LANGUAGES:
            speak(language)
            words = find_words(key)
            assert words
            taken.append({name for _, name, _, _ in Formatter().parse(words) if name})
        assert taken[0] == taken[1], key


def test_words_that_nobody_wrote_are_a_mistake() -> None:
    with pytest.raises(KeyError, match=r"en/strings\.yml has no cli\.messages\.nonsense"):
        say("messages.nonsense")
    assert help_of("read", "nonsense") is None


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["claims", "--json"], (["claims", "--json"], "en")),
        (["--lang", "id", "claims"], (["claims"], "id")),
        (["claims", "--lang=id", "--json"], (["claims", "--json"], "id")),
        (["search", "--", "--lang", "id"], (["search", "--", "--lang", "id"], "en")),
        (["claims", "--lang"], (["claims"], "en")),
    ],
)
def test_the_language_may_stand_anywhere(
    arguments: list[str], expected: tuple[list[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MENURUT_LANG", raising=False)
    assert pick_language(arguments) == expected


def test_help_is_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", "--help", "--lang", "id"]) == 0
    shown = capsys.readouterr().out
    assert "Daftar siapa yang mengatakan" in shown
    assert "Tampilkan bantuan ini" in shown


def test_a_language_without_messages_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", "--lang", "xx"]) == 2
    assert capsys.readouterr().err == "There are no messages in 'xx': there are en, id.\n"


def test_the_version_is_the_packages(capsys: pytest.CaptureFixture[str]) -> None:
    import menurut

    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"menurut {menurut.__version__}\n"


@pytest.mark.parametrize("arguments", [["frobnicate"], ["claims", "--nonsense"], ["read"], ["claims", "--limit", "-1"], ["export"]])
def test_wrong_use_is_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().out == ""


def test_an_interruption_is_130(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def interrupted(*args: object, **kwargs: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("menurut.desk.store.Store.load", interrupted)
    assert main(["load", str(tmp_path), "--store", str(tmp_path / "news.db")]) == 130


def run(*arguments: str, **rest: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "menurut.cli", *arguments]
    environment = {**os.environ, "PYTHONWARNINGS": "error"}
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False, encoding="utf-8", **rest)  # type: ignore[call-overload, no-any-return]


def test_help_comes_at_once() -> None:
    """0.17 s on a laptop; the best of three within a second says that no command's own modules were loaded for it."""
    taken = []
    for _ in range(3):
        start = time.perf_counter()
        done = run("--help")
        taken.append(time.perf_counter() - start)
        assert done.returncode == 0
    assert min(taken) < 1.0


@pytest.mark.parametrize("arguments", [["--help"], ["claims", "--help"], ["--version"]])
def test_help_loads_nothing_of_reading_intake_or_server(arguments: list[str]) -> None:
    code = (
        "import sys; from menurut.cli.__main__ import main; main(sys.argv[1:]); "
        "heavy = {'menurut.reading', 'menurut.intake', 'menurut.desk', 'menurut.store', 'rich', 'sqlite_utils', 'fastapi'}; "
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_questions_load_nothing_of_reading_or_intake(tmp_path: Path) -> None:
    from menurut.desk.store import Store

    Store(tmp_path / "news.db").close()
    code = (
        "import sys; from menurut.cli.__main__ import main; main(sys.argv[1:]); "
        "heavy = {'menurut.reading', 'menurut.intake', 'sqlite_utils'}; sys.exit(', '.join(heavy & set(sys.modules)) or 0)"
    )
    arguments = ["claims", "--json", "--store", str(tmp_path / "news.db")]
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="no head and no signal there")
def test_a_reader_who_leaves_early_is_no_fault(tmp_path: Path) -> None:
    from annotated import sample_reports
    from menurut.desk.store import Store
    from menurut.store.write import put_report

    with Store(tmp_path / "news.db") as store:
        for report in sample_reports():
            put_report(store.connection, report)
    command = [sys.executable, "-m", "menurut.cli", "claims", "--json", "--store", str(tmp_path / "news.db")]
    listing = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert listing.stdout is not None
    assert listing.stderr is not None
    listing.stdout.readline()
    listing.stdout.close()
    assert listing.stderr.read() == ""
    listing.stderr.close()
    assert listing.wait() == 0


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts as POSIX does")
def test_a_real_interrupt_is_130_and_silent(tmp_path: Path) -> None:
    code = (
        # a shell's background job is born deaf to SIGINT, and so are its children
        "import os, signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); import menurut.desk.store as desk; "
        "desk.Store.load = lambda *a, **k: os.kill(os.getpid(), signal.SIGINT); "
        "from menurut.cli.__main__ import main; sys.exit(main(sys.argv[1:]))"
    )
    arguments = ["load", str(tmp_path), "--store", str(tmp_path / "news.db")]
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 128 + signal.SIGINT
    assert done.stderr == ""
