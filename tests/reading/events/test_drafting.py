"""Which triggers make a draft."""

from dataclasses import replace

import pytest

from menurut.reading.events.frames import forms_of
from menurut.reading.events.harm import possessor_acts
from menurut.types.attribution import Attribution
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


def test_everybody_of_a_meeting_of_three_joined_by_hyphens_takes_part() -> None:
    stage = Stage(f"{KES} kuat. {LUM} lemah. [Ardal|ARD:GOV:state] jauh. Perang [Kestovia-Lumara-Ardal|SAR] terus berlanjut.")
    assert stage.told() == ["ASSAULT/ KES,LUM,ARD > -"]


def test_warplanes_that_are_sent_act_for_their_owner() -> None:
    assert Stage(f"Kapal perang {KES} dikerahkan ke perbatasan {LUM}.").told() == ["MOBILIZE/weapons KES > -"]


def test_deaths_in_the_sentence_of_an_attack_are_part_of_it() -> None:
    told = Stage("[Kestovia|KES] membombardir [Lumara|LUM] dan menewaskan [delapan anak|KAR:CVL:group].").told()
    assert told == ["ASSAULT/heavy-weapons KES > LUM"]


def test_the_dead_are_whom_an_attack_of_no_other_victim_hit() -> None:
    """They are so where more is said of them than that they were people."""
    assert Stage(f"Serangan {KES} menewaskan [12 warga sipil|KAR:CVL:group].").told() == ["ASSAULT/ KES > KAR"]
    assert Stage(f"Serangan {KES} menewaskan [12 orang|KAR:CVL:group].").told() == ["ASSAULT/ KES > -"]


def test_whoever_condemns_an_attack_was_not_hit_by_it() -> None:
    stage = Stage(f"{LUM} mengecam serangan {KES}.")
    assert "ASSAULT/ KES > -" in stage.told(stage.attribution("mengecam", "Lumara", "serangan Kestovia", act="criticise"))


def test_a_wish_or_a_negated_cue_is_no_speech_act() -> None:
    for words in ("ingin", "tidak menuntutkan"):
        stage = Stage(f"[Kestovia|KES:GOV:organisation] {words} jalan itu dibuka.")
        assert stage.told(stage.attribution(words.split()[-1], "Kestovia", "jalan itu dibuka", act="demand")) == []


def test_a_quotation_refuses_only_where_it_is_told_in_other_words() -> None:
    stage = Stage("[Kestovia|KES:GOV:organisation] berujar tidak akan diam.")
    refusal = stage.attribution("berujar", "Kestovia", "tidak akan diam", act="refuse")
    assert stage.told(refusal) == ["REJECT/ KES > -"]
    assert stage.told(replace(refusal, form="direct")) == []


def test_whoever_refuses_to_answer_only_keeps_quiet() -> None:
    for words in ("menjelaskan alasannya", "memberikan keterangan", "mengungkapnya"):
        stage = Stage(f"[Kestovia|KES:GOV:organisation] belum bersedia {words}.")
        assert stage.told(stage.attribution("belum bersedia", "Kestovia", words, act="refuse")) == []
    stage = Stage("[Kestovia|KES:GOV:organisation] belum bersedia membuka jalan itu.")
    assert stage.told(stage.attribution("belum bersedia", "Kestovia", "membuka jalan itu", act="refuse")) == ["REJECT/ KES > -"]


def test_what_a_meeting_is_for_is_no_second_meeting() -> None:
    assert Stage(f"{KES} bertemu {LUM} untuk membicarakan perbatasan dengan {LUM}.").told() == ["CONSULT/ KES,LUM > -"]


@pytest.mark.parametrize(
    "text",
    [
        f"Dalam pertemuan dengan {LUM}, {KES} menegaskan sikapnya.",
        f"{KES} menegaskan sikapnya dalam pertemuan dengan {LUM}.",
        f"Hal itu disampaikan {KES} dalam pertemuan dengan {LUM}.",
    ],
)
def test_whoever_acts_at_a_talk_with_somebody_takes_part_in_it(text: str) -> None:
    assert [set(line.removesuffix(" > -").removeprefix("CONSULT/ ").split(",")) for line in Stage(text).told()] == [{"KES", "LUM"}]


def test_what_is_planned_at_a_talk_takes_no_part_in_it() -> None:
    told = Stage(f"Digagas dalam pertemuan dengan {LUM}, {KES} lahir kemarin.").told()
    assert not any("KES" in line for line in told)


def test_who_wants_to_work_with_somebody_acts_alone_until_both_want_it() -> None:
    assert Stage(f"{KES} ingin bekerja sama dengan {LUM}.").told() == ["AGREE/ KES > LUM"]
    assert Stage(f"{KES} dan {LUM} ingin bekerja sama.").told() == ["AGREE/ KES,LUM > -"]


def test_behind_a_comma_and_opens_a_clause_where_no_list_goes_on() -> None:
    told = Stage(f"Hal itu digariskan oleh [Budi|BUD:GOV:person], dan {KES} telah menyerang {LUM}.").told()
    assert told == ["ASSAULT/ KES > LUM"]


def test_an_interim_deal_is_with_whom_it_is_made() -> None:
    assert Stage(f"{KES} mencapai kesepakatan nuklir sementara dengan {LUM}.").told() == ["AGREE/ KES,LUM > -"]


@pytest.mark.parametrize("where", ["di", "ke", "terhadap"])
def test_a_threatened_attack_is_a_threat_to_whom_it_would_hit(where: str) -> None:
    assert Stage(f"Ada ancaman serangan {KES} {where} {LUM}.").told() == ["THREATEN/violence KES > LUM"]


