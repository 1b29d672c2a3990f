"""What spreadsheets, R, maps and graph tools read from the formats of event data: one test for all, with a small strict reader each."""

import csv
import json
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

from annotated import sample_reports
from factory import make_article, make_report
from menurut.errors import MenurutError
from menurut.export.eventdata import codes_of, day_of, pairs_of, statuses_of
from menurut.export.gdelt import EXPORT_COLUMNS, MENTION_COLUMNS
from menurut.export.icews import COLUMNS as ICEWS
from menurut.export.polecat import COLUMNS as POLECAT
from menurut.export.polecat import EXTRA
from menurut.knowledge.states import read_table
from menurut.reading.reader import read
from menurut.types.event import EVENT_TYPES, Event
from menurut.types.report import Report

# What breaks rows, opens quotes, begins formulas and cannot stand in XML.
NASTY = ' =HYPERLINK("x")\t"satu\r\ndua\u2028tiga\x0b & <b>; c'


def hard() -> Report:
    """Return a report whose publisher and parties have names that break careless writers."""
    report = make_report(article=make_article(id="hard", publisher=NASTY, published="2023-07", url=None))
    named = tuple(replace(entity, name=f"{NASTY}{number}") for number, entity in enumerate(report.entities))
    ids = tuple(entity.id for entity in named)
    events = tuple(replace(event, id=f"{event.id}-hard", date=None, actors=ids[:1], recipients=ids[-1:]) for event in report.events)
    claims = tuple(replace(claim, event=f"{claim.event}-hard") for claim in report.claims)
    return replace(report, entities=named, events=events, claims=claims)


REPORTS = (*sample_reports(), make_report(), hard(), read(make_article(id="bare", published=None, publisher=None)))
EVENTS = [(report, event) for report in REPORTS for event in report.events]
PAIRS = [(report, event, pair) for report, event in EVENTS for pair in pairs_of(report, event)]
EDGES = [pair for *_, pair in PAIRS if None not in pair]


def table(path: Path, *, columns: int) -> list[list[str]]:
    """Return the rows as readers with quoting see them; raise where they would warn."""
    raw = path.read_bytes().decode("utf-8")
    assert "\r" not in raw and "\0" not in raw and '"' not in raw
    lines = raw.splitlines()
    rows = list(csv.reader(lines, delimiter="\t"))
    assert rows == [line.split("\t") for line in lines] and {len(row) for row in rows} <= {columns}
    assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "@") or (cell[:1] == "-" and not number(cell))]
    if find_spec("pandas"):
        frame = import_module("pandas").read_csv(path, sep="\t", header=None, dtype=str, keep_default_na=False)
        assert frame.to_numpy().tolist() == rows
    return rows


def number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def read_polecat(out: Path) -> int:
    header, *rows = table(out, columns=len(POLECAT) + len(EXTRA))
    assert tuple(header) == (*POLECAT, *EXTRA) and len(POLECAT) == 40
    for row, (report, event) in zip(rows, EVENTS, strict=True):
        told = dict(zip(header, row, strict=True))
        assert told["Event ID"] == event.id and told["Event Type"] == event.type
        assert bool(told["Actor Name"]) == bool(event.actors) and "UNK" not in told["Actor Name"]
        assert told["Event Date"] == day_of(event, report.article).start and float(told["Intensity"]) <= 10
        assert told["Statuses"] == statuses_of(report, event)[0]
        names, countries = (told[f"Actor {column}"].split(";") for column in ("Name", "Country"))
        assert countries == [""] or len(countries) == len(names) == len(event.actors)
    assert {"published", "text", ""} <= {row[header.index("Date Basis")] for row in rows}
    return len(rows)


def read_icews(out: Path) -> int:
    header, *rows = table(out, columns=24)
    assert tuple(header[:20]) == ICEWS and len(ICEWS) == 20
    assert len({row[0] for row in rows}) == len(rows) and all(int(row[0]) < 2**53 for row in rows)
    assert [bool(row[2]) for row in rows] == [actor is not None for *_, (actor, _) in PAIRS]
    return len(rows)


