"""Who denies, admits or charges what, as the whole reading tells it by rules alone. CONTOH, all invented."""

import pytest

from menurut.reading.reader import read
from menurut.types.article import Article
from menurut.types.ids import article_id
from menurut.types.report import Report


def _read(text: str, language: str = "id") -> Report:
    identity = article_id(text, url=None, publisher="Contoh", published="2024-05-15")
    return read(Article(id=identity, text=text, publisher="Contoh", published="2024-05-15", language=language), model=False)


def _statuses(text: str, type: str, language: str = "id") -> list[tuple[str, str]]:
    """Return trigger and status of each claim on events of a type, speech acts of the denial itself aside."""
    report = _read(text, language)
    triggers = {event.id: report.quote(event.trigger) for event in report.events if event.type == type}
    return [(triggers[claim.event], claim.status) for claim in report.claims if claim.event in triggers]


@pytest.mark.parametrize(
    "text",
    [
        "Rusia tidak membenarkan maupun membantah serangan ke Suriah.",
        "Rusia belum mengonfirmasi ataupun membantah serangan ke Suriah.",
        "Rusia tidak membenarkan dan tidak membantah serangan ke Suriah.",
    ],
)
def test_who_neither_confirms_nor_denies_has_said_neither(text: str) -> None:
    report = _read(text)
    assert not [one for one in report.attributions if one.act in ("deny", "confirm")]
    assert not [event for event in report.events if event.type == "REJECT"]


def test_a_negation_of_the_first_verb_alone_leaves_the_denial() -> None:
    report = _read("Rusia tidak mengakui dan membantah tuduhan Suriah.")
    assert [one.act for one in report.attributions] == ["deny"]


def test_english_too_knows_neither() -> None:
    report = _read("Russia neither confirmed nor denied the attack on Syria.", "en")
    assert not [one for one in report.attributions if one.act in ("deny", "confirm")]


@pytest.mark.parametrize(
    "text",
    [
        "Pasukan Suriah mematahkan serangan ISIS di Palmyra.",
        "Serangan ISIS itu ditangkis Suriah.",
    ],
)
def test_an_attack_warded_off_is_not_denied(text: str) -> None:
    assert {status for _, status in _statuses(text, "ASSAULT")} == {"asserted"}
    assert _statuses(text, "REJECT") == []


def test_a_charge_warded_off_is_denied() -> None:
    (denial,) = [one for one in _read("Menteri Luar Negeri Rusia menangkis tuduhan Suriah.").attributions if one.act == "deny"]
    assert denial.content


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ('"Bukan kami yang menembakkan mortir ke Aleppo," kata komandan militer Suriah, Yusuf Gelan.', "ASSAULT"),
        ('"Tidak ada pasukan Rusia yang memasuki wilayah Suriah," kata Kremlin.', "MOBILIZE"),
        ('"Tak seorang pun tentara Suriah menyerang rumah sakit itu," kata Kementerian Pertahanan Suriah.', "ASSAULT"),
        ("Menteri Pertahanan Suriah mengaku sedang sakit, sehingga tak mungkin ia bertemu Presiden Iran.", "CONSULT"),
        ("Menurut Kementerian Pertahanan Suriah, tidak benar tentara Suriah menembak warga.", "ASSAULT"),
    ],
)
def test_a_subject_that_is_nobody_or_another_says_that_they_did_not(text: str, type: str) -> None:
    assert {status for _, status in _statuses(text, type)} == {"denied"}


@pytest.mark.parametrize(
    "text",
    [
        "Bukan hanya Rusia yang menyerang Suriah.",
        "Rusia tidak membuat kesalahan dan menyerang Suriah.",
    ],
)
def test_who_was_not_alone_or_did_something_else_not_did_it(text: str) -> None:
    assert _statuses(text, "ASSAULT") == [("menyerang", "asserted")]


def test_in_english_a_that_behind_a_negated_verb_is_no_cleft() -> None:
    text = "The Kremlin did not dispute that Russian troops had attacked Syria."
    assert "denied" not in {status for _, status in _statuses(text, "ASSAULT", "en")}
    assert {
        status for _, status in _statuses('"It was not us who attacked the convoy," said the Syrian army.', "ASSAULT", "en")
    } == {"denied"}


def test_never_having_ordered_answers_whoever_says_so() -> None:
    text = '"Kami tidak pernah memerintahkan penembakan," ujar Kepala Polda Jawa Tengah, Irjen Harun Paloma.'
    assert {status for _, status in _statuses(text, "ASSAULT")} == {"denied"}
    assert _statuses("Presiden Suriah tidak memerintahkan penahanan itu.", "REQUEST") == []


def test_what_is_denied_is_no_demand_of_the_denier() -> None:
    report = _read("Presiden Suriah membantah pernah memerintahkan penahanan wartawan.")
    assert [one.act for one in report.attributions] == ["deny"]
    assert {status for _, status in _statuses(report.article.text, "COERCE")} == {"denied"}


def test_a_deed_of_nobody_told_is_an_event_where_it_is_denied() -> None:
    assert _statuses('"Tidak ada penembakan," kata Kepolisian Suriah.', "ASSAULT") == [("penembakan", "denied")]
    told = _statuses("Kepolisian Suriah membantah keterangan warga mengenai penembakan di Aleppo.", "ASSAULT")
    assert {status for _, status in told} == {"reported", "denied"}
    assert _statuses("Kepolisian Suriah bungkam setelah penembakan.", "ASSAULT") == []


