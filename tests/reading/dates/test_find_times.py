"""What a text as a whole decides: publication, the story's day, years told elsewhere, doubts."""

from hypothesis import given
from hypothesis import strategies as st

from menurut.reading.dates import find_times
from menurut.reading.grammar.page import Page
from menurut.reading.layout import find_layout
from menurut.types.analysis import Analysis
from menurut.types.article import Article


def read(text: str, published: str | None, language: str = "id") -> tuple[dict[str, str], list[tuple[str, str | None]]]:
    """Return days by phrase, and gaps with their words."""
    article = Article(id="", text=text, published=published, language=language)
    layout, _ = find_layout(article)
    times, gaps = find_times(Page.of(article, layout, Analysis()))
    days = {time.span.of(text): f"{time.interval.start}/{time.interval.end}" for time in times}
    return days, [(gap.id, gap.detail) for gap in gaps]


def test_relative_time_without_publication_is_a_gap() -> None:
    days, gaps = read("Menteri itu tiba kemarin.", None)
    assert days == {}
    assert gaps == [("date-without-anchor", "kemarin")]


def test_full_date_needs_no_publication() -> None:
    days, gaps = read("Rapat digelar Rabu (26/7/2023) di Lumara.", None)
    assert days == {"Rabu (26/7/2023)": "2023-07-26/2023-07-26"}
    assert gaps == []


def test_story_time_is_the_last_day_told_whatever_publication() -> None:
    days, _ = read("Rapat digelar Rabu (26/7/2023). Sehari sebelumnya ia sakit. Keesokan harinya ia pulih.", None)
    assert days["Sehari sebelumnya"] == "2023-07-25/2023-07-25"
    assert days["Keesokan harinya"] == "2023-07-26/2023-07-26"


def test_month_of_publication_settles_months_and_dates_but_no_days() -> None:
    days, gaps = read("Gedung itu runtuh pada 15 Mei. Bulan lalu ia tiba. Kemarin ia pergi.", "2021-06")
    assert days == {"15 Mei": "2021-05-15/2021-05-15", "Bulan lalu": "2021-05-01/2021-05-31"}
    assert gaps == [("date-without-anchor", "Kemarin")]


def test_dateline_of_a_wire_is_the_day_of_publication_where_none_is_given() -> None:
    days, _ = read("LUMARA, July 26, 2023 (AFP) - The envoy arrived yesterday, officials said Monday.", None, "en")
    assert days == {"yesterday": "2023-07-25/2023-07-25", "Monday": "2023-07-24/2023-07-24"}


def test_weekday_and_date_that_disagree_leave_a_doubt() -> None:
    days, gaps = read("Kedua pihak bertemu Selasa (26/7/2023).", "2023-07-27")
    assert days == {"Selasa (26/7/2023)": "2023-07-25/2023-07-25"}
    assert gaps == [("date-weekday-conflict", "Selasa (26/7/2023)")]


def test_date_without_year_takes_the_year_told_elsewhere() -> None:
    days, _ = read("Serangan 7 Oktober 2023 menewaskan ratusan orang. Sejak 7 Oktober jalan itu ditutup.", "2024-10-09")
    assert days["Sejak 7 Oktober"] == "2023-10-07/2024-10-09"


def test_coordinated_dates_share_year_and_week() -> None:
    days, _ = read("Bentrokan terjadi pada April dan November 2004. Mereka bersidang Rabu dan Kamis pekan lalu.", "2024-05-05")
    assert days["April"] == "2004-04-01/2004-04-30"
    assert days["Rabu"] == "2024-04-24/2024-04-24"


def test_announcement_does_not_move_the_day_it_was_made() -> None:
    text = "Koalisi akan membalas, kata juru bicara itu, Selasa. Menteri akan tiba pada Jumat."
    days, _ = read(text, "2024-04-24")
    assert days == {"Selasa": "2024-04-23/2024-04-23", "Jumat": "2024-04-26/2024-04-26"}


def test_impossible_dates_are_no_times() -> None:
    days, _ = read("Surat bertanggal 30 Februari dan 99/99/2020. 9999999 tahun lalu. 3000 tahun lalu.", "2024-04-24")
    assert days == {}


@given(st.text(alphabet="Rabu 26/7(),.-–hingga sejk lalu Mei\n\"'0", max_size=200))
def test_any_text_gives_spans_inside_it_in_order(text: str) -> None:
    article = Article(id="", text=text, published="2024-02-29")
    layout, _ = find_layout(article)
    times, _ = find_times(Page.of(article, layout, Analysis()))
    spans = [time.span for time in times]
    assert spans == sorted(spans)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(time.interval.start <= time.interval.end for time in times)


def test_time_grows_with_length_only_linearly() -> None:
    """A hostile run of time words must not make the reader walk back and forth over it."""
    words = "sejak Rabu (26/7) hingga "
    article = Article(id="", text=words * 3000, published="2024-02-29")
    layout, _ = find_layout(article)
    times, _ = find_times(Page.of(article, layout, Analysis()))
    assert times


