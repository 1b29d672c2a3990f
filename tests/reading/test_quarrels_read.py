"""What several articles quarrel over, as each of them is read: who denies, who did it, by which means. CONTOH, all invented."""

import pytest

from reading.whom import reading


def held(text: str, language: str = "id") -> set[tuple[str, str, str | None]]:
    """Return each claim as its event's type, its status and who holds it."""
    report = reading(text, language)
    types = {event.id: event.type for event in report.events}
    return {(types[claim.event], claim.status, claim.chain[-1].name if claim.attributions else None) for claim in report.claims}


def kinds(text: str, language: str = "id") -> set[tuple[str, tuple[str, ...]]]:
    """Return the type of each event with its modes."""
    return {(event.type, event.modes) for event in reading(text, language).events}


def test_whoever_a_clause_with_an_adverb_tells_of_denies() -> None:
    text = (
        "Rika Lestari mendesak Gubernur Lumara mencopot Kapolres Budi Samor, yang selama ini membantah anak buahnya memukul korban."
    )
    assert ("ASSAULT", "denied", "Budi Samor") in held(text)
    text = "Kapolres Budi Samor, yang sejak awal membantah anak buahnya memukul korban, tiba di Suar."
    assert ("ASSAULT", "denied", "Budi Samor") in held(text)


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Tiga warga tewas ditembak polisi.", "id", ("ASSAULT", ("firearms",))),
        ("Rebel fighters looted a food convoy near the border.", "en", ("COERCE", ("seize",))),
        ("Pemberontak merampok truk bantuan di Sudan Selatan.", "id", ("COERCE", ("seize",))),
    ],
)
def test_by_which_means(text: str, language: str, told: tuple[str, tuple[str, ...]]) -> None:
    assert told in kinds(text, language)


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Venezuela insists that its minister met nobody.", "REQUEST"),
        ("The Thai patrol came under machine-gun fire on Tuesday.", "ACCUSE"),
    ],
)
def test_what_is_no_such_act(text: str, type: str) -> None:
    assert type not in {kind for kind, _ in kinds(text, "en")}


def test_who_insists_that_somebody_must_demands_it() -> None:
    assert "REQUEST" in {kind for kind, _ in kinds("Russia insists that Ukraine must withdraw its troops.", "en")}


def test_a_state_committee_is_no_parliament() -> None:
    report = reading("The State Committee for National Security denied that Tajik guards shelled the village.", "en")
    assert [one.sector for one in report.entities if one.name.startswith("State Committee")] == ["GOV"]


def doers(text: str, type: str, language: str = "id") -> list[list[str]]:
    """Return who does each event of a type."""
    report = reading(text, language)
    names = {one.id: one.name for one in report.entities}
    return [[names[one] for one in event.actors] for event in report.events if event.type == type]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Chile expelled Bolivia's consul in Arica, Dara Menk, whom it accuses of spying on a naval base.", "en"),
        ("Chile mengusir konsul Bolivia di Arica, Dara Menk, yang dituduhnya memata-matai pangkalan angkatan laut.", "id"),
    ],
)
def test_whoever_opens_the_sentence_accuses_whom_its_clause_is_about(text: str, language: str) -> None:
    assert doers(text, "COERCE", language) == [["Dara Menk"]]
    assert ("COERCE", "alleged", "Chile") in held(text, language)


def test_a_militia_that_denies_having_attacked_is_the_doer() -> None:
    assert doers("The rebels denied having attacked the Ukrainian village.", "ASSAULT", "en") == [["rebels"]]


def test_whose_charge_it_was_is_told_by_where_it_came_from() -> None:
    text = "Konsul Bolivia itu dituding membunuh hakim. Tudingan itu datang dari Menteri Luar Negeri Rika Lestari."
    assert ("ASSAULT", "alleged", "Rika Lestari") in held(text)
    text = "Konsul Bolivia itu dituding membunuh hakim. Hal itu disampaikan Menteri Luar Negeri Rika Lestari."
    assert ("ASSAULT", "alleged", "Rika Lestari") in held(text)


def test_a_front_is_named_in_all_its_words() -> None:
    names = {one.name for one in reading("Front Pertahanan Ardal Hulu membunuh tiga polisi.").entities}
    assert "Front Pertahanan Ardal Hulu" in names


def test_rebels_are_not_the_soldiers_of_their_country() -> None:
    text = "Tentara Sudan menembaki pasar di Orvel. Pemberontak Sudan menembaki pasar di Orvel."
    assert len(doers(text, "ASSAULT")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Kapolres Budi Samor memastikan yang memukul wartawan Rika Lestari bukan personelnya.",
        "Kapolres Budi Samor mengakui anggotanya memukul tahanan.",
        "Kapolres Budi Samor angkat bicara. Ia membantah anak buahnya memukul warga.",
    ],
)
def test_a_chiefs_men_are_of_his_force(text: str) -> None:
    report = reading(text)
    (event,) = (one for one in report.events if one.type == "ASSAULT")
    assert [one.sector for one in report.entities if one.id in event.actors] == ["COP"]


def test_whoever_begins_to_speak_is_meant_before_whoever_spoke_last() -> None:
    text = (
        "Menteri Budi Samor menemui Rika Lestari. "
        '"Utusan kami di sana," kata juru bicara Danu Wirya. Kemudian Samor angkat bicara. Ia membantah menyerang polisi.'
    )
    assert ("REJECT", "asserted", None) in held(text)
    assert doers(text, "REJECT") == [["Budi Samor"]]


def test_a_rights_commission_is_not_the_police_told_before() -> None:
    text = "Indonesian police opened fire on villagers this week, the human rights commission said Thursday."
    assert ("ASSAULT", "reported", "human rights commission") in held(text, "en")


def test_a_sum_that_somebody_took_is_a_bribe() -> None:
    text = "Juru bicara KPK Danu Wirya mengatakan Bupati Budi Samor menerima Rp 2,4 miliar dari pengusaha Rika Lestari."
    assert ("AID", "reported", "Danu Wirya") in held(text)
    assert doers(text, "AID") == [["Rika Lestari"]]
    assert doers("Budi Samor menerima gaji Rp 5 juta dari perusahaan itu.", "AID") == []


@pytest.mark.parametrize(
    ("text", "country"), [("Tentara Thai menyerang kota itu.", "THA"), ("Pasukan Kirgiz menembaki desa itu.", "KGZ")]
)
def test_whose_soldiers_by_a_demonym(text: str, country: str) -> None:
    report = reading(text)
    (event,) = report.events
    assert [one.country for one in report.entities if one.id in event.actors] == [country]


def test_a_state_committee_is_of_the_government_in_indonesian_too() -> None:
    report = reading("Komite Negara untuk Keamanan Nasional membantah pasukan Tajik menembaki desa itu.")
    assert [one.sector for one in report.entities if one.name.startswith("Komite Negara")] == ["GOV"]


def test_nobody_does_what_a_day_is_told_of() -> None:
    text = "Ukrainian police rejected the villagers' account of Tuesday's shooting in Orvel."
    assert doers(text, "ASSAULT", "en") == [[]]
