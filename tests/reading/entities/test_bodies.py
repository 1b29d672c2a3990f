"""States, bodies, groups and papers: what they are, of which state and sector."""

import pytest


@pytest.mark.parametrize(
    ("phrase", "kind", "country", "sector"),
    [
        ("Rusia", "state", "RUS", "GOV"),
        ("Pemerintah Rusia", "state", "RUS", "GOV"),
        ("AS", "state", "USA", "GOV"),
        ("Korut", "state", "PRK", "GOV"),
        ("Gedung Putih", "organisation", "USA", "GOV"),
        ("PBB", "organisation", "IGO", None),
        ("Hamas", "organisation", "PSE", "REB"),
        ("kelompok Hamas", "organisation", "PSE", "REB"),
        ("kelompok Hamas pimpinan Rika Lestari", "organisation", "PSE", "REB"),
        ("militer Israel", "organisation", "ISR", "MIL"),
        ("Polisi Jerman", "organisation", "DEU", "COP"),
        ("Kementerian Pertahanan Estonia", "organisation", "EST", "GOV"),
        ("parlemen Estonia", "organisation", "EST", "LEG"),
        ("Mahkamah Konstitusi Korea Selatan", "organisation", "KOR", "JUD"),
        ("KPK", "organisation", "IDN", "COP"),
        ("Kantor Ombudsman", "organisation", "IDN", "GOV"),
        ("Kantor Ombudsman Estonia", "organisation", "EST", "GOV"),
        ("kantor berita AFP", "organisation", "FRA", "JRN"),
        ("warga Gaza", "group", "PSE", "CVL"),
        ("para pengunjuk rasa Estonia", "group", "EST", "CVL"),
        ("sejumlah pejabat Palestina", "group", "PSE", "GOV"),
        ("negara-negara Barat", "group", None, "GOV"),
    ],
)
def test_a_phrase_tells_kind_state_and_sector(read, phrase, kind, country, sector):
    entity = read(f"Kemarin {phrase} menolak usul itu.").of(phrase)
    assert (entity.kind, entity.country, entity.sector) == (kind, country, sector)


@pytest.mark.parametrize(
    ("phrase", "kind", "country", "sector"),
    [
        ("the German government", "state", "DEU", "GOV"),
        ("Israeli troops", "organisation", "ISR", "MIL"),
        ("the White House", "organisation", "USA", "GOV"),
        ("the United Nations", "organisation", "IGO", None),
        ("several Estonian lawmakers", "group", "EST", "LEG"),
        ("The Estonian parliament", "organisation", "EST", "LEG"),
    ],
)
def test_an_english_phrase_tells_kind_state_and_sector(read, phrase, kind, country, sector):
    entity = read(f"Critics said {phrase} rejected the plan.", language="en", publisher="Reuters").of(phrase)
    assert (entity.kind, entity.country, entity.sector) == (kind, country, sector)


def test_a_state_has_its_english_name_and_its_seat_as_alias(read):
    told = read("Rusia menolak. Moskow menuduh Latvia berbohong.")
    assert told.of("Rusia").name == "Russia"
    assert told.of("Moskow").id == told.of("Rusia").id
    assert "Moskow" in told.of("Rusia").aliases


def test_soldiers_and_army_of_one_state_are_one_body(read):
    told = read("Militer Estonia menyerang. Pasukan Estonia lalu mundur. Militer Latvia diam.")
    assert told.of("Militer Estonia").id == told.of("Pasukan Estonia").id
    assert told.of("Militer Latvia").id != told.of("Militer Estonia").id


def test_a_bracket_gives_the_short_name(read):
    told = read("Badan Urusan Garam Kestovia (BUGK) membantah. BUGK menyebut laporan itu palsu.")
    assert told.of("BUGK menyebut"[:4], 2).id == told.of("Badan Urusan Garam Kestovia").id


def test_that_country_is_the_state_last_told(read):
    told = read("Estonia menolak. Latvia setuju dan negara itu mengirim bantuan.")
    assert told.of("negara itu").id == told.of("Latvia").id


