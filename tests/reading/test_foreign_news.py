"""What papers write of quarrels between states, as the rules alone read it: both sides, answers, makers, things stopped. CONTOH, all invented."""

import pytest

from reading.whom import events, reading

HARBOUR = "Peru menuduh Chile menembaki kapal bantuan. "


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Menlu kedua negara akan bertemu di Roma.", "AGREE Peru, Chile > -"),
        ("Militer kedua negara terlibat baku tembak.", "ASSAULT Peru, Chile > -"),
        ("Para jenderal dari kedua negara bertemu pada Senin.", "CONSULT Peru, Chile > -"),
        ("Kedua negara saling memanggil duta besar.", "ACCUSE Peru, Chile > -"),
        ("Kedua belah pihak saling menyalahkan.", "ACCUSE Peru, Chile > -"),
    ],
)
def test_offices_and_forces_of_both_are_both(sentence: str, event: str) -> None:
    assert event in {_in_order(one) for one in events(HARBOUR + sentence)}


def _in_order(event: str) -> str:
    return event.replace("Chile, Peru", "Peru, Chile")


def test_both_that_point_back_are_those_told_together() -> None:
    told = events("Norwegia dan Belgia mengkritik Israel. Israel memanggil duta besar kedua negara itu.")
    assert "ACCUSE Israel > Norway, Belgium" in told


def test_one_of_the_sides_is_of_no_state() -> None:
    (side,) = [one for one in reading("Peru menuding salah satu pihak menduduki kantor PBB.").entities if one.name == "pihak"]
    assert side.country is None


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Peru melancarkan operasi di Lima yang memaksa ribuan warga mengungsi.", "SANCTION Peru > ribuan warga"),
        ("Presiden Chile menandatangani dekrit yang mengecam Peru.", "ACCUSE Presiden Chile > Peru"),
        ("Chile merilis pernyataan yang mengutuk Peru.", "ACCUSE Chile > Peru"),
    ],
)
def test_what_somebody_makes_does_what_he_does(text: str, event: str) -> None:
    assert event in events(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Peru memohon bantuan kepada Chile, tetapi permintaan itu ditolak mentah-mentah.", "REJECT Chile > Peru"),
        ("Peru mendesak Chile menarik kapalnya. Chile menolak mengalah.", "REJECT Chile > Peru"),
        ("Peru meminta dilibatkan dalam penyelidikan Chile, namun Santiago tidak mengabulkannya.", "REJECT Chile > Peru"),
    ],
)
def test_a_refusal_meets_who_asked(text: str, event: str) -> None:
    assert event in events(text)


def test_what_is_asked_ends_where_another_does_something() -> None:
    report = reading("Peru meminta dilibatkan dalam rapat Chile, namun Brasil tidak mengabulkannya.")
    assert [report.quote(part) for one in report.attributions for part in one.content] == ["dilibatkan dalam rapat Chile"]


@pytest.mark.parametrize("joining", ["sementara", "sedangkan"])
def test_a_clause_of_contrast_goes_on_with_its_own_speaker(joining: str) -> None:
    told = events(f"Rusia mengutuk pembunuhan itu, {joining} Chile menarik duta besarnya dan menyerukan perundingan.")
    assert "ACCUSE Russia > -" in told
    assert [one.split(" >")[0] for one in told if one.startswith("REQUEST")] == ["REQUEST Chile"]


def test_a_word_that_only_looks_like_a_verb_lends_no_subject() -> None:
    told = events("Presiden Chile menetapkan hari berkabung dan menarik duta besarnya dari Peru.")
    assert "SANCTION Presiden Chile > Peru" in told


