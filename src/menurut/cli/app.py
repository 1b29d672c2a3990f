"""All commands under one name, with their help in the chosen language.

A command's or an option's help is found by its name, so no command can be without help in a language: a test asks for all.
"""

from importlib import import_module
from keyword import iskeyword
from typing import Annotated, Any

import typer

from menurut.cli.options import DEFAULT_STORE, StorePath
from menurut.cli.words import LANGUAGES, find_words, say

# In the order of an article's way: read, keep, ask, look closer, take out, show.
COMMANDS = (
    "read", "trace", "load", "read-shards", "watch", "questions", "claims", "events", "sources", "articles", "search", "show", "why", "disputes", "dispute", "timeline",
    "export", "same", "different", "undo", "review", "import", "diff", "reread", "settings", "forget", "models", "serve", "mcp", "demo",
)  # fmt: skip

# Help uses a wide terminal up to here; longer lines are hard to follow.
WIDTH = 110


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"menurut {version('menurut')}")
        raise typer.Exit


def _root(
    version: Annotated[bool, typer.Option("--version", is_eager=True, callback=_print_version)] = False,
    lang: Annotated[str, typer.Option("--lang")] = LANGUAGES[0],  # read beforehand by `main`, so that it works anywhere
    store: StorePath = DEFAULT_STORE,  # the same, before the command too
) -> None:
    pass


def _module(command: str) -> str:
    """Return the module of a command; one that is a word of Python has an underscore behind it."""
    name = command.replace("-", "_")
    return f"{name}_" if iskeyword(name) else name


def make_app() -> typer.Typer:
    """Return the command line. Help is plain text: rich would take a third of the time that --help may take."""
    app = typer.Typer(
        name="menurut", no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False,
        context_settings={"max_content_width": WIDTH},
    )  # fmt: skip
    app.callback(help=say("about"))(_root)
    for name in COMMANDS:
        app.command(name, help=say(f"commands.{name}"))(import_module(f"menurut.cli.{_module(name)}").command)
    return app


def make_command() -> Any:
    """Return the command line ready to be called, every option with its help."""
    root = typer.main.get_command(make_app())
    for command in (root, *root.commands.values()):  # type: ignore[attr-defined]
        help_option = command.get_help_option(typer.Context(command))
        for parameter in (*command.params, help_option):
            name = max(parameter.opts, key=len).lstrip("-")
            parameter.help = help_of(command.name, name)
    return root


def help_of(command: str, option: str) -> str | None:
    """Return the help of an option, the command's own before the one all share; None where nobody wrote any."""
    return find_words(f"own-options.{command}.{option}") or find_words(f"options.{option}")
