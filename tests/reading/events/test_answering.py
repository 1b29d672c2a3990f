"""What a denial answers."""

from reading.events.stage import Stage


def test_a_denial_of_arms_traded_denies_the_arms_given() -> None:
    """Told in other words by who denies it, it is still one event; the denial is addressed to who claims it."""
    stage = Stage(
        "Menurut [Islandia|ISL], [Kestovia|KES] mengirimkan senjata ke [Lumara|LUM]. "
        "[Kestovia|KES] membantah melakukan transaksi senjata dengan [Lumara|LUM]."
    )
    said = stage.attribution("Menurut", "Islandia", "Kestovia mengirimkan senjata ke Lumara")
    denial = stage.attribution("membantah", "Kestovia", "melakukan transaksi senjata dengan Lumara", act="deny", answers=said.id)
    events = stage.events(said, denial)
    assert [stage.line(event) for event in events] == ["AID/ KES > LUM", "REJECT/ KES > ISL"]
    assert len(events[0].tellings) == 2


def test_a_denial_of_something_else_stays_its_own_event() -> None:
    stage = Stage(
        "Menurut [Islandia|ISL], [Kestovia|KES] mengirimkan senjata ke [Lumara|LUM]. [Sarnia|SAR] membantah menyerang [Orvelia|ORV]."
    )
    said = stage.attribution("Menurut", "Islandia", "Kestovia mengirimkan senjata ke Lumara")
    denial = stage.attribution("membantah", "Sarnia", "menyerang Orvelia", act="deny")
    assert "ASSAULT/ SAR > ORV" in stage.told(said, denial)


def test_nobody_denies_what_he_said_himself() -> None:
    stage = Stage(
        "[Polisi|LUM:COP] menangkap [warga|LUM:CVL:group], kata [Sari|LUM:GOV:person]. [Sari|LUM:GOV:person] membantah polisi memukul [warga|LUM:CVL:group]."
    )
    said = stage.attribution("kata", "Sari", "Polisi menangkap warga")
    denial = stage.attribution("membantah", "Sari", "polisi memukul warga", act="deny", answers=said.id)
    assert all(len(event.tellings) == 1 for event in stage.events(said, denial))


def test_a_gift_goes_to_whom_it_is_to_help() -> None:
    assert Stage("[Kestovia|KES] mengirimkan senjata untuk mendukung perang [Lumara|LUM].").told() == ["AID/ KES > LUM"]


def test_who_denies_a_beating_does_not_deny_the_arrest_told_before() -> None:
    stage = Stage("[Polisi|KES:COP] menangkap [Rika|KES:CVL:person]. [Polisi|KES:COP] membantah memukul [Rika|KES:CVL:person].")
    denial = stage.attribution("membantah", "Polisi", "memukul Rika", act="deny")
    arrest = next(event for event in stage.events(denial) if event.type == "COERCE")
    assert len(arrest.tellings) == 1
