"""Where things stand in pictures: inside them, in order, and not on top of one another."""

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menurut.server.drawing.earth import HEIGHT, WIDTH, project, window_on
from menurut.server.drawing.lanes import HIGHEST, Moment, draw_lanes
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


def moment(id: str, first: datetime.date, last: datetime.date, kind: str = "AID") -> Moment:
    return Moment(id=id, type=kind, status="reported", first=first, last=last, said=id)


@given(st.lists(st.tuples(DAYS, st.integers(0, 400), st.sampled_from(["AID", "ASSAULT"])), min_size=1, max_size=60))
def test_signs_never_cover_one_another_and_none_is_lost(told: list[tuple[datetime.date, int, str]]) -> None:
    moments = [moment(str(n), day, day + datetime.timedelta(days=length), kind) for n, (day, length, kind) in enumerate(told)]
    drawn = draw_lanes(moments, WORDING)
    assert drawn is not None
    marks = [mark for lane in drawn.lanes for mark in lane.marks]
    assert len(marks) + sum(number for lane in drawn.lanes for _, number in lane.more) == len(moments)
    for lane in drawn.lanes:
        for row in {mark.y for mark in lane.marks}:
            places = sorted(mark.x for mark in lane.marks if mark.y == row)
            assert all(right - left >= 12 for left, right in pairwise(places))
        assert len({mark.y for mark in lane.marks}) <= HIGHEST
    assert all(0 <= mark.y <= drawn.height and drawn.left <= mark.x <= drawn.width for mark in marks)


def test_nothing_is_no_picture() -> None:
    assert draw_lanes([], WORDING) is None
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


def test_shares_fill_the_bar() -> None:
    shares = draw_shares({"denied": 1, "reported": 3}, WORDING)
    assert [share.status for share in shares] == ["reported", "denied"]
    assert sum(share.width for share in shares) == 1000 and shares[1].x == 750


def test_roles_have_a_line_each_in_order_of_time() -> None:
    day = datetime.date(2024, 1, 1)
    seen = [Seen(day=day + datetime.timedelta(days=n), role=role, said="", href="/") for n, role in enumerate(("A", "B", "A"))]
    drawn = draw_strip(seen, WORDING)
    assert drawn is not None
    assert [(role, len(strokes)) for role, _, strokes in drawn.lines] == [("A", 2), ("B", 1)]
    assert draw_strip(seen[:1], WORDING) is None
