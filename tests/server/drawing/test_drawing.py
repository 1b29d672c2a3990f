"""Where things stand in pictures: inside them, in order, and not on top of one another."""

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menurut.server.drawing.arcs import WIDTH as ARCS_WIDTH
from menurut.server.drawing.arcs import draw_arcs
from menurut.server.drawing.earth import HEIGHT, WIDTH, project, window_on
from menurut.server.drawing.lanes import HIGHEST, NARROW, TALL, WIDE, Format, Moment, draw_lanes
from menurut.server.drawing.ring import NAMES, Tie, draw_ring
from menurut.server.drawing.scale import DayScale
from menurut.server.drawing.shares import draw_shares
from menurut.server.drawing.strip import Seen, draw_strip
from menurut.server.wording import wording_of

WORDING = wording_of("en")
DAYS = st.dates(datetime.date(1990, 1, 1), datetime.date(2030, 12, 31))


@pytest.mark.parametrize(
    ("latitude", "longitude", "x", "y"),
    # As d3's geoEqualEarth().rotate([-150, 0]).scale(184.73).translate([500, 232]) has them.
    [(0, 150, 500.0, 232.0), (-6.2, 106.8, 380.3, 255.2), (52.5, 13.4, 193.5, 50.9), (-33.4, -70.7, 856.0, 353.2)],
)
def test_places_stand_where_the_outline_has_them(latitude: float, longitude: float, x: float, y: float) -> None:
    found = project(latitude, longitude)
    assert found == (pytest.approx(x, abs=0.2), pytest.approx(y, abs=0.2))


@given(st.floats(-56, 83), st.floats(-180, 180))
def test_every_place_is_inside_the_map(latitude: float, longitude: float) -> None:
    x, y = project(latitude, longitude)
    assert -1 <= x <= WIDTH + 1 and -20 <= y <= HEIGHT + 1


@given(st.lists(st.tuples(st.floats(0, WIDTH), st.floats(0, HEIGHT)), max_size=9))
def test_a_window_holds_all_its_points(points: list[tuple[float, float]]) -> None:
    window = window_on(points)
    for x, y in points:
        assert window.left - 0.1 <= x <= window.left + window.width + 0.1
        assert window.top - 0.1 <= y <= window.top + window.height + 0.1


@given(st.lists(DAYS, min_size=2, max_size=2).map(sorted))
def test_the_marks_of_a_scale_have_room_and_go_forward(ends: list[datetime.date]) -> None:
    scale = DayScale(first=ends[0], last=ends[1], left=100, width=900)
    places = [tick.x for tick in scale.ticks(WORDING)]
    assert places == sorted(set(places)) and 1 <= len(places) <= 12
    assert all(100 <= x <= 1000 for x in places)
    assert all(134 <= tick.words_x <= 966 for tick in scale.ticks(WORDING))


def test_the_year_stands_where_it_begins_on_a_line_of_days() -> None:
    scale = DayScale(first=datetime.date(2024, 12, 30), last=datetime.date(2025, 1, 2), left=0, width=900)
    assert [tick.said for tick in scale.ticks(WORDING)] == ["30 Dec 2024", "31 Dec", "1 Jan 2025", "2 Jan"]


def test_a_month_told_alone_is_drawn_as_a_month_and_not_as_its_last_day() -> None:
    may = moment("may", datetime.date(2025, 5, 1), datetime.date(2025, 5, 31))
    drawn = draw_lanes([may], WORDING, listed)
    assert drawn is not None
    ((mark,),) = (lane.marks for lane in drawn.lanes)
    assert mark.since is not None and mark.x - mark.since > 700
    assert drawn.ticks[0].said == "1 May 2025"


def test_a_year_told_as_a_whole_leaves_room_for_the_days() -> None:
    year = moment("year", datetime.date(2024, 1, 1), datetime.date(2024, 12, 31))
    drawn = draw_lanes([year, moment("day", datetime.date(2024, 12, 20), datetime.date(2024, 12, 20))], WORDING, listed)
    assert drawn is not None and drawn.ticks[0].said == "20 Nov 2024"


def moment(id: str, first: datetime.date, last: datetime.date, kind: str = "AID") -> Moment:
    return Moment(id=id, type=kind, status="reported", first=first, last=last, said=id)


def listed(kind: str, first: datetime.date, last: datetime.date) -> str:
    return f"/timeline?type={kind}&since={first}&until={last}"


@pytest.mark.parametrize("format", [WIDE, NARROW])
@given(told=st.lists(st.tuples(DAYS, st.integers(0, 400), st.sampled_from(["AID", "ASSAULT"])), min_size=1, max_size=60))
def test_signs_never_cover_one_another_and_none_is_lost(told: list[tuple[datetime.date, int, str]], format: Format) -> None:
    moments = [moment(str(n), day, day + datetime.timedelta(days=length), kind) for n, (day, length, kind) in enumerate(told)]
    drawn = draw_lanes(moments, WORDING, listed, format)
    assert drawn is not None
    marks = [mark for lane in drawn.lanes for mark in lane.marks]
    hidden = sum(int(said) for lane in drawn.lanes if lane.marks for _, said in lane.more)
    barred = sum(int(bar.said.rsplit(": ")[1].split()[0]) for lane in drawn.lanes for bar in lane.bars)
    assert len(marks) + hidden + barred + drawn.outside == len(moments)
    for lane in drawn.lanes:
        for row in {mark.y for mark in lane.marks}:
            places = sorted(mark.x for mark in lane.marks if mark.y == row)
            assert all(right - left >= 12 for left, right in pairwise(places))
        assert len({mark.y for mark in lane.marks}) <= HIGHEST
        assert all(right.x - left.x >= left.width for left, right in pairwise(lane.bars))
        assert all(bar.denied <= bar.height <= TALL for bar in lane.bars)
    assert all(0 <= mark.y <= drawn.height and format.left <= mark.x <= format.width for mark in marks)
    assert all(format.left <= bar.x <= format.width for lane in drawn.lanes for bar in lane.bars)


