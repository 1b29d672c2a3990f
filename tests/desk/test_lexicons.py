"""A lexicon is chosen once for a store: load, reread and a program's own articles are read with it."""

from pathlib import Path

import pytest

from menurut.desk.store import Store
from menurut.errors import LexiconError
from menurut.languages.custom.lexicon import Lexicon
from menurut.reading.proving import make_lexicon
from menurut.store.lexicons import choose
from menurut.types.article import Article

OWN = make_lexicon([("mine.yml", "actors:\n- {name: Velmora, kind: state, country: VEL}\n")])
TEXT = (
    "Velmora menuduh Rusia menyerang kapalnya, kata Menteri Pertahanan Velmora Budi Santoso di Kendari pada hari Rabu, 15 Mei 2024."
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def countries(store: Store) -> set[str | None]:
    return {entity.country for row in store.articles() for entity in store.report(row.id).entities if entity.kind == "state"}


def test_a_lexicon_given_to_load_is_remembered(tmp_path: Path, article: Path) -> None:
    with Store(tmp_path / "news.db") as store:
        store.load(article, lexicon=OWN)
        assert store.lexicon == OWN
        assert "VEL" in countries(store)
    with Store(tmp_path / "news.db") as store:
        store.reread()
        assert "VEL" in countries(store)
        (report,) = (store.report(row.id) for row in store.articles())
        assert report.coder.lexicon == OWN.digest


def test_what_is_there_stays_as_it_was_read_until_it_is_read_again(article: Path) -> None:
    with Store(":memory:") as store:
        store.load(article)
        store.use_lexicon(OWN)
        assert "VEL" not in countries(store)
        store.reread()
        assert "VEL" in countries(store)
        store.use_lexicon(None)
        store.reread()
        assert "VEL" not in countries(store)


def test_an_article_of_a_programs_own_is_read_with_it() -> None:
    with Store(":memory:") as store:
        store.use_lexicon(OWN)
        report = store.add(Article(id="a", text=TEXT, language="id"))
        assert report.coder.lexicon == OWN.digest


def test_a_store_gives_the_same_lexicon_each_time_so_that_its_tables_are_built_once() -> None:
    with Store(":memory:") as store:
        store.use_lexicon(Lexicon(OWN.sources))
        assert store.lexicon is store.lexicon


def test_a_remembered_lexicon_that_fits_no_more_is_an_error_and_no_silence() -> None:
    with Store(":memory:") as store:
        choose(store.connection, "old", (("mine.yml", "actors:\n- {name: Velmora, kind: empire}\n"),))
        with pytest.raises(LexiconError, match=r"mine\.yml, line 2"):
            store.reread()
