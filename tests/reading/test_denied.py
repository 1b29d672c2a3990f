"""Ways of denying, and of having a part in what is denied, as the whole reading tells them by rules alone. CONTOH, all invented."""

import pytest

from menurut.reading.reader import read
from menurut.types.article import Article
from menurut.types.event import Event
from menurut.types.ids import article_id
from menurut.types.report import Report


def _read(text: str, language: str) -> Report:
    identity = article_id(text, url=None, publisher="Contoh", published="2024-05-15")
    return read(Article(id=identity, text=text, publisher="Contoh", published="2024-05-15", language=language), model=False)


def _held(text: str, type: str = "ASSAULT", language: str = "id") -> set[tuple[str, str | None]]:
    """Return the status of each claim on events of a type, with who holds it."""
    report = _read(text, language)
    events = {event.id for event in report.events if event.type == type}
    return {
        (claim.status, claim.chain[-1].name if claim.attributions else None) for claim in report.claims if claim.event in events
    }


def _doers(text: str, type: str = "ASSAULT", language: str = "id") -> list[list[str]]:
    report = _read(text, language)
    names = {one.id: one.name for one in report.entities}
    return [[names[one] for one in event.actors] for event in report.events if event.type == type]


def _events(text: str, language: str = "id") -> list[Event]:
    return list(_read(text, language).events)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Claims by Ukraine that Russian troops attacked the village are false, Foreign Minister Dara Menk said.",
            {("claimed", "Ukraine"), ("denied", "Dara Menk")},
        ),
        (
            'Russia rejected as "pure fantasy" the claim by Ukraine that its troops had shelled the market.',
            {("claimed", "Ukraine"), ("denied", "Russia")},
        ),
        (
            "Russia dismissed as baseless the Ukrainian allegation that its troops had shelled a market.",
            {("alleged", "Ukraine"), ("denied", "Russia")},
        ),
        (
            "Russia described as an invention reports in Ukrainian media that its troops had shelled the market.",
            {("reported", "Ukrainian media"), ("denied", "Russia")},
        ),
        (
            "Russia called the report that its soldiers had killed three fishermen a fairy tale.",
            {("reported", None), ("denied", "Russia")},
        ),
        ("Russian police ruled out that officers had shot the student.", {("denied", "Russian police")}),
        (
            "Russia said the claim by Ukraine that its troops shelled the market did not correspond to reality.",
            {("claimed", "Ukraine"), ("denied", "Russia")},
        ),
        (
            "The accusation that Russia shelled the market has been rejected by Moscow.",
            {("alleged", None), ("denied", "Russia")},
        ),
        (
            "Russian police rejected the villagers' account of the shooting in Korvel.",
            {("reported", "the villagers"), ("denied", "Russian police")},
        ),
    ],
)
def test_english_denies_what_it_calls_untrue(text: str, held: set[tuple[str, str | None]]) -> None:
    assert _held(text, language="en") == held


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        ("Syria says Russia shelled the market in Korvel, a charge Moscow denies.", "Russia"),
        ("Russia has shelled the market in Korvel, Syria said on Tuesday, an allegation denied by Moscow.", "Russia"),
        ("Syria accused Russia of shelling the camp of the Ardal Front, an allegation denied by Moscow.", "Russia"),
        ("Syria accused Russia of shelling a market, a charge dismissed by Russian officials.", "Russian officials"),
        ("Prosecutors accused General Ivo Branta of shelling a market, an allegation he rejects.", "Ivo Branta"),
    ],
)
def test_a_charge_that_sums_up_the_clause_before_it_is_denied_with_it(text: str, denier: str) -> None:
    assert ("denied", denier) in _held(text, language="en")
    assert [one.type for one in _events(text, "en") if one.type in ("REJECT", "SANCTION")] == ["REJECT"]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Klaim Ukraina bahwa tentaranya menembak jatuh jet itu hanyalah propaganda, kata Menteri Pertahanan Rusia Ivo Branta.",
            {("claimed", "Ukraine"), ("denied", "Ivo Branta")},
        ),
        (
            "Klaim Hamas menembak jatuh drone Israel itu dibantah militer Israel.",
            {("claimed", "Hamas"), ("denied", "militer Israel")},
        ),
        ("Rusia membantah disebut menyerang pasar di Kharkiv.", {("denied", "Russia")}),
        ("Polri menyebut kabar penculikan aktivis Rika Lestara sebagai hoaks.", {("denied", "Polri")}),
        ("Kabar penculikan aktivis Rika Lestara oleh polisi tidak benar, kata Kapolri.", {("denied", "Kapolri")}),
        (
            "Pemerintah Suriah menolak laporan Amnesty International yang menuduh tentara membunuh 60 warga sipil.",
            {("alleged", "Amnesty International"), ("denied", "Syria")},
        ),
        (
            "Pemerintah Suriah menolak laporan Amnesty International yang menyebut tentara membunuh 60 warga sipil.",
            {("reported", "Amnesty International"), ("denied", "Syria")},
        ),
    ],
)
def test_indonesian_denies_what_it_calls_untrue(text: str, held: set[tuple[str, str | None]]) -> None:
    assert _held(text) == held