def test_a_crowded_lane_is_drawn_as_bars_that_open_their_days() -> None:
    day = datetime.date(2024, 5, 1)
    crowd = [moment(str(n), day, day) for n in range(40)]
    drawn = draw_lanes([*crowd, moment("last", day, datetime.date(2024, 7, 1))], WORDING, listed)
    assert drawn is not None
    (lane,) = drawn.lanes
    assert not lane.marks and lane.bars[0].height == TALL and lane.more[0][1] == "40"
    assert lane.bars[0].href.startswith("/timeline?type=AID&since=2024-05-01&until=2024-05-")


def test_a_stray_day_does_not_squeeze_all_others() -> None:
    days = [datetime.date(2024, 5, 1) + datetime.timedelta(days=n) for n in range(40)]
    drawn = draw_lanes([moment(str(day), day, day) for day in [*days, datetime.date(2045, 1, 1)]], WORDING, listed)
    assert drawn is not None and drawn.outside == 1


def test_nothing_is_no_picture() -> None:
    assert draw_lanes([], WORDING, listed) is None
    assert draw_ring([], {}) is None
    assert draw_strip([], WORDING) is None
    assert draw_shares({}, WORDING) == ()


def test_a_ring_shows_the_strongest_ties_and_counts_the_names_left_out() -> None:
    names = {str(n): f"Nama {n}" for n in range(100)}
    ties = [Tie(actor=str(n), recipient=str(n + 1), happenings=100 - n, denied=0) for n in range(99)]
    drawn = draw_ring(ties, names)
    assert drawn is not None
    assert len(drawn.knots) == NAMES and drawn.left_out == 100 - NAMES
    assert {curve.tie.happenings for curve in drawn.curves} == set(range(100, 100 - NAMES + 1, -1))


def test_nobody_stands_on_the_ring_without_a_line() -> None:
    ties = [Tie(actor="a", recipient="a", happenings=9, denied=0), Tie(actor="b", recipient="c", happenings=1, denied=1)]
    drawn = draw_ring(ties, {"a": "A", "b": "B", "c": "C"})
    assert drawn is not None
    assert {knot.id for knot in drawn.knots} == {"b", "c"}
    assert drawn.curves[0].contested == "all"
    assert draw_ring(ties[:1], {"a": "A"}) is None


def test_a_ring_is_as_high_as_its_words_and_says_that_two_bear_one_name() -> None:
    ties = [Tie(actor="a", recipient="b", happenings=1, denied=0), Tie(actor="c", recipient="a", happenings=1, denied=0)]
    short = draw_ring(ties, {"a": "AAA", "b": "BBB", "c": "CCC"})
    long = draw_ring(ties, {"a": "A" * 26, "b": "B", "c": "b"})
    assert short is not None and long is not None
    assert short.height < long.height and not short.shared and long.shared
    for drawn in (short, long):
        assert all(drawn.top < knot.y < drawn.top + drawn.height for knot in drawn.knots)


def test_arcs_show_the_names_and_ties_of_a_ring_within_a_narrow_page() -> None:
    ids = [f"n{n}" for n in range(20)]
    ties = [Tie(actor=one, recipient=other, happenings=2, denied=1) for one in ids for other in ids if one != other]
    names = {id: id * 9 for id in ids}
    ring = draw_ring(ties, names)
    assert ring is not None
    drawn = draw_arcs(ring, names)
    assert [row.id for row in drawn.rows] == [knot.id for knot in ring.knots]
    assert [arc.tie for arc in drawn.arcs] == [curve.tie for curve in ring.curves]
    reach = [float(arc.path.split("A")[1].split()[0]) for arc in drawn.arcs]
    assert all(drawn.knot + one < ARCS_WIDTH for one in reach)
    assert all(0 < row.y < drawn.height for row in drawn.rows)


def test_shares_fill_the_bar() -> None:
    shares = draw_shares({"denied": 1, "reported": 3}, WORDING)
    assert [share.status for share in shares] == ["reported", "denied"]
    assert sum(share.width for share in shares) == 1000 and shares[1].x == 750


def test_roles_have_a_line_each_in_order_of_time() -> None:
    day = datetime.date(2024, 1, 1)
    seen = [Seen(day=day + datetime.timedelta(days=n), role=role, said="", href="/") for n, role in enumerate(("A", "B", "A"))]
    drawn = draw_strip(seen, WORDING)
    assert drawn is not None
    assert [(role, len(strokes)) for role, _, _, strokes in drawn.lines] == [("A", 2), ("B", 1)]
    assert draw_strip(seen[:1], WORDING) is None
