"""Short articles as wires write them, read as a whole: who did what to whom across their sentences. CONTOH, all invented."""

import pytest

from menurut.reading.reader import read
from menurut.types.article import Article
from menurut.types.ids import article_id
from menurut.types.report import Report


def _read(text: str, language: str = "id") -> Report:
    identity = article_id(text, url=None, publisher="Contoh", published="2024-05-15")
    return read(Article(id=identity, text=text, publisher="Contoh", published="2024-05-15", language=language), model=False)


def _told(text: str, language: str = "id") -> list[str]:
    report = _read(text, language)
    names = {one.id: one.name for one in report.entities}
    return [
        f"{event.type}/{event.modes[0] if event.modes else ''} "
        f"{','.join(names[one] for one in event.actors) or '-'} > {','.join(names[one] for one in event.recipients) or '-'}"
        for event in report.events
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # who blames a launch blames who launched, and so on for any noun made of the verb
        ("Korea Utara meluncurkan dua rudal balistik. Jepang mengecam peluncuran itu.", "ACCUSE/disapprove Japan > North Korea"),
        ("Turki menahan tujuh wartawan. Uni Eropa mengkritik penahanan tersebut.", "ACCUSE/disapprove Uni Eropa > Turkey"),
        # the doer of a deed that is known only by who is said to stand behind it
        (
            "Inggris menuduh Rusia berada di balik serangan racun saraf terhadap Rika Sandi. Jepang mengecam serangan itu.",
            "ACCUSE/disapprove Japan > Russia",
        ),
        (
            "Sebuah bom meledak di Kabul. Amerika menuding Iran sebagai pelaku serangan itu.",
            "ASSAULT/explosives Iran > Afghanistan",
        ),
        # who orders a deed by its noun does it
        ("Presiden Rusia memerintahkan pembunuhan terhadap wartawan Inggris Rika Sandi.", "ASSAULT/ Presiden Rusia > Rika Sandi"),
        ("Presiden Mesir memerintahkan penangkapan tujuh hakim.", "COERCE/arrest Presiden Mesir > tujuh hakim"),
        # with whom drills are held
        ("Korea Selatan menggelar latihan militer bersama Jepang.", "COOPERATE/ South Korea,Japan > -"),
        ("Dubes Inggris untuk Rusia Rika Sandi dipanggil ke Kemlu Rusia.", "ACCUSE/disapprove Kemlu Rusia > Rika Sandi"),
        (
            "Kamboja menarik dubesnya dari Bangkok setelah lima tentara Thailand terluka.",
            "SANCTION/withdraw Cambodia > Thailand",
        ),
        # on whom tear gas falls, and no second event of what it is for
        ("Polisi menembakkan gas air mata untuk membubarkan mahasiswa.", "ASSAULT/crowd-control Polisi > mahasiswa"),
        # a known name behind a trade is the person
        ("Polisi Rusia menahan aktivis Alexei Navalny.", "COERCE/arrest Polisi Rusia > Alexei Navalny"),
        ("Polisi menangkap pendukung Donald Trump.", "COERCE/arrest Polisi > pendukung Donald Trump"),
        # thousands
        ("Polisi menahan 26 ribu orang.", "COERCE/arrest Polisi > 26 ribu orang"),
        # the body told last
        ("Amnesty International menerbitkan laporan. Lembaga itu menuduh Rusia.", "ACCUSE/allege Amnesty International > Russia"),
        # -nya is not who calls it so
        ("Polisi menangkap Budi Marwa dan menuduhnya menyerang kantor.", "ACCUSE/allege Polisi > Budi Marwa"),
        # who speaks by a cue that he stands behind
        ('"Kami siap," kata Rika Sandi usai bertemu Presiden Prancis.', "CONSULT/ Rika Sandi,Presiden Prancis > -"),
        (
            '"Kami menolak," kata Menlu Iran dalam percakapan telepon dengan Menlu Prancis.',
            "CONSULT/phone Menlu Iran,Menlu Prancis > -",
        ),
        ("Malaysia selaku ketua ASEAN mengecam Myanmar.", "ACCUSE/disapprove Malaysia > Myanmar"),
        ("Ankara menuduh Yunani melanggar perjanjian.", "ACCUSE/allege Turkey > Greece"),
        ("Ribuan warga turun ke jalan memprotes hasil pemilu dan merusak pagar kantor KPU.", "PROTEST/riot Ribuan warga > KPU"),
        ("Polisi menggeledah rumah mantan Menteri Luar Negeri Retno Marsudi.", "COERCE/seize Polisi > Retno Marsudi"),
        ("Iran membantah mendukung pihak mana pun.", "REJECT/ Iran > -"),
    ],
)
def test_indonesian(text: str, line: str) -> None:
    assert line in _told(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("North Korea launched two ballistic missiles. Japan condemned the launch.", "ACCUSE/disapprove Japan > North Korea"),
        ("Police fired tear gas to disperse protesters.", "ASSAULT/crowd-control Police > protesters"),
        ('"We are ready," said Rika Sandi after meeting President Macron in Paris.', "CONSULT/ Rika Sandi,Macron > -"),
        ("The minister left Moscow after meeting President Putin.", "CONSULT/ The minister,Putin > -"),
        (
            'Beijing said the Philippine ship had "deliberately rammed" its vessel.',
            "ASSAULT/ Philippines > China",
        ),
        ("Pakistan said Indian strikes had killed 31 people and vowed to retaliate.", "THREATEN/violence Pakistan > India"),
        ("The king ordered the arrest of seven princes.", "COERCE/arrest The king > seven princes"),
    ],
)
def test_english(text: str, line: str) -> None:
    assert line in _told(text, "en")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("AS menuduh Iran menyerang kapal. Iran membantah dan menyebut tuduhan itu tidak berdasar.", 1),
        ("AS menuduh Iran menyerang kapal. Iran membantah tuduhan itu.", 1),
    ],
)
def test_who_denies_and_calls_it_baseless_denies_once(text: str, count: int) -> None:
    assert sum(line.startswith("REJECT") for line in _told(text)) == count


