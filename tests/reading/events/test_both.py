"""Whom "kedua negara" and the like stand for."""

from reading.events.stage import Stage

KES = "[Kestovia|KES:GOV:state]"
LUM = "[Lumara|LUM:GOV:state]"


def test_both_states_are_those_of_the_story() -> None:
    told = Stage(f"{KES} dan {LUM} lama bersengketa. [Kedua negara|BOTH:GOV:group] menyepakati gencatan senjata.").told()
    assert any(line.endswith("KES,LUM > -") or line.endswith("LUM,KES > -") for line in told)


def test_the_states_told_of_most_and_not_who_stands_nearest() -> None:
    text = f"{KES} dan {LUM} bersengketa. {KES} menutup perbatasan dengan {LUM}. Di [Sarnia|SAR:GOV:state], [kedua pemerintah|BOTH:GOV:group] menyepakati gencatan senjata."
    assert not any("SAR" in line for line in Stage(text).told())


def test_both_sides_of_one_state_stay_as_they_are() -> None:
    told = Stage(f"{KES} gaduh. [Kedua negara|BOTH:GOV:group] menyepakati gencatan senjata.").told()
    assert told == ["AGREE/ BOTH > -"]