def test_what_is_only_called_so_denies_nothing() -> None:
    assert "denied" not in {status for status, _ in _held("Menteri Rika Paloma menyebut Israel menyerang propaganda.")}
    dismissed = _read("The Russian minister was dismissed by the president after the army attacked the port.", "en")
    assert "deny" not in {one.act for one in dismissed.attributions}


def test_who_refuses_to_admit_admits_nothing() -> None:
    report = _read("Menteri Pertahanan Rusia menolak mengakui bahwa pasukannya menyerang rumah sakit.", "id")
    assert [one.act for one in report.attributions] == ["refuse"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Neither the Russian army nor the police attacked the village, spokesman Ali Tovan said.", "en"),
        ("The Russian army said it fired no shots at the convoy.", "en"),
        ("The man who beat the journalist was not one of its officers, Russian police said.", "en"),
        ("Russia says it did not shell the market.", "en"),
        ("Kementerian Pertahanan Suriah mengatakan orang yang menembak warga bukan prajurit Suriah.", "id"),
    ],
)
def test_a_deed_of_nobody_or_of_others_is_denied(text: str, language: str) -> None:
    assert {status for status, _ in _held(text, language=language)} == {"denied"}


def test_those_who_did_not_do_it_are_the_doers_of_what_is_denied() -> None:
    assert _doers("TNI menegaskan pasukan yang menyerang desa itu bukan prajurit TNI.") == [["prajurit TNI"]]
    told = "Kementerian Pertahanan Suriah mengatakan orang yang menembak warga bukan orang gila."
    assert {status for status, _ in _held(told)} == {"reported"}