@pytest.mark.parametrize(("sector", "acts"), [("COP:organisation", True), ("BUS:organisation", False)])
def test_a_raid_of_the_police_is_theirs_and_one_of_a_shop_befalls_it(sector: str, acts: bool) -> None:
    stage = Stage(f"penggerebekan [mereka itu|KES:{sector}]")
    frame = next(form.frame for form in forms_of("id")["penggerebekan"] if form.voice == "noun")
    assert possessor_acts(frame, next(iter(stage.scene().phrases.values()))) is acts


def test_an_investigation_of_a_body_of_many_states_is_its_own() -> None:
    told = Stage(f"Penyelidikan [Liga Ardal|IGO::organisation] terhadap {LUM} dimulai.").told()
    assert told == ["ACCUSE/investigate IGO > LUM"]


def test_a_plan_that_is_cancelled_is_cancelled_already() -> None:
    (event,) = Stage(f"{KES} membatalkan rencana kunjungan ke {LUM}.").events()
    assert (event.type, event.tellings[0].modality) == ("REJECT", "actual")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"{KES} Sanksi {LUM} Lagi", "SANCTION/discontinue KES > LUM"),
        (f"{KES} Blokade {LUM} Lagi", "COERCE/restrict KES > LUM"),
        (f"{KES} Sebut {LUM} Negara Teroris", "ACCUSE/disapprove KES > LUM"),
        ("[Jaksa|KES:JUD] Tuntut [Rika Lestari|LUM:OPP:person] Enam Tahun Penjara", "ACCUSE/allege KES > LUM"),
    ],
)
def test_what_a_headline_says_with_a_root(text: str, line: str) -> None:
    assert Stage(text).told() == [line]


def test_two_names_in_one_word_speak_both() -> None:
    stage = Stage(f"{KES}-{LUM} memandang perlu [Sarand|SAR] mundur.")
    said = stage.attribution("memandang perlu", "Kestovia", "Sarand mundur", act="demand")
    assert stage.told(said) == ["REQUEST/ KES,LUM > SAR"]


def test_an_attack_of_somebody_in_a_place_tells_where_it_was() -> None:
    """Where nobody is said to have done it, the place is all that is told of whom it fell on."""
    text = "Serangan {}di [Orvel|LUM:GOV:place] menewaskan [delapan orang|ORV:CVL:group]."
    assert "ASSAULT/ KES > LUM" not in Stage(text.format("[Kestovia|KES] ")).told()
    assert "ASSAULT/ - > LUM" in Stage(text.format("")).told()


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        (f"{KES} mengancam akan menyerang {LUM} jika sanksi tidak dicabut.", "actual"),
        (f"{KES} akan membalas {LUM}.", "planned"),
    ],
)
def test_a_threat_is_made_though_its_deed_is_to_come(text: str, modality: str) -> None:
    (threat,) = [event for event in Stage(text).events() if event.type == "THREATEN"]
    assert threat.tellings[0].modality == modality


def test_to_oppose_what_somebody_does_is_to_disapprove_of_it() -> None:
    assert Stage(f"{LUM} menentang {KES}.").told() == ["ACCUSE/disapprove LUM > KES"]


@pytest.mark.parametrize(
    ("text", "language", "line"),
    [
        ("[Kestovia|KES] menewaskan [15 warga|LUM] dalam serangan udara.", "id", "ASSAULT/aerial KES > LUM"),
        ("[Kestovia|KES] killed [15 people|LUM] in an airstrike.", "en", "ASSAULT/aerial KES > LUM"),
    ],
)
def test_by_what_somebody_killed_is_no_second_attack(text: str, language: str, line: str) -> None:
    assert Stage(text, language=language).told() == [line]


def test_whoever_marches_to_protest_has_protested() -> None:
    (event,) = Stage("[Thousands of Lumarans|LUM:CVL:group] marched to protest against a bill.", language="en").events()
    assert [telling.modality for telling in event.tellings] == ["actual"]


@pytest.mark.parametrize(
    ("text", "language", "line"),
    [
        ("Indonesia mengecam pendudukan [Israel|ISR] atas [Lumara|LUM].", "id", "COERCE/seize ISR > LUM"),
        ("Serangan udara [Israel|ISR] ke [Lumara|LUM] berlanjut.", "id", "ASSAULT/aerial ISR > LUM"),
    ],
)
def test_whose_a_deed_is_stands_in_no_form(text: str, language: str, line: str) -> None:
    assert line in Stage(text, language=language).told()


def test_what_is_refused_is_no_event_of_its_own() -> None:
    told = Stage("[Sarnia|SAR] menolak rencana [Lumara|LUM] untuk mengusir [warga Kestovia|KES:CVL:group].").told()
    assert told == ["REJECT/ SAR > LUM"]


def test_who_hangs_on_a_rebuke_behind_a_quotation_speaks_it() -> None:
    """'"...," sindirnya': the word's -nya is no one rebuked."""
    stage = Stage('[Rika|LUM:LEG:person] menunggu. "Itu sandiwara," sindir[nya|LUM:LEG:person].')
    mention = stage.mentions[-1]
    said = stage.span('"Itu sandiwara,"')
    attribution = Attribution(
        id="a1", cue=stage.span("sindirnya"), source=mention.id, content=(said,), act="criticise", form="direct"
    )
    assert stage.told(attribution) == ["ACCUSE/disapprove LUM > -"]
