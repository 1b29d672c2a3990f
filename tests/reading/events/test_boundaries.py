"""The guide's settled cases: where one PLOVER type ends and the next begins."""

import pytest

from reading.events.stage import Stage

KES, LUM = "[Kestovia|KES]", "[Lumara|LUM]"


@pytest.mark.parametrize(
    ("marked", "line"),
    [
        # future cooperation is AGREE, cooperation itself its own type
        (f"{KES} akan mengirim bantuan militer ke {LUM}.", "AGREE/ KES > LUM"),
        (f"{KES} mengirim bantuan militer ke {LUM}.", "AID/ KES > LUM"),
        # what somebody comes for is agreed on with nobody
        (f"{KES} datang ke Sarnia untuk menemui {LUM}.", "CONSULT/ KES,LUM > -"),
        (f"{KES} siap untuk menemui {LUM}.", "AGREE/ KES,LUM > -"),
        (f"{KES} bersidang untuk menarik pasukan dari {LUM}.", "CONCEDE/ KES > LUM"),
        # weapons given or sold
        (f"{KES} memasok senjata ke {LUM}.", "AID/ KES > LUM"),
        # an announced withdrawal is CONCEDE, a withdrawal RETREAT
        (f"{KES} akan menarik pasukan dari {LUM}.", "CONCEDE/ KES > LUM"),
        (f"{KES} menarik pasukan dari {LUM}.", "RETREAT/withdraw KES > LUM"),
        # summoning the ambassador accuses
        (f"{KES} memanggil duta besar {LUM}.", "ACCUSE/disapprove KES > LUM"),
        # joint drills COOPERATE, own drills MOBILIZE
        (f"{KES} dan {LUM} menggelar latihan militer bersama.", "COOPERATE/ KES,LUM > -"),
        (f"{KES} menggelar latihan militer.", "MOBILIZE/troops KES > -"),
        # a war against somebody is one side's
        (f"Perang {KES} terhadap {LUM} berlanjut.", "ASSAULT/ KES > LUM"),
        # carried off by soldiers or police; ships and fishermen hindered; votes moved; unrest stirred up
        ("[prajurit Kestovia|KES:MIL:group] membawa 11 [warga|LUM:CVL:group].", "COERCE/arrest KES > LUM"),
        (f"{KES} mengganggu [nelayan Lumara|LUM:LAB:group].", "COERCE/restrict KES > LUM"),
        ("[KPU|KES:GOV] memindahkan kotak suara ke rumah camat.", "COERCE/misinformation KES > -"),
        # whose oil is sold has a part in the trade
        (f"{KES} menjual minyak {LUM}.", "COOPERATE/ KES,LUM > -"),
        # a prison sentence is SANCTION convict alone
        ("[Pengadilan Kestovia|KES:JUD] memvonis [Budi Santoso|KES:OPP:person] 5 tahun penjara.", "SANCTION/convict KES > KES"),
        # visitor actor, host recipient; a meeting of equals has two actors
        (f"{KES} mengunjungi {LUM}.", "CONSULT/visit KES > LUM"),
        (f"{KES} bertemu dengan {LUM}.", "CONSULT/ KES,LUM > -"),
        (f"{KES} bertemu {LUM}.", "CONSULT/ KES,LUM > -"),
        # who resigns does it to nobody
        ("[Budi|KES:GOV:person] mengundurkan diri dari [kabinet|KAB:GOV].", "RETREAT/resign KES > -"),
        # a missile test is MOBILIZE weapons
        (f"{KES} menguji coba rudal balistik.", "MOBILIZE/weapons KES > -"),
        # resigning
        ("[Menteri Pertahanan Kestovia|KES:GOV:person] mengundurkan diri.", "RETREAT/resign KES > -"),
        # acts of speech
        (f"{KES} menuduh {LUM} melanggar perjanjian.", "ACCUSE/allege KES > LUM"),
        (f"{KES} mengecam {LUM}.", "ACCUSE/disapprove KES > LUM"),
        (f"{KES} mendesak {LUM} membuka perbatasan.", "REQUEST/ KES > LUM"),
        (f"{KES} meminta maaf kepada {LUM}.", "CONCEDE/ KES > LUM"),
        (f"{KES} memuji {LUM}.", "SUPPORT/ KES > LUM"),
        # naming a suspect investigates; an arrest is COERCE arrest
        ("[Polisi|KES:COP] menangkap [Budi Santoso|KES:OPP:person].", "COERCE/arrest KES > KES"),
        ("[KPK|KES:COP] menetapkan [Budi Santoso|KES:OPP:person] sebagai tersangka.", "ACCUSE/investigate KES > KES"),
    ],
)
def test_indonesian_settled_cases(marked: str, line: str) -> None:
    assert line in Stage(marked).told()


