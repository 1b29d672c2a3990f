"""Contexts of whole articles as papers print them; every person, group and happening here is invented."""

from collections.abc import Callable

import pytest

import menurut

Line = tuple[str, list[str], list[str]]


def lines(text: str, language: str = "id", published: str = "2024-07-10") -> dict[str, Line]:
    """Return type, actors and recipients of each event, by its trigger; parties as "country sector"."""
    report = menurut.read(text, language=language, published=published, publisher="Contoh")
    parties = {entity.id: f"{entity.country} {entity.sector}" for entity in report.entities}
    return {
        event.trigger.of(text): (event.type, [parties[one] for one in event.actors], [parties[one] for one in event.recipients])
        for event in report.events
    }


Lines = Callable[..., dict[str, Line]]


@pytest.mark.parametrize(
    ("text", "trigger", "want"),
    [
        # blame falls on what another did: not on one's own side, nor on what was only planned
        (
            "Amerika Serikat membunuh Jenderal Rauf Amini di Baghdad, Jumat. "
            '"Amini berencana menyerang diplomat Amerika," kata Pentagon. Menteri Luar Negeri Iran mengecam serangan itu.',
            "mengecam",
            ("ACCUSE", ["IRN GOV"], ["USA GOV"]),
        ),
        # what a protest is for is nobody else's demand
        ("Polisi membubarkan aksi menuntut pembebasan aktivis.", "menuntut pembebasan", None),
        ("Para peserta aksi menuntut Gubernur Jawa Tengah mundur.", "menuntut", ("REQUEST", ["IDN CVL"], ["IDN GOV"])),
        # who is asked is whom the words name, not the land to be left
        ("Kedutaan AS meminta warganya segera meninggalkan Irak.", "meminta", ("REQUEST", ["USA GOV"], ["USA CVL"])),
        # what must not be done in haste is not done
        ('"Jangan buru-buru menuduh polisi," kata Menteri Dalam Negeri Rika Lestari.', "menuduh", None),
        # who refuses "it" refuses who asked
        (
            "Rusia telah meminta Dewan Keamanan PBB bersidang, namun Inggris, yang memegang presidensi bulan ini, menolaknya.",
            "menolaknya",
            ("REJECT", ["GBR GOV"], ["RUS GOV"]),
        ),
        # what a missile hits is hit by its owner
        ("Rudal Rusia menghantam sebuah katedral di Odesa.", "menghantam", ("ASSAULT", ["RUS GOV"], ["UKR None"])),
        ("Jet tempur Israel menghantam Beirut selatan.", "menghantam", ("ASSAULT", ["ISR GOV"], ["LBN GOV"])),
        # a crowd before an embassy is of where it stands
        (
            "Presiden Turki menuduh Myanmar. Di Jakarta, ratusan orang berunjuk rasa di depan Kedutaan Besar Myanmar.",
            "berunjuk rasa",
            ("PROTEST", ["IDN CVL"], []),
        ),
        # a terrorist attack is not an attack on terrorists
        ("Rezim Kiev melakukan serangan teroris di Moskow.", "melakukan serangan teroris", ("ASSAULT", ["UKR GOV"], ["RUS GOV"])),
        # what is said next has a state of its own, and a clause behind a comma a doer of its own
        ("Taliban mengecam pengeboman itu dan menyalahkan pasukan AS.", "mengecam", ("ACCUSE", ["AFG REB"], [])),
        (
            "Jerman mengatakan pesawat terakhirnya telah meninggalkan Kabul, dan Turki mulai menarik pasukannya.",
            "menarik",
            ("RETREAT", ["TUR GOV"], []),
        ),
        ("Militer Suriah menyatakan gencatan senjata sepekan berakhir.", "menyatakan gencatan senjata", None),
        ("Keadaan darurat selama satu tahun diberlakukan di Myanmar.", "diberlakukan", ("COERCE", [], ["MMR GOV"])),
        ("Kementerian Kesehatan Gaza yang dikuasai Hamas menyalahkan Israel.", "dikuasai", None),
    ],
)
def test_contexts(text: str, trigger: str, want: Line | None) -> None:
    assert lines(text).get(trigger) == want


