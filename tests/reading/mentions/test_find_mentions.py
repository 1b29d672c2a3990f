"""Which phrases can stand for somebody, and what is found inside them."""

import pytest

from laidout import laid_out


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        (
            "Kemarin Menteri Pangan Rusia Rika Lestari pulang.",
            ["Menteri Pangan Rusia Rika Lestari", "Menteri Pangan Rusia", "Rusia", "Rika Lestari"],
        ),
        ("Seorang pejabat Palestina yang tak mau disebut namanya pulang.", ["Seorang pejabat Palestina"]),
        ("Ia melihat serangan pasukan Israel.", ["Ia", "serangan pasukan Israel", "pasukan Israel", "Israel"]),
        ("Hal itu dibantah AS dan Inggris.", ["AS", "Inggris"]),
        ("Mereka menunggu menurut kementerian kesehatan wilayah tersebut.", ["kementerian kesehatan wilayah tersebut"]),
        ("Kemarin Kementerian Pendidikan dan Kebudayaan mengatakan setuju.", ["Kementerian Pendidikan dan Kebudayaan"]),
        ("Pada September Rika Lestari mengatakan setuju.", ["Rika Lestari"]),
        ("Sejak Agustus Ankara diam.", ["Ankara"]),
        ("Menjelang siang polisi menunggu.", ["polisi"]),
        ("Dua di antaranya menunggu.", ["Dua di antaranya"]),
        ("Seorang di antara mereka menunggu.", ["Seorang di antara mereka", "mereka"]),
        ("Beberapa sudah dibebaskan.", ["Beberapa"]),
        ("Pada malam hari tentara menunggu.", ["tentara"]),
        ("Sejak pagi massa menunggu.", ["massa"]),
        ('"Catat itu," ancam perempuan asal Ambar itu.', ["perempuan asal Ambar itu", "Ambar"]),
        ("Kemarin Lembaga Bantuan Saksi dan Korban (LBSK) mengatakan setuju.", ["Lembaga Bantuan Saksi dan Korban (LBSK)", "LBSK"]),
        ("Kemarin Lembaga Bantuan Saksi dan Korban (K) setuju.", ["Lembaga Bantuan Saksi", "Korban (K)", "K"]),
        ("Ia memuji Pasukan Pertahanan Israel (IDF).", ["Pasukan Pertahanan Israel (IDF)", "IDF", "Israel"]),
        (
            "Ia diterima Duta Besar AS untuk PBB Rika Lestari.",
            ["Duta Besar AS untuk PBB Rika Lestari", "Duta Besar AS", "Rika Lestari"],
        ),
        (
            "Juru Bicara Kementerian Pangan RI Teguh Wibisana pulang.",
            ["Juru Bicara Kementerian Pangan RI Teguh Wibisana", "Kementerian Pangan RI", "Teguh Wibisana"],
        ),
        ("Perang Rusia-Ukraina berlanjut.", ["Rusia", "Ukraina"]),
        ("Kemarin seorang pelaku bom bunuh diri menyerang.", ["seorang pelaku bom bunuh diri"]),
        ("Perang Rusia-Ukraina-Suriah berlanjut.", ["Rusia", "Ukraina", "Suriah"]),
        ("Rabu siang Presiden Polandia Rika Lestari pulang.", ["Presiden Polandia Rika Lestari"]),
        ("Pada tahun 1998 tentara Polandia pulang.", ["tentara Polandia"]),
        ("Pada 24 Desember Serikat Buruh Lumara mogok.", ["Serikat Buruh Lumara"]),
        ("Pada 19 Agustus 2011 Rika Lestari pulang.", ["Rika Lestari"]),
        ("Kemarin Menteri Komunikasi dan Informatika Rika Lestari pulang.", ["Menteri Komunikasi dan Informatika Rika Lestari"]),
        ("Rika Lestari, tetangga korban yang selamat, bercerita.", ["Rika Lestari, tetangga korban yang selamat"]),
        (
            "Ia mendengar kata Direktur Samudra Pasifik, Rika Lestari di Jakarta, Senin.",
            ["Direktur Samudra Pasifik, Rika Lestari"],
        ),
        (
            "Kemarin juru bicara Kementerian Luar Negeri Rika Lestari pulang.",
            ["juru bicara Kementerian Luar Negeri", "Kementerian Luar Negeri", "Rika Lestari"],
        ),
        ("Kemarin Partai Cahaya resmi mengusung Rika Lestari.", ["Partai Cahaya", "Rika Lestari"]),
        ("Kemarin Front Ardal pimpinan Rika Lestari menyerang.", ["Front Ardal pimpinan Rika Lestari", "Front Ardal"]),
        ("Kemarin ia menemui lurah Suar terkait dugaan suap.", ["lurah Suar", "dugaan suap"]),
        ("Kemarin sopir truk demo di Orvel.", ["sopir truk"]),
        ("Kemarin peserta demo pulang.", ["peserta demo"]),
        ("Kemarin sopir truk mogok kerja.", ["sopir truk"]),
        ("Kemarin 15 orang dalam kapal itu pulang.", ["15 orang", "kapal itu"]),
        ("Salah satu warga desa itu pulang.", ["Salah satu warga desa itu"]),
        ("Jajak itu menyebut 70 persen mengatakan setuju.", ["70 persen"]),
        ("Ia mendengar dari 57 persen responden.", ["57 persen responden"]),
    ],
)
def test_indonesian_phrases(text: str, mentions: list[str]) -> None:
    found = laid_out(text).mentions()
    assert [phrase for phrase in mentions if phrase not in found] == []


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Hal itu dibantah AS dan Inggris.", "AS dan Inggris"),
        ("Rusia pada Rabu (26/7/2023) mengatakan setuju.", "Rabu"),
        ("Rusia hari ini mengatakan setuju.", "Rusia hari ini"),
        ("Mereka menembak 12 kali.", "12 kali"),
        ("Pemerintah yakin menang.", "Pemerintah yakin"),
        ("Kemarin juru bicara Kementerian Luar Negeri Rika Lestari pulang.", "Kementerian Luar Negeri Rika Lestari"),
        ("Dalam rapat dengan Menteri Pangan Lumara, Rika mengatakan setuju.", "Menteri Pangan Lumara, Rika"),
    ],
)
def test_no_phrase(text: str, absent: str) -> None:
    assert absent not in laid_out(text).mentions()


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Kata Kepala Badan Pangan Dunia (BPD), Rika Lestari, hal itu salah.", "Kepala Badan Pangan Dunia (BPD), Rika Lestari"),
        ("Rika Lestari, ketua komite pangan, mengatakan setuju.", "Rika Lestari, ketua komite pangan"),
        ("Hal itu disampaikan juru bicara Kremlin, Rika Lestari.", "juru bicara Kremlin, Rika Lestari"),
        ("Juru bicara militer yang lain, Rika Lestari mengatakan setuju.", "Juru bicara militer yang lain, Rika Lestari"),
    ],
)
def test_appositions_are_joined(text: str, whole: str) -> None:
    found = laid_out(text)
    assert whole in found.mentions("name")
    assert found.words(found.mention(whole).head) == "Rika"


