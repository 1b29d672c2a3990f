"""Who is who: nicknames, initials, names behind bodies and posts, and words that are nobody's name."""

import pytest


def kinds(told):
    return {(one.kind, one.name) for one in told.entities}


def test_a_nickname_in_brackets_is_the_person(read):
    told = read("Menteri Sosial Wahyu Lestari (Gus Ipung) menolak usul itu. Gus Ipung pergi. Ipung diam.")
    assert told.of("Gus Ipung", 2) == told.of("Menteri Sosial Wahyu Lestari")
    assert told.of("Ipung", 3) == told.of("Menteri Sosial Wahyu Lestari")


def test_initials_in_brackets_are_the_person(read):
    told = read("Komisaris Budi Hartawan (BHR) ditahan. BHR menolak bicara.")
    assert told.of("BHR menolak") == told.of("Komisaris Budi Hartawan")


def test_a_party_in_brackets_is_no_nickname(read):
    told = read("Politikus Budi Hartawan (PDIP) menolak usul itu. PDIP diam.")
    assert told.of("PDIP diam").kind == "organisation"


def test_a_clipped_name_is_the_person_whose_name_it_begins(read):
    told = read("Menteri Agama Prasetyo Lestari menjawab. Namun Pras menolak.")
    assert told.of("Pras menolak") == told.of("Menteri Agama Prasetyo Lestari")


@pytest.mark.parametrize("leading", ["berinisial", "bernama"])
def test_a_word_that_introduces_a_name_is_no_part_of_it(read, leading):
    told = read(f"Seorang jurnalis {leading} Budi dilaporkan ke polisi. Budi diam.")
    assert told.of("Budi diam") == told.of(f"Seorang jurnalis {leading} Budi")


def test_initials_that_a_suspect_is_called_by_are_the_person(read):
    told = read("Seorang pria berinisial RKS (34) ditangkap polisi. RKS mengaku bersalah.")
    assert told.of("RKS mengaku").kind == "person"


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Kepala Bantuan Darurat PBB Budi Hartawan", "Budi Hartawan"),
        ("Direktur Utama PT Sinar Marwa Energi Budi Hartawan", "Budi Hartawan"),
        ("Pengamat politik dari Universitas Marwa Hendri Lestari", "Hendri Lestari"),
        ("Anggota DPR dari PDIP Budi Hartawan", "Budi Hartawan"),
        ("Kepala Sekolah SMPN 33 Banjarmasin Sumiyati", "Sumiyati"),
        ("Guru Besar Hukum Universitas Indonesia (UI), Budi Hartawan,", "Budi Hartawan"),
        ("pakar militer Yordania, Budi Hartawan,", "Budi Hartawan"),
        ("Budi Hartawan, direktur Rumah Sakit Suluh,", "Budi Hartawan"),
        ("Juru bicara Uni Eropa untuk urusan luar negeri, Budi Hartawan,", "Budi Hartawan"),
        ("Calon presiden nomor urut 2 Budi Hartawan", "Budi Hartawan"),
        ("Anggota DPD asal Papua Barat Budi Hartawan", "Budi Hartawan"),
        ("Menteri Pangan Raja Juli Hartawan", "Raja Juli Hartawan"),
        ("Komandan Hizbullah Abu Budi Hartawan", "Abu Budi Hartawan"),
        ("Presiden Mesir Rika van der Berg", "Rika van der Berg"),
        ("Mantan Presiden AS Donald Trump", "Donald Trump"),
        ("Warga negara Mesir Budi Hartawan", "Budi Hartawan"),
    ],
)
def test_the_person_is_parted_from_office_body_and_field(read, phrase, name):
    assert read(f"Kemarin {phrase} menolak usul itu.").of(phrase.rstrip(",")).name == name


@pytest.mark.parametrize("phrase", ["Komisaris PT Inti Marwa Energi", "Ketua Komite Nasional Penanggulangan Bencana"])
def test_a_body_s_name_is_not_its_officer_s(read, phrase):
    told = read(f"Kemarin {phrase} menolak usul itu.")
    assert not any(one.kind == "person" and one.name != phrase for one in told.entities)


def test_an_office_behind_selaku_belongs_to_the_name(read):
    entity = read("Hal itu dibenarkan oleh Budi Hartawan selaku juru bicara Pentagon kemarin.").of("Budi Hartawan")
    assert (entity.country, entity.sector) == ("USA", "GOV")


