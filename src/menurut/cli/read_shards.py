"""`menurut read-shards`: read more than one machine should, a Parquet file for each shard."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from menurut.cli.columns import columns_of
from menurut.cli.faults import FAILED, WRONG_USE, answering, complain
from menurut.cli.options import LexiconFiles, lexicon_of
from menurut.cli.words import say

if TYPE_CHECKING:
    from menurut.scale.task import Done
    from menurut.types.analysis import Model


@answering
def command(
    shards: Annotated[Path, typer.Argument()],
    out: Annotated[Path, typer.Argument()],
    engine: Annotated[str, typer.Option("--engine")] = "local",
    columns: Annotated[str | None, typer.Option("--columns")] = None,
    workers: Annotated[int | None, typer.Option("--workers", min=1)] = None,
    address: Annotated[str | None, typer.Option("--address")] = None,
    no_model: Annotated[bool, typer.Option("--no-model")] = False,
    fast: Annotated[bool, typer.Option("--fast")] = False,
    lexicon: LexiconFiles = None,
) -> None:
    """Read every shard into a result in OUT; those that are there already are left alone."""
    from menurut.cli.output import write
    from menurut.desk.progress import counted
    from menurut.scale.engines import Crew, cores, read_shards
    from menurut.scale.shards import Settings

    if address and engine == "local":
        complain(say("messages.no-cluster"))
        raise typer.Exit(WRONG_USE)
    model: Model = not no_model and ("fast" if fast else True)
    settings = Settings.of(columns=columns_of(columns), model=model, lexicon=lexicon_of(lexicon))
    crew = Crew(workers=workers or cores(), address=address)
    total, outcomes = read_shards(shards, out, settings, engine=engine, crew=crew)
    done: list[Done] = []
    with counted(shown=True) as tell:
        for one in outcomes:
            done.append(one)
            tell(len(done), total)
            _name(one, out)
    read, before = (sum(not one.fault and one.before is known for one in done) for known in (False, True))
    failed = sum(one.failures for one in done)
    write(say("messages.shards", read=read, before=before, articles=sum(one.articles for one in done), failed=failed))
    if failed or any(one.fault for one in done):
        raise typer.Exit(FAILED)


def _name(done: "Done", out: Path) -> None:
    """Name a shard that failed, or articles of it; which ones they are stands in its result, for they may be thousands."""
    if done.fault:
        complain(done.fault)
    elif done.failures:
        complain(say("messages.shard-failures", name=done.name, failed=done.failures, result=out / f"{done.name}.parquet"))