@pytest.mark.parametrize(
    ("text", "language", "doer"),
    [
        ("Rusia membantah terlibat dalam serangan terhadap konsulat Ukraina.", "id", "Russia"),
        ("Rusia membantah berada di balik serangan terhadap konsulat Ukraina.", "id", "Russia"),
        ("Ukraina menuduh Rusia terlibat dalam serangan terhadap konsulatnya.", "id", "Russia"),
        ("Ukraina menyebut keterlibatan Rusia dalam serangan terhadap konsulatnya.", "id", "Russia"),
        ("Russia denied any part in the kidnapping of five Ukrainian fishermen.", "en", "Russia"),
        ("Russia denied responsibility for the attack on the Ukrainian consulate.", "en", "Russia"),
        ("Russia denied any role in Saturday's attack on the Ukrainian consulate.", "en", "Russia"),
        ("Ukraine accused Russia of involvement in the attack on its consulate.", "en", "Russia"),
        ("Ukraine condemned Russia's involvement in the attack on its consulate.", "en", "Russia"),
        ("Ukraina menyalahkan Rusia atas serangan terhadap pelabuhan Odesa.", "id", "Russia"),
        ("The attack, which killed nine people, was claimed by Hamas.", "en", "Hamas"),
        ("Hamas claimed responsibility for Monday's attack on a hotel in Syria that killed nine people.", "en", "Hamas"),
        ("Sebuah bom meledak di pasar Kharkiv dan menewaskan lima warga Ukraina. Serangan itu diklaim oleh Hamas.", "id", "Hamas"),
    ],
)
def test_who_has_a_part_in_a_deed_did_it(text: str, language: str, doer: str) -> None:
    assert _doers(text, language=language) == [[doer]]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rusia tidak terlibat dalam serangan terhadap konsulat Ukraina, kata Budi Samora.", "id"),
        ("Rusia tidak pernah berada di balik serangan terhadap konsulat Ukraina, kata Budi Samora.", "id"),
        ("Russia was not responsible for the attack on the Ukrainian consulate, Budi Samora said.", "en"),
        ("Russia had no role in the attack on the Ukrainian consulate, Budi Samora said.", "en"),
        ("Russia had nothing to do with the attack on the Ukrainian consulate, Budi Samora said.", "en"),
    ],
)
def test_who_had_no_part_in_a_deed_did_not_do_it(text: str, language: str) -> None:
    assert _held(text, "ASSAULT", language=language) == {("denied", "Budi Samora")}
    assert {status for status, _ in _held(text, "REJECT", language=language)} <= {"reported"}


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("Russia on Monday denied any role in the bombing of a mosque.", "en", None),
        ("Russia denied on Monday that it had arrested a journalist.", "en", None),
        ("Russia on Monday denied any role in Saturday's bombing of a mosque.", "en", "2024-05-11"),
        ("Rusia pada Senin (13/5) membantah menembaki warga Ukraina.", "id", None),
        ("Rusia membantah menembaki warga Ukraina pada Sabtu (11/5).", "id", "2024-05-11"),
    ],
)
def test_the_day_of_a_denial_is_not_that_of_what_is_denied(text: str, language: str, days: str | None) -> None:
    (event,) = [one for one in _events(text, language) if one.type in ("ASSAULT", "COERCE")]
    assert (event.date and event.date.start) == days


def test_a_denied_deed_of_another_kind_is_not_the_one_told_before() -> None:
    text = "KPK menangkap Bupati Rika Paloma, Rabu. Sekretaris Daerah Budi Samora menepis informasi ihwal penyegelan rumah dinas bupati."
    told = [event for event in _events(text) if event.type == "COERCE"]
    assert [event.modes for event in told] == [("arrest",), ("seize",)]
    assert _held(text, "COERCE") == {("asserted", None), ("denied", "Budi Samora")}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Menurut keterangan dua saksi, tentara menembaki warga.", "dua saksi"),
        ("Berdasarkan pengakuan korban, tentara menembaki warga.", "korban"),
        ("Tentara menembaki warga, kata Kapuspen TNI, Mayjen Rika Lestara.", "Kapuspen TNI, Mayjen Rika Lestara"),
        ("Tentara menembaki warga, kata Kapolsek Menteng, Kompol Rika Lestara.", "Kapolsek Menteng, Kompol Rika Lestara"),
        (
            'Kementerian itu membantah. "Tentara tidak menembaki warga," kata juru bicaranya, Letjen Budi Samora.',
            "Letjen Budi Samora",
        ),
    ],
)
def test_a_witness_and_an_office_holder_speak_for_themselves(text: str, source: str) -> None:
    report = _read(text, "id")
    words = {one.id: one.span.of(text) for one in report.mentions}
    assert [words.get(one.source or "") for one in report.attributions if one.act == "say"] == [source]


def test_an_officer_who_was_in_the_talks_says_what_they_do_not() -> None:
    text = "An officer involved in the talks, who asked not to be named, told Reuters that Russia had attacked Syria."
    assert _held(text, language="en") == {("reported", "An officer")}


def test_whoever_is_quoted_as_saying_it_speaks_through_the_medium() -> None:
    text = "TASS quoted the Russian Defence Ministry as saying that Ukrainian forces had shelled the port."
    report = _read(text, "en")
    (claim,) = [claim for claim in report.claims if claim.status == "reported"]
    assert [link.name for link in claim.chain if link.attribution] == ["TASS", "Russian Defence Ministry"]


