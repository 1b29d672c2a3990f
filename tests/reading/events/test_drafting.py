"""Which triggers make a draft."""

from dataclasses import replace

from reading.events.stage import Stage

KES = "[Kestovia|KES]"
LUM = "[Lumara|LUM]"


def test_what_is_ordered_is_not_coded_a_second_time() -> None:
    assert Stage(f"{KES} memerintahkan {LUM} untuk menarik pasukan.").told() == ["REQUEST/ KES > LUM"]


def test_an_attack_without_an_object_falls_on_the_only_other_state() -> None:
    stage = Stage(f"{KES} melancarkan serangan setelah berbulan-bulan bersitegang, kata pejabat {LUM}.")
    assert "ASSAULT/ KES > LUM" in stage.told()


def test_an_attack_on_a_thing_does_not_fall_on_whoever_else_is_named() -> None:
    stage = Stage(f"{KES} menyerang gudang demi membela {LUM}.")
    assert "ASSAULT/ KES > LUM" not in stage.told()


def test_plain_negation_through_a_neutral_cue_is_no_denial() -> None:
    stage = Stage(f"{KES} mengatakan warga tidak perlu khawatir.")
    said = stage.attribution("mengatakan", "Kestovia", "warga tidak perlu khawatir", act="deny")
    assert stage.told(said) == []


def test_a_group_said_to_be_supported_by_a_state_tells_no_support() -> None:
    told = Stage(f"[Milisi|SAR:REB:group] yang didukung {KES} menyerang {LUM}.").told()
    assert told == ["ASSAULT/ SAR > LUM"]


def test_both_sides_of_a_war_named_with_a_hyphen_take_part() -> None:
    stage = Stage(f"{KES} kuat. {LUM} lemah. Perang [Kestovia-Lumara|SAR] terus berlanjut.")
    assert stage.told() == ["ASSAULT/ KES,LUM > -"]


def test_warplanes_that_are_sent_act_for_their_owner() -> None:
    assert Stage(f"Kapal perang {KES} dikerahkan ke perbatasan {LUM}.").told() == ["MOBILIZE/weapons KES > -"]


def test_deaths_in_the_sentence_of_an_attack_are_part_of_it() -> None:
    told = Stage("[Kestovia|KES] membombardir [Lumara|LUM] dan menewaskan [delapan anak|KAR:CVL:group].").told()
    assert told == ["ASSAULT/heavy-weapons KES > LUM"]


def test_a_wish_or_a_negated_cue_is_no_speech_act() -> None:
    for words in ("ingin", "tidak menuntutkan"):
        stage = Stage(f"[Kestovia|KES:GOV:organisation] {words} jalan itu dibuka.")
        assert stage.told(stage.attribution(words.split()[-1], "Kestovia", "jalan itu dibuka", act="demand")) == []


def test_a_quotation_refuses_only_where_it_is_told_in_other_words() -> None:
    stage = Stage("[Kestovia|KES:GOV:organisation] berujar tidak akan diam.")
    refusal = stage.attribution("berujar", "Kestovia", "tidak akan diam", act="refuse")
    assert stage.told(refusal) == ["REJECT/ KES > -"]
    assert stage.told(replace(refusal, form="direct")) == []


def test_two_names_in_one_word_speak_both() -> None:
    stage = Stage(f"{KES}-{LUM} memandang perlu [Sarand|SAR] mundur.")
    said = stage.attribution("memandang perlu", "Kestovia", "Sarand mundur", act="demand")
    assert stage.told(said) == ["REQUEST/ KES,LUM > SAR"]
