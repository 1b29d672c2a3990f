"""Which words around a form let a frame stand, and which forbid it."""

import pytest

from menurut.reading.events.triggers import find_triggers
from reading.events.stage import Stage


def types(text: str) -> list[str]:
    return [trigger.frame.type for trigger in find_triggers(Stage(text).page)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pasukan Kestovia memasuki kota itu.", ["MOBILIZE"]),
        ("Mahasiswa Lumara memasuki kampus itu.", []),
        ("Kestovia membebaskan Rano Tiel.", ["RETREAT"]),
        ("Kestovia membebaskan lahan warga Sarnia.", []),
        ('Kestovia menyebut rencana Lumara "permainan kotor".', ["ACCUSE"]),
        ("Kestovia menyebut rencana itu dalam pidatonya.", []),
        ("Ia dikendalikan Lumara.", []),
        ("KPK menetapkan mantan Bupati Marwa Selatan, Rika Lestari, sebagai tersangka.", ["ACCUSE"]),
    ],
)
def test_what_a_frame_needs_may_stand_left_or_be_a_name_or_a_quotation(text: str, expected: list[str]) -> None:
    assert types(text) == expected


def test_a_word_to_the_right_or_left_may_forbid_a_frame() -> None:
    assert types("Kestovia menyerang Lumara.") == ["ASSAULT"]
    assert types("Virus itu menyerang jantung.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kestovia menambah persediaan rudal.", ["MOBILIZE"]),
        ("Kestovia menggunakan bahan kimia terhadap Lumara.", ["ASSAULT"]),
        ("Pasukan Kestovia menghalau serangan Lumara.", ["ASSAULT"]),
        ("Konflik bersenjata antara Kestovia dan Lumara terus berlanjut.", ["ASSAULT"]),
        ("Kestovia prihatin akan konflik antara Kestovia dan Lumara.", []),
        ("Kestovia memiliki bukti yang terbantahkan oleh Lumara.", []),
        ("Rano Tiel mempertanyakan keseriusan pemerintah.", ["ACCUSE"]),
        ("Rano Tiel mempertanyakan nomor telepon itu.", []),
    ],
)
def test_a_state_of_things_and_a_bare_question_tell_nothing(text: str, expected: list[str]) -> None:
    assert types(text)[:1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KPK mengeksekusi Rano Tiel ke Lapas Ardal.", ["COERCE"]),
        ("Kestovia mengeksekusi Rano Tiel.", ["ASSAULT"]),
        ("Polisi menyegel kantor Front Ardal.", ["COERCE"]),
        ("Massa menyegel kantor bupati.", ["PROTEST"]),
        ("KPK mencegah Bupati Rano Tiel bepergian ke luar negeri.", ["COERCE"]),
        ("Penyidik memblokir 12 aset milik Rano Tiel.", ["COERCE"]),
        ("Rekening milik Rano Tiel diblokir.", ["COERCE"]),
        ("Kejaksaan menaikkan status perkara itu ke penyidikan.", ["ACCUSE"]),
        ("Kasus Rano Tiel naik ke tahap penyidikan.", ["ACCUSE"]),
        ("Harga beras naik ke level tertinggi.", []),
        ("Polisi masih mengejar Rano Tiel.", ["ACCUSE"]),
        ("Klub itu mengejar Rano Tiel.", []),
        ("Rano Tiel dijebloskan ke penjara.", ["COERCE"]),
        ("Rano Tiel menerima tamu negara.", ["CONSULT"]),
        ("Ketua dewan setuju dengan Rano Tiel.", ["SUPPORT"]),
        ("Presiden memanggil Rano Tiel ke Istana.", ["CONSULT"]),
        ("Ketua partai mengumpulkan para kader di Sarnia.", ["CONSULT"]),
        ("Polisi mengumpulkan bukti ke kantornya.", []),
        ("Polisi menetapkan Rano Tiel sebagai DPO.", ["ACCUSE"]),
        ("Penyidik KPK mengembangkan penyidikan kasus itu.", ["ACCUSE"]),
        ("Bupati Rano Tiel akan menggugat Front Ardal.", ["ACCUSE"]),
        ("Pemerintah mencabut empat IUP di Sarnia.", ["COERCE"]),
        ("Defisit anggaran pemerintah bisa ditahan di bawah tiga persen.", []),
        ("Saluran Ardal meminta komentar kepada Bupati Rano Tiel.", []),
    ],
)
def test_police_and_courts_are_told_by_their_own_words(text: str, expected: list[str]) -> None:
    assert types(text)[:1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ria Sorel menjalin hubungan asmara dengan Rano Tiel.",
        "Ria Sorel tampil menawan di Ardal.",
        "Perusahaan itu melakukan uji coba layanan baru.",
        "Komentar Rano Tiel menyoal banjir.",
        "Wartawan mencecar Rano Tiel.",
    ],
)
def test_words_of_love_trade_and_asking_tell_no_politics(text: str) -> None:
    assert types(text) == []
