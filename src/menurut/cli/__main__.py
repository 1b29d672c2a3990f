"""Where the command line begins."""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from menurut.cli.faults import complain
from menurut.cli.words import LANGUAGES, say, speak


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 all well, 1 some items failed, 2 wrong use, 130 interrupted."""
    rest, language = pick_language(list(sys.argv[1:] if arguments is None else arguments))
    rest = store_behind(rest)
    if language not in LANGUAGES:
        complain(say("messages.no-language", language=language, known=", ".join(LANGUAGES)))
        return 2
    speak(language)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a Windows pipe would else refuse the arrows and quotation marks of any article
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        from menurut.cli.app import make_command

        make_command().main(args=rest, prog_name="menurut")
        sys.stdout.flush()
    except SystemExit as end:
        return _status(end)
    except BrokenPipeError:  # the last lines were still to be written when the reader left
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        return 130
    return 0


def _status(end: SystemExit) -> int:
    if isinstance(end.code, int):
        return end.code
    return 0 if end.code is None else 1


def pick_language(arguments: list[str]) -> tuple[list[str], str]:
    """Return the arguments without --lang, which may stand anywhere before a lone --, and the language it names.

    >>> pick_language(["claims", "--lang", "id", "--json"])
    (['claims', '--json'], 'id')
    """
    rest, language = [], os.environ.get("MENURUT_LANG", LANGUAGES[0])
    waiting = iter(arguments)
    for argument in waiting:
        if argument == "--":
            rest += [argument, *waiting]
        elif argument == "--lang":
            language = next(waiting, language)
        elif argument.startswith("--lang="):
            language = argument.removeprefix("--lang=")
        else:
            rest.append(argument)
    return rest, language


def store_behind(arguments: list[str]) -> list[str]:
    """Return the arguments with a --store that stands before the command put behind it, where commands take it.

    >>> store_behind(["--store", "news.db", "claims", "--json"])
    ['claims', '--store', 'news.db', '--json']
    """
    moved: list[str] = []
    rest = list(arguments)
    while rest and rest[0].partition("=")[0] == "--store":
        taken = 1 if "=" in rest[0] else 2
        moved, rest = [*moved, *rest[:taken]], rest[taken:]
    return [*rest[:1], *moved, *rest[1:]] if rest and not rest[0].startswith("-") else [*moved, *rest]


if __name__ == "__main__":
    sys.exit(main())
