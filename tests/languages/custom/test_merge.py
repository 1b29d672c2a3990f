"""Own words stand before the bundled ones, and in their place where they have the same name."""

from typing import Any

from menurut.languages import read_words
from menurut.languages.custom.active import using
from menurut.languages.custom.lexicon import Lexicon

OWN = Lexicon(
    [
        (
            "mine.yml",
            """\
language: en
actors:
- {name: Lumara, kind: state, country: LUM, adjectives: [Lumaran]}
roles:
- {words: [warden of the marches], sector: COP}
- {words: [ministry], kind: body, sector: JUD}
- {words: [students], kind: group, sector: LAB}
frames:
- {id: sally-forth, type: ASSAULT, active: [sally forth]}
- {id: condemn, type: REJECT, active: [condemn]}
cues:
- {cue: intone, act: say, active: [intoned]}
""",
        )
    ]
)


def words(name: str, language: str = "en") -> Any:
    with using(OWN):
        return read_words(language, name, Any)


def test_own_frames_come_first_and_replace_those_of_their_name() -> None:
    bundled = read_words("en", "frames", list[dict[str, Any]])
    frames = words("frames")
    assert [frame["id"] for frame in frames[:2]] == ["sally-forth", "condemn"]
    assert [frame["type"] for frame in frames if frame["id"] == "condemn"] == ["REJECT"]
    assert len(frames) == len(bundled) + 1


def test_words_of_another_language_stay_as_they_are() -> None:
    for name in ("frames", "cues", "roles", "sectors"):
        assert words(name, "id") == read_words("id", name, Any)


def test_a_word_means_one_kind_of_thing() -> None:
    sectors = words("sectors")
    assert sectors["bodies"][0] == {"sector": "JUD", "words": ["ministry"], "also": []}
    assert not any("ministry" in entry["words"] for entry in sectors["bodies"][1:])
    assert not any("students" in entry["words"] for entry in (*words("roles")["roles"], *sectors["groups"][1:]))


def test_heads_of_roles_head_phrases() -> None:
    mentions = words("mentions")
    assert "warden" in mentions["roles"]
    assert "students" in mentions["groups"]
    assert "lumaran" in mentions["demonyms"]


def test_without_a_lexicon_nothing_is_laid_over() -> None:
    assert not any(frame["id"] == "sally-forth" for frame in read_words("en", "frames", list[dict[str, Any]]))
