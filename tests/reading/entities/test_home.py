"""Which state somebody is of whom no word says it."""

import pytest


def test_a_minister_is_of_the_state_that_acts_first(read):
    told = read(
        "SANTIAGO, KOMPAS.com - Chile menarik duta besar dari Nikaragua. Menteri Luar Negeri Rodrigo Vasko menolak. Nikaragua diam."
    )
    assert told.of("Menteri Luar Negeri Rodrigo Vasko").country == "CHL"


@pytest.mark.parametrize("group", ["Polisi", "Ratusan pengunjuk rasa"])
def test_police_and_crowds_are_of_where_a_visitor_goes(read, group):
    told = read(
        "Presiden Turki mengunjungi Jerman. Ia membuka masjid di Hamburg dan pulang dari Berlin Barat lewat Hamburg. "
        f"Turki gembira. Turki puas. Turki senang. {group} memenuhi jalan."
    )
    assert told.of(group).country == "DEU"


def test_whom_a_body_asks_are_of_its_state(read):
    told = read("Israel menyerang Lebanon. Israel diam. Kementerian Kesehatan Lebanon meminta semua warga pulang.")
    assert told.of("semua warga").country == "LBN"


@pytest.mark.parametrize("body", ["Partai oposisi", "Polisi"])
def test_the_place_right_behind_tells_the_state(read, body):
    told = read(f"India dan Pakistan sepakat. India gembira. India siap. {body} di Islamabad menolak.")
    assert told.of(f"{body} di Islamabad").country == "PAK"


def test_whose_they_are_tells_the_state(read):
    told = read("Kolombia memanggil pulang duta besarnya. Ekuador diam. Ekuador marah. Ekuador menolak.")
    assert told.of("duta besarnya").country == "COL"


@pytest.mark.parametrize("office", ["Juru bicaranya", "Wakil menterinya"])
def test_whose_an_office_of_two_words_is_tells_the_state(read, office):
    told = read(
        "Ekuador menuduh Kolombia. Ekuador marah. Ekuador menolak. Kementerian Luar Negeri Kolombia diam. "
        f"{office}, Rika Lestari, membantah. Ekuador siap. Ekuador senang."
    )
    assert told.of("Rika Lestari").country == "COL"


@pytest.mark.parametrize(
    ("language", "text", "phrase", "country"),
    [
        ("id", "Ekuador diam. Ekuador marah. Kolombia membenarkan tiga prajuritnya gugur di Quito.", "tiga prajuritnya", "COL"),
        ("id", "Ekuador diam. Ekuador marah. Kolombia menarik staf kedutaannya di Quito.", "staf kedutaannya", "COL"),
        ("id", "Ekuador diam. Kolombia marah. Kepala badan sibernya, Rika Saar, pulang.", "Rika Saar", "COL"),
        ("en", "Ecuador is silent. Colombia said three of its soldiers were killed in Quito.", "three of its soldiers", "COL"),
        # Of two that "dan" joins the first owns the second.
        ("id", "Menteri Kolombia mengecam penahanan warga Ekuador dan pendukungnya.", "pendukungnya", "ECU"),
    ],
)
def test_whose_they_are_goes_before_where_they_are(read, language, text, phrase, country):
    assert read(text, language=language, publisher=None).of(phrase).country == country


@pytest.mark.parametrize(
    ("language", "words", "said", "phrase"),
    [
        ("id", '"Tentara kami membalas," kata Menteri Pertahanan Kolombia Rika Saar.', "Tentara kami membalas", "Tentara kami"),
        ("id", '"Ekuador menyerang warga kami," kata Presiden Kolombia Rika Saar.', "Ekuador menyerang warga kami", "warga kami"),
        ("en", '"Our troops fired back," Colombian Defence Minister Rika Saar said.', "Our troops fired back", "Our troops"),
    ],
)
def test_our_army_is_the_speakers(read, language, words, said, phrase):
    opening = "Tentara Ekuador menyerang. " if language == "id" else "The Ecuadorian army attacked. "
    told = read(opening + words, ("Rika Saar", "kata" if language == "id" else "said", said), language=language, publisher=None)
    assert told.of(phrase).country == "COL"


