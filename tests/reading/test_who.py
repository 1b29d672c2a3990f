"""Who did it and to whom, as the whole reading finds it: names, clauses, nouns, pronouns, families. CONTOH, all invented."""

import pytest

from reading.whom import events, reading


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Kebumen - KarsaNet meminta jaksa membuka berkas.", "REQUEST KarsaNet > jaksa"),
        ("K47 menembak polisi Mesir.", "ASSAULT K47 > polisi Mesir"),
        ("Dua tahun silam Peru mengusir duta besar Meksiko.", "SANCTION Peru > duta besar Meksiko"),
        (
            "Dalam video berdurasi tiga menit Sebius menuntut PBB membuka perundingan.",
            "REQUEST Sebius > PBB",
        ),
    ],
)
def test_a_name_is_one_wherever_its_sentence_puts_it(text: str, event: str) -> None:
    assert event in events(text)


def test_a_name_that_begins_a_sentence_is_known_from_those_in_the_middle() -> None:
    told = events("Polisi menahan Ombrelis di Kairo, Mesir. Ombrelis menuding Mesir memburunya.")
    assert "ACCUSE Ombrelis > Egypt" in told


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Embargo itu dijatuhkan Polandia terhadap Ukraina tahun lalu.", "SANCTION Poland > Ukraine"),
        ("Serangan itu dilakukan pasukan Mesir terhadap warga Libya.", "ASSAULT pasukan Mesir > warga Libya"),
        (
            "Penyerangan konsulat Iran di Beirut pada Senin yang dilakukan oleh Mesir menewaskan dua orang.",
            "ASSAULT Egypt > konsulat Iran",
        ),
        ("Kerusuhan berawal dari mogok kerja Serikat Pekerja Karsa sejak Rabu.", "PROTEST Serikat Pekerja Karsa > -"),
        ("Mesir melancarkan serangan Gaza pada Senin.", "ASSAULT Egypt > Gaza"),
    ],
)
def test_nouns_of_deeds_have_the_doer_that_a_passive_or_oleh_tells(text: str, event: str) -> None:
    assert event in events(text)


def test_a_veto_is_not_his_who_tabled_the_resolution() -> None:
    told = events("Mesir menjatuhkan sanksi terhadap usul yang diajukan Libya.")
    assert not any(line.startswith("SANCTION Libya") for line in told)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Pasukan Mesir menutup kota Sirte yang diduduki dan menangkap dua warga.", "COERCE Pasukan Mesir > dua warga"),
        ("Libya yang didukung Mesir dan sejumlah negara Eropa menyerang Tunisia.", "ASSAULT Libya > Tunisia"),
        ("Militer Mesir mengatakan, Libya berencana untuk menyerang Tunisia.", "ASSAULT Libya > Tunisia"),
        ("Satuan Polisi Pamong Praja dikawal Brimob merobohkan rumah warga.", "ASSAULT Satuan Polisi Pamong Praja > warga"),
        ("Pasukan Mesir di Tripoli yang menembak warga Tunisia pulang.", "ASSAULT Pasukan Mesir > warga Tunisia"),
        ("Budi Karsa akhirnya terciduk polisi dari Polsek Kebumen.", "COERCE polisi dari Polsek Kebumen > Budi Karsa"),
        ("KPK menetapkan Bupati Kolaka Timur Abdul Karsa Malik sebagai tersangka.", "ACCUSE KPK > Abdul Karsa Malik"),
    ],
)
def test_clauses_in_between_take_nobodys_deed(text: str, event: str) -> None:
    assert event in events(text)


def test_a_town_with_its_state_behind_a_comma_is_no_subject() -> None:
    told = events("Seorang pria bersenjata di Orvelstadt, Jerman, menyerang polisi Jerman.")
    assert not any(line.startswith("ASSAULT Germany") for line in told)


