"""On whom an act of speech falls where its verb does not tell."""

from dataclasses import replace

import pytest

from reading.events.stage import Stage


def test_those_whom_a_denial_speaks_of_are_not_told() -> None:
    stage = Stage("[Lumara|LUM] membantah [pasukannya|LUM:MIL] menembak.")
    denial = stage.attribution("membantah", "Lumara", "pasukannya menembak", act="deny")
    assert "REJECT/ LUM > -" in stage.told(denial)


def test_a_denied_charge_is_answered_to_whose_it_is() -> None:
    stage = Stage("[Lumara|LUM] membantah tuduhan [Kestovia|KES].")
    denial = stage.attribution("membantah", "Lumara", "tuduhan Kestovia", act="deny")
    assert "REJECT/ LUM > KES" in stage.told(denial)


@pytest.mark.parametrize("content", ["klaim Kestovia bohong", "tuduhan Kestovia itu tidak berdasar", "laporan Kestovia hoaks"])
def test_whoever_calls_a_charge_false_answers_whose_it_is_once(content: str) -> None:
    stage = Stage(f"[Lumara|LUM] menyebut {content.replace('Kestovia', '[Kestovia|KES]')}.")
    denial = stage.attribution("menyebut", "Lumara", content, act="deny")
    told = [one for one in stage.told(denial) if one.startswith(("REJECT", "ACCUSE/disapprove"))]
    assert told == ["REJECT/ LUM > KES"]


def test_what_is_to_be_done_to_somebody_is_not_asked_of_him() -> None:
    assert Stage("[Lumara|LUM] menuntut pembebasan [para aktivis|KES:CVL:group].").told() == ["REQUEST/yield LUM > -"]
    assert Stage("[Lumara|LUM] meminta [sopir|KES:LAB:group] yang ditahan dibebaskan.").told()[0] == "REQUEST/ LUM > -"
    assert Stage("[Lumara|LUM] meminta [Kestovia|KES] tidak diundang.").told() == ["REQUEST/ LUM > -"]
    assert Stage("[Lumara|LUM] meminta [Kestovia|KES] mundur.").told() == ["REQUEST/change LUM > KES"]


def test_a_protest_falls_on_nobody() -> None:
    assert Stage("[Buruh|KES:LAB:group] berunjuk rasa menentang [Lumara|LUM].").told()[:1] == ["PROTEST/demo KES > -"]


@pytest.mark.parametrize(
    ("text", "language", "line"),
    [
        ("[Massa|KES:CVL:group] mengepung markas [polisi|LUM:COP:organisation].", "id", "PROTEST/demo KES > LUM"),
        ("[Massa|KES:CVL:group] menduduki istana di [Orvel|ORV].", "id", "PROTEST/obstruct KES > -"),
        ("[Protesters|KES:CVL:group] surrounded the [parliament|LUM:LEG:organisation].", "en", "PROTEST/obstruct KES > LUM"),
    ],
)
def test_a_protest_falls_on_whose_house_a_crowd_takes(text: str, language: str, line: str) -> None:
    assert Stage(text, language).told() == [line]


def test_an_object_pronoun_means_somebody_else_than_the_doer() -> None:
    """A pronoun that was taken for the doer himself is the person named before."""
    stage = Stage("[Sari|LUM:GOV:person] menunggu. [Budi|KES:GOV:person] memuji [dia|KES:GOV:person].")
    stage.mentions = (*stage.mentions[:-1], replace(stage.mentions[-1], kind="pronoun"))
    assert stage.told() == ["SUPPORT/ KES > LUM"]


@pytest.mark.parametrize(
    "text",
    [
        "[Lumara|LUM] mengutuk pembunuhan [Sari|KES:CVL:person].",
        "[Lumara|LUM] mengecam penangkapan [Sari|KES:CVL:person].",
        "[Lumara|LUM] mengecam kekerasan terhadap [Sari|KES:CVL:person].",
    ],
)
def test_whoever_suffers_is_not_blamed(text: str) -> None:
    assert "ACCUSE/disapprove LUM > -" in Stage(text).told()


