"""Whom ia, dia, -nya, kami, saya and "it" stand for."""

import pytest


def test_dia_is_who_spoke_last(read):
    told = read(
        "Menlu Estonia Kadri Saar mengatakan Presiden Latvia Edo Karst berbohong. Dia juga menuntut permintaan maaf.",
        ("Menlu Estonia Kadri Saar", "mengatakan", "Presiden Latvia Edo Karst berbohong"),
        ("Dia", "menuntut", "permintaan maaf"),
    )
    assert told.of("Dia").name == "Kadri Saar"


def test_we_of_a_minister_is_the_state(read):
    told = read(
        'Estonia marah. "Kami menolak tuduhan itu," kata Menlu Estonia Kadri Saar.',
        ("Menlu Estonia Kadri Saar", "kata", '"Kami menolak tuduhan itu,"'),
    )
    assert told.of("Kami").name == "Estonia"


def test_we_of_a_body_s_spokesman_is_the_body(read):
    told = read(
        'KPK digugat. "Kami siap menghadapi gugatan," kata juru bicara KPK Rudi Hartawan.',
        ("juru bicara KPK Rudi Hartawan", "kata", '"Kami siap menghadapi gugatan,"'),
    )
    assert told.of("Kami").name == "KPK"


def test_we_of_a_private_person_is_the_person(read):
    told = read(
        '"Kami takut," kata Rina Melati, seorang warga.',
        ("Rina Melati", "kata", '"Kami takut,"'),
    )
    assert told.of("Kami").name == "Rina Melati"


def test_i_is_the_speaker_never_the_state(read):
    told = read(
        'Estonia marah. "Saya menolak tuduhan itu," kata Menlu Estonia Kadri Saar.',
        ("Menlu Estonia Kadri Saar", "kata", '"Saya menolak tuduhan itu,"'),
    )
    assert told.of("Saya").name == "Kadri Saar"


def test_dia_inside_a_quotation_is_not_its_speaker(read):
    told = read(
        'Rudi Hartawan ditahan. "Dia tidak bersalah," kata Rina Melati.',
        ("Rina Melati", "kata", '"Dia tidak bersalah,"'),
    )
    assert told.of("Dia").name == "Rudi Hartawan"


def test_his_country_is_the_speaker_s(read):
    told = read(
        "Latvia diam. Estonia marah. Menlu Estonia Kadri Saar mengatakan negaranya tidak takut.",
        ("Menlu Estonia Kadri Saar", "mengatakan", "negaranya tidak takut"),
    )
    assert told.of("negaranya").name == "Estonia"


def test_he_is_not_a_woman_with_a_title(read):
    told = read("Rudi Hartawan left. Mrs. Karst stayed. Then he called.", language="en", publisher="Reuters")
    assert told.of("he", 2).name == "Rudi Hartawan"


def test_a_speaking_pronoun_without_anybody_leaves_a_gap(read):
    told = read("Dia mengatakan hujan turun.", ("Dia", "mengatakan", "hujan turun"))
    assert [gap.id for gap in told.gaps] == ["pronoun-without-antecedent"]


def test_a_quotation_is_of_whoever_has_just_entered(read):
    text = 'Wali Kota Budi Hartawan mengatakan aman. Pedagang Rika Lestari menutup tokonya. "Kami takut," ujarnya.'
    told = read(text, ("Wali Kota Budi Hartawan", "mengatakan", "aman"))
    assert told.of("ujarnya").name == "Rika Lestari"


def test_they_are_not_whom_they_act_on(read):
    told = read("Tentara Kestovia tiba di desa. Warga Lumara bersembunyi. Mereka meminta warga Lumara pergi.")
    assert told.of("Mereka").id == told.of("Tentara Kestovia").id


def test_they_are_not_the_paper_that_tells_it(read):
    told = read("Sejumlah demonstran tiba, dilansir Kantor Berita Antara. Mereka menyerang sopir.")
    assert told.of("Mereka").id == told.of("Sejumlah demonstran").id


def test_their_troops_are_of_whom_the_sentence_tells_first(read):
    told = read("Tentara Israel tiba. Tentara Lebanon berduka setelah pasukannya diserang.")
    assert told.of("pasukannya").country == "LBN"


def test_mereka_may_be_who_opens_the_next_sentence(read):
    told = read(
        'Partai Lumbung mengatakan hasil itu tidak membuat para petani gentar. "Ini baru awal," tegas mereka. Partai Lumbung pulang.',
        ("Partai Lumbung", "mengatakan", "hasil itu tidak membuat para petani gentar"),
        ("mereka", "tegas", '"Ini baru awal,"'),
    )
    assert told.of("mereka").name == "Partai Lumbung"


def test_an_author_told_of_in_the_last_sentence_says_i(read):
    text = "Saya terkejut kemarin. Rika Lestari pulang. Budi Hartawan, dosen di Marwa, adalah anggota parlemen."
    assert read(text).of("Saya").name == "Budi Hartawan"


def test_who_speaks_is_nobody_of_whom_his_own_quotation_tells(read):
    text = 'Wali Kota Rika Lestari tiba di Marwa. Kemarin hujan. "Budi Hartawan tidak bilang jika dia takut," katanya.'
    told = read(text, ("nya", "kata", '"Budi Hartawan tidak bilang jika dia takut,"'))
    assert told.of("katanya").name == "Rika Lestari"


def test_mereka_are_not_the_police_who_took_several_people(read):
    told = read("Budi Hartawan dan Rika Lestari ditahan polisi di Medan. Mereka membantah melakukan penipuan.")
    they = next(one for one in told.mentions if one.span.of(told.text) == "Mereka")
    assert all(they.id not in entity.mentions for entity in told.entities)


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Estonia buys gas from Latvia", "Estonia"),
        ("Estonia, a member of NATO, buys gas from Latvia", "Estonia"),
        ("Estonia's parliament met an envoy of Latvia", "Estonia parliament"),
        ("On Monday Estonia wrote to Latvia", "Latvia"),
    ],
)
def test_it_at_the_beginning_goes_on_with_what_begins_the_sentence_before(read, before, name):
    assert read(f"{before}. It has expelled two envoys.", language="en").of("It has").name == name


def test_it_goes_on_with_who_spoke_last(read):
    told = read(
        "Estonia accused Latvia of lying, and Latvia rejected the charge. It blamed Norway.",
        ("Latvia", "rejected", "the charge"),
        language="en",
    )
    assert told.of("It").name == "Latvia"
