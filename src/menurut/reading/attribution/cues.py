"""Find the words that may attribute: one walk over the tokens, one lookup a token.

    "Aman," kata Budi.        a Hit on "kata"
    Dengan kata lain, ...     none: cues.yml guards "kata" against "dengan" and "lain"

Whether a Hit is a cue is decided by the frame that finds source and content for it.
"""

from dataclasses import dataclass

from menurut.reading.attribution.ground import CLOSERS, Ground
from menurut.reading.attribution.lexicon import Form, Slot, find_slip


@dataclass(frozen=True, slots=True)
class Hit:
    """Tokens at..last (inclusive) with the forms they can be."""

    at: int
    last: int
    forms: tuple[Form, ...]

    def form(self, *slots: Slot) -> Form | None:
        """Return the first form in one of `slots`."""
        return next((form for form in self.forms if form.slot in slots), None)


def _guarded(ground: Ground, at: int, last: int, form: Form) -> bool:
    entry = form.entry
    if ground.lower(at - 1) in entry.not_after or ground.lower(last + 1) in entry.not_before:
        return True
    return any(ground.lower(near) in entry.not_near for near in range(last + 1, last + 5)) if entry.not_near else False


def _forms_at(ground: Ground, at: int, most: int = 9) -> tuple[int, tuple[Form, ...]]:
    """Return the index of the last token and the longest forms of at most `most` words that start at `at`."""
    found: list[Form] = []
    length = 0
    for form in ground.lexicon.forms.get(ground.lower(at), ()):
        size = len(form.words)
        if size > most:
            continue
        if size < length:
            break
        if all(ground.lower(at + n) == word for n, word in enumerate(form.words)) and not _guarded(ground, at, at + size - 1, form):
            found.append(form)
            length = size
    return at + length - 1, tuple(found)


def _after_quotation(ground: Ground, at: int) -> bool:
    before = at - 1
    if ground.lower(before) == ",":
        before -= 1
    return before >= 0 and ground.tokens[before].text in CLOSERS and ground.closing(before) >= 0


def find_cues(ground: Ground) -> tuple[Hit, ...]:
    """Return the hits in order of position; they do not overlap."""
    hits: list[Hit] = []
    at = 0
    while at < len(ground.tokens):
        last, forms = _forms_at(ground, at)
        if (
            not forms
            and ground.lexicon.language == "id"
            and ground.lower(at) not in ground.lexicon.forms
            and _after_quotation(ground, at)
        ):
            slip = find_slip(ground.lexicon, ground.lower(at)) if ground.tokens[at].text.islower() else None
            last, forms = at, (slip,) if slip else ()
        if forms:
            hits.append(Hit(at, last, forms))
            at = last
        at += 1
    return tuple(hits)


def shorter(ground: Ground, hit: Hit) -> tuple[Hit, ...]:
    """Return the hits of fewer words inside one that came to nothing: "menyampaikan kekhawatiran" -> both words by themselves."""
    found = []
    for at in range(hit.at, hit.last + 1):
        last, forms = _forms_at(ground, at, most=hit.last - hit.at)
        if forms and last <= hit.last:
            found.append(Hit(at, last, forms))
    return tuple(found)