def read_gdelt(out: Path) -> int:
    rows, mentions = table(out / "export.CSV", columns=EXPORT_COLUMNS), table(out / "mentions.CSV", columns=MENTION_COLUMNS)
    assert (EXPORT_COLUMNS, MENTION_COLUMNS) == (61, 16)
    assert {row[0] for row in mentions} <= {row[0] for row in rows}
    assert [row[26] for row in rows] == [codes_of(event).cameo for _, event, _ in PAIRS]
    assert sum(int(row[31]) for row in rows) == len(mentions) and all(len(row[1]) in (0, 8) for row in rows)
    assert {"status=denied", "status=asserted"} <= {row[15].split(";")[0] for row in mentions}
    return len(rows)


def read_geojson(out: Path) -> int:
    document = json.loads(out.read_text(encoding="utf-8"))
    features = document["features"]
    assert document["type"] == "FeatureCollection" and len({one["id"] for one in features}) == len(features)
    assert {one["properties"]["event"] for one in features} == {event.id for _, event in EVENTS}
    assert all(one["geometry"] is None or one["geometry"]["type"] == "Point" for one in features)
    return len(features)


def graph(out: Path, space: str) -> int:
    root = ET.parse(out).getroot()
    nodes = {node.attrib["id"] for node in root.iter(f"{{{space}}}node")}
    edges = list(root.iter(f"{{{space}}}edge"))
    assert len(edges) == len(EDGES) == len({edge.attrib["id"] for edge in edges})
    assert {end for edge in edges for end in (edge.attrib["source"], edge.attrib["target"])} == nodes
    if find_spec("networkx"):
        drawn = getattr(import_module("networkx"), f"read_{out.parent.name}")(out)
        assert (set(drawn.nodes), drawn.number_of_edges()) == (nodes, len(edges))
    return len(nodes) + len(edges)


READERS: dict[str, Callable[[Path], int]] = {
    "polecat": read_polecat,
    "icews": read_icews,
    "gdelt": read_gdelt,
    "geojson": read_geojson,
    "gexf": lambda out: graph(out, "http://www.gexf.net/1.2draft"),
    "graphml": lambda out: graph(out, "http://graphml.graphdrawing.org/xmlns"),
}


def write(form: str, reports: Iterator[Report], out: Path) -> int:
    told: int = getattr(import_module(f"menurut.export.{form}"), f"write_{form}")(reports, out)
    return told


@pytest.mark.parametrize("form", READERS)
def test_other_tools_read_what_was_written(form: str, tmp_path: Path) -> None:
    out = tmp_path / form / "out"
    out.parent.mkdir()
    told = write(form, iter(REPORTS), out)
    assert READERS[form](out) == told > 0


@pytest.mark.parametrize("form", READERS)
def test_a_fault_half_way_leaves_nothing(form: str, tmp_path: Path) -> None:
    def faulty() -> Iterator[Report]:
        yield from REPORTS
        raise MenurutError("stop")

    with pytest.raises(MenurutError):
        write(form, faulty(), tmp_path / "out")
    assert not list(tmp_path.iterdir())


def test_a_point_is_written_longitude_first(tmp_path: Path) -> None:
    report = make_report()
    place = replace(report.places[0], latitude=-6.5, longitude=106.25)
    events = tuple(replace(event, places=(place,)) for event in report.events)
    write("geojson", iter([replace(report, events=events)]), tmp_path / "out")
    features = json.loads((tmp_path / "out").read_text(encoding="utf-8"))["features"]
    assert [one["geometry"]["coordinates"] for one in features] == [[106.25, -6.5]] * len(events)


def test_every_type_has_codes_and_no_mode_leaves_its_quad() -> None:
    table = read_table("plover-codes.tsv")
    quads = {type: quad for type, mode, quad, *_ in table if not mode}
    assert set(quads) == set(EVENT_TYPES)
    assert all(
        quad == quads[type] and -10 <= float(intensity) <= 10 and cameo.isdigit() for type, _, quad, intensity, cameo in table
    )


def test_a_mode_has_its_own_code_and_an_unknown_one_its_types() -> None:
    event = replace(make_report().events[0], type="COERCE", modes=("arrest",))
    assert codes_of(event).cameo == "173"
    unknown: Event = replace(event, modes=("elsewhere",))
    assert codes_of(unknown).cameo == "170"