@pytest.mark.parametrize(
    ("marked", "line"),
    [
        (f"{KES} will send military aid to {LUM}.", "AGREE/ KES > LUM"),
        (f"{KES} accused {LUM} of breaking the treaty.", "ACCUSE/allege KES > LUM"),
        (f"{LUM} was accused by {KES} of breaking the treaty.", "ACCUSE/allege KES > LUM"),
        (f"{KES} attacked {LUM} on Monday.", "ASSAULT/ KES > LUM"),
        (f"{LUM} was attacked by {KES} on Monday.", "ASSAULT/ KES > LUM"),
        (f"{KES} imposed sanctions on {LUM}.", "SANCTION/discontinue KES > LUM"),
        (f"{KES} ordered the expulsion of [foreign troops|LUM:MIL].", "SANCTION/expel KES > LUM"),
        (f"The visit of [Rika Lestari|RIK:GOV:person] to {LUM} angered {KES}.", "CONSULT/visit RIK > LUM"),
        (f"{KES} imposed sanctions on [six officials|OFF:GOV:group] accused of fraud.", "ACCUSE/allege - > OFF"),
    ],
)
def test_english_settled_cases(marked: str, line: str) -> None:
    assert line in Stage(marked, language="en").told()


def test_the_object_of_a_passive_undergoes_and_its_agent_acts() -> None:
    assert Stage(f"{LUM} diserang oleh {KES}.").told() == ["ASSAULT/ KES > LUM"]


def test_a_passive_without_a_doer_has_no_actor() -> None:
    assert Stage(f"{LUM} diserang pada Senin.").told() == ["ASSAULT/ - > LUM"]


def test_an_accusation_that_was_not_made_is_no_event() -> None:
    assert Stage(f"{KES} tidak menuduh {LUM}.").told() == []


def test_an_attack_that_did_not_happen_is_an_event_told_negatively() -> None:
    (event,) = Stage(f"{KES} tidak menyerang {LUM}.").events()
    assert [telling.polarity for telling in event.tellings] == ["negative"]


@pytest.mark.parametrize(
    "marked",
    [
        f"Gencatan senjata antara {KES} dan {LUM} gagal lagi.",
        f"Tidak ada serangan {KES} terhadap {LUM}.",
        f"{KES} gagal menarik pasukan dari {LUM}.",
        f"{KES} belum menyerang {LUM}.",
    ],
)
def test_what_did_not_come_about_is_told_negatively(marked: str) -> None:
    event = Stage(marked).events()[0]
    assert event.tellings[0].polarity == "negative"


def test_an_act_of_speech_that_came_at_once_is_not_to_come() -> None:
    marked = "[Kestovia|KES:GOV] menuduh [Lumara|LUM:GOV]. Tuduhan itu segera dibantah [Lumara|LUM:GOV]."
    (denial,) = [event for event in Stage(marked).events() if event.type == "REJECT"]
    assert denial.tellings[0].modality == "actual"


@pytest.mark.parametrize(
    ("marked", "modality"),
    [
        (f"{KES} menyerang {LUM}.", "actual"),
        (f"{KES} akan menyerang {LUM}.", "planned"),
        (f"{KES} berencana menyerang {LUM}.", "planned"),
        (f"Jika {KES} menyerang {LUM}, perang pecah.", "conditional"),
        (f"{KES} mungkin menyerang {LUM}.", "conditional"),
        (f"{KES} telah menyerang {LUM}.", "actual"),
    ],
)
def test_a_clause_tells_what_is_actual_planned_or_conditional(marked: str, modality: str) -> None:
    event = next(event for event in Stage(marked).events() if event.type == "ASSAULT" and event.recipients)
    assert event.tellings[0].modality == modality


@pytest.mark.parametrize(
    ("marked", "modality"),
    [
        (f"Officials said {KES} would attack {LUM}.", "planned"),
        (f"{KES} would have attacked {LUM}.", "conditional"),
        (f"{KES} would attack {LUM} if it armed the rebels.", "conditional"),
        (f"{KES} agreed to a ceasefire with {LUM}.", "actual"),
    ],
)
def test_english_would_tells_of_the_future_of_a_past(marked: str, modality: str) -> None:
    event = Stage(marked, "en").events()[0]
    assert event.tellings[0].modality == modality


def test_a_kalau_that_says_that_is_no_condition() -> None:
    stage = Stage(f"[Sarnia|SAR] mengatakan kalau {KES} menyerang {LUM}.")
    said = stage.attribution("mengatakan", "Sarnia", "Kestovia menyerang Lumara")
    (event,) = stage.events(said)
    assert event.tellings[0].modality == "actual"