def test_our_enemies_are_not_the_speakers(read):
    text = 'Ekuador diam. Ekuador marah. "Pasukan musuh kami menyerang," kata Rika Saar dari Kolombia.'
    told = read(text, ("Rika Saar", "kata", "Pasukan musuh kami menyerang"))
    assert told.of("Pasukan musuh kami").country != "COL"


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        ("id", "Ekuador mengimbau warganya pulang. Kolombia mengimbau warganya pulang.", "warganya"),
        ("en", "Ecuador urged its citizens to leave. Colombia urged its citizens to leave.", "its citizens"),
    ],
)
def test_each_state_has_people_of_its_own(read, language, text, phrase):
    told = read(text, language=language, publisher=None)
    assert [told.of(phrase, nth).country for nth in (1, 2)] == ["ECU", "COL"]


def test_those_who_govern_two_states_are_of_none(read):
    told = read("Rusia dan Ukraina berunding. Kedua presiden sepakat.")
    assert told.of("Kedua presiden").country is None


def test_foreigners_are_of_no_state_told(read):
    assert read("Polisi Indonesia menahan 20 warga asing.").of("20 warga asing").country is None


@pytest.mark.parametrize(("group", "country"), [("mahasiswa", "IDN"), ("Pengamat", None)])
def test_students_are_of_the_story_and_observers_of_nowhere(read, group, country):
    assert read(f"Indonesia menaikkan harga. {group} menolak.").of(group).country == country


def test_what_stands_behind_a_name_tells_its_state(read):
    told = read("Indonesia mendeportasi Artem Belenko, warga negara Rusia, hari ini. Artem diam.")
    assert told.of("Artem diam").country == "RUS"


def test_an_embassy_is_of_the_state_that_sends_it(read):
    assert read("KBRI Kairo membantah kabar itu.").of("KBRI Kairo").country == "IDN"


def test_a_bare_body_is_of_the_state_it_was_told_with(read):
    told = read("DPR Amerika Serikat menolak usul itu. DPR diam. DPR pulang.")
    assert told.of("DPR diam").country == "USA"


def test_the_place_that_opens_the_sentence_tells_whose_minister_speaks(read):
    told = read(
        "Estonia menuduh Latvia. Estonia marah. Di Riga, juru bicara Kementerian Luar Negeri Ilse Varand menolak tuduhan itu."
    )
    assert told.of("juru bicara Kementerian Luar Negeri Ilse Varand").country == "LVA"


@pytest.mark.parametrize("who", ["mahasiswa", "polisi", "keluarga sandera"])
def test_the_place_that_opens_the_sentence_tells_whose_people_act_there(read, who):
    told = read(
        "Estonia diam. Pemerintah Estonia marah. Di Tallinn, Tallinn Barat, dan Tallinn Timur orang cemas. Estonia menolak. "
        f"Presiden Estonia pulang ke Tallinn. Menteri Estonia menuduh Latvia. Estonia siap. Di Riga, {who} pulang dari kedutaan Estonia."
    )
    assert told.of(who).country == "LVA"


def test_an_office_that_only_one_country_has_is_of_that_country(read):
    told = read("Menteri Latvia tiba kemarin. Kapolda menyambut mereka.")
    assert told.of("Kapolda").country == "IDN"


def test_who_meets_an_ambassador_is_not_of_the_state_he_stands_for(read):
    told = read(
        "Trade Minister Rika Lestari met the Japanese ambassador in Jakarta. The minister left.", language="en", publisher=None
    )
    assert told.of("Trade Minister Rika Lestari").country == "IDN"
    assert told.of("the Japanese ambassador").country == "JPN"


def test_who_meets_a_delegation_is_not_of_its_state(read):
    told = read("Delegasi Rusia tiba. Delegasi itu bertemu Menlu Sari Marwa. Delegasi itu pulang.")
    assert told.of("Menlu Sari Marwa").country == "IDN"


@pytest.mark.parametrize("leader", ["yang dipimpin oleh Sergei Shoigu", "yang diketuai Sergei Shoigu"])
def test_a_delegation_is_of_the_state_of_who_leads_it(read, leader):
    told = read(f"Korea Utara senang. Korea Utara menjamu delegasi militer {leader}. Korea Utara puas.")
    assert told.of("delegasi militer").country == "RUS"


@pytest.mark.parametrize(
    ("sentence", "state"), [("Inggris menyebut putusan itu keliru.", "GBR"), ("Putusan itu keliru, sebut Inggris.", "CHN")]
)
def test_who_begins_a_sentence_is_of_the_state_that_begins_the_one_before(read, sentence, state):
    told = read(f"China memvonis empat aktivis. {sentence} Menteri Luar Negeri Rika Varand meminta penjelasan.")
    assert told.of("Menteri Luar Negeri Rika Varand").country == state


