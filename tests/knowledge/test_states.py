"""The table of states and the tables of bodies and people."""

from collections import Counter

from menurut.knowledge.organisations import known_people, organisations
from menurut.knowledge.states import states

SECTORS = {
    "GOV", "MIL", "LEG", "JUD", "COP", "SPY", "PTY", "OPP", "REB", "UAF", "CVL", "BUS", "LAB", "EDU", "MED", "JRN", "REL", "SOC", "ELI", "CRM", "REF",
}  # fmt: skip
BLOCS = {"IGO", "NGO", "MNC", "ISM", "IMG"}


def test_as_is_never_american_samoa():
    assert [code for code, state in states().items() if "AS" in state.names] == ["USA"]


def test_dependencies_are_parts_of_their_sovereign():
    assert "PRI" not in states()
    assert "Puerto Rico" in states()["USA"].parts


def test_every_state_has_a_code_of_three_letters_and_a_name():
    assert len(states()) > 190
    assert all(len(code) == 3 and code.isupper() and state.name for code, state in states().items())


def test_no_name_stands_for_two_states():
    counts = Counter(name for state in states().values() for name in set(state.names))
    assert [name for name, count in counts.items() if count > 1] == []


def test_bodies_have_known_countries_and_sectors():
    assert len(organisations()) >= 300
    for body in organisations():
        assert body.country is None or body.country in BLOCS or body.country in states(), body.name
        assert body.sector is None or body.sector in SECTORS, body.name


def test_no_form_stands_for_two_bodies():
    counts = Counter(form for body in organisations() for form in {body.name, *body.forms})
    assert [form for form, count in counts.items() if count > 1] == []


def test_people_have_known_countries_and_days_in_order():
    for person in known_people():
        assert person.country is None or person.country in BLOCS or person.country in states(), person.name
        assert all(not held.until or held.since <= held.until for held in person.tenures), person.name


def test_a_president_between_two_terms_is_elite():
    trump = next(person for person in known_people() if person.name == "Donald Trump")
    assert [trump.sector_on(day) for day in ("2018-09-30", "2023-07-26", "2025-06-19")] == ["GOV", "ELI", "GOV"]


def test_a_person_is_of_the_country_of_the_day():
    kallas = next(person for person in known_people() if person.name == "Kaja Kallas")
    assert [kallas.country_on(day) for day in ("2022-03-01", "2025-03-01")] == ["EST", "IGO"]
