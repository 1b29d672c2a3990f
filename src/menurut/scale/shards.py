"""Which shards there are, where their results go, and whether a result is there already."""

import contextlib
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from menurut.errors import MenurutError
from menurut.languages.custom.lexicon import Lexicon
from menurut.reading.reader import coder
from menurut.types.analysis import Model
from menurut.types.report import Coder

SCHEMA = "menurut.shard/1"
KINDS = (".jsonl", ".ndjson", ".csv", ".tsv", ".parquet", ".warc")


class ShardError(MenurutError):
    """Shards that cannot be had, or a result that is not what its sidecar says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """A file of articles, the name it goes by wherever the files lie, and where its result goes."""

    path: Path
    name: str
    out: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How shards are read. `coder` is what the one who asked reads with: a worker that is another version refuses."""

    coder: Coder
    columns: Mapping[str, str] | None = None
    model: Model = True
    lexicon: Lexicon | None = None

    @classmethod
    def of(cls, *, columns: Mapping[str, str] | None = None, model: Model = True, lexicon: Lexicon | None = None) -> "Settings":
        """Return the settings. Raises MenurutError for a damaged model, before any worker meets it."""
        return cls(coder=coder(model=model, lexicon=lexicon), columns=columns, model=model, lexicon=lexicon)


class Sidecar(msgspec.Struct, frozen=True, kw_only=True):
    """What stands beside a result: its digest, what it was made from and with, and how many articles and failures it has."""

    schema: str = SCHEMA
    name: str
    sha256: str
    input: str
    coder: Coder
    columns: dict[str, str]
    articles: int
    failures: int


def find_shards(source: Path, out: Path) -> tuple[Shard, ...]:
    """Return the shards at `source`, a file or folder, the largest first: one begun last would be waited for by all.

    Raises ShardError where there are none.
    """
    if source.is_file():
        found = [(source, source.name)]
    else:
        inside = out.resolve()
        found = [
            (path, path.relative_to(source).as_posix())
            for path in sorted(source.rglob("*"))
            if path.is_file() and is_shard(path.name) and inside not in path.resolve().parents
        ]
    if not found:
        raise ShardError(f"There are no shards at {source}: files of {', '.join(KINDS)} are read, gzipped or not.")
    shards = [Shard(path=path, name=name, out=out / f"{name}.parquet") for path, name in found]
    return tuple(sorted(shards, key=lambda shard: (-shard.path.stat().st_size, shard.name)))


def is_shard(name: str) -> bool:
    """Return whether a file of this name is a shard.

    >>> is_shard("CC-NEWS-0001.warc.gz"), is_shard("a.jsonl"), is_shard("README.md"), is_shard(".a.jsonl")
    (True, True, False, False)
    """
    return not name.startswith(".") and name.lower().removesuffix(".gz").endswith(KINDS)


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def sidecar_of(result: Path) -> Path:
    """Return where the sidecar of a result stands."""
    return result.with_name(result.name + ".json")


def read_sidecar(result: Path) -> Sidecar | None:
    """Return what stands beside a result; None where nothing does, or nothing that can be understood."""
    with contextlib.suppress(OSError, msgspec.DecodeError):
        sidecar = msgspec.json.decode(sidecar_of(result).read_bytes(), type=Sidecar)
        return sidecar if sidecar.schema == SCHEMA else None
    return None


def find_done(shard: Shard, settings: Settings, digest: str) -> Sidecar | None:
    """Return the sidecar of a shard that was read before from the same bytes (`digest`) in the same way; None where it was not."""
    sidecar = read_sidecar(shard.out)
    if sidecar is None or (sidecar.input, sidecar.coder, sidecar.columns) != (digest, settings.coder, dict(settings.columns or {})):
        return None
    return sidecar if shard.out.is_file() and digest_of(shard.out) == sidecar.sha256 else None


def find_results(out: Path) -> Iterator[Path]:
    """Yield the results under `out` in order of name; those without a sidecar are not finished and left out.

    Raises ShardError where there is none.
    """
    results = [out] if out.is_file() else sorted(path for path in out.rglob("*.parquet") if sidecar_of(path).is_file())
    if not results:
        raise ShardError(f"There are no results of read-shards in {out}.")
    yield from results


def check_result(result: Path) -> Sidecar:
    """Return the sidecar of a result whose bytes are the ones it names. Raises ShardError where they are not."""
    sidecar = read_sidecar(result)
    if sidecar is None:
        raise ShardError(f"{result} has no sidecar that can be understood: read its shard again.")
    if digest_of(result) != sidecar.sha256:
        raise ShardError(f"{result} is damaged or not finished, its digest is not that of its sidecar: read its shard again.")
    return sidecar
