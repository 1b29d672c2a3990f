"""What keeps a frame from being coded."""

from reading.events.stage import Stage


def test_police_who_close_a_road_do_not_protest() -> None:
    assert not any(line.startswith("PROTEST") for line in Stage("[Polisi|KES:COP] berunjuk rasa di [Lumara|LUM].").told())


def test_civilians_protest_without_a_political_party() -> None:
    assert Stage("[Ratusan buruh|KES:LAB:group] berunjuk rasa.").told() == ["PROTEST/demo KES > -"]


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
