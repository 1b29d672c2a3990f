"""The lists of names give the claims that the plain query gives, however those are called who are meant."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product

import pytest

from annotated import annotated, sample_reports
from menurut.desk.store import Store
from menurut.errors import MenurutError
from menurut.store import conditions, listed, newest
from menurut.store.conditions import claims_apart, match_words
from menurut.store.filters import Filters, entities_like, like
from menurut.store.newest import find_newest
from menurut.store.paging import find_page
from menurut.store.write import put_report, settle_identities

NAMED = """@s name="{name}" kind={kind} country={country} sector=GOV
@m name="Rika Amalia" kind=person country=MYS sector=GOV

[[{name}|actor of=v1 entity=s]] [[mengirim|trigger #v1 type=AID date={day} claims=own:positive:actual]] bantuan {number} kepada \
[[Rika Amalia|recipient of=v1 entity=m]]."""

# One person and one state under several names, two persons of one name, and a name that is a state's and a person's.
PEOPLE = (
    ("Kim Jong-un", "person", "PRK"), ("Kim Jong Un", "person", "PRK"), ("Budi Santoso", "person", "IDN"), ("Budi Santoso", "person", "AUS"),
    ("Korea Utara", "state", "PRK"), ("North Korea", "state", "PRK"), ("Korut", "state", "PRK"), ("Yordania", "state", "JOR"),
    ("Jordan", "state", "JOR"), ("Jordan", "person", "USA"), ("Michael Jordan", "person", "USA"),
)  # fmt: skip


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with Store(":memory:") as opened:
        for report in sample_reports():
            put_report(opened.connection, report)
        for number, (name, kind, country) in enumerate(PEOPLE * 3):
            day = f"2024-0{1 + number % 9}-{10 + number}" if number % 4 else None
            text = NAMED.format(name=name, kind=kind, country=country, day=day or "2024-01-01", number=number)
            report = annotated(text if day else text.replace(" date=2024-01-01", ""), published=f"2024-05-{10 + number % 7}")
            put_report(
                opened.connection, report if number % 5 else replace(report, article=replace(report.article, published=None))
            )
        settle_identities(opened.connection)
        one, other = opened.claims(actor="Kim Jong-un")[0].actors[0].id, opened.claims(actor="Michael Jordan")[0].actors[0].id
        opened.same(one, other, reason="CONTOH", by="rika")
        yield opened


def plainly(connection: sqlite3.Connection, filters: Filters) -> list[int]:
    """Return what is asked for by asking every claim, as the lists of names have to give it."""
    where = claims_apart(connection, filters)
    if filters.text is not None:
        matched = match_words(connection, "claims_words", filters.text)
        where.add(f"c.number IN ({matched.query})", **matched.values)
    where.kinds("c", filters)
    for role, table in (("actor", "event_actors"), ("recipient", "event_recipients")):
        if getattr(filters, role) is not None:
            meant, values = entities_like(role, getattr(filters, role))
            where.add(f"c.event IN (SELECT p.event FROM {table} p WHERE p.entity IN ({meant}))", **values)
    if filters.says is not None:
        meant, values = entities_like("says", filters.says)
        held = f"c.holder_entity IN ({meant}) OR (c.holder_entity IS NULL AND c.holder LIKE :holder ESCAPE '\\')"
        where.add(f"({held})", **values, holder=like(filters.says))
    where.of_coder("c.coder")
    asked = f"SELECT c.number FROM claims c{where.sql()} ORDER BY c.day_from DESC, c.turn"
    return [row[0] for row in connection.execute(asked, {**where.values, "coder": 1})]


def names_in(store: Store) -> list[str]:
    """Return all that people may type for somebody in the store."""
    rows = store.connection.execute("SELECT DISTINCT id, name, names, country FROM entities").fetchall()
    typed = {
        part for row in rows for part in (row["id"], row["name"], row["country"], *row["names"].split("\n"), row["name"].split()[0])
    }
    typed |= {"pyongyang", "jordan", "Yordania", "kim", "harian", "%", "tidak ada"}
    return sorted(filter(None, typed))


@pytest.mark.parametrize("walked", ["side by side", "sorted"])
def test_whoever_is_meant_is_found_as_the_plain_query_finds_them(
    store: Store, walked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if walked == "sorted":
        monkeypatch.setattr(newest, "SIDE_BY_SIDE", 0)
        monkeypatch.setattr(listed, "LOOKED_UP", 0)
    found = 0
    for role, name in product(("actor", "recipient", "says"), names_in(store)):
        try:
            filters = Filters(**{role: name})  # type: ignore[arg-type]
            expected = plainly(store.connection, filters)
        except MenurutError:
            continue
        assert [one.number for one in find_newest(store.connection, filters, most=None)] == expected, (role, name)
        found += bool(expected)
    assert found > 50


ASKED = {
    "actor": "PRK", "recipient": "Rika Amalia", "says": "harian", "status": "asserted,reported,denied", "type": "AID", "since": "2024-02",
    "until": "2024-06", "text": "bantuan",
}  # fmt: skip


@pytest.mark.parametrize("few", [-1, 5_000])
def test_filters_narrow_the_lists_as_they_narrow_the_plain_query(store: Store, few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conditions, "FEW", few)
    found = 0
    for number in (1, 2, 3, 8):
        for names in combinations(ASKED, number):
            filters = Filters(**{name: ASKED[name] for name in names})  # type: ignore[arg-type]
            expected = plainly(store.connection, filters)
            for most in (None, 1, 4):
                assert [one.number for one in find_newest(store.connection, filters, most=most)] == expected[:most], (names, most)
            found += bool(expected)
    assert found > 20


def test_each_row_asked_for_its_words_gives_what_a_set_of_rows_gives(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    kinds, asked = ("claims", "events", "articles", "sources"), ({}, {"actor": "PRK"}, {"publisher": "a"}, {"status": "asserted"})
    looked_up = [[getattr(store, kind)(text="bantuan", **one) for kind in kinds] for one in asked]  # type: ignore[arg-type]
    monkeypatch.setattr(conditions, "FEW", -1)
    for by_row in (0, 10**9):
        monkeypatch.setattr(conditions, "BY_ROW", by_row)
        assert [[getattr(store, kind)(text="bantuan", **one) for kind in kinds] for one in asked] == looked_up  # type: ignore[arg-type]
    assert all(map(any, looked_up))


def test_articles_with_words_that_most_have_come_newest_first(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    ranked = store.search("bantuan", actor="PRK")
    monkeypatch.setattr(conditions, "FEW", -1)
    newest = store.search("bantuan", actor="PRK")
    assert {hit.id for hit in newest} == {hit.id for hit in ranked}
    days = [hit.article.published or "" for hit in newest]
    assert days == sorted(days, reverse=True) and len(days) > 5
    assert store.search("bantuan", limit=3) == store.search("bantuan")[:3]


@pytest.mark.parametrize("asked", [{}, {"actor": "PRK"}, {"actor": "Jordan", "status": "asserted"}, {"recipient": "Rika"}])
def test_pages_of_claims_join_to_the_whole_list(store: Store, asked: dict[str, str]) -> None:
    filters, place, ids = Filters(**asked), None, []  # type: ignore[arg-type]
    while True:
        page = find_page(store.connection, "claims", filters, place, 3)
        ids += [row.id for row in page.rows]
        if page.next is None:
            break
        place = page.next
    assert ids == [row.id for row in store.claims(**asked)]  # type: ignore[arg-type]
    assert len(ids) > 6


def test_a_name_that_two_bear_finds_through_an_id_only_the_one(store: Store) -> None:
    indonesian = next(party for row in store.claims(actor="IDN") for party in row.actors if party.name == "Budi Santoso")
    found = store.claims(actor=indonesian.id)
    assert found
    assert {party.country for row in found for party in row.actors} == {"IDN"}
    assert len(store.claims(actor="Budi Santoso")) > len(found)


def test_lists_are_a_function_of_what_is_read(store: Store) -> None:
    """Taken out and read in again they are the same; nothing is left of whoever is forgotten."""
    columns = "name, role, coder, day, turn, number, entity, status, type"
    connection = store.connection
    kept = connection.execute(f"SELECT {columns} FROM claims_by_name ORDER BY {columns}").fetchall()
    made = connection.execute(f"SELECT DISTINCT {columns} FROM claims_named ORDER BY {columns}").fetchall()
    assert [tuple(row) for row in kept] == [tuple(row) for row in made]
    for table in ("identity_members", "entity_names"):
        wrong = f"""SELECT count(*) FROM {table} t JOIN entities e ON e.number = t.entity
        JOIN names n ON n.number = t.named WHERE n.words <> e.names OR n.kind <> 'entity'"""
        assert connection.execute(wrong).fetchone()[0] == 0
        assert connection.execute(f"SELECT count(*) FROM {table} WHERE named IS NULL").fetchone()[0] == 0


def test_nothing_stays_of_the_names_of_a_forgotten_article() -> None:
    with Store(":memory:") as store:
        report = annotated(NAMED.format(name="Darvo Istaren", kind="person", country="IDN", day="2024-01-01", number=1))
        put_report(store.connection, report)
        put_report(store.connection, report)
        assert store.claims(actor="Darvo")
        store.forget(report.article.id)
        for table in ("names", "claims_by_name", "entity_names", "identity_members"):
            assert store.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == 0, table
