"""Identities keep in step with what is read, judged, read again and forgotten, and are nothing but a function of these."""

import gzip
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from annotated import annotated, sample_reports
from menurut.desk.store import Store
from menurut.errors import AmbiguousIdError, NotFoundError, StoreError
from menurut.store.connect import connect
from menurut.store.identities import remake
from menurut.store.judgements import JudgementError
from menurut.store.lookup import find_report
from menurut.store.write import put_report, settle_identities, transaction
from menurut.types.reason import Reason
from menurut.types.report import Report
from store.dump import check, dump

FORMS = Path(__file__).parent / "forms"


def told(day: str, name: str = "Rani Putri", *, country: str = "IDN", sector: str = "GOV", said: str = "diam") -> Report:
    """Return the article of one day in which somebody says something, and a farmer too, whom nobody names."""
    report = annotated(
        f'@r name="{name}" kind=person country={country} sector={sector}\n@p name=petani kind=person country=IDN sector=AGR\n\n'
        f"[[{name}|source of=a1 entity=r]] [[berkata|cue #a1 act=say form=indirect]] [[{said}|content of=a1]] kepada "
        f"[[petani|pronoun entity=p]] dan [[petani|source of=a2 entity=p]] [[menjawab|cue #a2 act=say form=indirect]].",
        publisher="Harian Satu", published=day,
    )  # fmt: skip
    nominal = {one for entity in report.entities if entity.name == "petani" for one in entity.mentions}
    return replace(report, mentions=tuple(replace(one, kind="nominal") if one.id in nominal else one for one in report.mentions))


def entity(report: Report, name: str | None = None) -> str:
    """Return the id of the first entity of a report, or of one with a name."""
    return next(one.id for one in report.entities if name is None or one.name == name)


EARLY, LATE, LATER, ABROAD = (
    told("2024-05-01"),
    told("2024-06-01"),
    told("2024-07-01", sector="LEG"),
    told("2024-05-05", country="MYS"),
)
SHORT = told("2024-05-20", "Putri")


@pytest.fixture
def store() -> Iterator[Store]:
    with Store(":memory:") as opened:
        put(opened, LATE, ABROAD, EARLY, SHORT)
        yield opened
        check(opened.connection)
        as_made_anew(opened)


def put(store: Store, *reports: Report) -> None:
    for report in reports:
        put_report(store.connection, report)
    settle_identities(store.connection)


def as_made_anew(store: Store) -> None:
    """Fail where the derived table is not what stored entities and judgements give, byte for byte."""
    asked = "SELECT * FROM identity_members ORDER BY entity"
    before = [tuple(row) for row in store.connection.execute(asked)]
    with transaction(store.connection):
        remake(store.connection)
    assert [tuple(row) for row in store.connection.execute(asked)] == before
    assert store.connection.execute("SELECT count(*) FROM identity_changes").fetchone()[0] == 0


def members(store: Store, report: Report) -> list[str]:
    return [one.id for one in store.identity(entity(report)).members]


def test_any_member_leads_to_the_identity_named_after_the_earliest(store: Store) -> None:
    assert members(store, LATE) == members(store, EARLY) == [entity(EARLY), entity(LATE)]
    assert store.identity(entity(LATE)[:10]).id == entity(EARLY)
    assert members(store, ABROAD) == [entity(ABROAD)]


def test_somebody_without_a_name_is_alone(store: Store) -> None:
    assert len(store.identity(entity(EARLY, "petani")).members) == 1


def test_an_earlier_member_gives_the_identity_its_id(store: Store) -> None:
    earliest = told("2023-01-01")
    put(store, earliest)
    assert store.identity(entity(LATE)).id == entity(earliest)


def test_the_order_of_loading_changes_nothing() -> None:
    reports = (EARLY, LATE, LATER, ABROAD, SHORT, *sample_reports()[:5])
    dumps = []
    for order in (reports, reports[::-1], reports[4:] + reports[:4]):
        with Store(":memory:") as store:
            for report in order:
                put(store, report)  # one by one, as a feed does
            dumps.append(dump(store.connection))
    with Store(":memory:") as store:
        put(store, *reports)
        dumps.append(dump(store.connection))
    assert dumps[0]["identity_members"]
    assert dumps[1:] == dumps[:1] * 3


