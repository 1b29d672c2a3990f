"""What keeps a frame from being coded."""

import pytest

from reading.events.stage import Stage


def test_police_who_close_a_road_do_not_protest() -> None:
    assert not any(line.startswith("PROTEST") for line in Stage("[Polisi|KES:COP] berunjuk rasa di [Lumara|LUM].").told())


def test_civilians_protest_without_a_political_party() -> None:
    assert Stage("[Ratusan buruh|KES:LAB:group] berunjuk rasa.").told() == ["PROTEST/demo KES > -"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[Budi|KES:CVL:person] tewas dalam unjuk rasa di [Orvel|ORV].", ["PROTEST/demo - > -"]),
        ("[Presiden Sari|KES:GOV:person] ditangkap ketika unjuk rasa antipemerintah pecah di kota.", ["PROTEST/demo - > -"]),
        ("[Presiden Sari|KES:GOV:person] membahas unjuk rasa.", []),
    ],
)
def test_a_protest_of_nobody_named_is_told_where_it_breaks_out_or_is_placed(text: str, told: list[str]) -> None:
    assert [line for line in Stage(text).told() if line.startswith("PROTEST")] == told


def test_an_arrest_is_political_whoever_is_arrested() -> None:
    assert Stage("[Budi|KES:CVL:person] ditangkap.").told() == ["COERCE/arrest - > KES"]


def test_a_thing_stands_for_its_owner() -> None:
    stage = Stage("[Kestovia|KES] menyerang [pangkalan udara|KES:UNK:document] milik [Lumara|LUM].")
    assert stage.told() == ["ASSAULT/ KES > LUM"]


def test_parts_of_the_world_are_no_parties() -> None:
    assert Stage("[Kestovia|KES] menyerang [Timur Tengah|X]").told() == ["ASSAULT/ KES > -"]


def test_a_flood_attacks_nobody() -> None:
    assert Stage("Banjir besar menerjang [Lumara|LUM].").told() == []


def test_a_match_is_no_war() -> None:
    assert Stage("[Kestovia|KES] menyerang [Lumara|LUM] sejak awal pertandingan.").told() == []


def test_offices_of_the_readers_own_country_support_programmes_all_day_long() -> None:
    assert Stage("[Pemerintah|IDN:GOV:organisation] mendukung program itu.").told() == []


def test_advice_to_the_public_is_no_demand() -> None:
    assert Stage("[Polisi|KES:COP:organisation] mengimbau [warga|KES:CVL:group] agar waspada.").told() == []


def test_an_appeal_to_a_government_is_a_demand() -> None:
    assert Stage("[Polisi|KES:COP:organisation] mengimbau [Lumara|LUM] agar waspada.").told() == ["REQUEST/ KES > LUM"]


def test_a_union_makes_demands_where_the_article_speaks_of_politics() -> None:
    demand = "[Serikat guru|KES:LAB:organisation] mengecam [perusahaan|KAR:BUS:organisation]."
    assert Stage(f"[Kestovia|KES] menyerang [Lumara|LUM]. {demand}").told() == ["ASSAULT/ KES > LUM", "ACCUSE/disapprove KES > KAR"]
    assert Stage(f"[Toko|KES:BUS:organisation] buka pada [Budi|KES:CVL:person]. {demand}").told() == []


def test_what_an_office_praises_at_home_is_news() -> None:
    assert Stage("[Menteri|IDN:GOV:person] memuji [polisi|IDN:COP:organisation].").told() == ["SUPPORT/ IDN > IDN"]


def test_what_is_done_as_a_rule_has_not_happened() -> None:
    assert Stage("Biasanya [Kestovia|KES] menyerang [Lumara|LUM].").told() == []


def test_a_strike_without_a_named_striker_is_told_all_the_same() -> None:
    told = Stage("[Kestovia|KES] menyerang [Lumara|LUM]. Ratusan orang berunjuk rasa.").told()
    assert "PROTEST/demo - > -" in told


def test_a_weak_noun_of_one_party_tells_nothing() -> None:
    assert Stage("Kabar permintaan [Lumara|LUM] beredar.").told() == []


