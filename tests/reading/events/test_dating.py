"""The day of an event is the one of its own clause, in the words of whoever tells it."""

import pytest

from menurut.reading.events import find_events
from menurut.types.time import DateInterval, TimeMention
from reading.events.settings import days_of
from reading.events.stage import Stage

MONDAY, TUESDAY, WEDNESDAY = "2024-05-13", "2024-05-14", "2024-05-15"


def test_the_day_of_its_own_clause() -> None:
    stage = Stage("[Kestovia|KES] menyerang [Lumara|LUM] pada Senin.")
    assert days_of(stage, ("Senin", MONDAY)) == {"ASSAULT": MONDAY}


def test_the_day_of_the_saying_is_not_the_day_of_the_attack() -> None:
    stage = Stage('"[Kestovia|KES] menyerang [Lumara|LUM]," kata [Varand|SAR], Selasa.')
    said = stage.attribution("kata", "Varand", '"Kestovia menyerang Lumara,"')
    assert days_of(stage, ("Selasa", TUESDAY), attributions=(said,)) == {"ASSAULT": None}


def test_a_day_set_off_by_a_comma_belongs_to_the_main_verb() -> None:
    stage = Stage("[Kestovia|KES] mengusir diplomat [Lumara|LUM] yang menyerang [Sarand|SAR], Selasa (14/5).")
    assert days_of(stage, ("Selasa (14/5)", TUESDAY)) == {"SANCTION": TUESDAY, "ASSAULT": None}


def test_a_day_inside_a_relative_clause_stays_there() -> None:
    stage = Stage("[Kestovia|KES] mengecam [Lumara|LUM] yang menyerang [Sarand|SAR] pada Senin.")
    assert days_of(stage, ("Senin", MONDAY)) == {"ACCUSE": None, "ASSAULT": MONDAY}


def test_a_relative_clause_of_the_subject_ends_at_the_main_verb() -> None:
    stage = Stage("[Pasukan Kestovia|KES] yang dilatih [Sarand|SAR] menyerang [Lumara|LUM] pada Senin.")
    assert days_of(stage, ("Senin", MONDAY))["ASSAULT"] == MONDAY


@pytest.mark.parametrize("how", ["marah", "tidak terima"])
def test_a_clause_of_how_the_subject_is_ends_at_the_main_verb_too(how: str) -> None:
    stage = Stage(f"[Pasukan Kestovia|KES] yang {how} menyerang kota [Lumara|LUM], Senin.")
    assert days_of(stage, ("Senin", MONDAY))["ASSAULT"] == MONDAY


def test_a_clause_that_tells_a_state_leaves_the_day_to_the_main_verb() -> None:
    stage = Stage("[Kestovia|KES] menyerang kota [Lumara|LUM] yang dipimpin [Sarand|SAR] pada Senin.")
    assert days_of(stage, ("Senin", MONDAY))["ASSAULT"] == MONDAY


def test_what_follows_shares_the_day_of_what_it_hangs_on() -> None:
    stage = Stage("Kereta berhenti pada Senin setelah [Kestovia|KES] menyerang [Lumara|LUM].")
    assert days_of(stage, ("Senin", MONDAY)) == {"ASSAULT": MONDAY}


def test_a_reason_does_not_share_it() -> None:
    stage = Stage("Kereta berhenti pada Senin karena [Kestovia|KES] menyerang [Lumara|LUM].")
    assert days_of(stage, ("Senin", MONDAY)) == {"ASSAULT": None}


def test_another_clause_after_but_has_a_day_of_its_own() -> None:
    stage = Stage("Perundingan dibuka pada Senin, tetapi [Kestovia|KES] menyerang [Lumara|LUM].")
    assert days_of(stage, ("Senin", MONDAY)) == {"ASSAULT": None}


def test_days_before_are_counted_from_the_main_clause() -> None:
    stage = Stage("Kereta berhenti pada Rabu, dua hari setelah [Kestovia|KES] menyerang [Lumara|LUM].")
    assert days_of(stage, ("Rabu", WEDNESDAY)) == {"ASSAULT": MONDAY}


def test_a_week_before_is_that_week() -> None:
    stage = Stage("Trains stopped on Wednesday, a week after [Kestovia|KES] attacked [Lumara|LUM].", language="en")
    assert days_of(stage, ("Wednesday", WEDNESDAY)) == {"ASSAULT": "2024-05-06"}


@pytest.mark.parametrize(("unit", "month"), [("sebulan", "2024-04-01"), ("setahun", "2023-01-01")])
def test_a_month_or_a_year_before_is_that_whole_one(unit: str, month: str) -> None:
    stage = Stage(f"Kereta berhenti pada Rabu, {unit} setelah [Kestovia|KES] menyerang [Lumara|LUM].")
    assert days_of(stage, ("Rabu", WEDNESDAY)) == {"ASSAULT": month}