def test_a_judgement_joins_parts_and_is_taken_back(store: Store) -> None:
    (one,) = store.same(entity(SHORT), entity(EARLY), reason="satu orang", by="rika")
    assert [member.id for member in one.members] == [entity(EARLY), entity(SHORT), entity(LATE)]
    assert (one.judgements[0].reason, one.judgements[0].by, one.judgements[0].when[-6:]) == ("satu orang", "rika", "+00:00")
    left, right = store.different(entity(LATE), entity(EARLY))
    assert {len(left.members), len(right.members)} == {1, 2}
    assert store.undo().verdict == "different"
    assert len(members(store, LATE)) == 3
    assert store.undo().verdict == "same"
    assert members(store, SHORT) == [entity(SHORT)]
    assert [one.undone for one in store.judgements()] == [True, True]
    with pytest.raises(NotFoundError, match="no judgement to take back"):
        store.undo()


def test_unsure_keeps_apart_and_asks_no_more(store: Store) -> None:
    asked = [{one.left.id, one.right.id} for one in store.candidates()]
    assert {entity(EARLY), entity(SHORT)} in asked
    assert {entity(EARLY), entity(ABROAD)} in asked
    store.unsure(entity(SHORT), entity(LATE))
    assert {entity(EARLY), entity(SHORT)} not in [{one.left.id, one.right.id} for one in store.candidates()]
    assert members(store, SHORT) == [entity(SHORT)]


def test_a_judgement_that_breaks_another_is_refused_and_not_written(store: Store) -> None:
    store.same(entity(SHORT), entity(EARLY))
    store.different(entity(SHORT), entity(ABROAD))
    with pytest.raises(JudgementError, match="would no longer hold; take that back first"):
        store.same(entity(ABROAD), entity(EARLY))
    assert len(store.judgements()) == 2
    with pytest.raises(JudgementError, match="one entity"):
        store.same(entity(SHORT), entity(SHORT))


def test_judgements_are_only_added_to(store: Store) -> None:
    store.same(entity(SHORT), entity(EARLY))
    store.undo()
    for change in ("DELETE FROM judgements", "UPDATE judgements SET verdict = 'unsure'", "DELETE FROM judgements_undone"):
        with pytest.raises(sqlite3.IntegrityError, match="only added to"):
            store.connection.execute(change)


def test_a_name_that_one_identity_bears_stands_for_it(store: Store) -> None:
    assert store.identity("putri").id == entity(SHORT)
    with pytest.raises(AmbiguousIdError, match=entity(ABROAD)):
        store.identity("Rani Putri")
    with pytest.raises(NotFoundError, match="Nobody"):
        store.identity("Dimas Pratama")
    with pytest.raises(NotFoundError, match="has the id"):
        store.identity("0123456789abcdef")


def test_filters_take_the_whole_identity(store: Store) -> None:
    assert [row.id for row in store.sources(says=entity(EARLY))] == [row.id for row in store.sources(says=entity(LATE)[:9])]
    assert sum(row.articles for row in store.sources(says=entity(LATE))) == 2
    store.same(entity(SHORT), entity(EARLY))
    assert {row.name for row in store.sources(says="Rani Putri", until="2024-05-04")} == {"Rani Putri"}
    assert {row.name for row in store.sources(says="rani-putri")} == {"Rani Putri", "Putri"}
    assert {row.name for row in store.sources(says=entity(LATE))} == {"Rani Putri", "Putri"}


def test_forgetting_leaves_the_others_together_and_no_name(store: Store) -> None:
    store.same(entity(SHORT), entity(EARLY))
    store.same(entity(EARLY), entity(ABROAD))
    store.forget(EARLY.article.id)
    assert members(store, ABROAD) == [entity(ABROAD), entity(SHORT)]
    assert len(store.judgements()) == 2
    assert store.judgements()[0].left_name is None
    assert members(store, LATE) == [entity(LATE)]


def test_forgetting_does_not_join_what_somebody_parted(store: Store) -> None:
    put(store, LATER)
    store.different(entity(EARLY), entity(LATER))
    assert members(store, LATE) == [entity(LATE), entity(LATER)]
    store.forget(LATER.article.id)
    assert members(store, EARLY) == [entity(EARLY)]
    assert members(store, LATE) == [entity(LATE)]
    store.undo()
    assert members(store, EARLY) == [entity(EARLY), entity(LATE)]


def test_a_judgement_that_a_later_one_overrules_says_so(store: Store) -> None:
    store.different(entity(EARLY), entity(LATE))
    store.same(entity(EARLY), entity(LATE))
    assert [(one.verdict, one.overruled, one.undone) for one in store.judgements()] == [
        ("same", False, False),
        ("different", True, False),
    ]
    store.undo()
    assert [(one.overruled, one.undone) for one in store.judgements()] == [(False, True), (False, False)]


