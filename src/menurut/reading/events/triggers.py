"""Triggers: where the forms of frames stand in a text, longest match first.

Rusia [[menuduh]] Ukraina      Israel [[Serang]] Gaza      lifted [a night] curfew
"""

from msgspec import structs

from menurut.reading.events.company import QUOTES, Company, may_keep, without_clitic
from menurut.reading.events.frames import Form, Trigger, Voice, forms_of
from menurut.reading.events.words import guards_of
from menurut.reading.grammar.affixes import affixes
from menurut.reading.grammar.page import Page
from menurut.reading.grammar.people import marching_people
from menurut.reading.grammar.words import function_words
from menurut.types.span import Span

# How many words may stand inside a form: "lifted [a night] curfew", "mencapai [sebuah] kesepakatan".
INSIDE = 3
# People stand within so many words before what they do on the street, and words of these sorts between.
MARCHERS_REACH = 4
NAMING = frozenset(("NOUN", "ADJ", "PROPN"))
BEFORE_NOUN = frozenset(("DET", "ADJ", "NUM", "PRON", "ADV", "PART"))


def find_triggers(page: Page) -> tuple[Trigger, ...]:
    """Return the forms found in the text, longest match first, none overlapping another; in order of position."""
    table = forms_of(page.article.language)
    tokens = page.layout.tokens
    found: list[Trigger] = []
    at = 0
    while at < len(tokens):
        trigger = _longest(page, table, at)
        if trigger is None:
            at += 1
            continue
        found.append(trigger)
        at = trigger.last + 1
    return tuple(found)


def _longest(page: Page, table: dict[str, tuple[Form, ...]], at: int) -> Trigger | None:
    tokens = page.layout.tokens
    forms = table.get(tokens[at].lower, ())
    bare = without_clitic(page, tokens[at].lower)
    if bare is not None:
        forms = (*forms, *(form for form in table.get(bare, ()) if len(form.words) == 1))
    if not forms:
        return None
    best: list[Trigger] = []
    near: frozenset[str] | None = None
    for form in forms:
        if len(form.words) > 1:
            near = near if near is not None else _near(page, at)
            if form.words[1] not in near:
                continue
        trigger = _fits(page, form, at)
        if trigger is None or (best and trigger.last < best[0].last):
            continue
        best.append(trigger)
    if not best:
        return None
    return _choose(page, best)


def _near(page: Page, at: int) -> frozenset[str]:
    """Return the words among which the second word of a form that begins at `at` must be, if it stands there at all."""
    words = [token.lower for token in page.layout.tokens[at + 1 : at + 2 + INSIDE]]
    return frozenset((*words, *(bare for word in words if (bare := without_clitic(page, word)) is not None)))


def _choose(page: Page, triggers: list[Trigger]) -> Trigger:
    """Return the trigger whose voice fits: of an English form that is both past tense and participle, the clause decides."""
    voices = {trigger.voice for trigger in triggers}
    if {"active", "noun"} <= voices and page.article.language == "id":
        token = page.layout.tokens[triggers[0].first]
        acts = token.tag == "VERB" or _between_names(page, triggers[0].first)
        if acts or token.text[:1].isupper():
            return next(trigger for trigger in triggers if trigger.voice == ("active" if acts else "noun"))
    if {"active", "noun"} <= voices and page.article.language == "en" and _takes_object(page, triggers[0].first):
        return next(trigger for trigger in triggers if trigger.voice == "active")
    if voices == {"active", "passive"} and page.article.language == "en":
        wanted: Voice = "passive" if is_passive(page, triggers[0].first, triggers[0].last) else "active"
        return next(trigger for trigger in triggers if trigger.voice == wanted)
    if voices == {"noun"} and triggers[0].frame.type == "PROTEST" and _marches(page, triggers[0].first):
        return structs.replace(triggers[0], voice="active")
    return triggers[0]