def test_a_name_has_the_sector_of_the_body_it_comes_from(read):
    assert read("Kemarin Budi Hartawan dari Al Jazeera menolak usul itu.").of("Budi Hartawan").sector == "JRN"


@pytest.mark.parametrize("word", ["Katyusha", "Rp", "OTT", "APBN", "Idul Fitri", "Netzarimah"])
def test_arms_money_papers_and_unheard_of_words_are_nobody(read, word):
    told = read(f"Budi Hartawan menolak usul itu. Sebelumnya {word} 20 ditambah.")
    assert all(word not in one.name for one in told.entities)


def test_the_writer_s_own_line_is_nobody(read):
    told = read("Menteri Menolak Usul Baru Itu\nRika Hartawan\nJAKARTA - Menteri Agama Budi Lestari menolak usul itu.")
    assert all(one.name != "Rika Hartawan" for one in told.entities)


def test_branches_in_two_provinces_are_two_bodies(read):
    told = read("Polda Jawa Barat menangkap lima orang. Polda Jawa Tengah menahan tiga orang.")
    assert told.of("Polda Jawa Barat") != told.of("Polda Jawa Tengah")
    assert told.of("Polda Jawa Barat").name == "Polda Jawa Barat"


def test_several_states_are_a_group_of_no_state(read):
    assert read("Kedua negara sepakat menolak usul Israel.").of("Kedua negara").country is None


def test_a_bare_body_is_the_fuller_one_told_before(read):
    told = read("Pengadilan Negeri Palu menolak gugatan. Pengadilan menilai bukti lemah.")
    assert told.of("Pengadilan menilai") == told.of("Pengadilan Negeri Palu")


def test_dia_may_be_an_unnamed_official_who_spoke(read):
    told = read(
        "Pejabat AS yang menolak disebut namanya mengatakan serangan gagal. Ia mengatakan rudal jatuh.",
        ("Pejabat AS", "mengatakan", "serangan gagal"),
    )
    assert told.of("Ia") == told.of("Pejabat AS")


def test_english_demonyms_are_names_in_indonesian(read):
    assert all(one.country != "DNK" for one in read("Hakim Imanuel Danes membacakan putusan. Danes diam.").entities)


def test_a_short_name_behind_a_lawyer_is_whom_the_lawyer_serves(read):
    told = read("Polisi menahan Budi Hartawan. Pengacara Budi menolak.")
    assert told.of("Pengacara Budi") != told.of("Budi Hartawan")


def test_an_office_word_can_end_a_name(read):
    told = read("Menteri Luar Negeri RI Rasyidin Hakim pulang. Rasyidin diam.")
    assert told.of("Rasyidin diam").name == "Rasyidin Hakim"


def test_what_sort_of_body_follows_a_name_is_no_other_body(read):
    told = read("Hamas, kelompok yang menguasai Gaza, menolak usul itu.")
    assert told.of("Hamas").name == "Hamas"


def test_a_short_name_goes_on_to_mean_whom_it_meant_before(read):
    told = read("Menteri Sari Duarte tiba. Duarte menolak usul itu. Adiknya, Paulo Duarte, diam. Kemarin Duarte pergi.")
    assert told.of("Duarte", 4).id == told.of("Sari Duarte").id


def test_both_names_of_a_hyphened_pair_are_somebody(read):
    told = read("Perang Rusia-Ukraina berlanjut.")
    assert {one.country for one in told.entities} == {"RUS", "UKR"}


def test_a_town_behind_the_comma_of_an_office_begins_a_name(read):
    told = read("Kepala Kejari Jayawijaya, Boston Rika Lestari menjelaskan hal itu. Boston diam.")
    assert told.of("Boston Rika").name == "Boston Rika Lestari"
    assert told.of("Boston diam") == told.of("Boston Rika")


def test_a_town_that_stands_as_one_is_nobodys_name(read):
    told = read("Kepala Kejari Jayawijaya, Boston Rika Lestari menjelaskan hal itu di Boston. Boston diam.")
    assert told.of("Boston diam").kind == "place"


def test_this_judge_after_many_judges_is_of_them_and_no_president(read):
    told = read("Prabowo menyampaikan itu di depan 1.451 hakim. Kenaikan gaji hakim ini bervariasi.")
    assert told.of("hakim ini") == told.of("1.451 hakim")
    told = read("Prabowo menyampaikan itu. Kenaikan gaji hakim ini bervariasi.")
    assert len(told.of("Prabowo").mentions) == 1