def test_a_list_is_no_apposition() -> None:
    assert laid_out("Presiden Lumara, Rika Lestari, dan Budi Sari hadir.").mentions().count("Presiden Lumara, Rika Lestari") == 0


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("He met Russian Defense Minister Rika Lestari.", ["Russian Defense Minister Rika Lestari", "Russian", "Rika Lestari"]),
        ("She praised President Lestari's envoy.", ["President Lestari's envoy", "President Lestari", "Lestari"]),
        ("A senior U.S. official left.", ["A senior U.S. official"]),
        (
            "They heard the head of the agency, Rika Lestari.",
            ["the head of the agency, Rika Lestari", "the head of the agency", "the agency", "Rika Lestari"],
        ),
        ("The court fined his lawyers.", ["The court", "his lawyers", "his"]),
        ("Hundreds of protesters marched.", ["Hundreds of protesters", "protesters"]),
        ("Of those, 70 percent said yes.", ["70 percent"]),
        ("Hundreds of people met on Sunday morning.", ["Hundreds of people"]),
    ],
)
def test_english_phrases(text: str, mentions: list[str]) -> None:
    found = laid_out(text, "en").mentions()
    assert [phrase for phrase in mentions if phrase not in found] == []


def test_times_are_no_english_phrases() -> None:
    assert laid_out("Hundreds of people met on Sunday morning.", "en").mentions("nominal") == ["Hundreds of people", "people"]
    assert laid_out("On Sunday morning Rika Lestari met them.", "en").mentions("name") == ["Rika Lestari"]
    assert "week Israel" not in laid_out("Last week Israel's minister met them.", "en").mentions()


@pytest.mark.parametrize("when", ["In December", "Last December", "In May", "In May 2021", "In March 2022", "Yesterday"])
def test_a_time_that_opens_a_sentence_is_no_part_of_the_name_behind_it(when: str) -> None:
    phrases = laid_out(f"{when} Peru arrested two men.", "en").mentions()
    assert "Peru" in phrases and not any(one.startswith(when.split()[-2:][0]) for one in phrases)


def test_a_months_name_behind_a_title_is_a_surname() -> None:
    assert "Mrs May" in laid_out("He urged Mrs May to go.", "en").mentions()


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Menteri Pangan Rusia Rika Lestari", "name"),
        ("Menteri Pangan Rusia", "nominal"),
        ("Rusia", "name"),
    ],
)
def test_a_title_is_a_name_only_with_one(words: str, kind: str) -> None:
    assert laid_out("Kemarin Menteri Pangan Rusia Rika Lestari pulang.").mention(words).kind == kind


def test_order_is_by_position_outer_before_inner_and_ids_differ() -> None:
    mentions = laid_out("Menteri Pangan Rusia Rika Lestari bertemu pasukan Israel di rumahnya.").phrases.mentions
    assert list(mentions) == sorted(mentions, key=lambda one: (one.span.start, -one.span.end))
    assert len({one.id for one in mentions}) == len(mentions)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Iranian and Russian officials met.", ["Iranian", "Russian officials"]),
        ("US and South Korean forces held drills.", ["US", "South Korean forces"]),
        ("Dozens were arrested.", ["Dozens"]),
    ],
)
def test_two_states_share_a_noun_and_a_bare_number_is_people(text: str, named: list[str]) -> None:
    assert set(named) <= set(laid_out(text, "en").mentions())


@pytest.mark.parametrize(
    ("text", "phrase"),
    [('"Lima orang kami tangkap," kata Rika.', "Lima orang"), ('"Lima orang kami datang," kata Rika.', "Lima orang kami")],
)
def test_who_does_what_the_root_behind_says_owns_nobody(text: str, phrase: str) -> None:
    assert phrase in laid_out(text).mentions()
