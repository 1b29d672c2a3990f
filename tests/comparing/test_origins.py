"""How many origins stand behind articles."""

import itertools
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from comparing.making import DAY, count_rarity, dispatches_of, make_prints
from menurut.comparing.origins import find_kinship, one_story
from menurut.comparing.prints import Prints
from menurut.comparing.rarity import EVERYTHING_RARE

TEXT = " ".join(f"kata{number}" for number in range(60))
WIRE = {
    "agencies": frozenset({"Antara"}),
    "names": frozenset({"saputra", "palu", "bnpb", "sigi"}),
    "anchors": frozenset({"~saputra", "#384", "@IDN"}),
}


def groups(prints: Sequence[Prints]) -> list[str]:
    return ["".join(one.articles) for one in dispatches_of(prints)]


def test_a_copy_without_credit_goes_back_to_the_dispatch() -> None:
    (dispatch,) = dispatches_of([make_prints("b", TEXT, moment=DAY + 0.1), make_prints("a", TEXT)])
    assert (dispatch.id, dispatch.articles, dispatch.kinships[0].how) == ("a", ("a", "b"), "copy")


def test_a_page_under_two_addresses_is_one_whatever_its_text() -> None:
    assert groups([make_prints("a", page="contoh.example/1"), make_prints("b", "lain sama sekali", page="contoh.example/1")]) == [
        "ab"
    ]


def test_a_rewrite_keeps_names_wire_and_speakers() -> None:
    told = make_prints("a", TEXT, speakers=frozenset({"saputra"}), **WIRE)
    again = make_prints("b", "lain", moment=DAY + 0.5, speakers=frozenset({"saputra"}), **WIRE)
    assert groups([told, again]) == ["ab"]


def test_who_asked_somebody_else_is_an_origin_of_their_own() -> None:
    told = make_prints("a", TEXT, speakers=frozenset({"saputra"}), **WIRE)
    asked = make_prints("b", "lain", moment=DAY + 0.5, speakers=frozenset({"wulandari"}), **WIRE)
    asked_back = make_prints("c", "baru", moment=DAY + 0.6, speakers=frozenset({"hidayat"}), **WIRE)
    assert groups([told, asked, asked_back]) == ["a", "b", "c"]


def test_what_two_brief_texts_are_on_makes_no_rewrite_without_a_wire() -> None:
    told, retold = (
        "aktivis menyebut polisi menangkap enam mahasiswa di yogya pada senin",
        "kapolda membenarkan polisi menangkap enam mahasiswa di yogya pada selasa",
    )
    assert find_kinship(make_prints("a", told), make_prints("b", retold)) is None
    wire = {"agencies": frozenset({"Antara"})}
    assert find_kinship(make_prints("a", told, **wire), make_prints("b", retold, **wire)) is not None


def test_one_wire_days_later_is_another_dispatch() -> None:
    assert groups([make_prints("a", TEXT, **WIRE), make_prints("b", "lain", moment=DAY + 4, **WIRE)]) == ["a", "b"]


def test_a_translation_shares_anchors_and_a_wire_or_a_quotation() -> None:
    told = make_prints(
        "a", language="en", speakers=frozenset({"saputra"}), quotes=frozenset({("saputra", 80)}), anchors=WIRE["anchors"]
    )
    quoted = make_prints("b", speakers=frozenset({"saputra"}), quotes=frozenset({("saputra", 95)}), anchors=WIRE["anchors"])
    assert find_kinship(told, quoted).how == "translation"  # type: ignore[union-attr]
    elsewhere = make_prints(
        "b",
        speakers=frozenset({"saputra"}),
        quotes=frozenset({("saputra", 20)}),
        anchors=frozenset({"~saputra", "#12", "@MYS", "+1"}),
    )
    assert find_kinship(told, elsewhere) is None


def test_who_answers_a_charge_in_the_other_language_translates_nothing() -> None:
    told = {"speakers": frozenset({"saputra"}), "anchors": WIRE["anchors"], "agencies": WIRE["agencies"]}
    charge, denial = make_prints("a", **told), make_prints("b", language="en", moment=DAY + 0.5, denies=True, **told)
    assert find_kinship(charge, denial) is None
    assert find_kinship(make_prints("a", denies=True, **told), denial) is not None


def test_two_articles_of_one_day_and_state_are_not_one_story() -> None:
    one, other = (make_prints(name, anchors=frozenset({"@IDN", "#2024", "+1"})) for name in "ab")
    assert not one_story(one, other, EVERYTHING_RARE)
    named = [make_prints(name, anchors=frozenset({"~saputra"})) for name in "ab"]
    assert one_story(*named, EVERYTHING_RARE)


def test_whoever_is_in_every_article_makes_no_story() -> None:
    crowd = [make_prints(f"a{number}", anchors=frozenset({"~saputra"})) for number in range(40)]
    rarity = count_rarity((one.article, one.moment, one.anchors) for one in crowd)
    assert not one_story(crowd[0], crowd[1], rarity.between(DAY))


def test_a_paper_that_repeats_its_own_background_makes_no_copy() -> None:
    half = " ".join(TEXT.split()[:45]) + " " + " ".join(f"baru{number}" for number in range(20))
    assert groups([make_prints("a", TEXT, publisher="Harian"), make_prints("b", half, publisher="Harian")]) == ["a", "b"]
    assert groups([make_prints("a", TEXT, publisher="Harian"), make_prints("b", half, publisher="Mingguan")]) == ["ab"]


def test_an_article_without_a_day_is_kin_by_its_text_only() -> None:
    assert groups([make_prints("a", TEXT, moment=None), make_prints("b", TEXT), make_prints("c", "lain", moment=None, **WIRE)]) == [
        "ba",
        "c",
    ]


@settings(deadline=None)
@given(st.permutations("abcdef"))
def test_the_order_of_articles_changes_nothing(order: list[str]) -> None:
    made = {
        name: make_prints(
            name,
            TEXT if name in "abf" else f"{name} lain",
            moment=DAY + "abcdef".index(name) / 4,
            **(WIRE if name in "acd" else {}),
        )
        for name in "abcdef"
    }
    assert dispatches_of([made[name] for name in order]) == dispatches_of(list(made.values()))


def test_every_article_has_one_dispatch() -> None:
    prints = [make_prints(name, TEXT[: 100 * number]) for number, name in enumerate("abcd")]
    assert sorted(itertools.chain(*(one.articles for one in dispatches_of(prints)))) == list("abcd")


def test_who_speaks_for_the_first_time_in_a_report_that_shares_little_is_its_own_reporting() -> None:
    words = TEXT.split()
    shared = " ".join([*words[:12], *(f"baru{number}" for number in range(60))])
    told = make_prints("a", TEXT, names=WIRE["names"], anchors=WIRE["anchors"], speakers=frozenset({"saputra"}))
    same = make_prints("b", shared, moment=DAY + 0.5, names=WIRE["names"], speakers=frozenset({"saputra"}))
    other = make_prints("b", shared, moment=DAY + 0.5, names=WIRE["names"], speakers=frozenset({"sigi"}))
    assert find_kinship(told, same) is not None
    assert find_kinship(told, other) is None