@pytest.mark.parametrize(
    ("text", "language", "who"),
    [
        ("Bom meledak di Kabul. Taliban membantah pihaknya bertanggung jawab.", "id", "Taliban"),
        ("Bom meledak di Kabul. Sekolah libur. Toko tutup. Hujan. Pasar sepi. Taliban mengaku bertanggung jawab.", "id", "Taliban"),
        ("A bomb exploded in Kabul, killing 12 people. The Taliban denied it was responsible.", "en", "Taliban"),
        ("Thailand menuding Kamboja memasang ranjau. Kamboja membantah dan menyebut ranjau itu tua.", "id", "Cambodia"),
    ],
)
def test_who_answers_for_an_attack_has_a_claim_on_it(text: str, language: str, who: str) -> None:
    report = _read(text, language)
    (attack,) = [event for event in report.events if event.type == "ASSAULT"]
    assert who in {link.name for claim in report.claims if claim.event == attack.id for link in claim.chain}


@pytest.mark.parametrize(
    ("text", "language", "content"),
    [
        (
            "Perdana Menteri Rika Sandi mengatakan dana Rusia itu hilang. Sandi lalu mengusir diplomat Rusia.",
            "id",
            "dana Rusia itu hilang",
        ),
        ("Pakistan said Indian strikes had killed 31 people and vowed to retaliate.", "en", "Indian strikes had killed 31 people"),
    ],
)
def test_the_speakers_next_deed_is_not_what_he_said(text: str, language: str, content: str) -> None:
    said = next(one for one in _read(text, language).attributions if one.act == "say")
    assert [part.of(text) for part in said.content] == [content]


def test_who_says_that_others_refuse_is_not_whom_they_refuse() -> None:
    assert "REJECT/ France,Germany > -" in _told("Macron said France and Germany rejected the plan.", "en")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ('"Tidak ada rencana membuka hubungan diplomatik dengan Israel," ujar Menlu Rika Sandi.', "id"),
        ("Putin mengatakan Rusia tidak punya rencana menyerang Jepang.", "id"),
        ("The minister said there was no plan to open talks with Israel.", "en"),
    ],
)
def test_no_plans_are_no_promise(text: str, language: str) -> None:
    report = _read(text, language)
    assert [one.act for one in report.attributions] == ["say"]
    assert {claim.polarity for claim in report.claims} == {"negative"}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Hakim Budi Marwa menahan Rika Sandi. Hongaria mengundang Rika Sandi berkunjung. Jepang mengecam putusan itu.",
            ["COERCE/arrest Budi Marwa > Rika Sandi", "AGREE/ Hungary > Rika Sandi", "ACCUSE/disapprove Japan > Budi Marwa"],
        ),
        (
            "Polda Papua menuding OPM membakar sekolah. Juru bicara OPM Rika Sandi mengakui anggotanya membakar gedung itu.",
            ["ACCUSE/allege Polda Papua > OPM", "ASSAULT/primitive OPM > sekolah"],
        ),
        (
            "Taiwan mengirim jet tempur untuk mengawal kapal. Jerman mengirim jet tempur ke Ukraina.",
            ["MOBILIZE/weapons Taiwan > -", "AID/ Germany > Ukraine"],
        ),
        ("Serangan udara Rusia menghantam rumah sakit anak di Kyiv.", ["ASSAULT/aerial Russia > rumah sakit anak"]),
        ("Jerman menyetujui pengiriman tank ke Ukraina.", ["AGREE/ Germany > Ukraine"]),
        (
            "Polisi menangkap Budi Marwa dan Rika Sandi. Mereka juga menyita uang.",
            ["COERCE/arrest Polisi > Budi Marwa,Rika Sandi", "COERCE/seize Polisi > -"],
        ),
    ],
)
def test_each_deed_is_told_once_and_of_whom_it_is(text: str, lines: list[str]) -> None:
    assert _told(text) == lines


def test_what_is_to_begin_on_a_day_has_not_begun_a_year_ago() -> None:
    report = _read("Indonesia dan Papua Nugini menyepakati pembukaan pos lintas batas mulai 1 Juli.")
    assert [event.date for event in report.events if event.type == "AGREE"] == [None]


def test_the_day_of_blame_is_not_the_attacks() -> None:
    report = _read("Jepang mengecam serangan Rusia terhadap Ukraina, Senin.")
    days = {event.type: event.date and event.date.start for event in report.events}
    assert days == {"ACCUSE": "2024-05-13", "ASSAULT": None}


def test_what_is_put_off_has_not_happened() -> None:
    assert {claim.polarity for claim in _read("Israel menunda pembebasan tahanan Palestina.").claims} == {"negative"}