def test_whoever_attacks_is_blamed() -> None:
    told = Stage("[Lumara|LUM] mengutuk serangan [Kestovia|KES] terhadap [Sarnia|SAR].").told()
    assert told == ["ACCUSE/disapprove LUM > KES", "ASSAULT/ KES > SAR"]


def test_what_is_needed_still_goes_to_somebody() -> None:
    assert Stage("[Lumara|LUM] memberikan bantuan yang diperlukan kepada [Kestovia|KES].").told() == ["AID/ LUM > KES"]


def test_whoever_deplores_the_dead_does_not_blame_them() -> None:
    assert "ACCUSE/disapprove LUM > -" in Stage("[Lumara|LUM] menyesalkan [korban sipil|KES:CVL:group].").told()
    assert "ACCUSE/disapprove LUM > -" in Stage("[Lumara|LUM] menyesalkan jatuhnya [warga sipil|KES:CVL:group].").told()


def test_whoever_hits_a_missile_hits_who_sent_it() -> None:
    told = Stage("[Kestovia|KES] mencegat dua rudal yang diluncurkan [milisi|MIL:REB:group].").told()
    assert any(line.startswith("ASSAULT") and line.endswith("KES > MIL") for line in told)


def test_the_object_may_stand_in_quotation_marks() -> None:
    assert Stage("[Kestovia|KES] menyerang 'sarang' [milisi|MIL:REB:group].").told() == ["ASSAULT/ KES > MIL"]


def test_whoever_is_called_up_is_who_is_congratulated() -> None:
    told = Stage(
        "[Budi|LUM:GOV:person] menelepon [Rika|KES:GOV:person] untuk memberikan selamat atas tewasnya [Edo|ARD:REB:person]."
    ).told()
    assert "SUPPORT/ LUM > KES" in told
    other = Stage("[Budi|LUM:GOV:person] menelepon [Rika|KES:GOV:person] untuk meminta [Ardal|ARD:GOV:state] mundur.").told()
    assert "REQUEST/change LUM > ARD" in other


def test_whose_killing_a_passive_tells_that_became_a_noun_is_not_its_doer() -> None:
    assert "ASSAULT/ - > KES" in Stage("[Lumara|LUM] bicara soal terbunuhnya [Rika|KES:GOV:person].").told()
    assert "ASSAULT/ ARD > KES" in Stage("[Lumara|LUM] bicara soal terbunuhnya [Rika|KES:GOV:person] oleh [Ardal|ARD].").told()


def test_those_who_are_recruited_are_not_blamed_for_it() -> None:
    assert Stage("[Lumara|LUM] mengutuk perekrutan [warga|KES:CVL:group].").told() == ["ACCUSE/disapprove LUM > -"]


def test_an_office_that_somebody_may_hold_is_nobody() -> None:
    stage = Stage("[Partai Ardal|ARD:PTY] menolak perpanjangan masa jabatan [presiden|KES:GOV:person].")
    stage.mentions = (stage.mentions[0], replace(stage.mentions[1], kind="nominal"))
    assert stage.told() == ["REJECT/ ARD > -"]


def test_a_complaint_is_against_nobody_by_being_brought_to_a_court() -> None:
    stage = Stage("[Partai Ardal|ARD:PTY] mengajukan gugatan ke [Mahkamah Orvel|KES:JUD].")
    assert stage.told() == ["ACCUSE/allege ARD > -"]


def test_a_battle_called_by_its_place_is_not_the_places() -> None:
    assert Stage("Kota itu hancur dalam Pertempuran [Orvel|ORV].").told() == []
    assert Stage("Kota itu hancur dalam pertempuran [Orvelia|ORV] dan [Lumara|LUM].").told() == ["ASSAULT/ ORV,LUM > -"]


def test_who_tells_of_a_deed_is_not_whom_it_fell_on() -> None:
    stage = Stage("[Rebels|KES:REB] shelled a village on Saturday, [police|KES:COP] said.", language="en")
    said = stage.attribution("said", "police", "Rebels shelled a village on Saturday", act="say")
    assert [line for line in stage.told(said) if line.startswith("ASSAULT")] == ["ASSAULT/heavy-weapons KES > -"]