def is_passive(page: Page, first: int, last: int) -> bool:
    """Return whether an English participle at `first` is passive: "to be" stands shortly before it, or "by" right after it."""
    tokens, guards = page.layout.tokens, guards_of(page.article.language)
    for at in range(first - 1, max(first - 4, -1), -1):
        lower = tokens[at].lower
        if lower in guards.to_be:
            return True
        if not lower.endswith(affixes("en").adverb) and lower not in guards.within_passive:
            break
    after = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    if page.article.language == "en" and first > 1 and tokens[first - 1].tag == "NUM" and tokens[first - 2].lower in guards.pairing:
        return after in guards.prepositions or not after[:1].isalnum()  # "four were killed and 750 | arrested"
    if (
        tokens[first].lower.endswith(affixes("en").participle)
        and tokens[first].text[0].isupper()
        and first
        and after in guards.prepositions
    ):
        return True  # headlines leave "to be" out: "Senator Arrested on Corruption Charges"
    finite = (
        tokens[first - 1].tag not in {"DET", "ADV"} or tokens[first - 1].lower in guards.within_passive
    )  # "it also | banned imports"
    if last > first and tokens[last].tag == "NOUN" and finite:
        return after in guards.after_passive  # "banned imports | of rice" has its object in it
    return after in guards.after_passive or (after in guards.belonging and tokens[first].lower.endswith(affixes("en").participle))


def _fits(page: Page, form: Form, at: int) -> Trigger | None:
    last = _last_token(page, form, at)
    if last is None:
        return None
    if form.bare and not is_passive(page, at, last):
        return None
    if form.perfect and not _is_perfect(page, at):
        return None
    if form.stem and not _stem_may_stand(page, at, spoken=form.frame.speech):
        return None
    if page.article.language == "en" and len(form.words) == 1 and not _right_class(page, form, at):
        return None
    if not may_keep(page, Company.of(form.frame.needs, form.frame.excluded, form.voice), at, last):
        return None
    tokens = page.layout.tokens
    clitics = guards_of(page.article.language).clitics
    clitic = tokens[last].lower.endswith(clitics[:1]) if clitics else False
    span = Span(tokens[at].span.start, tokens[last].span.end)
    return Trigger(span=span, first=at, last=last, frame=form.frame, voice=form.voice, clitic=clitic)


def _last_token(page: Page, form: Form, at: int) -> int | None:
    """Return the token that ends `form` where it begins at token `at`; None where it does not stand there."""
    tokens = page.layout.tokens
    place = at
    for number, word in enumerate(form.words):
        end = number == len(form.words) - 1
        skipped = 0
        while not _is_word(page, place, word, end=end):
            if number == 0 or skipped == INSIDE or not _may_stand_inside(page, place, word):
                return None
            skipped += 1
            place += 1
        if tokens[place].sentence != tokens[at].sentence:
            return None
        place += 1
    return place - 1


def _is_word(page: Page, place: int, word: str, *, end: bool) -> bool:
    tokens = page.layout.tokens
    if place >= len(tokens):
        return False
    lower = tokens[place].lower
    return lower == word or (end and without_clitic(page, lower) == word)


def _may_stand_inside(page: Page, place: int, word: str) -> bool:
    """Return whether the token at `place` may stand between the words of a form, of which `word` comes next."""
    tokens = page.layout.tokens
    if place >= len(tokens) or word in guards_of(page.article.language).prepositions:
        return False
    if tokens[place].lower in function_words(page.article.language).negation and tokens[place].tag != "DET":
        return False  # "will | not | withdraw", but "fired no shots"
    if tokens[place].tag in BEFORE_NOUN:
        return True
    compound = place + 1 < len(tokens) and tokens[place + 1].lower == word
    return page.article.language == "en" and compound and tokens[place].tag in ("NOUN", "PROPN")


def _is_perfect(page: Page, at: int) -> bool:
    """Return whether "has" or "had" stands shortly before a participle: "had repeatedly broken"."""
    having = guards_of("en").having
    return any(token.lower in having for token in page.layout.tokens[max(0, at - 3) : at])


def _stem_may_stand(page: Page, at: int, *, spoken: bool) -> bool:
    """Return whether a verb without prefix is one here: in a headline ("Israel Serang Gaza"), after its doer or what was said."""
    tokens = page.layout.tokens
    if tokens[at].text[:1].isupper() or not at:
        return True
    if tokens[at - 1].tag == "PRON" or (spoken and tokens[at - 1].text in QUOTES):
        return True  # "kami serang", '..." kecam Shahin'; but '..." serangnya' only says
    return _between_names(page, at)