def test_a_name_behind_its_description_is_the_subject() -> None:
    told = events("Libya mengakui bahwa pahlawan kemerdekaan Tunisia, Jenderal Karim Sousi, telah menembak dua polisi Mesir.")
    assert "ASSAULT Karim Sousi > dua polisi Mesir" in told


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Kapolda Budi Karsa dan Gubernur Sari Malik datang. Keduanya mengecam pengunjuk rasa.", "ACCUSE Budi Karsa, Sari Malik > pengunjuk rasa"),
        ("Rika Lestari datang. Polisi menahannya di Kebumen.", "COERCE Polisi > Rika Lestari"),
        ("Kantor Imigrasi mendeportasi Edo Karst, peneliti asal Australia, setelah menahannya tiga malam.", "COERCE Kantor Imigrasi > Edo Karst"),
        ("Menteri Luar Negeri Mesir Karim Sousi pergi. Sang menteri mengecam Libya.", "ACCUSE Karim Sousi > Libya"),
        ("Polisi menahan pria berusia 30 tahun itu di Kebumen.", "COERCE Polisi > pria berusia 30 tahun itu"),
    ],
)  # fmt: skip
def test_what_points_to_people_finds_them(text: str, event: str) -> None:
    assert event in events(text)


def test_what_is_denied_by_a_verb_with_nya_is_nobody() -> None:
    told = events("Menteri Pertahanan Mesir Karim Sousi bicara. Libya mengecamnya.")
    assert "ACCUSE Libya > -" in told or "ACCUSE Libya > Karim Sousi" in told
    assert not any(line.startswith("REJECT Libya > Karim") for line in events("Karim Sousi bicara. Libya membantahnya."))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Jubir Kemenlu Rusia kritik Prancis", "ACCUSE Jubir Kemenlu Rusia > France"),
        (
            "Milisi Hizbullah Serbu Lokasi Militer Mesir saat Utusan Libya Kunjungi Sirte",
            "ASSAULT Milisi Hizbullah > Lokasi Militer Mesir",
        ),
        ("Pasukan Mesir Rusak Pasar hingga Sirte Rata, Hamas Kutuk Keras Mesir", "ACCUSE Hamas > Egypt"),
        ("Pemimpin Oposisi Mesir Tuduh Libya Telantarkan Tawanan", "ACCUSE Pemimpin Oposisi Mesir > Libya"),
    ],
)
def test_a_headlines_roots_are_verbs_and_not_names(text: str, event: str) -> None:
    assert event in events(text)


def test_shooting_at_each_other_is_no_capital() -> None:
    report = reading("Baku tembak hebat itu memicu perang antara Mesir dan Libya.")
    assert not any(entity.country == "AZE" for entity in report.entities)


def _sectors(text: str) -> dict[str, str | None]:
    return {entity.name: entity.sector for entity in reading(text).entities}


def test_a_family_is_an_elite_only_of_officials() -> None:
    assert _sectors("Tukang roti Edo Karsa memukul istri sirinya, Endang Sari, di rumah.")["Endang Sari"] == "CVL"
    assert _sectors("Mantan istri Ivan Malik menolak.")["Mantan istri Ivan Malik"] == "CVL"
    assert _sectors("Istri Bupati Kebumen, Rika Sari, menolak.")["Rika Sari"] != "CVL"
    assert _sectors("Presiden Edo Malik datang bersama istrinya.")["istrinya"] == "ELI"
    assert _sectors("Mantan Menteri Pangan Sari Lubis pergi.")["Sari Lubis"] == "ELI"


def test_a_private_quarrel_of_a_couple_is_no_event() -> None:
    assert events("Edo Karsa memukul mantan istrinya, Endang Sari, di rumah kos.") == []


@pytest.mark.parametrize("phrase", ["seorang pelobi", "para pelobi", "sekelompok pemuda", "sepasang majikan", "tiga awak"])
def test_whatever_noun_follows_a_word_for_people_is_somebody(phrase: str) -> None:
    assert any(
        line.startswith("REJECT") and not line.startswith("REJECT -") for line in events(f"Kemarin {phrase} menolak usul Mesir.")
    )


@pytest.mark.parametrize(
    "text",
    [
        "Presiden Edo Malik menghadapi ancaman krisis iklim.",
        "Tersangka mendapat ancaman penjara paling lama enam tahun.",
        "Sebanyak 96 persen responden setuju dan 98 persen responden mendorong pemerintah memangkas kementerian.",
    ],
)
def test_dangers_and_polls_are_no_deeds(text: str) -> None:
    assert events(text) == []


