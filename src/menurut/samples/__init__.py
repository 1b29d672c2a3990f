"""Sample articles written for this program: fictitious, marked CONTOH or SAMPLE, annotated in mark notation.

    samples/republika/kunjungan-menteri.marks
    title: CONTOH: ...
    publisher: Republika
    ---
    @entity name="..." kind=person
    ---
    REPUBLIKA.CO.ID, TALLINN -- [[...|content of=a1]]

They are demo, tutorial and goldens at once. `.raw.txt` beside one is the same article as a page shows it, furniture included.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

from menurut.types.article import Article, Origin
from menurut.types.ids import article_id
from menurut.types.marks import Marked, parse_marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """An article with its annotation. `name` is "outlet/slug"; `page` the article as pasted from a page, where there is one."""

    name: str
    article: Article
    marked: Marked
    page: str | None = None


def parse_sample(name: str, written: str, page: str | None = None) -> Sample:
    """Return the sample that a .marks file tells. Raises ValueError where one of its three blocks is missing."""
    blocks = written.split("\n---\n", 2)
    if len(blocks) != 3:
        raise ValueError(f"{name}: a sample has three blocks parted by lines of ---, this has {len(blocks)}.")
    known = dict(line.split(": ", 1) for line in blocks[0].strip().split("\n"))
    marked = parse_marks(f"{blocks[1].strip()}\n\n{blocks[2].strip()}" if blocks[1].strip() else blocks[2].strip())
    article = Article(
        id=article_id(marked.text, url=known.get("url"), publisher=known.get("publisher"), published=known.get("published")),
        text=marked.text,
        title=known.get("title"),
        publisher=known.get("publisher"),
        published=known.get("published"),
        url=known.get("url"),
        language=known["language"],
        origin=Origin(kind="sample", location=f"sample:{name}"),
    )
    return Sample(name=name, article=article, marked=marked, page=page)


def _outlets() -> Iterator[Traversable]:
    return (folder for folder in sorted(files(__name__).iterdir(), key=lambda f: f.name) if folder.is_dir())


def read_samples() -> tuple[Sample, ...]:
    """Return the bundled samples in order of name."""
    samples = []
    for outlet in _outlets():
        for file in sorted(outlet.iterdir(), key=lambda f: f.name):
            if file.name.endswith(".marks"):
                slug = file.name.removesuffix(".marks")
                raw = outlet / f"{slug}.raw.txt"
                page = raw.read_text(encoding="utf-8") if raw.is_file() else None
                samples.append(parse_sample(f"{outlet.name}/{slug}", file.read_text(encoding="utf-8"), page))
    return tuple(samples)