def test_a_singer_is_no_minister_and_somebody_without_a_role_may_be(store: Store) -> None:
    singer, nobody = (told(f"2024-05-{day}", sector="CVL") for day in (11, 12))
    role = (Reason(step="entities", rule="id/roles.yml#penyanyi"),)
    put(store, replace(singer, entities=tuple(replace(one, because=role) for one in singer.entities)), nobody)
    assert members(store, singer) == [entity(singer)]
    assert entity(nobody) in members(store, EARLY) or members(store, nobody) == [entity(nobody)]
    assert entity(nobody) not in members(store, singer)


def test_rereading_with_the_same_words_changes_nothing(store: Store) -> None:
    store.same(entity(SHORT), entity(EARLY))
    store.different(entity(LATE), entity(EARLY, "petani"))
    before = dump(store.connection)
    put(store, EARLY, SHORT, LATE)
    assert dump(store.connection) == before


def test_an_old_id_and_its_judgement_follow_whom_they_meant(store: Store) -> None:
    """A newer reading finds a mention before the first one, which gives the same person another id."""
    old = entity(SHORT)
    store.same(old, entity(EARLY))
    person, farmer = SHORT.entities
    changed = replace(person, id="f" * 16, aliases=("Rani",))
    put(store, replace(SHORT, entities=(changed, farmer)))
    assert store.identity(old).id == store.identity("f" * 16).id == entity(EARLY)
    assert store.show(old[:12]).id == "f" * 16
    assert [row.name for row in store.sources(says=old, since="2024-05-20", until="2024-05-20")] == ["Putri"]
    put(store, replace(SHORT, entities=(replace(person, id="e" * 16), farmer)))
    assert store.show(old).id == "e" * 16
    put(store, SHORT)
    assert store.show(old).id == old
    assert len(members(store, SHORT)) == 3


def test_somebody_without_a_name_can_be_judged_and_read_again(store: Store) -> None:
    farmers = [entity(report, "petani") for report in (EARLY, LATE)]
    store.same(*farmers)
    put(store, LATE)
    assert [one.id for one in store.identity(farmers[1]).members] == farmers
    person, _ = LATE.entities
    put(store, replace(LATE, entities=(person,), attributions=LATE.attributions[:1]))
    assert [one.id for one in store.identity(farmers[0]).members] == farmers[:1]


def test_another_coder_has_identities_of_its_own(store: Store) -> None:
    for report in (EARLY, LATE, LATER):
        put_report(store.connection, report, coder="human:rika")
    settle_identities(store.connection)
    assert len(store.identity(entity(LATE), coder="human:rika").members) == 3
    assert len(members(store, LATE)) == 2


def test_what_changes_together_is_found_though_it_is_looked_at_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("menurut.store.identities.AT_ONCE", 1)
    with Store(":memory:") as store:
        put(store, LATE, ABROAD, EARLY, SHORT, *sample_reports()[:4])
        as_made_anew(store)


@pytest.mark.parametrize("form", sorted(FORMS.iterdir()), ids=lambda form: form.name)
def test_every_released_form_is_brought_up_to_date(form: Path, tmp_path: Path) -> None:
    """What a step fills in is what writing the same readings today gives."""
    (tmp_path / "old.db").write_bytes(gzip.decompress(form.read_bytes()))
    with closing(connect(tmp_path / "old.db")) as old, closing(connect(":memory:")) as new:
        read = "SELECT a.id, o.name FROM reports r JOIN articles a ON a.number = r.article JOIN coders o ON o.number = r.coder"
        for id, coder in old.execute(read).fetchall():
            put_report(new, find_report(old, id, coder), coder=coder)
        settle_identities(new)
        assert dump(old)["identity_members"]
        for table in ("articles", "entities", "entity_names", "identity_members", "claims", "sources"):
            assert dump(old)[table] == dump(new)[table], table
        assert dump(old)["raw"]
        check(old)


def test_a_store_of_an_older_form_that_is_read_only_is_upgraded_too(tmp_path: Path) -> None:
    (tmp_path / "old.db").write_bytes(gzip.decompress((FORMS / "form-1.db.gz").read_bytes()))
    with Store(tmp_path / "old.db", read_only=True) as store:
        assert store.candidates() is not None
    with pytest.raises(StoreError):
        Store(tmp_path / "none.db", read_only=True)