@pytest.mark.parametrize(
    ("verb", "act"), [("denies", "deny"), ("rejects", "deny"), ("alleges", "allege"), ("argues", "claim"), ("warns", "say")]
)
def test_a_government_speaks_in_the_present_tense_too(verb: str, act: str) -> None:
    assert [one.act for one in _read(f"The government {verb} that police beat the student.", "en").attributions] == [act]


def test_whose_charge_it_is_has_a_name_of_his_own() -> None:
    assert ("alleged", "warga") in _held("Tentara Suriah membantah tudingan warga bahwa prajuritnya menembaki massa.")


def test_whoever_claims_an_attack_by_its_name_claims_the_one_told_before() -> None:
    text = "Gunmen killed nine Russian soldiers on Friday, the army said. Hamas later claimed the attack."
    assert ("claimed", "Hamas") in _held(text, language="en")
    assert _doers(text, language="en") == [["Gunmen"]]


@pytest.mark.parametrize("denial", ["denied the allegations", "denied that officers had used live rounds"])
def test_a_spokesman_denies_what_is_said_of_those_he_speaks_for(denial: str) -> None:
    text = (
        "Opposition leader Peter Wanjala said police had shot dead three protesters. He also accused the government of rigging the vote. "
        f"Police spokesman Juma Odhiambo {denial}."
    )
    assert "denied" not in {status for status, _ in _held(text, "COERCE", "en")}
    assert "denied" in {status for status, _ in _held(text, language="en")}


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ('Police arrested three activists on Friday. "We arrested them for looting," police chief Juma Odhiambo said.', "COERCE"),
        ('The army killed 12 rebels on Friday. "We killed them in an ambush," General Abdi Tovan said.', "ASSAULT"),
    ],
)
def test_we_in_the_mouth_of_one_of_a_force_is_the_force(text: str, type: str) -> None:
    assert len(_doers(text, type, "en")) == 1


@pytest.mark.parametrize(
    ("text", "language", "doer"),
    [
        ("Rusia membantah tuduhan Ukraina bahwa kapal penjaga pantainya menembaki nelayan.", "id", "Russia"),
        ("Rusia menyebut tuduhan Ukraina bahwa negaranya menyerang pasar di Kharkiv sebagai omong kosong.", "id", "Russia"),
        ("Russia rejected Ukraine's accusation that it attacked a market in Kharkiv.", "en", "Russia"),
        # a person who charges somebody tells of himself as well
        ("Rusia membantah tuduhan Budi Samora bahwa kapalnya diserang tentara Ukraina.", "id", "tentara Ukraina"),
    ],
)
def test_what_is_his_in_a_charge_is_whose_who_denies_it(text: str, language: str, doer: str) -> None:
    assert _doers(text, language=language) == [[doer]]


@pytest.mark.parametrize(
    ("text", "language", "sector"),
    [
        ("Kapolda Irjen Budi Samora menyangkal anak buahnya memukuli mahasiswa.", "id", "COP"),
        ("Bupati meminta Kapolres Rika Paloma menghukum anak buahnya yang memukuli mahasiswa.", "id", "COP"),
        ("Police chief Juma Odhiambo denied that his men had beaten a reporter.", "en", "COP"),
        ("Juru bicara TPNPB Rika Paloma menyangkal pasukannya menyandera dua guru.", "id", "REB"),
        ("Presiden Suriah menyangkal pasukannya menyandera dua guru.", "id", "MIL"),
    ],
)
def test_the_men_of_a_chief_are_of_his_sort(text: str, language: str, sector: str) -> None:
    report = _read(text, language)
    sectors = {one.id: one.sector for one in report.entities}
    assert [sectors[one] for event in report.events if event.type == "ASSAULT" for one in event.actors] == [sector]


