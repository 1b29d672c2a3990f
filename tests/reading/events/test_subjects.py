"""Whose verb it is, where something stands between."""

import pytest

from reading.events.stage import Stage

KES = "[Kestovia|KES]"
LUM = "[Lumara|LUM]"


def test_the_subject_stands_before_its_apposition() -> None:
    stage = Stage(f"[Rika|KES:GOV:person], [menteri luar negeri|KES2:GOV:person], mengecam {LUM}.")
    assert stage.told() == ["ACCUSE/disapprove KES > LUM"]


def test_a_clause_after_a_subordinator_has_its_own_subject() -> None:
    stage = Stage(f"Hal itu terjadi ketika [militan|KES:UAF:group] pulang dan menembaki {LUM}.")
    assert stage.told() == ["ASSAULT/firearms KES > LUM"]


def test_a_verb_after_a_comma_and_dan_goes_back_to_the_accuser() -> None:
    stage = Stage(f"{KES} menuduh {LUM} mengirim pasukan ke [Sarnia|SAR], dan menjatuhkan sanksi terhadap {LUM}.")
    assert "SANCTION/discontinue KES > LUM" in stage.told()


def test_a_group_may_run_on_over_its_verb() -> None:
    """Where the phrase swallows the verb, the people it names still do it."""
    assert Stage("[Ratusan buruh mogok kerja|KES:LAB:group] setengah hari.").told() == ["PROTEST/strike KES > -"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("[Kestovia|KES] dituduh [Lumara|LUM] menyerang [Ostrava|OST].", "id"),
        ("[Kestovia|KES] dituduh oleh [Lumara|LUM] menyerang [Ostrava|OST].", "id"),
        ("[Kestovia|KES] dituduh oleh [Lumara|LUM] telah menyerang [Ostrava|OST].", "id"),
        ("[Kestovia|KES] was accused by [Lumara|LUM] of attacking [Ostrava|OST].", "en"),
        ("[Kestovia|KES] was accused by the [Lumara League|LUM] of attacking [Ostrava|OST].", "en"),
    ],
)
def test_whoever_is_accused_did_it_and_not_the_accuser(text: str, language: str) -> None:
    assert "ASSAULT/ KES > OST" in Stage(text, language).told()


@pytest.mark.parametrize(
    "text",
    [
        f"{KES} yang mendukung [milisi|MIL:REB:group] menyerang {LUM}.",
        f"[Kestovia|KES] yang pernah dipuji oleh [milisi|MIL:REB:group] menyerang {LUM}.",
        f"{KES} yang didukung [milisi|MIL:REB:group], yang mulai menyerang {LUM}.",
    ],
)
def test_whom_a_clause_speaks_of_does_what_follows_it(text: str) -> None:
    assert "ASSAULT/ KES > LUM" in Stage(text).told()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[The man|MAN::person] who killed [the mayor|MAY::person] was arrested.", "COERCE/arrest - > MAN"),
        ("[The man|MAN::person] suspected of killing [the mayor|MAY::person] was arrested.", "COERCE/arrest - > MAN"),
        ("[The lawyer|LAW::person] representing [the mayor|MAY::person] was arrested.", "COERCE/arrest - > LAW"),
        ("[A militia|MIL:REB:group] backed by [Kestovia|KES] attacked [Lumara|LUM].", "ASSAULT/ MIL > LUM"),
        ("[Militants|MIL:REB:group] linked to [Kestovia|KES] killed [nine soldiers|SOL:MIL:group].", "ASSAULT/ MIL > SOL"),
        (
            "[The militia|MIL:REB:group] was designated a [terrorist group|TER:UAF] by [Lumara|LUM].",
            "SANCTION/discontinue LUM > MIL",
        ),
    ],
)
def test_who_stands_inside_the_subject_is_not_the_subject(text: str, told: str) -> None:
    assert told in Stage(text, "en").told()


def test_whose_thing_suffers_in_a_clause_does_what_follows_it() -> None:
    told = Stage("[Kestovia|KES] yang rumah[nya|KES] digusur [polisi|POL:COP] menyerang [Lumara|LUM].").told()
    assert "ASSAULT/ KES > LUM" in told


