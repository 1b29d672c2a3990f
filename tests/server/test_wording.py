"""The strings are complete in both languages, and a phrase fits its actors and recipients."""

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any, get_args

import pytest

import menurut.server
from menurut.comparing import fit
from menurut.comparing.links import UNDISPUTED, Kind
from menurut.comparing.origins import How
from menurut.desk.values import CHOICES, FIELDS
from menurut.knowledge.states import states
from menurut.languages import read_words
from menurut.languages.custom.codebook import BLOCS, SECTORS
from menurut.server.wording import LANGUAGES, pick_language, wording_of
from menurut.types.attribution import ACTS
from menurut.types.claim import Counted, LinkRole, Status
from menurut.types.entity import EntityKind
from menurut.types.event import EVENT_TYPES
from menurut.types.identity import Bond, Verdict
from menurut.types.place import Precision
from menurut.types.time import Grain

SERVER = Path(menurut.server.__file__).parent
SOURCE = SERVER.parent

# PLOVER 2.0's modes by type; a type that is not here has none.
MODES = {
    "CONSULT": "visit third-party multilateral phone",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone "
    "heavy-weapons crowd-control unconventional",
}


def flat(strings: dict[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    for key, value in strings.items():
        if isinstance(value, dict):
            yield from flat(value, f"{path}{key}.")
        else:
            yield f"{path}{key}", " ".join(value) if isinstance(value, list) else value


def strings(language: str) -> dict[str, str]:
    return dict(flat(read_words(language, "strings", dict[str, Any])["site"]))


def test_both_languages_have_the_same_strings() -> None:
    assert strings("id").keys() == strings("en").keys()


def test_both_languages_fill_in_the_same_values() -> None:
    english = strings("en")
    for key, words in strings("id").items():
        if not key.startswith("phrases."):
            names = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in (words, english[key])]
            assert names[0] == names[1], key


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_string_is_empty_but_where_nothing_is_left_unstated(language: str) -> None:
    empty = {key for key, words in strings(language).items() if not words.strip()}
    assert empty == {"dates.unstated.time", "dates.unstated.day", "dates.unstated.range"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_type_and_mode_has_its_own_phrase(language: str) -> None:
    written = strings(language)
    wanted = {f"phrases.{kind}.{mode}" for kind in EVENT_TYPES for mode in ["any", *MODES.get(kind, "").split()]}
    assert {key for key in written if key.startswith("phrases.")} == wanted


def signs_of_fit() -> set[str]:
    """Return the names of all signs that two events are held against each other by, as they stand in its code."""
    tree = ast.parse(inspect.getsource(fit))
    yielded = [one for node in ast.walk(tree) if isinstance(node, ast.Yield) and node.value for one in ast.walk(node.value)]
    names = [one.elts[0] for one in yielded if isinstance(one, ast.Tuple)]
    found = {name.value for name in names if isinstance(name, ast.Constant) and isinstance(name.value, str)}
    found |= {f"{kind}-{role}" for kind in ("other", "same-state") for role in ("actor", "recipient")}
    return found | {"other-story"}


def gaps_of_the_code() -> set[str]:
    """Return the ids of all gaps that taking in and reading leave, as they stand in its code."""
    code = "".join(file.read_text(encoding="utf-8") for room in ("intake", "reading") for file in (SOURCE / room).rglob("*.py"))
    return set(re.findall(r'(?:Gap\(\s*id=|doubt=)"([a-z-]+)"', code))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_has_a_name(language: str) -> None:
    assert read_words(language, "statenames", dict[str, str]).keys() == states().keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_word(language: str) -> None:
    written = strings(language)
    for group, codes in (
        ("acts", ("assert", *ACTS)),
        ("status", get_args(Status)),
        ("types", EVENT_TYPES),
        ("roles", get_args(LinkRole)),
        ("counted", get_args(Counted)),
        ("precision", get_args(Precision)),
        ("dates.unstated", get_args(Grain)),
        ("who.kinds", get_args(EntityKind)),
        ("who.bonds", get_args(Bond)),
        ("who.verdicts", get_args(Verdict)),
        ("signs", signs_of_fit()),
        ("kinships", get_args(How)),
        ("ledger.ties", {*get_args(Kind)} - UNDISPUTED),
        ("countries", BLOCS),
        ("sectors", SECTORS),
        ("gaps", gaps_of_the_code()),
        ("review.fields", FIELDS),
        *((f"review.{name}", CHOICES[name]) for name in ("polarity", "modality")),
    ):
        assert {f"{group}.{code}" for code in codes} <= written.keys(), group


def test_every_string_that_a_template_or_module_names_is_written() -> None:
    named = set()
    for file in [*SERVER.rglob("*.html"), *SERVER.rglob("*.py")]:
        named |= set(re.findall(r"""\bsay\(\s*["']([a-z-]+(?:\.[a-z-]+)*)["']\s*[,)]""", file.read_text(encoding="utf-8")))
    written = strings("en")
    missing = {key for key in named if key not in written and f"{key}.many" not in written}
    assert len(named) > 60
    assert missing == set()


# Strings whose keys are put together from a record's own codes.
BY_CODE = ("phrases", "status", "acts", "types", "roles", "gaps", "labels", "counted", "precision", "reasons", "faults", "about",
           "search.filter", "search.field", "dates.unstated", "who.kinds", "who.bonds", "who.verdicts", "signs", "kinships", "ledger.side", "ledger.ties",
           "ledger.facts", "nav", "wanted", "countries", "sectors", "network.by", "map.view", "review.counted", "review.done", "review.fields", "review.polarity",
           "review.modality", *(f"{picture}.title" for picture in ("timeline", "network", "map", "calendar")))  # fmt: skip


def test_no_string_is_left_over() -> None:
    source = "".join(file.read_text(encoding="utf-8") for file in [*SERVER.rglob("*.html"), *SERVER.rglob("*.py")])
    fixed = {key.removesuffix(".one").removesuffix(".many") for key in strings("en") if not key.startswith(BY_CODE)}
    assert {key for key in fixed if f'"{key}"' not in source and f"'{key}'" not in source} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_called_true_or_false(language: str) -> None:
    forbidden = re.compile(r"\b(fact|facts|true|false|fake|hoaks|hoax|fakta|palsu|oops)\b|!", re.IGNORECASE)
    said = {key: words for key, words in strings(language).items() if not key.endswith(".misinformation")}
    assert {key for key, words in said.items() if forbidden.search(words)} == set()


def test_a_phrase_agrees_with_its_actors_and_leans_on_its_recipients() -> None:
    english, indonesian = wording_of("en"), wording_of("id")
    assert english.phrase("AID", (), several=False, towards=True) == "gives material aid to"
    assert english.phrase("AID", (), several=True, towards=False) == "give material aid"
    assert english.phrase("PROTEST", ("strike",), several=False, towards=False) == "goes on strike"
    assert english.phrase("PROTEST", ("strike",), several=True, towards=False) == "go on strike"
    assert indonesian.phrase("COERCE", ("martial_law",), several=False, towards=True) == "memberlakukan darurat militer bagi"


def test_a_mode_that_nobody_knows_falls_back_to_its_type() -> None:
    assert wording_of("en").phrase("AID", ("unheard-of",), several=False, towards=False) == "gives material aid"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_keeps_a_bracket(language: str) -> None:
    wording = wording_of(language)
    for kind in EVENT_TYPES:
        for mode in ["", *MODES.get(kind, "").split()]:
            for several in (True, False):
                said = wording.phrase(kind, (mode,) if mode else (), several=several, towards=True)
                assert not set("[]{}|") & set(said)


def test_numbers_are_written_as_the_language_writes_them() -> None:
    assert wording_of("en").number(200_000) == "200,000"
    assert wording_of("id").number(200_000) == "200.000"
    assert wording_of("id").number(0.94) == "0,94"


def test_one_is_said_differently_from_many() -> None:
    assert wording_of("en").say("search.found", number=1) == "1 claim"
    assert wording_of("en").say("search.found", number=1200) == "1,200 claims"


def test_words_that_nobody_wrote_are_a_mistake() -> None:
    with pytest.raises(KeyError, match=r"site\.nowhere"):
        wording_of("en").say("nowhere")


def test_many_names_are_cut_short() -> None:
    assert wording_of("en").join(("A", "B")) == "A and B"
    assert wording_of("en").join(tuple("ABCDEFG")) == "A, B, C, D and 3 more"
    assert wording_of("id").join(tuple("ABCDEFG")) == "A, B, C, D dan 3 lagi"


@pytest.mark.parametrize(
    ("asked", "cookie", "accepted", "spoken"),
    [
        ("en", "id", "id", "en"),
        (None, "en", "id", "en"),
        (None, None, "en-US,en;q=0.9,id;q=0.8", "en"),
        (None, None, "de;q=0.9,id;q=0.8,en;q=0.7", "id"),
        (None, None, "de", "id"),
        ("xx", "yy", "en;q=abc", "en"),
        (None, None, None, "id"),
    ],
)
def test_the_language_asked_for_comes_first(asked: str | None, cookie: str | None, accepted: str | None, spoken: str) -> None:
    assert pick_language(asked, cookie, accepted) == spoken