def test_who_is_called_something_aside_is_called_so_by_the_subject() -> None:
    report = reading("Peru bertemu Brasil. Rusia melontarkan kecaman kepada Chile yang disebutnya sebagai boneka Barat.")
    names = {mention: entity.name for entity in report.entities for mention in entity.mentions}
    assert [names[one.source or ""] for one in report.attributions if one.cue and report.quote(one.cue) == "disebutnya"] == [
        "Russia"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kolombia menghentikan pembelian senjata dari Israel.",
        "Belgia menangguhkan kerja sama militer dengan Israel.",
    ],
)
def test_dealings_that_are_stopped_are_not_had(text: str) -> None:
    assert [one.split()[0] for one in events(text)] == ["SANCTION"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Tentara Chile memblokir jalan menuju ibu kota Peru.", "COERCE"),
        ("Peru mendirikan tenda di wilayah Chile.", "-"),
    ],
)
def test_a_state_holds_no_demonstration(text: str, event: str) -> None:
    types = {one.split()[0] for one in events(text)}
    assert "PROTEST" not in types
    assert event in types or event == "-"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Gempuran artileri merusak pelabuhan Chile.", "ASSAULT - > pelabuhan Chile"),
        ("Serangan pesawat tak berawak menghantam kilang minyak Chile.", "ASSAULT - > Chile"),
    ],
)
def test_an_attack_of_nobodys_strikes_the_object_of_its_verb(text: str, event: str) -> None:
    assert event in events(text)


def test_diplomats_sent_home_are_of_another_state() -> None:
    report = reading("Amerika Serikat memulangkan 60 diplomat dan menutup konsulat Rusia.")
    assert {one.country for one in report.entities if "diplomat" in one.name} == {"RUS"}


def test_a_coalition_led_by_a_state_tells_of_no_leaders() -> None:
    report = reading("Koalisi pimpinan Arab Saudi memerangi kelompok Houthi.")
    assert not any(one.name.startswith("pimpinan") for one in report.entities)


def test_what_is_done_next_is_done_by_who_opens_the_sentence() -> None:
    told = events("Belarus mengerahkan jet tempur untuk memaksa pesawat penumpang mendarat, lalu menahan seorang wartawan.")
    assert "COERCE Belarus > seorang wartawan" in told


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Presiden Peru mengakhiri lawatannya ke Chile.", "CONSULT Presiden Peru > Chile"),
        ("Peru membekukan dialog militer dengan Chile.", "REJECT Peru > Chile"),
        ("Peru menyeret Chile ke Mahkamah Internasional.", "ACCUSE Peru > Chile"),
        ("Peru menaikkan status kesiagaan militernya.", "MOBILIZE Peru > -"),
        ("Ribuan tentara cadangan Peru dipanggil kembali bertugas.", "MOBILIZE Ribuan tentara cadangan Peru > -"),
        ("Chile mencampakkan pakta militer dengan Peru.", "SANCTION Chile > Peru"),
        ("Sebanyak 17 serdadu Peru gugur dalam penyergapan.", "ASSAULT - > 17 serdadu Peru"),
        ("Presiden Peru memindahkan tambahan pasukan ke Chile.", "MOBILIZE Presiden Peru > -"),
        ("Peru mengirim diplomat senior ke Chile.", "CONSULT Peru > Chile"),
        ("Peru mengeluarkan 39 warga Chile dari sejumlah penjara.", "RETREAT Peru > 39 warga Chile dari sejumlah penjara"),
    ],
)
def test_what_states_do(text: str, event: str) -> None:
    assert event in events(text)


