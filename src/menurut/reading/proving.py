"""Prove a lexicon of one's own before anything is read with it: each frame, cue and country as the steps will want it.

    mine.yml, line 31: the frame 'raid' has the mode 'loot', which ASSAULT has not (abduct, beat, ...).

Here and not beside the YAML, because only the steps know the forms of frames and cues, and only the tables know the states.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from menurut.errors import LexiconError
from menurut.knowledge.states import states
from menurut.languages import read_words
from menurut.languages.custom.codebook import BLOCS, MODES
from menurut.languages.custom.lexicon import Entry, Lexicon, Source, read_sources
from menurut.reading.attribution.lexicon import SLOTS, CueEntry
from menurut.reading.events.frames import Frame

LANGUAGES = ("id", "en")


def read_lexicon(paths: Iterable[str | Path]) -> Lexicon:
    """Return the lexicon in the YAML files at `paths`, together one. Raises LexiconError naming file, line and what is wrong."""
    return make_lexicon(read_sources(paths))


def make_lexicon(sources: Iterable[Source]) -> Lexicon:
    """Return the lexicon of texts, each with the name to call it by; proved. Raises LexiconError, a line for each fault."""
    lexicon = Lexicon(sources)
    faults = [*_countries(lexicon)]
    for language in LANGUAGES:
        faults += _frames(lexicon, language)
        faults += _cues(lexicon, language)
    if faults:
        raise LexiconError("\n".join(faults))
    return lexicon


def _countries(lexicon: Lexicon) -> Iterator[str]:
    """Yield a sentence for each country that is no state, none of PLOVER's other heads and no code of the lexicon's own."""
    own = {*lexicon.codes, *(actor.country for actor in lexicon.actors if actor.kind == "state")}
    for actor, entry in zip(lexicon.actors, lexicon.named, strict=True):
        told = [(actor.country, ("country",)), *((one.country, ("tenures", at, "country")) for at, one in enumerate(actor.tenures))]
        for code, place in told:
            if code is not None and code not in BLOCS and code not in states() and code not in own:
                heads = ", ".join(BLOCS)
                yield entry.fault(f"{code!r} is no state's ISO code, none of {heads}, and stands in no codes.", *place)


def _fitted(entry: Entry, form: type[Frame] | type[CueEntry], faults: list[str]) -> Frame | CueEntry | None:
    try:
        return entry.written.fitted(entry.value, form, entry.place)
    except LexiconError as fault:
        faults.append(str(fault))
        return None


def _frames(lexicon: Lexicon, language: str) -> Iterator[str]:
    contexts = read_words(language, "contexts", dict[str, list[str]])
    seen: set[str] = set()
    for entry in lexicon.entries(language, "frames"):
        faults: list[str] = []
        frame = _fitted(entry, Frame, faults)
        yield from faults
        if not isinstance(frame, Frame):
            continue
        if frame.id in seen:
            yield entry.fault(f"there is a frame {frame.id!r} already.", "id")
        seen.add(frame.id)
        if not (frame.active or frame.passive or frame.noun):
            yield entry.fault(f"the frame {frame.id!r} has no form: write active, passive or noun.")
        modes = MODES.get(frame.type, ())
        if frame.mode is not None and frame.mode not in modes:
            known = ", ".join(modes) or "it has none"
            yield entry.fault(f"the frame {frame.id!r} has the mode {frame.mode!r}, which {frame.type} has not ({known}).", "mode")
        for context in frame.contexts:
            if context not in contexts:
                yield entry.fault(f"{context!r} is no context of PLOVER ({', '.join(contexts)}).", "contexts")


def _cues(lexicon: Lexicon, language: str) -> Iterator[str]:
    taking = {taken for one in LANGUAGES for entry in read_words(one, "cues", list[CueEntry]) for taken in entry.takes}
    seen: set[str] = set()
    for entry in lexicon.entries(language, "cues"):
        faults: list[str] = []
        cue = _fitted(entry, CueEntry, faults)
        yield from faults
        if not isinstance(cue, CueEntry):
            continue
        if cue.cue in seen:
            yield entry.fault(f"there is a cue {cue.cue!r} already.", "cue")
        seen.add(cue.cue)
        if not any(getattr(cue, slot) for slot in SLOTS):
            yield entry.fault(f"the cue {cue.cue!r} has no form: write one of {', '.join(SLOTS)}.")
        for taken in cue.takes:
            if taken not in taking:
                yield entry.fault(f"a cue takes nothing called {taken!r} (known: {', '.join(sorted(taking))}).", "takes")