def test_a_secretary_general_is_no_general() -> None:
    text = "Sekretaris Jenderal ASEAN Karim Holan mengecam junta Myanmar."
    assert lines(text)["mengecam"][1] == ["IGO None"]


def test_who_carried_out_the_deed_told_before_did_it() -> None:
    text = "Menteri Sari Wibawa ditahan pada Senin. Tentara Myanmar mengatakan telah melakukan penahanan itu."
    assert [line[:2] for line in lines(text).values()] == [("COERCE", ["MMR MIL"])]
    denied = "Sebuah masjid diserang di Peshawar. Taliban membantah melakukan serangan tersebut."
    assert lines(denied)["diserang"][1] == []


def test_a_place_in_a_clause_stays_there_behind_an_apposition() -> None:
    text = (
        "Iran mengusir duta besar Swiss setelah Israel membunuh Rauf Amini, komandan Pasukan Quds, dalam serangan udara di Baghdad."
    )
    report = menurut.read(text, language="id", published="2024-07-10")
    places = {event.trigger.of(text): [place.name for place in event.places] for event in report.events}
    assert places["mengusir"] == [] and places["membunuh"] == ["Baghdad"]
    assert "serangan udara" not in places


def test_a_test_told_on_is_one_event() -> None:
    text = "Pyongyang kembali menguji rudal jelajahnya. Dua rudal ditembakkan dari kawasan Wonsan pada Senin, kata KCNA."
    assert [line[:2] for line in lines(text).values()] == [("MOBILIZE", ["PRK GOV"])]


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("North Korea fired two cruise missiles off its east coast on Monday.", "en", "MOBILIZE"),
        ("North Korea launched three cruise missiles into the East Sea on Monday.", "en", "MOBILIZE"),
        ("Russia fired missiles at Odesa on Monday.", "en", "ASSAULT"),
        ("Korea Utara menembakkan dua rudal jelajah yang terbang selama dua jam.", "id", "MOBILIZE"),
        ("Iran menembakkan puluhan rudal balistik ke Israel.", "id", "ASSAULT"),
    ],
)
def test_a_missile_that_falls_into_the_sea_is_a_test(text: str, language: str, kind: str) -> None:
    assert [line[0] for line in lines(text, language).values()] == [kind]


def test_days_after_a_deed_are_counted_from_its_own_day() -> None:
    text = (
        "Korea Utara pada Kamis menembakkan satu rudal ke arah Laut Timur, kata militer Korea Selatan, Jumat. "
        "Peluncuran itu terjadi tiga hari setelah Pyongyang menguji rudal jelajah."
    )
    report = menurut.read(text, language="id", published="2024-03-15")
    assert {event.trigger.of(text): event.date and event.date.start for event in report.events}["menguji rudal"] == "2024-03-11"


def test_a_body_by_its_own_name_is_not_the_one_told_before() -> None:
    text = "The Myanmar military and the Northern Star Alliance agreed on an immediate ceasefire in northern Shan State."
    report = menurut.read(text, language="en", published="2024-01-13")
    names = {entity.id: (entity.name, entity.country) for entity in report.entities}
    assert {names[one] for one in report.events[0].actors} == {("Myanmar military", "MMR"), ("Northern Star Alliance", "MMR")}


def test_what_had_been_agreed_by_the_day_it_was_told_is_of_no_such_day() -> None:
    for words, day in (("it had agreed", None), ("it agreed", "2024-01-15")):
        text = f"Russia said on Monday {words} to a ceasefire."
        (event,) = menurut.read(text, language="en", published="2024-01-15").events
        assert (event.date and event.date.start) == day
