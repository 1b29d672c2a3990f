"""Participles that look like past tenses: what a noun undergoes, told by a clause without a subject."""

import pytest

from reading.events.stage import Stage


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[Lumara|LUM] freed [15 soldiers|KES:MIL:group] captured after the war.", "ASSAULT/abduct - > KES"),
        ("[Lumara|LUM] met [Rika Lestari|KES:GOV:person], [a mayor|KES] jailed last year for fraud.", "SANCTION/convict - > KES"),
        ("[Opposition leader|KES:OPP:person] arrested at airport", "COERCE/arrest - > KES"),
        ("[Three soldiers|KES:MIL:group] killed in Orvel", "ASSAULT/ - > KES"),
        ("[Rika Lestari|KES:GOV:person], arrested this week by [police|LUM:COP], kept silent.", "COERCE/arrest LUM > KES"),
    ],
)
def test_a_participle_without_an_object_falls_on_the_noun_before_it(text: str, told: str) -> None:
    assert told in Stage(text, "en").told()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[Rebels|LUM:REB:group] attacked in [Kestovia|KES] on Monday.", "ASSAULT/ LUM > KES"),
        ("[Lumara|LUM] met [rebels|KES:REB:group] who captured [Orvel|ORV].", "COERCE/seize KES > ORV"),
        # past what a participle narrows its noun by
        ("[A minister|LUM:GOV:person] accused of taking [bribes|X] resigned on Tuesday.", "RETREAT/resign LUM > -"),
        ("[Rebels|KES:REB:group] seeking to overthrow [the government|LUM:GOV] attacked [Orvel|ORV].", "ASSAULT/ KES > ORV"),
        ("[Protesters|LUM:CVL:group] demanding new elections blocked a road.", "PROTEST/obstruct LUM > -"),
    ],
)
def test_a_past_tense_stays_its_subjects(text: str, told: str) -> None:
    assert told in Stage(text, "en").told()


def test_what_somebody_says_has_a_subject_of_its_own() -> None:
    stage = Stage("[Lumara|LUM] said [rebels|KES:REB:group] attacked at dawn.", "en")
    said = stage.attribution("said", "Lumara", "rebels attacked at dawn")
    assert stage.told(said) == ["ASSAULT/ KES > LUM"]
