"""People, bodies and groups of states and towns that no table knows."""


def test_the_minister_of_an_unknown_state_keeps_his_own_name_and_has_no_country(read):
    told = read("Pemerintah Zorvania marah. Menteri Luar Negeri Zorvania Nelva Drostek menolak usul Islandia.")
    minister = told.of("Menteri Luar Negeri Zorvania Nelva Drostek")
    assert (minister.name, minister.kind, minister.country, minister.sector) == ("Nelva Drostek", "person", None, "GOV")


def test_an_unknown_state_is_one_with_its_government(read):
    told = read("Pemerintah Zorvania menolak usul itu. Zorvania membantah tuduhan Islandia.")
    state = told.of("Zorvania membantah")
    assert state == told.of("Pemerintah Zorvania")
    assert (state.name, state.kind, state.country, state.sector) == ("Zorvania", "state", None, "GOV")


def test_the_army_of_an_unknown_state_is_of_no_known_country(read):
    told = read("Pemerintah Zorvania marah kepada Islandia. Tentara Zorvania menembak ke arah kapal Islandia.")
    army = told.of("Tentara Zorvania")
    assert (army.kind, army.country, army.sector) == ("organisation", None, "MIL")


def test_the_adjective_of_an_unknown_state_tells_it(read):
    told = read("The government of Zorvania was silent. The Zorvanian army fled to Iceland.", language="en")
    assert told.of("The Zorvanian army").country is None


def test_officers_of_an_unknown_town_keep_their_names_and_the_home_country(read):
    told = read("Bupati Brakadur Delwin Sarmada marah. Warga Brakadur diam. Polres Brakadur menahan dua orang di Brakadur.")
    regent = told.of("Bupati Brakadur Delwin Sarmada")
    assert (regent.name, regent.country, regent.sector) == ("Delwin Sarmada", "IDN", "GOV")
    assert told.of("Polres Brakadur").country == "IDN"


def test_a_president_called_by_one_name_stays_a_person(read):
    told = read("Presiden Drostek menolak usul Islandia. Surat dari Drostek belum tiba.")
    assert told.of("Presiden Drostek").kind == "person"