def test_a_politician_is_whoever_sits_in_parliament(read):
    told = read("Anggota DPR Budi Hartawan mengkritik TNI. Politikus PDIP itu menolak usul itu.")
    assert told.of("Politikus PDIP itu") == told.of("Budi Hartawan")


def test_pihaknya_of_nobody_is_the_body_told_last(read):
    told = read("Kepolisian Jakarta menahan 12 orang. Pihaknya menolak menjelaskan.")
    assert told.of("Pihaknya") == told.of("Kepolisian Jakarta")


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("Istri presiden, Rika Lestari, menolak usul itu.", "Rika Lestari", "ELI"),
        ("Anak presiden, Rika Lestari, menolak usul itu.", "Rika Lestari", "ELI"),
        ("Juru bicara presiden, Rika Lestari, menolak usul itu.", "Rika Lestari", "GOV"),
        ("Direktur Eksekutif LSM Suluh Rika Lestari menolak usul itu.", "Direktur Eksekutif LSM Suluh Rika Lestari", "SOC"),
        ("Dokter Rika Lestari menolak usul itu.", "Dokter Rika Lestari", "MED"),
        ("Rika Lestari, yang juga ketua partai itu, menolak usul itu.", "Rika Lestari", "PTY"),
        ("Wartawan Mesir menolak usul itu.", "Wartawan Mesir", "JRN"),
        ("Peretas menyerang situs pemerintah.", "situs pemerintah", "GOV"),
        ("Orang tak dikenal menembak polisi.", "Orang tak dikenal", "UNK"),
        ("Antonio Guterres menolak usul itu.", "Antonio Guterres", None),
    ],
)
def test_what_people_and_bodies_are(read, text, words, sector):
    assert read(text).of(words).sector == sector


@pytest.mark.parametrize("description", ["Mantan Bupati Karawang itu", "Pendiri Suluh itu", "Miliarder tersebut"])
def test_a_new_description_that_opens_a_sentence_is_the_only_person_before(read, description):
    told = read(f"Gubernur Papua Rika Lestari menolak usul itu. {description} mengecam polisi.")
    assert told.of(description) == told.of("Gubernur Papua Rika Lestari")
    assert told.of(description).sector == "GOV"


def test_a_new_description_of_one_of_two_is_neither(read):
    told = read("Gubernur Papua Rika Lestari bertemu Budi Hartawan. Miliarder itu mengecam polisi.")
    assert told.of("Miliarder itu") not in {told.of("Gubernur Papua Rika Lestari"), told.of("Budi Hartawan")}


@pytest.mark.parametrize(
    ("deputy", "chief"), [("Wakil Ketua DPR Budi Hartawan", "Ketua DPR"), ("Wakil Presiden Budi Hartawan", "Presiden")]
)
def test_a_deputy_is_not_the_chief(read, deputy, chief):
    told = read(f"{deputy} menolak usul itu. Kemarin {chief} setuju.")
    assert told.of(f"{chief} setuju") != told.of(deputy)


@pytest.mark.parametrize("group", ["Ratusan ribu warga", "Dua puluh ribu tentara", "10 ribu tentara"])
def test_a_number_of_several_words_counts_people(read, group):
    told = read(f"{group} Rusia pulang.").of(f"{group} Rusia")
    assert (told.kind, told.country) == ("group", "RUS")


def test_an_office_ends_where_the_name_of_its_body_begins(read):
    """ "kepala badan" is an office, "Badan Energi Atom Internasional" a body."""
    told = read("Kepala Badan Energi Atom Internasional Sergei Varand mendesak Iran.")
    assert told.of("Kepala Badan Energi Atom Internasional Sergei Varand").country == "IGO"


@pytest.mark.parametrize(
    ("text", "language", "country", "sector"),
    [
        ("Rika Lestari, who heads the UNHCR team in Ghana, condemned the raid.", "en", "IGO", None),
        ("Rika Lestari, who commands the army, condemned the raid.", "en", None, "MIL"),
        ("Rika Lestari, yang memimpin Partai Suluh, mengecam penggerebekan itu.", "id", "IDN", "PTY"),
        ("Rika Lestari, yang memimpin rapat itu, mengecam penggerebekan.", "id", "IDN", "CVL"),
    ],
)
def test_who_heads_a_body_is_of_its_state_and_sector(read, text, language, country, sector):
    who = read(text, language=language, publisher="Contoh").of("Rika Lestari")
    assert (who.country, who.sector) == (country, sector)
