"""What papers tell of parties, courts, police and protests at home: who does what to whom. CONTOH, all invented."""

import pytest

from reading.whom import events


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Ketua Fraksi Teguh Hartawan mengecam polisi. Teguh juga mendesak jaksa.", "REQUEST Teguh Hartawan > jaksa"),
        ("Lembaga pemantau (Kontras) mengecam polisi. Kontras mendesak jaksa.", "REQUEST Kontras > jaksa"),
    ],
)
def test_a_name_that_is_a_word_is_a_name_where_its_sentence_begins(text: str, event: str) -> None:
    assert event in events(text)


def test_a_word_that_is_also_a_name_stays_a_word_where_the_article_writes_it_small() -> None:
    told = events("Ketua Fraksi Harapan Hartawan mengecam polisi, yang menaruh harapan. Harapan mendesak jaksa.")
    assert not any(line.startswith("REQUEST Harapan Hartawan") for line in told)


def test_who_begins_the_sentence_before_goes_on_rather_than_who_spoke_before_that() -> None:
    told = events(
        'Ketua DPR Rika Lestari menilai jaksa keliru. Rika mengatakan, "Kami kecewa."\n'
        "Bupati Budi Hartawan ditahan jaksa. Budi kemudian dibawa ke rutan. Ia menggugat jaksa ke pengadilan."
    )
    assert "ACCUSE Budi Hartawan > jaksa" in told


@pytest.mark.parametrize("places", ["Bogor", "Bogor dan Depok", "Yogyakarta, Malang, dan Makassar"])
def test_who_acts_stands_before_the_places_where(places: str) -> None:
    assert "PROTEST Ribuan mahasiswa > -" in events(f"Ribuan mahasiswa di {places} berunjuk rasa.")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Ketua IPW Rika Lestari mengkritik polisi. Rika juga mendesak jaksa.", "REQUEST Rika Lestari > jaksa"),
        (
            'Wali Kota Budi Hartawan menemui massa. "Saya meminta maaf," ucap pria yang akrab disapa Kang Budi itu.',
            "CONCEDE Budi Hartawan > -",
        ),
        (
            "Wali Kota Budi Hartawan menemui DPRD. Ratusan warga memprotes kenaikan Pajak Bumi dan Bangunan (PBB).",
            "ACCUSE Ratusan warga > -",
        ),
    ],
)
def test_who_is_who_at_home(text: str, event: str) -> None:
    assert event in events(text)


def test_people_told_by_different_numbers_are_taken_apart() -> None:
    told = events("Kapolda datang. Lima pedagang ditangkap polisi. Tiga siswa ditangkap polisi.")
    assert [line for line in told if line.startswith("COERCE")] == ["COERCE polisi > Lima pedagang", "COERCE polisi > Tiga siswa"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ('Ketua DPR marah. "Polisi harus minta maaf dan bertobat," ujar Budi.', "REQUEST Budi > Polisi"),
        ("Peneliti Rika menyebut vonis hakim melukai rasa keadilan masyarakat.", "ACCUSE Rika > hakim"),
        ("Peneliti Rika menyesalkan vonis hakim.", "SANCTION hakim > -"),
        ("Ratusan buruh meneriakkan tuntutan agar Bupati Budi Hartawan mundur.", "REQUEST Ratusan buruh > Budi Hartawan"),
        (
            "KPK datang di Kabupaten Karanglo. Bupati Karanglo Budi Hartawan ditahan. Kepala Dinas PUPR Karanglo Rika Lestari ditahan.",
            "COERCE - > Rika Lestari",
        ),
    ],
)
def test_what_is_said_and_done_at_home(text: str, event: str) -> None:
    assert event in events(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Kapolri marah. Dua mahasiswa tewas dalam unjuk rasa menolak RUU TNI.", "PROTEST - > -"),
        ("Polisi menangkap 51 orang saat demo menolak kenaikan tunjangan DPR.", "PROTEST - > -"),
        ("Ketua buruh Rika menyebut pemerintah ingkar janji.", "ACCUSE Rika > pemerintah"),
        (
            "Bupati Budi menemui DPRD dan polisi. Ratusan buruh memprotes PHK sepihak terhadap 80 rekannya.",
            "ACCUSE Ratusan buruh > -",
        ),
        ("Kapolres Budi mengatakan perkelahian antara dua kelompok warga pecah.", "ASSAULT kelompok warga > -"),
        ("Wali Kota Budi menemui massa. Rika mengancam akan mengerahkan massa yang lebih besar.", "THREATEN Rika > -"),
        (
            "Serikat Buruh Karya mengancam akan menggelar mogok nasional jika pemerintah tidak menaikkan upah.",
            "THREATEN Serikat Buruh Karya > pemerintah",
        ),
    ],
)
def test_protests_fights_and_threats(text: str, event: str) -> None:
    assert event in events(text)


def test_a_protest_pointed_back_to_is_no_other() -> None:
    told = events("Ratusan buruh berunjuk rasa di Medan. Dua buruh tewas dalam unjuk rasa tersebut.")
    assert [line for line in told if line.startswith("PROTEST")] == ["PROTEST Ratusan buruh > -"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Anggota DPR Budi Hartawan dilaporkan ke Bareskrim. Laporan itu dibuat Serikat Guru Karya.", "ACCUSE Serikat Guru Karya"),
        ("Gubernur Rika Lestari digugat ke PTUN. Gugatan itu diajukan warga Kediri.", "ACCUSE warga Kediri > Rika Lestari"),
        ("Lima mahasiswa ditangkap di Medan. Penangkapan itu dilakukan Polda Sumatera Utara.", "COERCE Polda Sumatera Utara"),
    ],
)
def test_a_noun_that_points_back_tells_by_whom_it_was_done(text: str, event: str) -> None:
    told = events(text)
    assert len(told) == 1
    assert told[0].startswith(event)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Penyidik menahan yang bersangkutan.", "COERCE Penyidik > Budi Hartawan"),
        ("Yang bersangkutan ditahan penyidik.", "COERCE penyidik > Budi Hartawan"),
        ("Yang bersangkutan meminta maaf kepada DPR.", "CONCEDE Budi Hartawan > DPR"),
        ("Bawaslu Jawa Timur memeriksa Gubernur Rika Lestari.", "ACCUSE Bawaslu Jawa Timur > Rika Lestari"),
    ],
)
def test_yang_bersangkutan_is_who_was_told(text: str, event: str) -> None:
    assert event in events(f"Menteri Budi Hartawan diperiksa KPK. {text}")


@pytest.mark.parametrize("whose", ["Pendukung Rika", "Massa pendukung Rika", "Keluarga Rika"])
def test_those_who_stand_by_somebody_are_several(whose: str) -> None:
    told = events(f"Bupati Budi Hartawan datang. {whose} mengepung kantor KPU. Mereka menuntut KPU mundur.")
    assert f"REQUEST {whose} > KPU" in told