@pytest.mark.parametrize(
    "text",
    [
        "Pertempuran di Sudan antara tentara dan milisi memasuki pekan kedua.",
        "Lima rudal Peru jatuh di laut Chile.",
        "Chile, yang wilayahnya diklaim Peru, menggelar pemilu.",
    ],
)
def test_what_states_do_not(text: str) -> None:
    assert not [one for one in events(text) if one.split()[0] in ("ACCUSE",) or one.endswith("> Chile")]
    assert "memasuki" not in {reading(text).quote(one.trigger) for one in reading(text).events}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Peru mengirim jet tempur menggempur kamp pemberontak di Chile.", "ASSAULT Peru > pemberontak"),
        ("Hamas berjanji menghujani Israel dengan roket.", "THREATEN Hamas > Israel"),
        ("Presiden Peru mengusulkan pengiriman pasukan perlindungan.", "REQUEST Presiden Peru > -"),
        ("Mahkamah Internasional memerintahkan penghentian operasi Chile.", "REQUEST Mahkamah Internasional > Chile"),
        ("Chile mengutuk pengusiran warga Peru.", "ACCUSE Chile > -"),
        ("Presiden Peru menarik negaranya dari perjanjian nuklir dengan Chile.", "SANCTION Presiden Peru > Chile"),
        ("Pemimpin Peru itu bertolak ke Chile.", "CONSULT Pemimpin Peru itu > Chile"),
        ("Peru menghalangi Dewan Keamanan PBB mengeluarkan pernyataan.", "REJECT Peru > Dewan Keamanan PBB"),
    ],
)
def test_force_and_refusal_in_other_words(text: str, event: str) -> None:
    assert event in events(text)


def test_a_sentence_that_opens_as_a_plan_is_one() -> None:
    assert events("Rencananya, Presiden Peru berkunjung ke Chile pada Sabtu.") == ["AGREE Presiden Peru > Chile"]


def test_a_welcome_is_no_attack() -> None:
    assert not [one for one in events("Presiden Peru dihujani sambutan meriah oleh warga Chile.") if one.startswith("ASSAULT")]


def test_who_is_not_let_meet_has_not_met() -> None:
    report = reading("Peru mengutus diplomat, namun ia tidak diizinkan menjumpai Presiden Chile.")
    met = {event.id for event in report.events if report.quote(event.trigger) == "menjumpai"}
    assert {claim.status for claim in report.claims if claim.event in met} == {"denied"}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Peru memutus hubungan dengan Chile seraya menuduhnya mendanai milisi.", "AID Chile > milisi"),
        ("Kedatangan Presiden Peru di Chile memicu protes.", "CONSULT Presiden Peru > Chile"),
        ("Peru memberi diplomat Chile waktu 48 jam untuk pergi.", "SANCTION Peru > diplomat Chile"),
        ("Koalisi pimpinan Peru mengeluarkan Chile dari operasi militernya.", "SANCTION Koalisi pimpinan Peru > Chile"),
        ("Norwegia menjadi mediator.", "CONSULT Norway > -"),
        ("Di Lima, ribuan orang mengutuk Chile sambil mengibarkan bendera Peru.", "ACCUSE ribuan orang > Chile"),
    ],
)
def test_charges_visits_and_expulsions(text: str, event: str) -> None:
    assert event in events(text)


def test_whom_a_clitic_names_is_said_to_do_what_follows() -> None:
    report = reading("Peru memutus hubungan dengan Chile seraya menuduhnya mendanai milisi.")
    (charge,) = [one for one in report.attributions if one.act == "allege"]
    assert [report.quote(part) for part in charge.content] == ["mendanai milisi"]


def test_the_group_of_who_speaks_for_it_is_that_group() -> None:
    told = events("Juru bicara Houthi, Mohamed Salim, menyatakan kelompoknya akan menyerang Israel.")
    assert [one for one in told if one.startswith("ASSAULT")] == ["ASSAULT Houthi > Israel"]


def test_what_is_waved_meanwhile_is_blamed_for_nothing() -> None:
    told = events("Di Lima, ribuan orang mengutuk serangan itu sambil mengibarkan bendera Chile.")
    assert not [one for one in told if one.startswith("ACCUSE") and one.endswith("Chile")]


def test_what_is_agreed_too_is_another_agreement() -> None:
    report = reading("Peru dan Chile menyepakati pembukaan pos. Warga senang. Kedua pihak juga sepakat menggelar patroli bersama.")
    assert [len(one.tellings) for one in report.events if one.type == "AGREE"] == [1, 2]