def test_the_state_behind_two_that_are_joined_is_that_of_both(read):
    told = read("Finlandia melaporkan hal itu. Finlandia mengecam tentara dan polisi rahasia Latvia. Finlandia menunggu.")
    assert told.of("tentara").country == "LVA"


@pytest.mark.parametrize(
    ("text", "who", "state"),
    [
        ("Pemerintah menolak permintaan Mesir.", "Pemerintah", "IDN"),
        ("Presiden mengecam serangan Mesir ke Libya.", "Presiden", "IDN"),
        ("Panglima TNI Edo Malik menerima Menteri Pertahanan Mesir Karim Sousi.", "Panglima TNI Edo Malik", "IDN"),
        ("Menteri Pertahanan menerima Menteri Pertahanan Mesir Karim Sousi.", "Menteri Pertahanan", "IDN"),
        ("Polisi menangkap lima pengunjuk rasa di Kairo.", "Polisi", "EGY"),
        ("Pemerintah setempat melarang unjuk rasa di Kairo.", "Pemerintah setempat", "EGY"),
    ],
)
def test_whom_an_article_opens_with_is_at_home_unless_a_place_says_where_he_acts(read, text, who, state):
    assert read(text).of(who).country == state


@pytest.mark.parametrize("going", ["berencana mengirim pasukan ke Gaza", "akan mengunjungi Tokyo", "bertolak menuju Moskow"])
def test_where_somebody_goes_is_not_where_he_is_from(read, going):
    assert read(f"Pemerintah {going}.").of("Pemerintah").country == "IDN"


@pytest.mark.parametrize(
    ("text", "phrase", "country"),
    [
        ("NAIROBI, July 9 (Reuters) - Police on Tuesday arrested an American journalist.", "Police", "KEN"),
        ("GENEVA, July 9 (Reuters) - Police on Tuesday arrested an American journalist.", "Police", "USA"),
        ("NAIROBI, July 9 (Reuters) - Rwandan troops left. The army said they had killed two rebels.", "The army", "RWA"),
        ("SITOU, Ghana (AP) — Police on Tuesday arrested an American journalist.", "Police", "GHA"),
        ("The army left, General Abdi Tovan told Reuters.", "The army", None),
        ("The government rejected a request from the United States.", "The government", None),
        ("The army left the hills near the border with Chad.", "The army", None),
    ],
)
def test_an_english_dateline_outweighs_whoever_is_told_of(read, text, phrase, country):
    assert read(text, language="en", publisher="Contoh").of(phrase).country == country


@pytest.mark.parametrize(
    ("dateline", "state"),
    [
        ("PIREUS, Yunani (AP) — ", "GRC"),
        ("HOUSTON, Texas - ", "USA"),
        ("TEMPO.CO, Piraeus - ", "IDN"),
        ("Jakarta, Indonesia (AP) — ", "IDN"),
    ],
)
def test_an_indonesian_dateline_that_names_a_state_abroad_is_where_the_story_plays(read, dateline, state):
    assert (
        read(f"{dateline}Polisi menangkap tiga orang buruh pada hari Senin karena memblokir jalan.").of("Polisi").country == state
    )


@pytest.mark.parametrize(
    ("text", "who", "state"),
    [
        ("Perdana menteri mundur setelah unjuk rasa di Dhaka.", "Perdana menteri", "BGD"),
        ("Junta militer membebaskan tahanan di Naypyidaw.", "Junta militer", "MMR"),
        ("Junta menolak tawaran itu.", "Junta", None),
    ],
)
def test_an_office_that_home_has_none_of_is_of_where_the_sentence_plays(read, text, who, state):
    assert read(text).of(who).country == state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Serangan Israel menewaskan sedikitnya 20 warga sipil.", None),
        ("Gaza lumpuh. Serangan Israel menewaskan 20 warga sipil.", "PSE"),
        ("Junta Myanmar menewaskan 20 warga sipil.", "MMR"),
    ],
)
def test_whom_a_state_kills_are_another_states(read, text, state):
    assert read(text).of("20 warga sipil").country == state


@pytest.mark.parametrize("text", ["Serangan Israel terhadap rumah sakit dikecam.", "Israel menyerang rumah sakit."])
def test_what_a_state_attacks_is_not_its_own(read, text):
    assert read(text).of("rumah sakit").country is None