def _between_names(page: Page, at: int) -> bool:
    """Return whether a small word stands between two names of a line without a full stop, as a heading's verb does: "Lumara kritik Kestovia"."""
    tokens, first = page.layout.tokens, page.first_tokens
    number = tokens[at].sentence
    end = first[number + 1] if number + 1 < len(first) else len(tokens)
    if at + 1 >= end or tokens[at - 1].sentence != number or tokens[end - 1].tag == "PUNCT":
        return False
    return tokens[at - 1].tag == tokens[at + 1].tag == "PROPN"


def _marches(page: Page, at: int) -> bool:
    """Return whether the Indonesian noun at `at` tells what people right before it do: "mahasiswa | demo", "buruh angkut akan | mogok nasional"."""
    guards, tokens = guards_of("id"), page.layout.tokens
    if page.article.language != "id":
        return False
    for token in reversed(tokens[max(page.first_tokens[tokens[at].sentence], at - MARCHERS_REACH) : at]):
        if token.lower in marching_people("id"):
            return True
        if token.tag not in NAMING and token.lower not in guards.fillers and token.lower not in guards.relatives:
            return False
    return False


def _right_class(page: Page, form: Form, at: int) -> bool:
    """Return whether an English word that is both noun and verb ("attack") is here what the form takes it for."""
    tokens = page.layout.tokens
    tag = tokens[at].tag
    if _is_owned_gerund(page, at):
        return form.voice == "noun"
    if form.voice == "noun":
        return tag != "VERB"
    behind = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if form.voice == "active" and behind in guards_of("en").belonging and form.words[0].endswith(affixes("en").progressive):
        return False  # "shelling of a town" is a deed, and no verb
    if form.voice == "active" and at and form.words[0].endswith(affixes("en").participle):
        before = tokens[at - 1]
        if before.lower in guards_of("en").crowds:
            return True  # "thousands rallied"
        counted = before.tag == "NUM" and at + 1 < len(tokens) and tokens[at + 1].tag == "NOUN"
        if counted or before.tag in ("DET", "ADP") or before.lower in function_words("en").possessives:
            return False  # "his alleged part", "the occupied town", "58 captured soldiers"
    return tag not in ("NOUN", "PROPN") or _governed_as_verb(page, at)


def _is_owned_gerund(page: Page, at: int) -> bool:
    """Return whether an English gerund is a noun that has an owner or a day before it: "Tuesday's | shooting in Orvel", not "Rika's meeting him"."""
    tokens = page.layout.tokens
    if at <= 1 or not tokens[at].lower.endswith(affixes("en").progressive):
        return False
    owned = tokens[at - 1].lower in function_words("en").owner_marks and tokens[at - 2].tag in ("NOUN", "PROPN")
    after = tokens[at + 1].tag if at + 1 < len(tokens) else "PUNCT"
    return owned and after in ("ADP", "PUNCT")


def _takes_object(page: Page, at: int) -> bool:
    """Return whether an English gerund is a verb: "accused of mining the road", "denied ever bombing the school", "after meeting Rika"."""
    tokens, guards = page.layout.tokens, guards_of("en")
    if not at or at + 1 >= len(tokens) or not tokens[at].lower.endswith(affixes("en").progressive):
        return False
    before = tokens[at - 1]
    governed = before.tag in ("ADP", "VERB", "SCONJ") or before.lower in guards.fillers
    return governed and tokens[at + 1].tag in ("DET", "PROPN", "PRON")


def _governed_as_verb(page: Page, at: int) -> bool:
    """Return whether the words around an English word make it a verb though it looks like a noun: "has lent", "a charge Georgetown rejects"."""
    tokens, guards = page.layout.tokens, guards_of("en")
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if before is None or tokens[at].text[:1].isupper():
        return False
    lower = tokens[at].lower
    inflected = (*affixes("en").participle, *affixes("en").progressive)
    if before.lower in function_words("en").owner_marks and not lower.endswith(inflected):
        return False  # "with Ardal's help", though "he's helping"
    if before.tag == "AUX" or before.lower in guards.to_be or before.lower in guards.infinitives:
        return True
    if lower.endswith(affixes("en").participle) and before.tag in ("NOUN", "NUM"):
        return True  # "protesters torched a van"
    if _takes_object(page, at):
        return True
    subject = before.tag in ("PROPN", "PRON") and before.lower not in function_words("en").possessives
    return subject and (after is None or after.tag in ("DET", "PROPN", "PRON", "PUNCT"))
