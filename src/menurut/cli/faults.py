"""Faults as people meet them: one sentence on standard error and an exit status, never a traceback.

0 all well    1 some items failed    2 wrong use    130 interrupted
"""

import functools
import os
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import typer

if TYPE_CHECKING:
    from menurut.types.failure import Failure

P = ParamSpec("P")
R = TypeVar("R")

FAILED, WRONG_USE, INTERRUPTED = 1, 2, 130


def complain(sentence: str) -> None:
    """Say a sentence on standard error."""
    from menurut.cli.output import plain

    sys.stderr.write(plain(sentence).rstrip("\n") + "\n")


def name_failures(failures: "Iterable[Failure]") -> None:
    """Name each failure with its origin."""
    for failure in failures:
        complain(failure.error if failure.origin in failure.error else f"{failure.origin}: {failure.error}")


def answering(command: Callable[P, R]) -> Callable[P, R]:
    """Return `command` with its expected faults turned into a sentence and an exit status."""

    @functools.wraps(command)
    def answer(*args: P.args, **kwargs: P.kwargs) -> R:
        import sqlite3

        from menurut.errors import BusyError, IntakeError, MenurutError

        try:
            return command(*args, **kwargs)
        except (IntakeError, BusyError) as fault:
            complain(str(fault))
            raise typer.Exit(FAILED) from fault
        except MenurutError as fault:
            complain(str(fault))
            raise typer.Exit(WRONG_USE) from fault
        except sqlite3.Error as fault:
            from menurut.cli.words import say

            complain(say("messages.store-fault", fault=fault))
            raise typer.Exit(FAILED) from fault
        except KeyboardInterrupt as fault:
            raise typer.Exit(INTERRUPTED) from fault
        except BrokenPipeError as fault:  # `menurut claims | head`: whoever listened has heard enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from fault

    return answer
