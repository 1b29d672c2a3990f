"""Who did it and to whom where lists, joined titles, controlled verbs and words that point back stand between. CONTOH, all invented."""

import pytest

from reading.whom import events, reading


@pytest.mark.parametrize(
    ("text", "event"),
    [
        # through whom a body acts, and who is only counted among others
        ("KPK melalui Kedeputian Hukum dan Pengaduan (Kumdu) mendesak kepala daerah.", "REQUEST KPK > kepala daerah"),
        ("Polisi bersama TNI dan Satpol PP menangkap Budi Karso.", "COERCE Polisi, TNI, Satpol PP > Budi Karso"),
        ("Banyak negara, termasuk Prancis, Peru, dan Mesir menolak usul Libya.", "REJECT France, Peru, Egypt > Libya"),
        # what only narrows a noun, and whom a sentence opens with
        ("Mesir meminta janji tertulis dari Peru.", "REQUEST Egypt > Peru"),
        ("Kepada Presiden Edo Malik, para buruh meminta agar tambang itu ditutup.", "REQUEST para buruh > Edo Malik"),
        (
            "Amnesty International menyerukan Mesir agar mencabut larangan terhadap Rika Lestari.",
            "REQUEST Amnesty International > Egypt",
        ),
        ("Amerika Serikat memperingatkan agar tidak melancarkan serangan terhadap Libya.", "REQUEST United States > -"),
        ("Mesir menolak untuk berkoordinasi dengan Libya.", "REJECT Egypt > Libya"),
        ("Presiden Edo Malik menolak usul itu dengan alasan Libya berbohong.", "REJECT Edo Malik > -"),
        # clauses that have a subject of their own
        ("Para pejabat mengatakan Mesir lamban dalam merundingkan perbatasan dengan Libya.", "CONSULT Egypt, Libya > -"),
        ('"Penting bagi Mesir untuk mendukung Libya," kata Presiden Edo Malik.', "SUPPORT Egypt > Libya"),
        ("Informasi tentang rencana Mesir menyerang Libya bocor.", "ASSAULT Egypt > Libya"),
        (
            "Garda Revolusi Iran memperingatkan bahwa Iran akan membalas bila Mesir menyerang.",
            "THREATEN Garda Revolusi Iran > Egypt",
        ),
        ("Mesir menegaskan negaranya akan membantu Libya.", "AGREE Egypt > Libya"),
        # the main verb behind a clause in which somebody is accused
        ("Wartawan Mesir yang menuduh gubernur korupsi ditangkap polisi.", "COERCE polisi > Wartawan Mesir"),
        ("Warga yang tidak terima menyerang kantor KPU.", "ASSAULT Warga > KPU"),
        # whose deed "mereka" and "kedua belah pihak" have
        ("Saksi mata mengatakan pasukan Mesir maju ke desa, memperluas serangan mereka ke Libya.", "ASSAULT pasukan Mesir > Libya"),
        ("Mesir dan Front Ardal berperang. Kedua belah pihak sepakat berunding.", "AGREE Egypt, Front Ardal > -"),
        # an investigation of the police is theirs, one of a person befalls him
        ("Penyelidikan FBI terhadap Budi Karso dihentikan.", "ACCUSE FBI > Budi Karso"),
        ("Ketua Komnas HAM menyesalkan kasus dugaan perundungan penari istana.", "ACCUSE Ketua Komnas HAM > -"),
    ],
)
def test_who_and_whom_across_a_clause(text: str, event: str) -> None:
    assert event in events(text)


def test_two_who_were_arrested_are_held_and_not_the_police() -> None:
    told = events("Polisi menangkap Budi Karso dan Sari Melati di Suar. Mereka ditahan di Polres Suar.")
    assert told == ["COERCE Polisi > Budi Karso, Sari Melati"]
    told = events("KPK menahan Budi Karso dan Sari Melati. Mereka juga menyita uang dari pengusaha Joko Lubis.")
    assert any(line.startswith("COERCE KPK") and "Budi" not in line.split(" > ")[0] for line in told)


def test_what_a_clause_says_of_a_thing_is_not_done_by_who_speaks() -> None:
    told = events('"Ada bahaya yang mengancam Mesir," kata Presiden Peru Edo Malik.')
    assert not any(line.startswith("THREATEN Edo Malik") for line in told)


def test_the_team_is_of_the_authority_told_before() -> None:
    assert "COERCE Kejagung > -" in events("Kejagung menahan Budi Karso. Tim juga menyita mobil mewah.")
    assert not any("Tim" in line for line in events("Kejagung menahan Budi Karso. Tim juga menyita mobil mewah."))


def test_a_medium_only_listens() -> None:
    told = events("Pengiriman senjata diungkapkan dua pejabat Mesir kepada Reuters.")
    assert not any(line.endswith("> Reuters") for line in told)
    assert "CONCEDE Edo Malik > pers" in events("Menteri Edo Malik meminta maaf kepada kalangan pers.")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Drone Hizbullah Lebanon menyerang Mesir.", "Hizbullah"),
        ("Tank-tank Mesir menyerang Libya.", "Egypt"),
        ("Jet Tempur Peru menyerang Libya.", "Peru"),
        ("AU Israel mengebom Libya.", "AU Israel"),
    ],
)
def test_arms_act_for_whose_they_are(text: str, actor: str) -> None:
    assert any(line.startswith(f"ASSAULT {actor} > ") for line in events(text))


def test_places_act_in_nothing() -> None:
    assert events("Gaza menyerang Mesir.") == ["ASSAULT - > Egypt"]