@pytest.mark.parametrize("who", ["Presiden", "Menteri Luar Negeri"])
def test_who_meets_anothers_minister_where_he_is_at_home_is_of_neither(read, who):
    assert read(f"{who} bertemu Perdana Menteri Jepang di Tokyo.").of(who).country == "IDN"


def test_a_sort_of_place_stands_before_where_the_sentence_plays(read):
    """ "di kota Sumy" tells as much as "di Sumy"."""
    assert read("Polisi menahan 20 orang di kota Kharkiv.").of("20 orang").country == "UKR"


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Presiden Korea Selatan ditahan polisi. Mahkamah Konstitusi menolak gugatannya.", "KOR"),
        ("Presiden Korea Selatan bertemu Presiden Prabowo Subianto. Mahkamah Konstitusi menolak gugatan itu.", "IDN"),
        ("Mahkamah Konstitusi menolak gugatan perusahaan Singapura.", "IDN"),
    ],
)
def test_a_court_by_the_name_of_one_at_home_is_of_the_story_where_nobody_is_at_home(read, text, state):
    assert read(text).of("Mahkamah Konstitusi").country == state


@pytest.mark.parametrize(
    ("office", "other"),
    [("Menteri Luar Negeri", "Menteri Luar Negeri Latvia Edo Karst"), ("Menlu", "Menlu Latvia Edo Karst")],
)
def test_who_calls_the_same_minister_of_another_state_is_not_of_that_state(read, office, other):
    told = read(f"Latvia diam. Warga Latvia marah. {office} Rika Lestari menelepon {other}. Menteri Latvia pulang ke Riga.")
    assert told.of(f"{office} Rika Lestari").country == "IDN"


def test_an_office_with_its_state_is_whom_the_text_told_with_it(read):
    told = read("Menlu Latvia Edo Karst ditelepon Menteri Luar Negeri Rika Lestari. Menlu Latvia diam.")
    assert told.of("Menlu Latvia diam").name == "Edo Karst"


@pytest.mark.parametrize(
    ("text", "language", "sector"),
    [
        ("Partai Suluh menolak usul itu. Sekretaris jenderalnya, Rika Lestari, mengecam pemerintah.", "id", "PTY"),
        ("Polda Jawa Barat menangkap tiga orang. Juru bicaranya, Rika Lestari, menolak tudingan itu.", "id", "COP"),
        ("Izin PT Bumi Laut dicabut. Direkturnya, Rika Lestari, mengecam pemerintah.", "id", "BUS"),
        ("Presiden tiba di Tokyo. Juru bicaranya, Rika Lestari, menolak tudingan itu.", "id", "GOV"),
        ("The Sudan Bakers Union stopped work, but its secretary-general Rika Lestari urged calm.", "en", "LAB"),
    ],
)
def test_an_office_of_any_body_is_of_that_whose_it_is_said_to_be(read, text, language, sector):
    assert read(text, language=language, publisher="Contoh").of("Rika Lestari").sector == sector


@pytest.mark.parametrize(
    ("text", "who", "state"),
    [
        ("The European Union helped Latvia. Spokeswoman Rika Saar left.", "Spokeswoman Rika Saar", "IGO"),
        ("The European Union helped Latvia.\nSpokeswoman Rika Saar left.", "Spokeswoman Rika Saar", "LVA"),
        ("Estonia helped Latvia. Foreign Ministry spokeswoman Rika Saar left.", "Foreign Ministry spokeswoman Rika Saar", "EST"),
    ],
)
def test_who_begins_to_speak_is_of_the_body_the_sentence_before_is_about(read, text, who, state):
    story = "Latvia was silent. Latvia refused. Latvia left. Latvia agreed. "
    assert read(story + text, language="en", publisher=None).of(who).country == state


def test_a_director_is_of_the_firm_told_last(read):
    story = "Latvia diam. Latvia menolak. Latvia pulang. Perusahaan Yunani Karsa Minyak membantah Latvia. Latvia marah."
    assert read(f"{story} Direktur Utama Rika Saar pulang.").of("Direktur Utama Rika Saar").country == "GRC"


@pytest.mark.parametrize(("story", "country"), [("Polisi menahan Budi.", "IDN"), ("Tentara Sudan menyerang Khartoum.", "SDN")])
def test_a_brigadier_is_of_the_story(read, story, country):
    assert read(f"{story} Brigjen Rika Lestari menolak.").of("Brigjen Rika Lestari").country == country
