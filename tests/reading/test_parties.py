"""Parties as the whole reading finds them: clients, others in a quotation, the beaten and the expelled. CONTOH, all invented."""

import pytest

from menurut.reading.reader import read
from menurut.types.article import Article
from menurut.types.ids import article_id
from menurut.types.report import Report


def _read(text: str, language: str = "id") -> Report:
    identity = article_id(text, url=None, publisher="Contoh", published="2024-05-15")
    return read(Article(id=identity, text=text, publisher="Contoh", published="2024-05-15", language=language), model=False)


def _told(report: Report) -> list[str]:
    names = {one.id: one.name for one in report.entities}
    return [
        f"{event.type}/{event.modes[0] if event.modes else ''} "
        f"{','.join(names[one] for one in event.actors) or '-'} > {','.join(names[one] for one in event.recipients) or '-'}"
        for event in report.events
    ]


@pytest.mark.parametrize("client", ["kliennya", "Klien kami"])
def test_a_client_is_not_the_lawyer(client: str) -> None:
    told = _told(_read(f'Pengacara Budi Santoso, Rina Wijaya, mengatakan: "{client} dipukuli polisi."'))
    assert [line for line in told if line.startswith("ASSAULT")] == [f"ASSAULT/beat polisi > {client}"]


def test_they_in_a_quotation_are_not_the_speakers_own_body() -> None:
    told = _told(_read('Polisi menyalahkan petani. "Mereka melempari kami dengan batu," kata Kapolres Kebumen Hasan Bisri.'))
    assert "ASSAULT/primitive petani > Polisi" in told


def test_they_are_the_police_where_farmers_speak() -> None:
    told = _told(_read('Aliansi Petani mengecam polisi. "Mereka menembaki kami," kata juru bicara Aliansi Petani, Rudi Hartono.'))
    assert "ASSAULT/firearms polisi > Aliansi Petani" in told


def test_nobody_is_said_to_arrest_in_a_headline_of_a_clash() -> None:
    text = (
        "Bentrok Warga dan Aparat, 14 Orang Ditangkap\n\n"
        "KEBUMEN - Warga Karangsari dan aparat bentrok di Kebumen, Senin (13/5/2024). Sebanyak 14 orang ditangkap dalam bentrokan itu."
    )
    assert "COERCE/arrest - > 14 Orang" in _told(_read(text))


def test_the_reason_for_letting_go_speaks_of_whom_is_let_go() -> None:
    told = _told(_read("Koalisi Sipil mendesak polisi membebaskan dua tersangka karena diduga dipukuli."))
    assert "ASSAULT/beat - > dua tersangka" in told


def test_people_sent_out_of_a_country_are_deported_and_off_their_land_driven() -> None:
    assert _told(_read("Malaysia mengusir 20 warga Indonesia dari Johor, Senin (13/5/2024)."))[0].startswith(
        "COERCE/deport Malaysia > "
    )
    assert _told(_read("Polisi mengusir warga Karangsari dari lahannya, Senin (13/5/2024)."))[0].startswith(
        "COERCE/seize Polisi > "
    )


def test_attacking_a_convoy_criticises_nobody() -> None:
    report = _read("Officials said militants attacking a convoy killed two soldiers.", language="en")
    assert [one.act for one in report.attributions] == ["say"]


@pytest.mark.parametrize(
    "officer", ["kata Kapolda Jambi Rika Lestari", "ujar Kabid Humas Polda Jambi Kombes Rika Lestari", "kata Kapolres"]
)
def test_an_officer_tells_of_the_same_arrest(officer: str) -> None:
    told = _told(_read(f'Polisi menangkap dua aktivis, Rabu. "Keduanya kami tangkap di Solo," {officer}.'))
    assert told == ["COERCE/arrest Polisi > dua aktivis"]


@pytest.mark.parametrize("behind", ["di Solo", "karena melawan"])
def test_who_is_named_before_we_and_a_root_is_done_to(behind: str) -> None:
    told = _told(_read(f'Polisi membubarkan massa. "Massa kami bubarkan {behind}," kata Kapolda.'))
    assert told == ["COERCE/restrict Polisi > massa"]