def test_an_arrest_explains_nothing_else() -> None:
    """Whom an arrest befell does not do what it leads to."""
    told = events("Penangkapan Pavel Durin di Mesir mendahului upaya membungkam jurnalis.")
    assert not any(line.startswith("COERCE Pavel Durin") for line in told)


def test_a_protest_that_breaks_out_needs_nobody_named_but_points_back_to_one_told_before() -> None:
    cabinet = "Presiden Edo Malik memimpin rapat kabinet. "
    assert events(cabinet + "Gelombang demonstrasi pecah di beberapa kota.") == ["PROTEST - > -"]
    told = events("Buruh berunjuk rasa menentang pemerintah Mesir. Demonstrasi pecah di beberapa kota.")
    assert told == ["PROTEST Buruh > -", "ACCUSE Buruh > Egypt"]


def test_nobody_is_charged_by_himself_as_that_country() -> None:
    assert "ASSAULT Egypt > konsulat Iran" in events("Mesir membantah tuduhan Peru bahwa negara itu menyerang konsulat Iran.")
    assert "ASSAULT Egypt > konsulat Iran" in events("Mesir mengatakan negara itu menyerang konsulat Iran.")


def test_what_a_state_that_no_table_knows_does_abroad_is_no_routine() -> None:
    told = events("Pemerintah Kestovia membantah tuduhan Peru bahwa negara itu mengirim peluru artileri ke Lumara.")
    assert "AID Kestovia > -" in told


@pytest.mark.parametrize("ally", ["sekutunya", "musuh lama Mesir", "sekutu-sekutunya"])
def test_what_an_ally_or_an_enemy_does_is_not_done_by_whose_he_is(ally: str) -> None:
    """A base of Egypt's stands for Egypt; an ally of Egypt's is somebody else."""
    told = events(f"Mesir kaget ketika {ally} menyerang Libya.")
    assert [line for line in told if line.startswith("ASSAULT")] == ["ASSAULT - > Libya"]


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Sebuah bom meledak di pasar Suar, menewaskan lima orang.", "id", ["ASSAULT explosives"]),
        ("Serangan bom menewaskan lima orang di pasar.", "id", ["ASSAULT explosives"]),
        ("Bom bunuh diri meledak di pasar Suar.", "id", ["ASSAULT suicide-attack"]),
        ("Lima orang tewas akibat ledakan bom di pasar.", "id", ["ASSAULT explosives"]),
        ("A bomb exploded at a market, killing five people.", "en", ["ASSAULT explosives"]),
        ("A bomb attack killed five people at a market.", "en", ["ASSAULT explosives"]),
        ("Five people were killed in a bomb attack on a market.", "en", ["ASSAULT explosives"]),
        ("Tabung gas meledak di pasar Suar, menewaskan lima orang.", "id", []),
    ],
)
def test_a_bomb_that_goes_off_is_an_attack_of_whoever_it_is(text: str, language: str, told: list[str]) -> None:
    assert [" ".join((event.type, *event.modes)) for event in reading(text, language).events] == told


@pytest.mark.parametrize(
    ("text", "language", "event", "modality"),
    [
        ("Iran sent drones to Libya.", "en", "AID", "actual"),
        ("Russia sent drones against Poland.", "en", "ASSAULT", "actual"),
        ("Polandia mengirimkan 20 tank ke Ukraina.", "id", "AID", "actual"),
        ("Poland would send tanks to Ukraine, Egypt said.", "en", "AGREE", "planned"),
        ("Russia would attack Poland if Libya sent troops, Egypt said.", "en", "ASSAULT", "conditional"),
    ],
)
def test_weapons_sent_are_aid_and_would_is_will_in_reported_words(text: str, language: str, event: str, modality: str) -> None:
    report = reading(text, language)
    assert (report.events[0].type, report.claims[0].modality) == (event, modality)


def test_what_is_denied_is_not_of_the_day_of_the_denial() -> None:
    (shot,) = (
        event
        for event in reading('Polisi membantah menembak warga Suar. "Itu fitnah," kata Budi Karsa, Senin (13/5).').events
        if not event.speech
    )
    assert shot.date is None


def test_officers_are_police() -> None:
    report = reading("Officers arrested Budi Karsa.", "en")
    assert [one.sector for one in report.entities if one.id in report.events[0].actors] == ["COP"]
