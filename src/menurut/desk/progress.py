"""How far a load is, on standard error, where somebody is looking."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from menurut.desk.load import Loaded


class Watch:
    """Is told of each article and of each location that is done; shows nothing."""

    def tell(self, loaded: "Loaded") -> None:
        """Hear what was done so far."""

    def advance(self) -> None:
        """Hear that one more location is done."""


class BarWatch(Watch):
    """Shows a bar over the locations and the counts beside it."""

    def __init__(self, bar: "Progress", total: int | None) -> None:
        self.bar = bar
        self.task: TaskID = bar.add_task("", total=total, counts="")

    def tell(self, loaded: "Loaded") -> None:
        """Show the counts: + added, = known, ! failed."""
        counts = f"+{loaded.added} ={loaded.known + loaded.passed} !{len(loaded.failures)}"
        self.bar.update(self.task, counts=counts)

    def advance(self) -> None:
        """Move the bar."""
        self.bar.advance(self.task)


@contextmanager
def watcher(total: int | None, *, shown: bool) -> Iterator[Watch]:
    """Give a Watch over `total` locations; it shows a bar where asked to and standard error is a terminal."""
    if not (shown and sys.stderr.isatty()):
        yield Watch()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[counts]}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        yield BarWatch(bar, total)


@contextmanager
def counted(*, shown: bool) -> Iterator[Callable[[int, int], None]]:
    """Give what is told how many of how many are done; it shows a bar where asked to and standard error is a terminal."""
    if not (shown and sys.stderr.isatty()):
        yield lambda done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeElapsedColumn

    with Progress(BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), console=Console(stderr=True)) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