def test_private_crime_without_a_political_party_is_no_event() -> None:
    assert Stage("[Budi|KES:CVL:person] menyerang [Andi|KES:CVL:person].").told() == []


def test_the_content_of_a_demand_is_not_coded_a_second_time() -> None:
    stage = Stage(f"{KES} meminta {LUM} menyerang [Sarnia|SAR].")
    demand = stage.attribution("meminta", "Kestovia", "Lumara menyerang Sarnia", act="demand")
    assert [event.type for event in stage.events(demand)] == ["REQUEST"]


def test_the_content_of_an_accusation_is_coded_too() -> None:
    stage = Stage(f"{KES} menuduh {LUM} menyerang [Sarnia|SAR].")
    charge = stage.attribution("menuduh", "Kestovia", "Lumara menyerang Sarnia", act="allege")
    assert stage.told(charge) == ["ACCUSE/allege KES > LUM", "ASSAULT/ LUM > SAR"]


def test_a_denial_through_a_neutral_cue_is_an_event() -> None:
    stage = Stage(f"{KES} mengatakan kabar itu bohong belaka.")
    denial = stage.attribution("mengatakan", "Kestovia", "kabar itu bohong belaka", act="deny")
    assert "REJECT/ KES > -" in stage.told(denial)


def test_a_denial_goes_to_whoever_accused_the_denier() -> None:
    stage = Stage(f"{KES} menuduh {LUM} berkhianat. {LUM} membantah.")
    denial = stage.attribution("membantah", "Lumara", "", act="deny")
    assert "REJECT/ LUM > KES" in stage.told(denial)


def test_first_persons_are_the_speaker() -> None:
    stage = Stage(f'"[Kami|?] mengecam {LUM}," kata {KES}.')
    said = stage.attribution("kata", "Kestovia", '"Kami mengecam Lumara,"')
    kami = next(one for one in stage.entities if one.name == "Kami")
    stage.entities = tuple(one for one in stage.entities if one is not kami)
    assert "ACCUSE/disapprove KES > LUM" in stage.told(said)


def test_the_same_event_told_twice_is_one_event_with_two_tellings() -> None:
    (event,) = Stage(f"{KES} menyerang {LUM}. Serangan {KES} terhadap {LUM} dikutuk dunia.").events()[:1]
    assert len(event.tellings) == 2


def test_odd_text_raises_nothing() -> None:
    for text in ("", "menyerang", "menyerang menyerang menyerang", "\n\n", "menuduh, menuduh; (menuduh", '"' * 40):
        assert isinstance(Stage(text).events(), tuple)


@pytest.mark.parametrize(
    "text",
    [
        "[Rika|KES:GOV:person] voted for [Lumara|LUM:PTY].",
        "[Kestovia|KES] helped [Lumara|LUM] attract readers.",
        "[Kestovia|KES] let 58 captured soldiers of [Lumara|LUM] rest.",
    ],
)
def test_votes_help_and_what_only_describes_tell_no_event_in_english(text: str) -> None:
    assert Stage(text, "en").told() == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[Kestovia|KES] dismissed as fantasy a report of [Lumara|LUM].", "REJECT/ KES > -"),
        ("[The court|KES:JUD] struck down the law of [Lumara|LUM].", "REJECT/ KES > LUM"),
        ("[Rika Lestari|LUM:GOV:person] was dismissed as army chief by [Kestovia|KES].", "SANCTION/expel KES > LUM"),
    ],
)
def test_what_is_dismissed_as_nonsense_is_rejected(text: str, told: str) -> None:
    assert Stage(text, "en").told() == [told]


@pytest.mark.parametrize(
    ("marked", "lines"),
    [
        (f"{KES} blamed the attack on {LUM}.", ["ACCUSE/allege KES > LUM"]),
        (f"Talks between {KES} and {LUM} ended without agreement.", ["CONSULT/ KES,LUM > -"]),
        (f"{KES} summoned the [Lumaran|LUM] charge d'affaires.", ["ACCUSE/disapprove KES > LUM"]),
        (f"[Rebels|REB:REB] backed by {KES} fired missiles at a ship.", ["SUPPORT/ KES > REB", "ASSAULT/heavy-weapons REB > -"]),
    ],
)
def test_what_english_words_do_not_tell(marked: str, lines: list[str]) -> None:
    """Who is to blame was not attacked, talks that end are no broken agreement, a charge d'affaires is none, nor is a ship a state's."""
    assert Stage(marked, language="en").told() == lines
