"""Whom "kedua negara" and the like stand for."""

import pytest

from menurut import read
from reading.events.stage import Stage

KES = "[Kestovia|KES:GOV:state]"
LUM = "[Lumara|LUM:GOV:state]"


def test_both_states_are_those_of_the_story() -> None:
    told = Stage(f"{KES} dan {LUM} lama bersengketa. [Kedua negara|BOTH:GOV:group] menyepakati gencatan senjata.").told()
    assert any(line.endswith("KES,LUM > -") or line.endswith("LUM,KES > -") for line in told)


def test_the_states_told_of_most_and_not_who_stands_nearest() -> None:
    text = f"{KES} dan {LUM} bersengketa. {KES} menutup perbatasan dengan {LUM}. Di [Sarnia|SAR:GOV:state], [kedua pemerintah|BOTH:GOV:group] menyepakati gencatan senjata."
    assert not any("SAR" in line for line in Stage(text).told())


def test_both_leaders_are_people_where_two_were_told() -> None:
    stage = Stage(
        "[Budi|LUM:GOV:person] menelepon [Rika|KES:GOV:person] dan memuji [tentara Kestovia|KES:MIL:organisation]. "
        "[Kedua pemimpin|BOTH:GOV:group] menyepakati gencatan senjata."
    )
    deal = next(event for event in stage.events() if event.type == "AGREE")
    assert [stage.codes[one] for one in deal.actors] == ["LUM:GOV:person", "KES:GOV:person"]


def test_both_sides_of_one_state_stay_as_they_are() -> None:
    told = Stage(f"{KES} gaduh. [Kedua negara|BOTH:GOV:group] menyepakati gencatan senjata.").told()
    assert told == ["AGREE/ BOTH > -"]


def test_what_ends_the_phrase_is_what_its_relative_clause_is_about() -> None:
    text = "CONTOH. Prancis memanggil duta besar Jerman. Presiden Prancis Rika Belani mengatakan, {} sewenang-wenang."
    plain = read(text.format("kedua negara"), model=False)
    assert any(event.type == "ACCUSE" and event.trigger.of(plain.article.text) == "sewenang-wenang" for event in plain.events)
    held = read(text.format("ia menjaga kepentingan kedua negara dari praktik imperialis yang"), model=False)
    assert not any(event.trigger.of(held.article.text) == "sewenang-wenang" for event in held.events)


def test_both_are_the_two_people_of_the_sentence_before() -> None:
    met = "[Budi|KES:GOV:person] bertemu dengan [Rika|LUM:GOV:person] di Suar. [Keduanya|SAR:GOV:group] menandatangani perjanjian."
    assert "SUPPORT/ KES,LUM > -" in Stage(met).told()
    three = met.replace(" di Suar", " dan [Sari|ORV:GOV:person]")
    assert "SUPPORT/ KES,LUM > -" not in Stage(three).told()


@pytest.mark.parametrize("some", ["Dua di antaranya", "Seorang di antara mereka", "Beberapa"])
def test_some_of_those_told_before_are_they(some: str) -> None:
    told = Stage(
        f"[Polisi|LUM:COP] menahan [23 mahasiswa|MAHA:EDU:group]. [{some}|SOME:EDU:group] dianiaya [aparat|LUM:COP]."
    ).told()
    assert any(line.startswith("ASSAULT") and line.endswith("> MAHA") for line in told)


def test_some_of_nobody_told_are_themselves() -> None:
    told = Stage("[Beberapa|SOME:EDU:group] dianiaya [polisi|LUM:COP].").told()
    assert any(line.endswith("> SOME") for line in told)