def test_a_rough_count_gives_no_day() -> None:
    stage = Stage("Kereta berhenti pada Rabu, hampir dua hari setelah [Kestovia|KES] menyerang [Lumara|LUM].")
    assert days_of(stage, ("Rabu", WEDNESDAY)) != {"ASSAULT": MONDAY}


def test_since_when_it_had_not_happened_is_no_date() -> None:
    stage = Stage("[Kestovia|KES] menyerang [Lumara|LUM] untuk pertama kalinya sejak 2019.")
    interval = DateInterval(start="2019-01-01", end="2024-05-15", grain="range", basis="relative")
    times = (TimeMention(span=stage.span("sejak 2019"), interval=interval),)
    events, _ = find_events(stage.page, stage.mentions, (), stage.entities, times, ())
    assert [event.date for event in events] == [None]


def test_an_act_of_speech_is_not_of_a_day_to_come() -> None:
    stage = Stage("[Kestovia|KES] mengecam [Lumara|LUM] soal pemilu pada Kamis.")
    assert days_of(stage, ("Kamis", "2024-05-16")) == {"ACCUSE": None}


def test_the_bracketed_date_that_closes_the_lead_is_the_day_of_its_main_verb() -> None:
    stage = Stage("[Kestovia|KES] mengecam [Lumara|LUM] karena konflik yang berlanjut pada Selasa (14/5).")
    assert days_of(stage, ("Selasa (14/5)", TUESDAY)) == {"ACCUSE": TUESDAY}


def test_a_year_that_names_a_thing_is_not_the_day_of_leaving_it() -> None:
    stage = Stage("[Kestovia|KES] mengecam perjanjian nuklir 2015 dengan [Lumara|LUM].")
    assert days_of(stage, ("2015", "2015-01-01"), grain="year") == {"ACCUSE": None}


def test_the_day_of_an_arrest_is_not_that_of_the_case() -> None:
    stage = Stage("[Polisi Kestovia|KES:COP] menangkap pelaku pembakaran [kantor Lumara|LUM:GOV] pada Senin.")
    assert days_of(stage, ("Senin", MONDAY)) == {"COERCE": MONDAY, "ASSAULT": None}


def test_a_case_with_a_day_of_its_own_keeps_it() -> None:
    stage = Stage("Pada Selasa [Polisi Kestovia|KES:COP] menangkap pelaku pembakaran [kantor Lumara|LUM:GOV] pada Senin.")
    assert days_of(stage, ("Selasa", TUESDAY), ("Senin", MONDAY)) == {"COERCE": TUESDAY, "ASSAULT": MONDAY}


def test_a_clause_that_only_says_when_dates_the_noun_before_it() -> None:
    stage = Stage("[Polisi Kestovia|KES:COP] menangkap pelaku perusakan yang terjadi pada Senin.")
    assert days_of(stage, ("Senin", MONDAY))["COERCE"] is None


def test_the_clause_s_own_day_is_nearer_than_one_it_shares() -> None:
    stage = Stage("Kereta berhenti pada Selasa setelah [Kestovia|KES] menyerang kota [Lumara|LUM] pada Senin.")
    assert days_of(stage, ("Selasa", TUESDAY), ("Senin", MONDAY)) == {"ASSAULT": MONDAY}


def test_a_day_that_owns_a_noun_dates_no_verb() -> None:
    stage = Stage("[Police of Kestovia|KES:COP] arrested a suspect in Monday's attack on [Lumara|LUM].", language="en")
    assert days_of(stage, ("Monday", MONDAY)) == {"COERCE": None, "ASSAULT": MONDAY}


@pytest.mark.parametrize("office", ["selaku komisaris periode", "yang menjabat komisaris pada"])
def test_the_years_of_an_office_date_nothing_around_it(office: str) -> None:
    stage = Stage(f"[Rika|RIK:BUS:person] {office} 2006-2023 ditangkap [polisi|POL:COP].")
    assert days_of(stage, ("2006-2023", "2006-01-01"), grain="range") == {"COERCE": None}


def test_a_year_with_its_noun_is_the_verbs() -> None:
    stage = Stage("[Kestovia|KES] memutuskan hubungan dengan [Lumara|LUM] pada tahun 2016.")
    assert days_of(stage, ("2016", "2016-01-01"), grain="year") == {"SANCTION": "2016-01-01"}


def test_what_is_told_on_of_a_dated_thing_is_as_old_but_not_of_a_name() -> None:
    dated = Stage("[Kestovia|KES] menolak putusan hakim agung tahun 2014 yang menyerang [Lumara|LUM].")
    assert days_of(dated, ("2014", "2014-01-01"), grain="year") == {"REJECT": None, "ASSAULT": "2014-01-01"}
    named = Stage("[Kestovia|KES] menolak putusan hakim agung 2014 yang menyerang [Lumara|LUM].")
    assert days_of(named, ("2014", "2014-01-01"), grain="year") == {"REJECT": None, "ASSAULT": None}