def test_what_is_planned_for_a_town_is_no_attack() -> None:
    assert not any(line.startswith("ASSAULT") for line in events("Presiden Edo Malik menargetkan Suar menjadi ibu kota."))


def _parties(text: str) -> dict[str, tuple[str | None, str | None]]:
    return {entity.name: (entity.country, entity.sector) for entity in reading(text).entities}


def test_a_body_called_as_one_at_home_is_the_state_s_that_headline_and_lead_tell() -> None:
    text = "DPR Tolak Usul Trump.\nDPR AS menolak usul Presiden Donald Trump. Ketua DPR Edo Smithson mengecam Trump."
    assert _parties(text)["Edo Smithson"] == ("USA", "LEG")
    assert not any(line.startswith("REJECT DPR >") for line in events(text))
    abroad = "MK menolak gugatan. Ketua MK pergi. MK menolak usul. MK membacakan putusan. MK Korea Selatan mengecam MK."
    assert "ACCUSE MK Korea Selatan > MK" in events(abroad)
    assert _parties("DPR RI menolak usul itu. DPR mengecam DPR AS.")["DPR RI"] == ("IDN", "LEG")


@pytest.mark.parametrize(
    ("text", "name", "coded"),
    [
        ("Kepala Dinas Pendidikan, Pemuda, dan Olahraga Kabupaten Sleman Budi Karso ditahan.", "Budi Karso", ("IDN", "GOV")),
        ("Bapak Presiden menolak usul itu.", "Bapak Presiden", ("IDN", "GOV")),
        ("Juru bicara pemerintah Israel Edo Mincer menolak usul itu.", "Edo Mincer", ("ISR", "GOV")),
        ("Brigade Hamas menyerang Mesir.", "Brigade Hamas", ("PSE", "REB")),
        ("Raja Jordania Edo II bertemu Presiden Peru Rika Lestari.", "Edo II", ("JOR", "GOV")),
        ("Pelapor Khusus PBB Francesca Albanese mengecam Mesir. Albanese menolak.", "Francesca Albanese", ("IGO", None)),
        ("Ketua DPR Amerika Serikat menolak usul itu.", "Ketua DPR Amerika Serikat", ("USA", "LEG")),
    ],
)
def test_titles_and_bodies_are_coded_whole(text: str, name: str, coded: tuple[str, str | None]) -> None:
    assert _parties(text)[name] == coded


def test_forces_of_a_town_abroad_are_of_its_state() -> None:
    assert _parties("Pasukan dari kota Benghazi merebut stasiun.")["Pasukan"] == ("LBY", "MIL")


def test_people_behind_a_title_are_no_fields_of_it() -> None:
    names = _parties("Menteri Pertanian, Budi Karso, dan Sari Melati menolak usul itu.")
    assert {"Budi Karso", "Sari Melati"} <= names.keys()


def test_two_who_bear_one_name_are_told_apart() -> None:
    told = events("Presiden Donald Trump dan Melania Trump menolak usul Mesir. Trump mengecam Libya.")
    assert "ACCUSE Donald Trump > Libya" in told
    assert "ACCUSE Anthony Albanese > Libya" in events("PM Anthony Albanese datang. Albanese mengecam Libya.")


def _days(text: str, published: str) -> dict[str, str | None]:
    return {event.type: event.date and event.date.start for event in reading(text, published=published).events}


def test_the_beginning_of_this_month_is_no_last_year_s() -> None:
    told = "Mesir menyerang konsulat Libya pada {} April lalu."
    assert _days(told.format("awal"), "2024-04-10") == {"ASSAULT": "2024-04-01"}
    assert _days(told.format("akhir"), "2024-04-10") == {"ASSAULT": "2023-04-21"}


def test_at_that_time_is_the_time_of_the_sentence_before() -> None:
    first = "Hubungan kedua negara retak pada April 2023. "
    assert _days(first + "Saat itu, Mesir menyerang Libya.", "2024-04-10") == {"ASSAULT": "2023-04-01"}
    assert _days(first + "Mesir menyerang Libya.", "2024-04-10") == {"ASSAULT": None}


def test_news_without_a_day_is_of_the_day_on_which_the_next_sentence_is_spoken() -> None:
    lead = "Pemerintah Mesir menahan dua pengusaha Libya. "
    spoken = "Keduanya menipu bank, kata juru bicara kejaksaan Rika Lestari, {}."
    assert _days(lead + spoken.format("Kamis (11/4/2024)"), "2024-04-12") == {"COERCE": "2024-04-11"}
    assert _days(lead + spoken.format("Kamis (14/3/2024)"), "2024-04-12") == {"COERCE": None}
    assert _days(lead + "Gempa terjadi pada Kamis (11/4/2024).", "2024-04-12") == {"COERCE": None}


def test_a_house_that_is_set_on_fire_is_attacked_in_english() -> None:
    text = "Rebels of the Ardal Front set the police station on fire."
    assert [event.type for event in reading(text, "en").events] == ["ASSAULT"]


@pytest.mark.parametrize(
    ("text", "quarrelling"),
    [
        ("Peru and Egypt clashed over Libya.", ["Peru", "Egypt"]),
        ("Peru and Egypt argued with Libya.", ["Peru", "Egypt", "Libya"]),
        ("Peru clashed over the efforts of Libya to end the talks.", ["Peru", "Libya"]),
    ],
)
def test_what_two_quarrel_over_is_no_third_party(text: str, quarrelling: list[str]) -> None:
    report = reading(text, "en")
    names = {one.id: one.name for one in report.entities}
    assert [names[one] for one in report.events[0].actors] == quarrelling