def test_whoever_judges_somebody_undergoes_what_follows() -> None:
    stage = Stage("[Warga|WAR:CVL:group] yang mengkritik [Kestovia|KES] ditahan [polisi|POL:COP].")
    told = stage.told(stage.attribution("mengkritik", "Warga", "Kestovia", act="criticise"))
    assert "COERCE/arrest POL > WAR" in told


@pytest.mark.parametrize("verb", ["menuduh", "memaksa", "mengerahkan"])
def test_an_object_made_to_act_does_what_follows(verb: str) -> None:
    """ "yang menuduh X menyerang Y": it is X who attacks."""
    assert "ASSAULT/ MIL > LUM" in Stage(f"{KES} yang {verb} [milisi|MIL:REB:group] menyerang {LUM} itu kecewa.").told()


def test_a_comma_behind_a_place_opens_a_new_list() -> None:
    stage = Stage(f"Ketegangan meningkat di [Sarnia|SAR], {KES} dan [Ostrava|OST] menyerang {LUM}.")
    assert stage.told() == ["ASSAULT/ KES,OST > LUM"]


def test_why_somebody_is_charged_is_his_own_doing() -> None:
    stage = Stage("[Jaksa|LUM:JUD:person] mengajukan gugatan terhadap [Kestovia|KES] karena menyerang [Ostrava|OST].")
    assert "ASSAULT/ KES > OST" in stage.told()


def test_whoever_a_pronoun_means_is_not_the_doer() -> None:
    """ "X menahan Y setelah memeriksanya": X did; "X menahan Y setelah menyerang Z": Y."""
    told = Stage("[Polisi|POL:COP] menangkap [Budi|KES:CVL:person] sebelum menembak[nya|KES].").told()
    assert "ASSAULT/firearms POL > KES" in told


@pytest.mark.parametrize("word", ["setelah", "usai", "karena"])
def test_a_clause_of_time_or_reason_after_a_passive_is_about_who_undergoes_it(word: str) -> None:
    """ "X ditangkap polisi setelah membakar pos": X burned it."""
    told = Stage(f"[Warga|KES:CVL:group] ditangkap [polisi|POL:COP] {word} menyerang [Lumara|LUM].").told()
    assert "ASSAULT/ KES > LUM" in told


def test_the_infinitive_of_a_passive_is_its_doers() -> None:
    told = Stage("Rencana yang disusun oleh [milisi|MIL:REB:group] untuk menyerang [Lumara|LUM] terbongkar.").told()
    assert any(line.endswith("MIL > LUM") for line in told)


def test_who_opens_the_sentence_acts_beside_its_subject() -> None:
    assert Stage(f"Bersama dengan [Sarnia|SAR], {KES} mengecam {LUM}.").told() == ["ACCUSE/disapprove KES,SAR > LUM"]


def test_what_somebody_is_besides_is_not_the_subject() -> None:
    told = Stage(f"[Rika|RIK:GOV:person] yang tak lain adalah [sepupu Tomas|TOM:CVL:person] dituduh {LUM}.").told()
    assert told == ["ACCUSE/allege LUM > RIK"]


@pytest.mark.parametrize("cause", ["tewas dalam serangan", "tewas ditembak", "menjadi korban serangan"])
def test_an_attack_falls_on_the_dead_and_not_on_where_they_died(cause: str) -> None:
    told = Stage(f"[Tiga warga|LUM:CVL:group] {cause} [Kestovia|KES] di [Orvel|ORV:GOV:place].").told()
    assert [line.partition(" ")[2] for line in told if line.startswith("ASSAULT")] == ["KES > LUM"]


def test_a_count_of_times_is_stepped_over() -> None:
    assert "ASSAULT/ KES > LUM" in Stage(f"{KES} menutup perbatasan dan dua kali menyerang {LUM}.").told()