def test_what_lies_months_before_has_no_part_in_the_day() -> None:
    stage = Stage("Kereta berhenti pada Senin hampir setahun setelah [Kestovia|KES] menyerang [Lumara|LUM].")
    assert days_of(stage, ("Senin", MONDAY)) == {"ASSAULT": None}


def test_two_verbs_joined_stand_between_as_one() -> None:
    stage = Stage("Serangan [Kestovia|KES] melumpuhkan pasar dan mengganggu sekolah pada Senin.")
    assert days_of(stage, ("Senin", MONDAY)) == {"ASSAULT": MONDAY}


@pytest.mark.parametrize(
    ("marked", "days"),
    [
        (
            "[Kestovia|KES] menyerang [Lumara|LUM] pada Senin dan [Sarand|SAR] mengusir diplomat [Kestovia|KES] pada Selasa.",
            {"ASSAULT": MONDAY, "SANCTION": TUESDAY},
        ),
        ("[Kestovia|KES] menyerang [Lumara|LUM] pada Senin, merebut Orvel pada Selasa.", {"ASSAULT": MONDAY, "COERCE": TUESDAY}),
        (
            "[Varand|SAR], Selasa, mengecam serangan [Kestovia|KES] ke [Lumara|LUM] pada Senin.",
            {"ACCUSE": TUESDAY, "ASSAULT": MONDAY},
        ),
    ],
)
def test_of_two_days_each_verb_has_its_own(marked: str, days: dict[str, str | None]) -> None:
    assert days_of(Stage(marked), ("Senin", MONDAY), ("Selasa", TUESDAY)) == days


def test_a_day_right_behind_the_relative_is_of_its_clause() -> None:
    stage = Stage("[Kestovia|KES], yang pada Senin menyerang [Lumara|LUM], mengusir diplomat [Sarand|SAR].")
    assert days_of(stage, ("Senin", MONDAY)) == {"ASSAULT": MONDAY, "SANCTION": None}


def test_how_long_something_went_on_before_is_no_count_of_days() -> None:
    stage = Stage("Buruh mogok selama dua hari sebelum [Kestovia|KES] menyerang [Lumara|LUM] pada Senin.")
    assert days_of(stage, ("Senin", MONDAY))["ASSAULT"] == MONDAY


def test_the_year_before_a_noun_dates_what_it_names() -> None:
    stage = Stage("[Kestovia|KES] withdrew from the 2015 deal with [Lumara|LUM].", language="en")
    assert set(days_of(stage, ("2015", "2015-01-01"), grain="year").values()) <= {None, "2015-01-01"}
    assert days_of(stage, ("2015", "2015-01-01"), grain="year")["SANCTION"] is None


@pytest.mark.parametrize(
    ("since", "start", "end"),
    [
        ("sejak Maret", "2024-03-01", "2024-03-31"),
        ("sejak 2018", "2018-01-01", "2018-12-31"),
        ("sejak 7 Maret", "2024-03-07", "2024-03-07"),
    ],
)
def test_what_began_a_stretch_of_time_happened_when_it_began(since: str, start: str, end: str) -> None:
    stage = Stage(f"Hubungan retak {since}, ketika [Kestovia|KES] menyerang [Lumara|LUM].")
    interval = DateInterval(start=start, end="2024-05-15", grain="range", basis="relative")
    times = (TimeMention(span=stage.span(since), interval=interval),)
    events, _ = find_events(stage.page, stage.mentions, (), stage.entities, times, ())
    assert [event.date and (event.date.start, event.date.end) for event in events] == [(start, end)]


def test_a_war_goes_on_since_it_broke_out() -> None:
    stage = Stage("Ribuan orang tewas sejak perang [Kestovia|KES]-[Lumara|LUM] pecah pada Senin.")
    interval = DateInterval(start=MONDAY, end=MONDAY, grain="day", basis="text")
    times = (TimeMention(span=stage.span("Senin"), interval=interval),)
    events, _ = find_events(stage.page, stage.mentions, (), stage.entities, times, ())
    assert [event.date and event.date.end for event in events] == [stage.page.article.published]


def test_what_somebody_plans_to_ask_is_asked_on_a_day_to_come() -> None:
    stage = Stage("[Kestovia|KES] berencana meminta [Lumara|LUM] mundur pada Senin.")
    assert days_of(stage, ("Senin", "2024-05-20"))["REQUEST"] == "2024-05-20"


def test_a_day_that_names_a_happening_is_no_day_of_the_verb_that_is_about_it() -> None:
    stage = Stage("[Kestovia|KES] mengecam peristiwa 7 Oktober di [Lumara|LUM].")
    assert days_of(stage, ("7 Oktober", MONDAY)) == {"ACCUSE": None}
    stage = Stage("[Kestovia|KES] mengecam [Lumara|LUM] dalam peristiwa 7 Oktober.")
    assert days_of(stage, ("7 Oktober", MONDAY)) == {"ACCUSE": MONDAY}