def test_residents_who_are_heard_to_ask_are_heard_in_a_political_article() -> None:
    stage = Stage("[Kestovia|KES] menyerang [Lumara|LUM]. [Warga|LUM:CVL:group] meminta jalan itu dibuka.")
    demand = stage.attribution("meminta", "Warga", "jalan itu dibuka", act="demand")
    assert "REQUEST/ LUM > -" in stage.told(demand)
    assert stage.told() == ["ASSAULT/ KES > LUM"]


def test_a_poll_is_no_act_of_those_it_counts() -> None:
    assert Stage("[Sebanyak 63 persen warga|KES:GOV:group] mendukung [Lumara|LUM].").told() == []
    assert Stage("[Warga|KES:GOV:group] mendukung [Lumara|LUM].").told() == ["SUPPORT/ KES > LUM"]


def test_an_attack_is_not_told_of_nobody() -> None:
    told = Stage("[Kestovia|KES] menyerang [Lumara|LUM]. Kelelawar tidak ditembak.").told()
    assert told == ["ASSAULT/ KES > LUM"]


def test_what_is_only_promised_as_a_thing_is_no_event() -> None:
    stage = Stage("[Kestovia|KES:GOV:organisation] berjanji bahwa sanksi terhadap [Lumara|LUM] segera dibahas.")
    said = ("Kestovia", "sanksi terhadap Lumara segera dibahas")
    assert not any("SANCTION" in line for line in stage.told(stage.attribution("berjanji", *said, act="promise")))
    assert any("SANCTION" in line for line in stage.told(stage.attribution("berjanji", *said, act="say")))


def test_nobody_works_together_alone() -> None:
    assert Stage("[Kestovia|KES] sering bekerja sama.").told() == []
    assert Stage("[Kestovia|KES] bekerja sama dengan [Lumara|LUM].").told() == ["COOPERATE/ KES,LUM > -"]


def test_what_others_ought_to_do_is_not_done() -> None:
    assert Stage("[Kestovia|KES] harus mendukung [Lumara|LUM].").told() == []
    assert Stage("Pemulihan harus cepat dan berpihak pada [Lumara|LUM].").told() == []
    assert Stage("Kami harus berterima kasih kepada [Lumara|LUM] dan [Kestovia|KES].").told() == ["SUPPORT/ - > LUM,KES"]
    assert Stage("[Kestovia|KES] mendukung [Lumara|LUM].").told() == ["SUPPORT/ KES > LUM"]


def test_what_somebody_hopes_for_is_not_told() -> None:
    stage = Stage("[Kestovia|KES] berharap [Lumara|LUM] membebaskan para nelayan.")
    hope = stage.attribution("berharap", "Kestovia", "Lumara membebaskan para nelayan", act="believe")
    assert stage.told(hope) == []
    stage = Stage("[Kestovia|KES] yakin [Lumara|LUM] membebaskan para nelayan.")
    belief = stage.attribution("yakin", "Kestovia", "Lumara membebaskan para nelayan", act="believe")
    assert stage.told(belief) == ["RETREAT/release LUM > -"]


def test_who_backs_a_candidate_is_told_in_a_relative_clause() -> None:
    stage = Stage("[Budi|KES:PTY:person] yang diusung [Partai Melati|KES:PTY:organisation] menyerang [Lumara|LUM].")
    assert "SUPPORT/ KES > KES" in stage.told()


def test_everyday_advice_asks_nothing_of_anybody() -> None:
    politics = "[Kestovia|KES] menyerang [Lumara|LUM]."
    advice = "[Dokter Rika|KES:MED:person] menyarankan [ibu hamil|KES:CVL:group] agar beristirahat."
    assert Stage(f"{politics} {advice}").told() == ["ASSAULT/ KES > LUM"]
    assert Stage("[Rika|KES:CVL:person] menyarankan [pemerintah|KES:GOV:organisation] agar mundur.").told()[0].startswith("REQUEST")


def test_a_protest_of_nobody_named_that_goes_on_is_told() -> None:
    told = Stage("[Presiden Budi|LUM:GOV:person] mengecam [Kestovia|KES]. Demonstrasi berlangsung di ibu kota.").told()
    assert "PROTEST/demo - > -" in told
