"""Where to look for news: each file under a folder by itself, but for those that can't hold any."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

# Endings of files that lie about in a folder of news and would be taken for text, or fail one by one: programs and settings,
# pictures and sound, archives and databases (ours above all), and what an office writes, which we can't take apart.
NO_NEWS = frozenset({
    "py", "pyc", "ipynb", "js", "ts", "css", "scss", "sql", "sh", "bat", "ps1", "r", "rb", "go", "rs", "c", "h", "cpp", "java", "php",
    "yml", "yaml", "toml", "ini", "cfg", "lock", "log", "bib",
    "png", "jpg", "jpeg", "gif", "webp", "svg", "ico", "bmp", "tif", "tiff", "mp3", "mp4", "m4a", "wav", "ogg", "webm", "avi", "mov", "woff", "woff2", "ttf", "otf",
    "zip", "tar", "tgz", "bz2", "xz", "7z", "rar", "zst", "db", "sqlite", "sqlite3", "db-wal", "db-shm", "db-journal",
    "parquet", "feather", "pkl", "npy", "npz", "onnx", "bin", "exe", "dll", "so",
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "epub",
})  # fmt: skip

# Names of files that speak of the folder, not of the world.
ABOUT = frozenset({
    "license", "licence", "copying", "notice", "readme", "changelog", "authors", "makefile", "dockerfile", "manifest",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Locations:
    """Locations to load from, and files that were left out by their names."""

    wanted: tuple[str, ...]
    skipped: tuple[str, ...]


def find_locations(paths: Iterable[str | Path]) -> Locations:
    """Return each file under a folder, in order of name, and everything else as it stands: what is named itself is wanted.

    Hidden files are left out without a word: they are a system's, not a reader's.
    """
    wanted: list[str] = []
    skipped: list[str] = []
    for path in paths:
        folder = Path(path)
        if not _is_folder(folder):
            wanted.append(str(path))
            continue
        for file in _files_in(folder):
            (wanted if may_be_news(file.name) else skipped).append(str(file))
    return Locations(wanted=tuple(wanted), skipped=tuple(skipped))


def may_be_news(name: str) -> bool:
    """Return whether a file of this name in a folder may hold news.

    >>> may_be_news("2024-05-14.txt"), may_be_news("tanpa-akhiran"), may_be_news("LICENSE"), may_be_news("foto.JPG")
    (True, True, False, False)
    """
    stem, dot, ending = name.lower().rpartition(".")
    return not (dot and ending in NO_NEWS) and (stem if dot else ending) not in ABOUT


def _files_in(folder: Path) -> Iterator[Path]:
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not any(part.startswith(".") for part in file.relative_to(folder).parts):
            yield file


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # an address too long for a file name, or with a NUL in it
        return False
