"""What a worker does with one shard, whichever engine it works for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import msgspec

from menurut.errors import MenurutError
from menurut.intake import Taken, take_in
from menurut.languages.custom.lexicon import Lexicon
from menurut.reading.reader import coder
from menurut.scale.attempt import read_or_fail, settled
from menurut.scale.shards import Settings, Shard, ShardError, Sidecar, digest_of, find_done, sidecar_of
from menurut.scale.table import Outcome, write_table
from menurut.scale.whole import whole
from menurut.types.failure import Failure


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What became of a shard: its articles and the `failures` among them; `before` where it was read already.

    `fault` is one sentence where nothing was written, None where a result is there.
    """

    name: str
    articles: int = 0
    failures: int = 0
    before: bool = False
    fault: str | None = None


def read_shard(shard: Shard, settings: Settings) -> Done:
    """Read a shard's articles into its result, unless that is there, and return what became of it. Never raises."""
    try:
        return _read(shard, settings)
    except MenurutError as fault:
        return Done(name=shard.name, fault=str(fault))
    except OSError as fault:  # a disk that is full, a shard that went away
        return Done(name=shard.name, fault=f"{shard.name} could not be read into {shard.out}: {fault.strerror or fault}.")
    except Exception as fault:  # noqa: BLE001 - one shard must not end a run of thousands
        return Done(name=shard.name, fault=f"{shard.name} could not be read: {type(fault).__name__}: {fault}.")


def _read(shard: Shard, settings: Settings) -> Done:
    here = coder(model=settings.model, lexicon=settings.lexicon)
    if here != settings.coder:
        raise ShardError(f"{shard.name} was given to a worker with another menurut, model or lexicon ({here}).")
    digest = digest_of(shard.path)
    known = find_done(shard, settings, digest)
    if known is not None:
        return Done(name=shard.name, articles=known.articles, failures=known.failures, before=True)
    shard.out.parent.mkdir(parents=True, exist_ok=True)
    sidecar_of(shard.out).unlink(missing_ok=True)  # what it says of an earlier result is not true of the next
    with whole(shard.out) as growing, settled() as settle:
        counts = write_table(_outcomes(shard, settings, settle), growing)
        written = digest_of(growing)
    sidecar = Sidecar(
        name=shard.name, sha256=written, input=digest, coder=settings.coder, columns=dict(settings.columns or {}),
        articles=counts.articles, failures=counts.failures,
    )  # fmt: skip
    with whole(sidecar_of(shard.out)) as growing:
        growing.write_bytes(msgspec.json.format(msgspec.json.encode(sidecar, order="deterministic"), indent=1) + b"\n")
    return Done(name=shard.name, articles=counts.articles, failures=counts.failures)


def _outcomes(shard: Shard, settings: Settings, settle: Callable[[], None]) -> Iterator[Outcome]:
    """Yield what each article of a shard gives, by names that don't say where the shard lies; `settle` is called after the first."""
    lexicon = settings.lexicon and _kept(settings.lexicon)
    for position, taken in enumerate(take_in(str(shard.path), columns=settings.columns), 1):
        named = _renamed(taken, shard)
        yield named if isinstance(named, Failure) else read_or_fail(named.article, model=settings.model, lexicon=lexicon)
        if position == 1:
            settle()


def _renamed(taken: Taken | Failure, shard: Shard) -> Taken | Failure:
    """Return what was taken in under the shard's name instead of its path, so that results don't depend on where it lay."""
    path = str(shard.path)
    if isinstance(taken, Failure):
        return replace(taken, origin=taken.origin.replace(path, shard.name), error=taken.error.replace(path, shard.name))
    origin = taken.article.origin
    location = origin.location and origin.location.replace(path, shard.name, 1)
    return replace(taken, article=replace(taken.article, origin=replace(origin, location=location)))


@lru_cache(maxsize=2)
def _kept(lexicon: Lexicon) -> Lexicon:
    """Return the first of equal lexicons: each shard brings its own, and what reading builds from it would be built anew."""
    return lexicon


def results_folder(out: Path) -> Path:
    """Return the folder of results, made where it is not. Raises ShardError for a file in its place."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise ShardError(f"{out} can't be made a folder of results: {fault.strerror or fault}.") from fault
    return out
