"""A lexicon is a value of its text; what is wrong with it is told with file and line."""

import copy

import pytest

from menurut.errors import LexiconError
from menurut.languages.custom.lexicon import Lexicon, read_sources

GOOD = """\
language: en
codes: {HOB: Hobbits}
actors:
- {name: Lumara, kind: state, country: LUM, adjectives: [Lumaran]}
- {name: Sari Wandoro, kind: person, country: HOB, sector: OPP}
roles:
- {words: [steward], sector: GOV}
frames:
- {id: raid, type: ASSAULT, active: [raid]}
cues:
- {cue: intone, act: say, active: [intoned], takes: [that]}
"""


def faults(text: str) -> list[str]:
    with pytest.raises(LexiconError) as caught:
        Lexicon([("mine.yml", text)])
    return str(caught.value).split("\n")


def test_a_lexicon_has_what_its_text_says() -> None:
    lexicon = Lexicon([("mine.yml", GOOD)])
    assert [actor.name for actor in lexicon.actors] == ["Lumara", "Sari Wandoro"]
    assert [role.words for role in lexicon.roles["en"]] == [("steward",)]
    assert lexicon.roles["id"] == []
    assert lexicon.names("en", "frames") == {"raid"}
    assert lexicon.names("id", "frames") == frozenset()


def test_the_same_text_is_the_same_lexicon_whatever_its_files_are_called() -> None:
    one, other = Lexicon([("mine.yml", GOOD)]), Lexicon([("yours.yml", GOOD)])
    assert (one.digest, one, hash(one)) == (other.digest, other, hash(other))
    assert one != Lexicon([("mine.yml", GOOD + "# a word more\n")])


def test_two_files_are_not_their_text_run_together() -> None:
    halves = "actors:\n- {name: Lumara, country: IGO}\n", "- {name: Orvel, country: IGO}\n"
    assert Lexicon([("whole.yml", "".join(halves))]).digest != Lexicon([("a.yml", halves[0]), ("b.yml", "language: en\n")]).digest


def test_a_lexicon_travels_to_another_process_without_what_was_built_from_it() -> None:
    lexicon = Lexicon([("mine.yml", GOOD)])
    lexicon.kept[("anything",)] = object()
    arrived = copy.copy(lexicon)  # by the same road as pickle
    assert arrived == lexicon
    assert ("anything",) not in arrived.kept


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("actors:\n- [name: x\n", 3, "not YAML"),
        ("actors:\n- name: x\n  name: y\n", 3, "'name' stands here twice"),
        ("actors:\n- name: Sari\n  tenures:\n  - {since: 2024-13-01, sector: GOV}\n", 4, "'2024-13-01' is no day"),
        ("actors:\n- name: Sari\n  tenures:\n  - {since: 2024-06-10 25:00:00, sector: GOV}\n", 4, "is no day"),
        ("actors:\n- name: 0x_\n", 2, "'0x_' is no day and no number"),
        ("actors:\n- name: !!float x\n", 2, "'x' is no day and no number"),
        ("actors:\n- name: !!timestamp x\n", 2, "'x' is no day and no number"),
        ("- a\n", 1, "expected keys and values, got a list"),
        ("", 1, "nothing in this file"),
        ("actor: []\n", 1, "no key 'actor' (known: language, codes, actors"),
        ("language: fr\n", 1, "'fr' (one of id, en)"),
        ("\nroles:\n- {words: [a], sector: GOV}\n", 2, "say language"),
        ("actors:\n- {name: Sari, kind: persn}\n", 2, "'persn' (one of state, organisation, person)"),
        ("actors:\n- name: Sari\n  colour: green\n", 3, "no key 'colour' (known: name, kind"),
        ("actors:\n- {country: IDN}\n", 2, "lacks the key 'name'"),
        ("actors:\n- {name: Lumara, kind: state}\n", 2, "has no country"),
        ("actors:\n- {name: Lumara, kind: state, country: Lum}\n", 2, "three capital letters"),
        ("actors:\n- {name: Lumara, kind: state, country: LUM, sector: GOV}\n", 2, "no sector of its own"),
        ("actors:\n- {name: Sari, adjectives: [Sarian]}\n", 2, "only a state has adjectives"),
        ("actors:\n- {name: '...'}\n", 2, "there is no word"),
        ("actors:\n- name: Sari\n  sector: GVO\n", 3, "'GVO' is no sector"),
        ("actors:\n- name: Sari\n  tenures:\n  - {since: 2024-05-14, until: 2024-05-13}\n", 4, "is before since"),
        ("actors:\n- name: Sari\n  tenures:\n  - {since: yesterday}\n", 4, "tenures.since"),
        ("actors:\n- name: Sari\n- name: Budi\n  forms: [Sari]\n", 3, "is 'Sari' already (mine.yml, line 2)"),
        ("codes:\n  HOBB: Hobbits\n", 2, "'HOBB' is no code"),
        ("language: en\nroles:\n- words: []\n  sector: GOV\n", 3, "without words"),
        ("actors: &a [*a]\n", 1, "actors"),
    ],
)
def test_a_fault_is_told_with_file_and_line(text: str, line: int, what: str) -> None:
    told = faults(text)
    assert any(fault.startswith(f"mine.yml, line {line}: ") and what in fault for fault in told), told


def test_all_faults_are_told_at_once() -> None:
    told = faults("actors:\n- {name: Sari, sector: GVO}\n- {nam: Budi}\n- {name: Rika, kind: state}\n")
    assert [fault.partition(":")[0] for fault in told] == ["mine.yml, line 3", "mine.yml, line 2", "mine.yml, line 4"]


def test_files_that_cannot_be_read_are_named(tmp_path) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(LexiconError, match=r"missing\.yml can't be read"):
        read_sources([tmp_path / "missing.yml"])
    (tmp_path / "latin.yml").write_bytes(b"actors: [{name: Caf\xe9}]")
    with pytest.raises(LexiconError, match=r"latin\.yml is not written in UTF-8"):
        read_sources([tmp_path / "latin.yml"])
