"""The documentation knows all that there is, promises nothing that is not there, and its examples run."""

import dataclasses
import importlib
import pkgutil
import re
import runpy
import shlex
import sqlite3
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

import menurut
import menurut.types

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
BUILDER: dict[str, Any] = runpy.run_path(str(ROOT / "tools" / "build_docs.py"))


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def first_cells(text: str) -> list[str]:
    """Return the first cell of every row of every table, without its back ticks."""
    return [row.split("|")[1].strip().strip("`") for row in text.split("\n") if row.startswith("| `")]


def public_records() -> set[str]:
    """Return the names of the records defined in menurut.types."""
    names = set()
    for module in pkgutil.iter_modules(menurut.types.__path__):
        loaded = importlib.import_module(f"menurut.types.{module.name}")
        names |= {
            name for name, thing in vars(loaded).items() if dataclasses.is_dataclass(thing) and thing.__module__ == loaded.__name__
        }
    return names


def test_the_glossary_contains_every_public_record() -> None:
    terms = {
        term.strip() for row in page("glossary.md").split("\n") if row.startswith("|") for term in row.split("|")[1].split(",")
    }
    assert public_records() - terms == set()


def test_every_page_of_the_docs_is_in_the_navigation() -> None:
    navigation = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    pages = {path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")}
    assert {page for page in pages if page not in navigation} == set()


def test_every_module_of_types_is_described() -> None:
    described = set(re.findall(r"^::: menurut\.types\.(\w+)$", page("types.md"), re.MULTILINE))
    unseen = {"analysis", "html", "ids", "markreport", "wire"}  # nobody outside the program makes or reads these
    assert {module.name for module in pkgutil.iter_modules(menurut.types.__path__)} - unseen == described


def sections(text: str) -> dict[str, str]:
    """Return what stands under each heading."""
    parts = re.split(r"^#+ (.+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_every_command_and_option_stands_in_commands() -> None:
    from menurut.cli.app import COMMANDS, make_command

    told = sections(page("commands.md"))
    root = make_command()
    assert set(COMMANDS) - set(told) == set()
    for name, command in root.commands.items():
        assert f"menurut {name}" in told[name], f"{name} has no example"
        for parameter in command.params:
            option = parameter.name.upper() if parameter.param_type_name == "argument" else max(parameter.opts, key=len)
            assert f"`{option}" in told[name] + told["Everywhere"], f"{name} {option}"
    assert all(f"`{option}" in told["Everywhere"] for option in ("--lang", "--store", "--version", "--help"))


def test_the_tables_of_options_are_current() -> None:
    """`python tools/build_docs.py --options` makes them so."""
    assert BUILDER["fill_options"](page("commands.md")) == page("commands.md")


def schema() -> dict[str, list[str]]:
    """Return the tables and views of a new store with their columns, without what SQLite makes for its own use."""
    connection = sqlite3.connect(":memory:")
    for step in sorted(files("menurut.store").iterdir(), key=lambda step: step.name):
        if step.name.endswith(".sql"):
            connection.executescript(step.read_text(encoding="utf-8"))
    asked = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'"
    names = [name for (name,) in connection.execute(asked) if not re.search(r"_words_\w+$", name)]
    tables = {name: [row[1] for row in connection.execute(f"PRAGMA table_info({name})")] for name in names}
    connection.close()
    return tables


def test_every_table_and_column_of_the_store_stands_in_store() -> None:
    told = sections(page("store.md").partition("## Tables")[2])
    assert {name: sorted(first_cells(text)) for name, text in told.items()} == {
        name: sorted(columns) for name, columns in schema().items()
    }


def gaps_in_the_program() -> set[str]:
    """Return the id of every Gap that the program makes; a doubt of a date becomes one."""
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src" / "menurut").rglob("*.py"))
    return set(re.findall(r'\bGap\(\s*id="([a-z-]+)"', source)) | set(re.findall(r'\bdoubt="([a-z-]+)"', source))


def test_every_gap_stands_in_limits() -> None:
    assert len(gaps_in_the_program()) > 8
    assert set(first_cells(page("limits.md"))) - gaps_in_the_program() == set()
    assert gaps_in_the_program() - set(first_cells(page("limits.md"))) == set()


def test_every_public_name_and_method_stands_in_api() -> None:
    api = page("api.md")
    assert [name for name in menurut.__all__ if f"::: menurut.{name}\n" not in api] == []


def test_the_python_of_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    exec(example, {})
    assert "Gedung Putih" in capsys.readouterr().out


def test_the_first_python_of_api_runs(capsys: pytest.CaptureFixture[str]) -> None:
    example = re.findall(r"```python\n(.*?)```", page("api.md"), re.DOTALL)[0]
    exec(example, {})
    assert "Harian Contoh" in capsys.readouterr().out


def commands_in_examples() -> list[list[str]]:
    """Return the arguments of every `menurut ...` line in the documentation's blocks, up to a pipe or a comment."""
    found = []
    for path in BUILDER["PAGES"]:
        blocks = re.findall(r"^```(console|)\n(.*?)^```", path.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
        for kind, block in blocks:
            for line in block.split("\n"):
                for piece in re.findall(r"^\$ menurut (.+)" if kind else r"(?:^|\| )menurut (.+)", line):
                    words = shlex.shlex(piece, posix=True, punctuation_chars=True)
                    words.whitespace_split = True
                    arguments = list(words)
                    cut = next((at for at, word in enumerate(arguments) if word in ("|", ">", ";", "#")), len(arguments))
                    found.append(arguments[:cut])
    return found


@pytest.mark.parametrize("arguments", [arguments for arguments in commands_in_examples() if "COMMAND" not in arguments])
def test_every_example_is_a_command_with_options_that_there_are(arguments: list[str]) -> None:
    from menurut.cli.app import make_command

    name, *rest = arguments
    make_command().commands[name].make_context(name, rest, resilient_parsing=False).close()


def test_no_block_of_the_docs_is_left_to_be_filled() -> None:
    for path in BUILDER["PAGES"]:
        for block in BUILDER["_CONSOLE"].findall(path.read_text(encoding="utf-8")):
            printing = "> " not in block[1]  # what goes into a file is not shown
            assert any(line and not line.startswith("$ ") for line in block[1].split("\n")) is printing, path