def test_days_to_come_are_no_story_for_a_sentence_that_looks_back() -> None:
    days, _ = read(
        "Rapat digelar Rabu (26/7/2023). Bea baru akan berlaku pada 1 Agustus. Sehari sebelumnya ia sakit.", "2023-07-27"
    )
    assert days["Sehari sebelumnya"] == "2023-07-25/2023-07-25"


def test_a_date_a_few_days_off_is_not_the_one_a_year_off() -> None:
    days, _ = read("Kapal itu bersandar pada 22 Agustus. Izin terbit pada 11 Agustus.", "2022-08-14")
    assert days == {"22 Agustus": "2022-08-22/2022-08-22", "11 Agustus": "2022-08-11/2022-08-11"}


def test_some_thirty_things_are_no_decade() -> None:
    days, _ = read("Lumara mengirim sekitar 30-an pesawat. Pada 90-an ia mundur. Krisis 1990-an berlalu.", "2024-05-15")
    assert days == {"90-an": "1990-01-01/1999-12-31", "1990-an": "1990-01-01/1999-12-31"}


def test_the_day_after_something_named_is_no_day_of_the_story() -> None:
    days, _ = read("The talks opened on Monday. A day after the vote he left. The day after, he returned.", "2024-05-15", "en")
    assert "A day after" not in days
    assert days["The day after"] == "2024-05-14/2024-05-14"


def test_how_long_it_took_is_not_when_it_will_be() -> None:
    assert read("The bridge was built in two weeks.", "2024-05-15", "en")[0] == {}
    assert read("The bridge will open in two weeks.", "2024-05-15", "en")[0] == {"in two weeks": "2024-05-27/2024-06-02"}


def test_first_months_need_their_year() -> None:
    assert read("Enam bulan pertama 2024 berlalu tenang.", "2025-05-15")[0] == {"Enam bulan pertama 2024": "2024-01-01/2024-06-30"}
    assert read("Enam bulan pertama pemerintahan itu berlalu tenang.", "2025-05-15")[0] == {}


def test_two_months_that_follow_on_each_other_are_one_stretch_of_the_year_told() -> None:
    days, _ = read("Serangan itu terjadi pada Mei dan Juni 2021.", "2024-08-15")
    assert days == {"Mei dan Juni 2021": "2021-05-01/2021-06-30"}
    assert list(read("Mereka bertemu pada Mei dan September 2023.", "2024-08-15")[0]) == ["Mei", "September 2023"]


def test_what_lasts_since_one_day_until_another_ends_on_that() -> None:
    days, _ = read("Pasukan itu dikepung sejak Senin hingga Rabu.", "2024-06-09")
    assert days == {"sejak Senin hingga Rabu": "2024-06-03/2024-06-05"}
    days, _ = read("Pasukan itu dikepung sejak 7 hingga 19 Oktober 2023.", "2024-06-09")
    assert days == {"sejak 7 hingga 19 Oktober 2023": "2023-10-07/2023-10-19"}


def test_this_one_week_is_the_week_around() -> None:
    days, _ = read("Demonstrasi pecah selama sepekan ini.", "2025-08-29")
    assert days == {"sepekan ini": "2025-08-25/2025-08-31"}


def test_today_in_a_quotation_is_the_day_it_was_spoken_on() -> None:
    days, _ = read('"Hari ini pasukan mundur. Semalam mereka kalah," kata Rika Lestari, Senin (3/6).', "2024-06-05")
    assert days["Hari ini"] == "2024-06-03/2024-06-03"
    assert days["Semalam"] == "2024-06-02/2024-06-02"


def test_a_day_behind_another_clause_is_not_that_of_the_saying() -> None:
    days, _ = read('"Hari ini pasukan mundur," kata Rika Lestari, yang ditahan pada Senin.', "2024-06-05")
    assert days["Hari ini"] == "2024-06-05/2024-06-05"


def test_no_month_is_counted_from_a_whole_year() -> None:
    days, gaps = read("Pada tahun 2021 kedua negara berunding. Sebulan kemudian mereka bersepakat.", "2024-06-05")
    assert days == {"2021": "2021-01-01/2021-12-31"}
    assert gaps == [("date-without-anchor", "Sebulan kemudian")]


def test_a_day_that_names_what_happened_is_past_though_the_next_is_nearer() -> None:
    days, _ = read("Ia dituduh merancang peristiwa 7 Oktober di Lumara. Rapat digelar 8 Oktober di Lumara.", "2024-09-11")
    assert days == {"7 Oktober": "2023-10-07/2023-10-07", "8 Oktober": "2024-10-08/2024-10-08"}
    days, _ = read("He was blamed for the October 7 attack on Lumara.", "2024-09-11", "en")
    assert days == {"October 7": "2023-10-07/2023-10-07"}