def test_a_counted_share_is_the_subject_though_dari_stands_before_it() -> None:
    assert Stage(f"Lebih dari [satu juta warga|KES:CVL:group] menolak {LUM}.").told() == ["REJECT/ KES > LUM"]
    assert Stage("[Buruh|BUR:LAB:group] yang berasal dari [empat perusahaan|COM:BUS:group] mogok kerja.").told() == [
        "PROTEST/strike BUR > -"
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"{KES}, di bawah presiden Rika saat itu, menyerang {LUM}.", "ASSAULT/ KES > LUM"),
        (f"Menurut Budi, di bawah presiden Rika saat itu, {KES} menyerang {LUM}.", "ASSAULT/ KES > LUM"),
    ],
)
def test_the_subject_stands_before_an_aside_of_circumstances(text: str, line: str) -> None:
    assert Stage(text).told() == [line]


def test_anger_at_what_somebody_calls_a_deed_meets_whose_deed_it_is() -> None:
    told = Stage(
        f"[Warga|WAR:CVL:group] menyuarakan kemarahan atas apa yang [mereka|WAR:CVL:group] sebut sebagai agresi {LUM}."
    ).told()
    assert "ACCUSE/disapprove WAR > LUM" in told


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("[Puluhan polisi|LUM:COP:group], [sebagian|KES:CVL:group] menunggang kuda, menyerang [desa itu|KES:CVL:group].", "id"),
        ("[Troopers|LUM:COP:group], [some of them|KES:CVL:group] on horseback, attacked [the villagers|KES:CVL:group].", "en"),
    ],
)
def test_the_subject_stands_before_an_aside_on_a_part_of_it(text: str, language: str) -> None:
    (event,) = Stage(text, language=language).told()
    assert event == "ASSAULT/ LUM > KES"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Pembunuhan [Budi|BUD:CVL:person] terhadap [Sari|SAR:LEG:person] mengejutkan kota.", "ASSAULT/ BUD > SAR"),
        (
            "Penembakan [anggota kartel|KAR:CRM:group] ke [kantor wali kota|SAR:GOV:organisation] terjadi kemarin.",
            "ASSAULT/firearms KAR > SAR",
        ),
    ],
)
def test_whoever_a_deed_is_of_does_it_where_another_undergoes_it(text: str, line: str) -> None:
    assert Stage(text).told() == [line]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("[Hundreds of people|KES:CVL:group] - [many of them|LUM:CVL:group] young - also marched in [Orvel|ORV].", "en"),
        ("[Ratusan warga|KES:CVL:group] — [banyak orang|LUM:CVL:group] dari desa — berdemonstrasi di [Orvel|ORV].", "id"),
    ],
)
def test_an_aside_between_dashes_is_stepped_over(text: str, language: str) -> None:
    assert Stage(text, language).told() == ["PROTEST/demo KES > -"]


def test_a_time_without_a_day_is_stepped_over() -> None:
    assert Stage(f"{KES} saat ini juga menekan [Serikat Buruh|SER:LAB].").told() == ["COERCE/ KES > SER"]


def test_what_somebody_is_named_as_does_not_name_him() -> None:
    stage = Stage("[Budi|KES:CVL:person] ditetapkan sebagai [tersangka pencemaran nama baik|TER:CRM:group].")
    assert stage.told() == ["ACCUSE/investigate - > KES"]


def test_whoever_something_was_said_by_does_what_the_clause_of_time_tells() -> None:
    assert Stage(f"Hal ini diungkapkan {KES} saat bertemu dengan {LUM}.").told() == ["CONSULT/ KES,LUM > -"]


def test_two_who_are_made_to_act_are_one_object() -> None:
    stage = Stage(f"{KES} menyuruh {LUM} dan [Orvelia|ORV] menolak usul itu.")
    assert "REQUEST/ KES > LUM,ORV" in stage.told()


@pytest.mark.parametrize("noun", ["rencana", "keputusan", "ancaman"])
def test_whose_intention_it_is_does_what_is_meant(noun: str) -> None:
    told = Stage(f"[Sarnia|SAR] mengecam {noun} [Lumara|LUM] untuk menyerang [Kestovia|KES].").told()
    assert "ASSAULT/ LUM > KES" in told


@pytest.mark.parametrize("verb", ["banned imports", "suspended exports", "halted arms sales"])
def test_a_verb_with_its_object_is_active_before_of(verb: str) -> None:
    assert Stage(f"[Kestovia|KES] {verb} of rice to [Lumara|LUM].", "en").told() == ["SANCTION/discontinue KES > LUM"]
