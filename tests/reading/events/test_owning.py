"""Who claims responsibility without naming the deed."""

import pytest

from reading.events.stage import Stage


@pytest.mark.parametrize(
    ("text", "language", "claim"),
    [
        ("Bom meledak di [Orvel|LUM]. [Front Ardal|ARD] mengaku bertanggung jawab.", "id", "bertanggung jawab"),
        ("A bomb exploded in [Orvel|LUM]. [Front Ardal|ARD] claimed responsibility.", "en", "responsibility"),
    ],
)
def test_who_owns_up_did_what_was_told_last(text: str, language: str, claim: str) -> None:
    stage = Stage(text, language=language)
    cue = "mengaku" if language == "id" else "claimed"
    (event,) = stage.events(stage.attribution(cue, "Front Ardal", claim, act="claim"))
    assert stage.line(event) == "ASSAULT/explosives ARD > LUM"
    assert event.tellings[-1].trigger == stage.span(claim.split()[0])


def test_who_denies_it_did_not() -> None:
    stage = Stage("Bom meledak di [Orvel|LUM]. [Front Ardal|ARD] membantah bertanggung jawab.")
    (event,) = [
        one
        for one in stage.events(stage.attribution("membantah", "Front Ardal", "bertanggung jawab", act="deny"))
        if one.type == "ASSAULT"
    ]
    assert (event.actors, len(event.tellings)) == ((), 2)


def test_without_a_deed_nothing_is_owned_up_to() -> None:
    stage = Stage("[Front Ardal|ARD] mengaku bertanggung jawab.")
    assert stage.events(stage.attribution("mengaku", "Front Ardal", "bertanggung jawab", act="claim")) == ()
