"""A lexicon is proved before it is read with: frames, cues and countries as the steps want them."""

import pytest

from menurut.errors import LexiconError
from menurut.languages import read_words
from menurut.languages.custom.codebook import MODES
from menurut.reading.events.frames import Frame
from menurut.reading.proving import LANGUAGES, make_lexicon
from menurut.types.event import EVENT_TYPES


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("actors:\n- name: Sari\n  country: XXX\n", 3, "'XXX' is no state's ISO code"),
        ("actors:\n- name: Sari\n  tenures:\n  - since: 2024-01-01\n    country: XXX\n", 5, "'XXX' is no state's ISO code"),
        ("language: en\nframes:\n- {id: raid, type: ASSAULTS, active: [raid]}\n", 3, "'ASSAULTS' (one of AGREE"),
        ("language: en\nframes:\n- {id: raid, type: ASSAULT, activ: [raid]}\n", 3, "no key 'activ' (known: id, type, active"),
        ("language: en\nframes:\n- {type: ASSAULT, active: [raid]}\n", 3, "lacks the key 'id'"),
        ("language: en\nframes:\n- {id: raid, type: ASSAULT}\n", 3, "has no form"),
        (
            "language: en\nframes:\n- id: raid\n  type: ASSAULT\n  active: [raid]\n  mode: visit\n",
            6,
            "which ASSAULT has not (abduct",
        ),
        ("language: en\nframes:\n- {id: raid, type: ASSAULT, active: [raid], contexts: [war]}\n", 3, "'war' is no context"),
        ("language: en\nframes:\n- {id: raid, type: ASSAULT, active: [raid, 3]}\n", 3, "expected text, got a number"),
        (
            "language: en\nframes:\n- {id: raid, type: ASSAULT, active: [raid]}\n- {id: raid, type: ASSAULT, active: [raid]}\n",
            4,
            "there is a frame 'raid' already",
        ),
        ("language: id\ncues:\n- {cue: gumam, act: says, bare: [gumam]}\n", 3, "'says' (one of say"),
        ("language: id\ncues:\n- {cue: gumam, act: say}\n", 3, "has no form"),
        ("language: id\ncues:\n- cue: gumam\n  act: say\n  bare: [gumam]\n  takes: [thatt]\n", 6, "nothing called 'thatt'"),
    ],
)
def test_a_fault_is_told_with_file_and_line(text: str, line: int, what: str) -> None:
    with pytest.raises(LexiconError) as caught:
        make_lexicon([("mine.yml", text)])
    told = str(caught.value).split("\n")
    assert any(fault.startswith(f"mine.yml, line {line}: ") and what in fault for fault in told), told


def test_countries_are_states_plover_heads_own_states_and_own_codes() -> None:
    own = "codes: {HOB: Hobbits}\nactors:\n- {name: Lumara, kind: state, country: LUM}\n"
    named = "".join(f"- {{name: {code}er, country: {code}}}\n" for code in ("IDN", "NGO", "LUM", "HOB"))
    assert len(make_lexicon([("mine.yml", own + named)]).actors) == 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bundled_frames_would_pass(language: str) -> None:
    """The modes of the codebook are those that frames have."""
    assert set(MODES) <= set(EVENT_TYPES)
    for frame in read_words(language, "frames", list[Frame]):
        assert frame.mode is None or frame.mode in MODES[frame.type], frame.id