def test_that_agency_is_the_one_last_told(read):
    told = read("Kantor berita AFP melaporkan dua orang tewas. Kantor berita itu mengutip polisi.")
    assert told.of("Kantor berita itu").id == told.of("AFP").id


def test_what_a_body_says_in_a_statement_is_the_body(read):
    told = read("Menurut pernyataan militer Israel, dua orang tewas.")
    assert told.of("pernyataan militer Israel").id == told.of("militer Israel").id


def test_police_without_a_state_are_of_the_story(read):
    told = read("Warga Tallinn, Estonia, berunjuk rasa. Estonia menutup jalan. Di Estonia, polisi menahan dua orang di Tallinn.")
    assert told.of("polisi").country == "EST"


def test_an_indonesian_outlet_means_its_own_president(read):
    told = read("Presiden menerima para gubernur di Istana, Senin.")
    assert told.of("Presiden").country == "IDN"


def test_acronyms_need_their_capitals(read):
    told = read("Pria itu membawa as roda ke bengkel.")
    assert all(entity.country != "USA" for entity in told.entities)


def test_a_piece_of_a_longer_name_is_nobody(read):
    told = read("The New York Times melaporkan hal itu.")
    assert [entity.name for entity in told.entities if entity.country == "USA"] != []
    assert all(entity.name not in {"York", "Times"} for entity in told.entities)


def test_every_entity_says_why(read):
    told = read("Menlu Estonia Kadri Saar menolak. Ia pergi. Militer Latvia diam.")
    assert told.entities
    assert all(entity.because for entity in told.entities)
    rules = {reason.rule for reason in told.of("Kadri Saar").because}
    assert "id/roles.yml#menlu" in rules
    assert "states.tsv#EST" in rules


def test_no_mention_belongs_to_two_entities(read):
    told = read("Rusia dan Estonia berunding. Menlu Estonia Kadri Saar pulang. Saar marah.")
    owned = [mention for entity in told.entities for mention in entity.mentions]
    assert len(owned) == len(set(owned))


@pytest.mark.parametrize("text", ["", "\n", "((((", "İİİ AS", '"', "a" * 3000, "Presiden " * 400])
def test_odd_text_raises_nothing(read, text):
    told = read(text)
    assert all(entity.mentions for entity in told.entities)


@pytest.mark.parametrize(
    ("language", "first", "second", "name"),
    [
        ("id", "Kantor berita KCNA menolak usul itu.", "Kantor berita tersebut", "KCNA"),
        ("id", "Hamas menolak usul itu.", "Organisasi tersebut", "Hamas"),
        ("id", "Delegasi Rusia menolak usul itu.", "Delegasi itu", "Delegasi Rusia"),
        ("id", "KPK menolak usul itu.", "Komisi antirasuah itu", "KPK"),
        ("en", "The news agency KCNA rejected the plan.", "The agency", "KCNA"),
        ("en", "Hamas rejected the plan.", "The group", "Hamas"),
    ],
)
def test_what_points_back_is_the_body_and_keeps_its_name(read, language, first, second, name):
    tail = "diam." if language == "id" else "was silent."
    told = read(f"{first} {second} {tail}", language=language)
    assert told.of(second).name == name


def test_a_delegation_is_not_the_one_before_it(read):
    told = read("Delegasi Rusia tiba. Delegasi Hamas menolak. Delegasi itu pulang.")
    assert told.of("Delegasi itu").name == "Delegasi Hamas"


def test_a_body_without_a_name_is_called_by_the_words_that_tell_whose_it_is(read):
    told = read(
        "The Estonian army said it retook the town. Activists said security forces detained them.", language="en", publisher="AP"
    )
    assert told.of("security forces").name == "Estonian army"


def test_people_counted_otherwise_are_others_and_a_number_with_a_pointer_is_told_before(read):
    told = read("Sebanyak 12 orang terluka. Polisi menangkap lima orang. Kelima orang itu diperiksa.")
    assert told.of("12 orang").id != told.of("lima orang").id
    assert told.of("lima orang").id == told.of("Kelima orang itu").id