@pytest.mark.parametrize(
    "taken",
    [
        "Polisi menangkap Bupati Blora Rudi Hartono dan Gubernur Jambi Yusuf Wijaya.",
        "Polisi menangkap Ketua DPRD Maluku Rudi Hartono dan anggota DPRD Yusuf Wijaya.",
        "Bupati Blora Rudi Hartono dan Gubernur Jambi Yusuf Wijaya ditangkap polisi.",
    ],
)
def test_they_are_the_two_who_were_taken(taken: str) -> None:
    told = _told(_read(f"{taken} Mereka membantah tuduhan itu."))
    assert "REJECT/ Rudi Hartono,Yusuf Wijaya > -" in told


@pytest.mark.parametrize(("other", "events"), [("Polda Jambi", 1), ("KPK", 2)])
def test_the_police_told_by_two_names_take_somebody_once(other: str, events: int) -> None:
    told = _told(_read(f"Polisi menangkap Bupati Blora Rudi Hartono. {other} menangkap Bupati Blora Rudi Hartono."))
    assert len(told) == events


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Mahasiswa menolak revisi Undang-Undang TNI.", "REJECT/change Mahasiswa > -"),
        ("KPK menggeledah rumah dinas Bupati Blora Rudi Hartono.", "COERCE/seize KPK > Rudi Hartono"),
        ("MK menolak gugatan pemilu presiden yang diajukan PDIP.", "REJECT/ MK > -"),
    ],
)
def test_what_a_law_a_house_or_an_election_is_called_after_is_no_party(text: str, event: str) -> None:
    assert _told(_read(text)) == [event]


def test_host_and_guest_talk_on_at_the_visit() -> None:
    told = _told(_read("Presiden Peru Edo Malik menerima Presiden Mesir Rudi Hartono di Istana Negara. Keduanya membahas ekonomi."))
    assert told == ["CONSULT/visit Rudi Hartono > Edo Malik"]


def test_strikers_do_what_is_joined_to_their_strike() -> None:
    told = _told(_read("Ratusan buruh mogok kerja dan memblokir jalan tol, Kamis."))
    assert told == ["PROTEST/strike Ratusan buruh > -", "PROTEST/obstruct Ratusan buruh > -"]


def test_who_condemns_a_burning_condemns_the_rioters() -> None:
    told = _told(_read("Massa membakar kantor KPU Kabupaten Blora. Ketua KPU Blora mengutuk pembakaran itu."))
    assert told == ["PROTEST/riot Massa > kantor KPU Kabupaten Blora", "ACCUSE/disapprove Ketua KPU Blora > Massa"]


def test_what_is_needed_stands_behind_two_names() -> None:
    (told,) = _told(_read("Polisi menetapkan dua aktivis HAM, Rudi Hartono dan Fatia Wijaya, sebagai tersangka."))
    assert told.startswith("ACCUSE/investigate Polisi > ") and told.endswith("Rudi Hartono,Fatia Wijaya")


@pytest.mark.parametrize("charge", ["berbohong", "ingkar janji"])
def test_what_somebody_is_accused_of_is_no_second_accusation(charge: str) -> None:
    assert _told(_read(f"Ketua DPRD Jambi Rudi Hartono menuduh Gubernur Jambi {charge}.")) == [
        "ACCUSE/allege Rudi Hartono > Gubernur Jambi"
    ]


@pytest.mark.parametrize("duo", ["", "pasangan ", "pasangan calon presiden dan wakil presiden "])
def test_two_people_joined_by_a_hyphen_are_two(duo: str) -> None:
    assert _told(_read(f"Kemarin {duo}Budi Hartanto-Siti Wijaya mengecam KPU.")) == [
        "ACCUSE/disapprove Budi Hartanto,Siti Wijaya > KPU"
    ]


@pytest.mark.parametrize("taken", ["19 rohaniwan", "para penerjemah", "dua majikan"])
def test_whoever_is_arrested_is_somebody(taken: str) -> None:
    (told,) = _told(_read(f"Polisi Kebumen menahan {taken}, Senin (13/5/2024)."))
    assert told.startswith("COERCE/arrest Polisi Kebumen > ") and not told.endswith("-")


def test_a_suspect_is_named_by_the_authority_told_last() -> None:
    text = (
        "Kejaksaan Negeri Kebumen memeriksa enam saksi. Mantan Bupati Kebumen Suryo Widodo kemudian ditetapkan sebagai tersangka."
    )
    named = [line for line in _told(_read(text)) if "Suryo" in line]
    assert named == ["ACCUSE/investigate Kejaksaan Negeri Kebumen > Suryo Widodo"]
    assert _told(_read("Mantan Bupati Kebumen Suryo Widodo ditetapkan sebagai tersangka.")) == [
        "ACCUSE/investigate - > Suryo Widodo"
    ]
