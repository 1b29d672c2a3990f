"""Cues that are themselves what another cue is about: what is denied, what is called untrue, who is quoted.

membantah | [mengupayakan] senjata      described as an invention | [reports] that ...      Suar quoted the ministry as | [saying]
"""

from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.ground import Ground
from menurut.reading.grammar.auxiliaries import auxiliaries_before
from menurut.types.mention import Mention


def is_object(ground: Ground, hit: Hit, drafts: list[Draft]) -> bool:
    """Return whether the cue is itself what is denied or refused: "membantah | mengupayakan senjata", "membantah | pernah memerintahkan"."""
    if not drafts or drafts[-1].cue is None or drafts[-1].act not in ("deny", "refuse"):
        return False
    behind = ground.page.index_at(drafts[-1].cue.end)  # "menolak" is itself an auxiliary before "mengakui"
    return behind in (hit.at, hit.at - len(auxiliaries_before(ground.page, hit.at)))


def is_judged(ground: Ground, hit: Hit, drafts: list[Draft]) -> bool:
    """Return whether a word that may be a noun is what is called something: "described as an invention | reports that ..."."""
    judging = drafts[-1] if drafts else None
    if judging is None or judging.entry is None or "as" not in judging.entry.takes or hit.form("noun") is None:
        return False
    called = judging.content[0] if judging.content else None
    if called is None or not called.covers(ground.tokens[hit.at].span):
        return False
    first = ground.page.index_at(called.start)
    between = range(first + 1, hit.at)
    return ground.lower(first) in ground.lexicon.words.naming and not any(
        ground.lower(at) == "," or ground.tokens[at].tag in ("VERB", "CCONJ") for at in between
    )


def cited_as(ground: Ground, hit: Hit, drafts: list[Draft]) -> Mention | None:
    """Return who is quoted "as saying", in whose words the quotation of the medium goes on: "Suar quoted | the ministry | as saying"."""
    before = drafts[-1] if drafts else None
    if (
        before is None
        or before.act != "say"
        or len(before.content) != 1
        or ground.lower(hit.at - 1) not in ground.lexicon.words.naming
    ):
        return None
    cited = next(iter(ground.phrases.ending_at(ground.tokens[hit.at - 2].span.end)), None)
    if cited is None or cited.span.end != before.content[0].end:
        return None
    before.content = [ground.span(ground.page.index_at(before.content[0].start), ground.window(hit.at).last)]
    return cited
