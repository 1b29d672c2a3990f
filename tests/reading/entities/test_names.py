"""One person, many names."""

import menurut
from menurut.reading.entities.lexicon import read_titles
from menurut.reading.entities.names import initials, is_short_for, name_tokens


def test_a_full_name_takes_in_its_first_word_and_the_office_alone(read):
    told = read("Menteri Luar Negeri Estonia Kadri Saar tiba di Oslo. Saar bertemu raja. Menteri Luar Negeri itu pulang Jumat.")
    saar = told.of("Menteri Luar Negeri Estonia Kadri Saar")
    assert saar.name == "Kadri Saar"
    assert (saar.kind, saar.country, saar.sector) == ("person", "EST", "GOV")
    assert told.of("Saar bertemu").id == saar.id
    assert told.of("Menteri Luar Negeri itu").id == saar.id


def test_a_clipped_office_is_the_full_one(read):
    told = read("Menteri Luar Negeri Estonia Kadri Saar berpidato. Menlu menolak tuduhan itu.")
    assert told.of("Menlu").name == "Kadri Saar"


def test_an_office_of_another_state_is_somebody_else(read):
    told = read("Menlu Estonia Kadri Saar berpidato. Menlu Latvia diam saja.")
    assert told.of("Menlu Latvia").country == "LVA"
    assert told.of("Menlu Latvia").id != told.of("Menlu Estonia").id


def test_a_headline_with_the_short_name_belongs_to_the_full_name_below(read):
    told = read("Hartawan bantah tuduhan.\n\nBupati Karawang Rudi Hartawan membantah tuduhan itu, Senin.")
    assert told.of("Hartawan").id == told.of("Bupati Karawang Rudi Hartawan").id


def test_the_town_of_an_office_is_no_part_of_the_name(read):
    told = read("Bupati Karawang Rudi Hartawan membantah tuduhan itu, Senin.")
    assert told.of("Bupati Karawang Rudi Hartawan").name == "Rudi Hartawan"


def test_an_apposition_behind_a_comma_names_the_office_holder(read):
    told = read("Juru bicara militer Kestovia, Edo Karst, menolak berkomentar. Karst lalu pergi.")
    assert told.of("Edo Karst").sector == "MIL"
    assert told.of("Karst lalu").name == "Edo Karst"


def test_an_ambassador_to_a_body_is_of_the_state_that_sent_him(read):
    told = read("Duta Besar Estonia untuk PBB Kadri Saar menolak usul itu.")
    saar = told.of("Kadri Saar")
    assert (saar.country, saar.sector) == ("EST", "GOV")


def test_a_states_ambassador_at_the_un_is_that_states(read):
    told = read("Estonia's UN ambassador Kadri Saar rejected the proposal.", language="en")
    assert told.of("Kadri Saar").country == "EST"


def test_a_spokesman_is_not_whom_he_speaks_for(read):
    told = read("Hal itu disampaikan juru bicara Hartawan, Rina Melati. Rudi Hartawan sendiri diam.")
    assert told.of("Rina Melati").id != told.of("Rudi Hartawan").id


def test_whose_spokeswoman_somebody_is_tells_her_from_a_spokesman_of_another(read):
    told = read("Penhale's spokeswoman rejected it. Foreign Ministry spokesman Liu Jianbo criticised the deal.", language="en")
    assert told.of("Penhale's spokeswoman").id != told.of("Liu Jianbo").id


def test_whose_spokeswoman_somebody_is_may_be_told_in_full_or_by_a_surname(read):
    told = read("Alistair Penhale's spokeswoman Anna Reed agreed. Penhale's spokeswoman gave no date.", language="en")
    assert told.of("Penhale's spokeswoman gave").id == told.of("Anna Reed").id


def test_a_former_minister_is_elite(read):
    assert read("Mantan Menteri Pertahanan Estonia Kadri Saar hadir.").of("Kadri Saar").sector == "ELI"


def test_hyphens_and_spaces_make_no_difference(read):
    told = read("Presiden Park Sung-min tiba. Park Sung Min berpidato.")
    assert told.of("Park Sung-min").id == told.of("Park Sung Min").id


def test_two_people_of_one_family_stay_two(read):
    told = read("Wali Kota Rudi Hartawan hadir. Anggota DPR Siti Hartawan tidak hadir. Siti sakit, Rudi tidak.")
    assert told.of("Rudi tidak").id == told.of("Rudi Hartawan").id
    assert told.of("Siti sakit").id == told.of("Siti Hartawan").id
    assert told.of("Siti sakit").id != told.of("Rudi tidak").id


def test_honorifics_and_ranks_are_dropped(read):
    told = read("Brigjen Edo Karst memimpin apel. Pak Karst lalu pulang.")
    assert told.of("Pak Karst").id == told.of("Edo Karst").id


def test_initials_stand_for_the_name(read):
    told = read("Rudi Arman Hartawan ditahan. RAH disebut menerima uang.")
    assert told.of("RAH").id == told.of("Rudi Arman Hartawan").id


def test_english_office_and_possessive_state(read):
    told = read("Estonia's Foreign Minister Kadri Saar left. Saar spoke later.", language="en", publisher="Reuters")
    saar = told.of("Foreign Minister Kadri Saar")
    assert (saar.name, saar.country, saar.sector) == ("Kadri Saar", "EST", "GOV")
    assert told.of("Saar spoke").id == saar.id


def test_degrees_and_middle_initials_do_not_part_names():
    titles = read_titles("id")
    assert is_short_for(name_tokens("Rudi A. Hartawan", titles), name_tokens("Rudi Arman Hartawan SH", titles))
    assert not is_short_for(name_tokens("Rudi Karst", titles), name_tokens("Rudi Arman Hartawan", titles))
    assert initials("Rudi Arman Hartawan") == "RAH"


def test_a_korean_family_name_is_no_indonesian_form_of_address() -> None:
    named = {}
    for text in ("Menteri Pertahanan Korut Kang Mir-ok mengatakan kapal itu tiba.", "Kang Asep mengatakan kapal itu tiba."):
        report = menurut.read(text, language="id")
        named[text[:4]] = {entity.name for entity in report.entities if entity.kind == "person"}
    assert any("Kang Mir-ok" in name for name in named["Ment"])
    assert named["Kang"] == {"Kang Asep"} or named["Kang"] == {"Asep"}