def test_who_was_beaten_is_told_behind_an_irregular_verb_too() -> None:
    report = _read("Greece denied that its coast guard had beaten migrants.", "en")
    names = {one.id: one.name for one in report.entities}
    (event,) = [one for one in report.events if one.type == "ASSAULT"]
    assert [names[one] for one in event.recipients] == ["migrants"]


def test_who_is_pushed_across_a_border_is_deported() -> None:
    text = "Belarusian guards pushed 300 migrants across the border into Poland, Polish Interior Minister Marek Zielinski said."
    assert _held(text, "COERCE", "en") == {("reported", "Marek Zielinski")}


def test_a_party_that_is_his_is_a_party() -> None:
    assert _doers("Sekjen Partai Bintang Rika Paloma menolak tudingan bahwa partainya menyuap anggota KPU.", "AID") == [
        ["partainya"]
    ]


@pytest.mark.parametrize(
    ("text", "type", "language", "held"),
    [
        (
            "Hizbullah menegaskan tidak terlibat dalam pembunuhan pendeta Elias Khoury.",
            "ASSAULT",
            "id",
            {("denied", "Hizbullah")},
        ),
        (
            "Russian police rejected allegations of torture at the prison in Korvel.",
            "ASSAULT",
            "en",
            {("alleged", None), ("denied", "Russian police")},
        ),
        (
            "Pemerintah Thailand membantah kabar penutupan perbatasan dengan Kamboja.",
            "REJECT",
            "id",
            {("asserted", None), ("denied", "Thailand")},
        ),
        (
            "Polisi mengatakan kelompok bersenjata Papua tidak pernah membakar puskesmas di Distrik Kuyawage.",
            "ASSAULT",
            "id",
            {("denied", "Polisi")},
        ),
    ],
)
def test_what_a_noun_tells_is_denied(text: str, type: str, language: str, held: set[tuple[str, str | None]]) -> None:
    assert _held(text, type, language) == held


def test_a_report_that_is_no_charge_is_refused() -> None:
    report = _read("DPRD menolak laporan pertanggungjawaban yang diajukan Gubernur Budi Samora.", "id")
    assert [one.act for one in report.attributions] == ["refuse"]


def test_who_insists_that_he_took_nothing_denies_it() -> None:
    text = "Bupati Hasan Basri bersikeras tidak menerima suap dari pengusaha Edi Gunawan."
    assert _held(text, "AID") == {("denied", "Hasan Basri")}
    assert _held(text, "REJECT") == set()


def test_shells_that_are_sent_are_no_shelling() -> None:
    text = "North Korea has shipped artillery shells to Iran, South Korea's spy agency said."
    assert _held(text, language="en") == set()
    assert _held(text, "AID", "en") == {("reported", "South Korea spy agency")}


@pytest.mark.parametrize(
    ("text", "type", "language", "held"),
    [
        # no lawyer speaks for an official, as a minister does for his state
        (
            "Ketua KPU Banten Rahmat Hidayat mengancam saksi, kata pengacara Erwin Natadipura.",
            "THREATEN",
            "id",
            {("reported", "Erwin Natadipura")},
        ),
        (
            "Rusia mengancam akan menyerang Ukraina, kata Menteri Pertahanan Rusia Ivo Branta.",
            "THREATEN",
            "id",
            {("asserted", None)},
        ),
        (
            "Peru's interior minister ordered police to fire on protesters, a former police chief testified.",
            "REQUEST",
            "en",
            {("reported", "a former police chief")},
        ),
    ],
)
def test_whoever_tells_of_words_answers_for_them(text: str, type: str, language: str, held: set[tuple[str, str | None]]) -> None:
    assert _held(text, type, language) == held


@pytest.mark.parametrize("reports", ["media reports", "Syrian media reports", "press reports"])
def test_what_media_report_is_not_said_by_whoever_denies_it(reports: str) -> None:
    held = _held(f"Russia denied {reports} that its troops had shelled the market.", language="en")
    assert ("denied", "Russia") in held
    assert ("reported", "Russia") not in held
    assert [one.act for one in _read("The media reports that Russia shelled the market.", "en").attributions] == ["say"]
