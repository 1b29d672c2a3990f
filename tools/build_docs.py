"""Fill the pages of docs/ and the README with what the program itself says, so that they can't drift from it.

    python tools/build_docs.py            options of every command, and the output of every example
    python tools/build_docs.py --options  the options alone

Between <!-- options NAME --> and <!-- end --> stands the table of a command's options (tests/test_docs.py asks for it to be
current). In a block marked `console` each line that begins with "$ " is run, in a fresh folder that has the repository's src/
in it, and what it prints is written beneath it. Run it after a change to what is read or printed.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))

_TABLE = re.compile(r"(<!-- options (?P<name>[\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL)
_CONSOLE = re.compile(r"(```console\n)(?P<body>.*?)(```)", re.DOTALL)

# Options that many commands share stand in a table of their own: NAME is "everywhere" or "filters".
EVERYWHERE = ("lang", "store", "help", "version")
FILTERS = ("actor", "recipient", "type", "status", "says", "publisher", "since", "until", "text", "coder", "limit")

# What an option takes, where its own name says it badly.
VALUES = {
    "actor": "WHO", "recipient": "WHO", "says": "WHO", "since": "DAY", "until": "DAY", "published": "DAY", "limit": "N", "port": "N",
    "store": "PATH", "out": "PATH", "in": "PATH", "text": "WORDS", "coder": "NAME", "reason": "WORDS", "by": "NAME", "columns": "OURS=THEIRS,...", "lexicon": "FILE", "webhook": "URL", "host": "ADDRESS", "drop": "URL", "every": "SPAN", "with": "WHO", "workers": "N", "from-shards": "PATH",
    "edit": "FIELD=VALUE", "reviewer": "NAME",
}  # fmt: skip


def options_of(root: Any, name: str) -> str:
    """Return the rows of one table: a command's own options, or those in "filters" or "everywhere"."""
    if name == "everywhere":
        with root.make_context("menurut", ["models"]) as context:
            known = (*root.commands["claims"].params, *root.params, root.get_help_option(context))
        found = {parameter.name: parameter for parameter in known}
        return _rows([found[option] for option in EVERYWHERE if option in found])
    if name == "filters":
        found = {parameter.name: parameter for parameter in root.commands["claims"].params}
        return _rows([found[option] for option in FILTERS])
    parameters = root.commands[name].params
    filters = [option for option in FILTERS if option in {parameter.name for parameter in parameters}]
    shared = (
        set(filters) if len(filters) > 3 else set()
    )  # `load` and `read` have one or two of these names with a sense of their own
    rows = _rows([parameter for parameter in parameters if parameter.name not in shared and parameter.name not in EVERYWHERE])
    if shared:
        rows += f"| {' '.join(f'`--{option}`' for option in filters)} | see [Filters](#filters) |\n"
    return rows


def _rows(parameters: list[Any]) -> str:
    return "".join(f"| {_shape(parameter)} | {parameter.help} |\n" for parameter in parameters)


def _shape(parameter: Any) -> str:
    """Return an option or argument as it is typed."""
    if parameter.param_type_name == "argument":
        return f"`{parameter.name.upper()}{'...' if parameter.nargs == -1 else ''}`"
    flag = max(parameter.opts, key=len)
    if parameter.is_flag:
        return f"`{flag}`"
    default = "" if parameter.default is None else f" (`{parameter.default}`)"
    name = flag.lstrip("-")
    return f"`{flag} {VALUES.get(name, name.upper())}`{default}"


def fill_options(page: str) -> str:
    """Return a page with its tables of options as they are now."""
    from menurut.cli.app import make_command
    from menurut.cli.words import speak

    speak("en")
    root = make_command()
    header = "\n| option | |\n|---|---|\n"
    return _TABLE.sub(lambda found: f"{found[1]}{header}{options_of(root, found['name'])}\n{found[3]}", page)


def run_examples(page: str) -> str:
    """Return a page with the output of its examples as it is now. Raises SystemExit for one that fails."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "src").symlink_to(ROOT / "src")
        return _CONSOLE.sub(lambda found: f"{found[1]}{_console(found['body'], folder)}{found[3]}", page)


def _console(body: str, folder: str) -> str:
    commands = [line.removeprefix("$ ") for line in body.split("\n") if line.startswith("$ ")]
    told = [f"$ {command}\n{_output(command, folder)}" for command in commands]
    return "\n".join(told).replace("\n\n\n", "\n\n")


def _output(command: str, folder: str) -> str:
    known = {name: value for name, value in os.environ.items() if not name.startswith("MENURUT_")}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    told = subprocess.run(
        ["bash", "-c", command], cwd=folder, env={**known, "PATH": path}, capture_output=True, text=True, check=False
    )
    if told.returncode:
        raise SystemExit(f"{command}\n{told.stderr}")
    return re.sub(r"[ \t]+$", "", told.stdout + told.stderr, flags=re.MULTILINE).rstrip("\n") + (
        "\n" if told.stdout + told.stderr else ""
    )


def main() -> None:
    """Rewrite the pages."""
    for path in PAGES:
        page = path.read_text(encoding="utf-8")
        filled = fill_options(page)
        if "--options" not in sys.argv:
            filled = run_examples(filled)
        if filled != page:
            path.write_text(filled, encoding="utf-8")
            print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