def test_a_denied_deed_is_the_one_told_before() -> None:
    text = "Iran mengatakan Israel mengebom rumah sakit di Gaza. Kementerian Pertahanan Israel membantah adanya pengeboman."
    report = _read(text)
    (attack,) = [event for event in report.events if event.type == "ASSAULT"]
    assert len(attack.tellings) == 2
    assert {claim.status for claim in report.claims if claim.event == attack.id} == {"reported", "denied"}


def test_a_plea_of_innocence_denies_the_charge() -> None:
    text = "Jaksa menuduh Bupati Harun Paloma menyuap hakim. Harun mengaku tidak bersalah."
    report = _read(text)
    charge, plea = report.attributions
    assert (plea.act, plea.answers) == ("claim", charge.id)
    assert ("menyuap", "denied") in _statuses(text, "AID")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ('"Stempel palsu itu ditemukan di rumahnya," kata Menteri Harun Paloma.', "say"),
        ('"Video itu palsu," kata Menteri Harun Paloma.', "deny"),
        ('"Tuduhan palsu itu menyakitkan," kata Menteri Harun Paloma.', "deny"),
    ],
)
def test_a_false_thing_is_no_denial_and_a_false_charge_is(text: str, act: str) -> None:
    assert _read(text).attributions[-1].act == act


def test_a_vow_behind_a_denial_denies_nothing() -> None:
    text = "Rika Paloma menuduh Budi Samor menyuap hakim. Budi membantah tuduhan itu. "
    assert [one.act for one in _read(text + '"Saya tidak akan mundur," kata Budi.').attributions][-1] == "refuse"
    assert [one.act for one in _read(text + '"Saya tidak menyuap siapa pun," kata Budi.').attributions][-1] == "deny"


def test_one_word_of_a_name_is_the_same_person_and_answers_not_himself() -> None:
    report = _read("Menurut jaksa, Harun Paloma memerintahkan penyiksaan tahanan. Harun menyangkal hal tersebut.")
    said = next(one for one in report.attributions if one.act == "say")
    denial = next(one for one in report.attributions if one.act == "deny")
    assert denial.answers == said.id


def _sources(text: str, language: str = "id") -> list[str | None]:
    report = _read(text, language)
    words = {one.id: one.span.of(text) for one in report.mentions}
    return [words.get(one.source or "") for one in report.attributions if one.act == "say"]


@pytest.mark.parametrize(
    ("text", "language", "source"),
    [
        ("An officer, who asked not to be named, told Reuters that Russia had attacked Syria.", "en", "An officer"),
        ("Rika Paloma, dokter yang dua tahun ditahan di Aleppo, mengatakan tentara menembaki warga.", "id", "Rika Paloma"),
        ("Seorang penyelidik yang tidak berwenang memberi keterangan mengatakan polisi menahan Budi.", "id", "Seorang penyelidik"),
        ("Dua dari mereka menyebut tentara menembaki warga.", "id", "mereka"),
    ],
)
def test_the_speaker_is_found_over_a_clause_of_his_own(text: str, language: str, source: str) -> None:
    assert _sources(text, language) == [source]


def test_a_paper_demands_nothing_by_reporting() -> None:
    report = _read("Israel harus menghentikan serangan ke Gaza, Reuters melaporkan.")
    assert not [event for event in report.events if event.type == "REQUEST"]


def test_an_order_behind_dan_is_of_whoever_the_words_tell_of() -> None:
    text = "Kementerian Pertahanan Suriah menyebut Israel merebut pos di Golan dan memerintahkan warga pergi."
    report = _read(text)
    names = {one.id: one.name for one in report.entities}
    assert [(e.type, [names[one] for one in e.actors]) for e in report.events] == [("COERCE", ["Israel"]), ("REQUEST", ["Israel"])]
    own = "Presiden Suriah mengatakan perang berakhir dan memerintahkan pasukannya pulang."
    assert [one.content[0].of(own) for one in _read(own).attributions if one.act == "say"] == ["perang berakhir"]


def test_what_a_charge_only_gives_as_a_purpose_is_no_deed_of_its_own() -> None:
    text = "Menurut Suriah, Iran mengirim senjata ke Rusia untuk mendukung perang Moskow. Iran membantah telah mengirim senjata ke Rusia."
    assert _statuses(text, "AID")
    assert _statuses(text, "ASSAULT") == []


@pytest.mark.parametrize(
    ("text", "language", "holder"),
    [
        ("Serangan bom di Aleppo menewaskan 10 orang. ISIS mengaku bertanggung jawab atas serangan itu.", "id", "ISIS"),
        ("A bomb attack in Aleppo killed 10 people. ISIS claimed responsibility for the attack.", "en", "ISIS"),
    ],
)
def test_who_owns_up_to_an_attack_claims_it(text: str, language: str, holder: str) -> None:
    report = _read(text, language)
    assert [claim.chain[-1].name for claim in report.claims if claim.status == "claimed"] == [holder]


def test_who_says_that_he_never_ordered_it_is_who_denies() -> None:
    report = _read('"Saya tidak pernah memerintahkan penahanan itu," kata Presiden Suriah Harun Paloma.')
    assert [claim.chain[-1].name for claim in report.claims if claim.status == "denied"] == ["Harun Paloma"]
