"""Who is cited, most cited first: over all articles from counts that are kept, over some by adding up citations."""

import sqlite3
from collections.abc import Iterator

from menurut.store.answers import source_row
from menurut.store.conditions import Where, claims_where, common, match_words, with_words
from menurut.store.filters import Filters, entities_like
from menurut.store.kept import PackedRecords, Shelf
from menurut.store.queries import HEADING, ask
from menurut.store.records import SourceRow


def find_sources(connection: sqlite3.Connection, filters: Filters) -> Iterator[SourceRow]:
    """Yield who is cited, most cited first. Alike in name, kind and country counts as one; the earliest stands for all."""
    where, sets = _of_citations(connection, filters)
    if where.conditions:
        # By source is the order in which citations lie, so nothing is sorted.
        chosen = f"""SELECT n.source, s.name, n.attributions, n.articles FROM (
            SELECT k.source, sum(k.times) AS attributions, count(DISTINCT k.article) AS articles
            FROM citations k WHERE {where.joined()} GROUP BY k.source
        ) n CROSS JOIN sources s ON s.number = n.source WHERE s.coder = :coder"""
        inside = f" AND {where.joined()}"
    else:
        chosen = "SELECT s.number AS source, s.name, s.attributions, s.articles FROM sources s WHERE s.coder = :coder"
        inside = ""
    given = ", ".join(f"{name} (number) AS MATERIALIZED ({query})" for name, query in sets.items())
    limit = "" if filters.limit is None else " LIMIT :limit"
    # Whoever is shown is looked up after the sorting, so only then.
    sql = f"""{f"WITH {given}" if given else ""}
    SELECT e.id, e.name, e.kind, e.country, e.sector, e.words, e.coder AS reader, e.article AS read, s.attributions, s.articles, {HEADING},
    (SELECT json_group_object(act, times) FROM (
        SELECT k.act, sum(k.times) AS times FROM citations k WHERE k.source = s.source{inside} GROUP BY k.act)) AS acts
    FROM ({chosen} ORDER BY 3 DESC, 2, 1{limit}) s
    CROSS JOIN entities e ON e.number = (
        SELECT k.entity FROM citations k WHERE k.source = s.source{inside} ORDER BY k.moment, k.entity LIMIT 1)
    CROSS JOIN articles a ON a.number = e.article
    ORDER BY s.attributions DESC, s.name, e.id"""
    shelf = Shelf(connection)
    return (source_row(row, PackedRecords(shelf, row["reader"], row["read"])) for row in ask(connection, sql, where, filters))


def _of_citations(connection: sqlite3.Connection, filters: Filters) -> tuple[Where, dict[str, str]]:
    """Return what is asked of single citations, and by name the queries for the sets of numbers that it speaks of.

    Sets, because each is asked about three times.
    """
    where, sets = Where(), {}
    articles = common(connection, filters, "a")
    if filters.text is not None:
        with_words(connection, articles, "a.number", match_words(connection, "articles_words", filters.text), whole=True)
    if articles.conditions:
        sets["told_in"] = f"SELECT a.number FROM articles a{articles.sql()}"
        where.add("k.article IN told_in", **articles.values)
    if filters.says is not None:
        sets["named"], values = entities_like("says", filters.says)
        where.add("k.entity IN named", **values)
    asked = Filters(
        actor=filters.actor, recipient=filters.recipient, type=filters.type, status=filters.status, event=filters.event,
        coder=filters.coder,
    )  # fmt: skip
    if any((asked.actor, asked.recipient, asked.type, asked.status, asked.event)):
        held = claims_where(connection, asked, whole=True)
        held.add("c.holder_entity IS NOT NULL")
        # Of a status alone there may be a tenth of all claims, whose holders the index has without the claims.
        by = " INDEXED BY claims_status_holder" if asked == Filters(status=asked.status, coder=asked.coder) else ""
        sets["holders"] = f"SELECT DISTINCT c.holder_entity FROM claims c{by}{held.sql()}"
        where.add("+k.entity IN holders", **held.values)
    return where, sets
