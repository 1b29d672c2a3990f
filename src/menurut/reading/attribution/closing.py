"""Cues behind their content: "...," kata Budi; ujarnya; ..., menurut Budi. And those that open a sentence: Menurut Budi, ..."""

from menurut.reading.attribution import sources
from menurut.reading.attribution.around import content_around
from menurut.reading.attribution.backreference import content_back
from menurut.reading.attribution.contents import skip_openers, trimmed
from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.draft import Draft, rule_of
from menurut.reading.attribution.ground import TERMINALS, Ground, Window
from menurut.reading.attribution.lexicon import Form
from menurut.reading.attribution.skips import skip_listener, skip_time
from menurut.reading.attribution.speaking import people
from menurut.reading.attribution.tails import find_cut, is_closing
from menurut.types.attribution import Act
from menurut.types.mention import Mention
from menurut.types.span import Span

# A relative clause behind a source ends within so many tokens.
CLAUSE = 25
# What a paper is stands among so many words behind the comma.
NAMED_WITHIN = 3


def find_closing(ground: Ground, hit: Hit, form: Form) -> Draft | None:
    """Return the attribution of a bare root, a -nya form or an inverted English verb behind its content."""
    window = ground.window(hit.at)
    opens = skip_openers(ground, window.first, hit.at) == hit.at
    if is_closing(ground, hit) is not form and not opens:
        return None
    if form.clitic and _is_rumour(ground, hit):
        return None
    if ground.sentence(hit.at).first == hit.at and ground.tokens[hit.at].text.islower():
        return None  # a line broken off its quotation: "kata Budi di Suar, Senin (5/6)."
    source = sources.clitic(ground, hit) if form.clitic else sources.inverted(ground, hit)
    if source is None and not form.clitic and (opens or ground.lower(hit.last + 1) not in ground.lexicon.words.people_markers):
        return None  # "..., tutur seorang yang ikut berunding" names nobody, but somebody says it
    if source is not None and ground.has_verb(ground.after(source), ground.after(source) + 1):
        source = sources.before_comma(ground, source)  # "Besok, kata Lumara, kapal itu berangkat": the ship is no apposition
    after = hit.last + 1 if form.clitic or source is None else ground.after(source)
    source = sources.without_place(ground, source) if source is not None else None
    content = _content_of_head(ground, hit, after, window) if opens else content_around(ground, hit, after, window)
    if not content:
        return None
    return Draft(
        hit.at, ground.span(hit.at, hit.last + 1), form.entry.act, source, content, rule_of(ground, form.entry), "tail", form.entry
    )


def _is_rumour(ground: Ground, hit: Hit) -> bool:
    """Return whether a "katanya" amid a quotation tells what is said about, by nobody: "... hoaks, | katanya pasar itu ditutup"."""
    if ground.quote_of[hit.at] < 0 or ground.closing(hit.at - 1) >= 0:
        return False
    subject = ground.nearest(hit.last + 1, hit.last + 1)
    return subject is not None and any(
        ground.tokens[here].tag in ("VERB", "AUX", "ADJ", "PART")
        for here in range(ground.after(subject), ground.after(subject) + 2)
    )


def _content_of_head(ground: Ground, hit: Hit, after: int, window: Window) -> list[Span]:
    """Return the content of a cue that opens its sentence: "Menurut Budi, | ..."."""
    here = skip_apposition(ground, _past_second(ground, after), window.last)
    if hit.form("prep") and ground.lower(here) == "," and ground.lower(here + 1) in ground.function.relative:
        # "Menurut kajian Suar, yang terbit Rabu, | ..."
        here = next((comma for comma in range(here + 1, min(window.last, here + CLAUSE)) if ground.lower(comma) == ","), here)
    if here < window.last and ground.lower(here) == ",":
        here += 1
    if here < window.last and ground.lower(here) in ground.lexicon.words.that:
        here += 1
    return trimmed(ground, here, find_cut(ground, hit, here, window.last))


def _past_second(ground: Ground, at: int) -> int:
    """Return the index past a second source: "Menurut polisi | dan dua saksi |, ..."."""
    if ground.lower(at) not in ground.lexicon.words.joining:
        return at
    other = ground.nearest(at + 1, at + 1)
    return at if other is None or ground.has_verb(ground.after(other), ground.after(other) + 1) else ground.after(other)


def skip_apposition(ground: Ground, at: int, last: int) -> int:
    """Return the index past brackets, a day, and a name between commas behind a source."""
    here = ground.skip_brackets(skip_time(ground, ground.skip_brackets(at, last), last), last)
    if ground.lower(here) == ",":
        inside = ground.nearest(here + 1, here + 1)
        after = ground.after(inside) if inside is not None else here
        if inside is not None and ground.lower(after) == "," and ground.lower(after + 1) not in ground.lexicon.words.such_as:
            return after
        return here
    listening = skip_listener(ground, here, last)
    if listening > here and ground.lower(listening) == ",":
        return listening
    relative = ground.lower(here) in ground.function.relative
    if relative or ground.lower(here) in ground.function.time_place:
        comma = next((at for at in range(here, min(last, here + CLAUSE)) if ground.lower(at) == ","), here)
        return comma if relative or not ground.has_verb(here, comma) else here
    return here


def find_echo(ground: Ground, hit: Hit, drafts: list[Draft]) -> Draft | None:
    """Return the attribution in whose source this one stands: "menurut hitungan Suar | berdasarkan data Lumara"."""
    before = hit.at - 2 if ground.lower(hit.at - 1) in ground.lexicon.words.yang else hit.at - 1
    for draft in drafts[-2:]:
        if draft.kind not in ("prep", "tail") or draft.source is None:
            continue
        # "..., kantor berita Suar melaporkan | mengutip sumber": its verb stands between
        last = max(draft.source.span.end, draft.cue.end if draft.cue is not None else 0)
        if ground.page.index_at(last) == before + 1:
            return draft
    return None


def find_prepositional(ground: Ground, hit: Hit, form: Form, drafts: list[Draft]) -> Draft | None:
    """Return the attribution of "menurut X" before, amid or behind its content; None where no source follows."""
    words = ground.lexicon.words
    window = ground.window(hit.at)
    source = sources.clitic(ground, hit) if form.clitic else _ground_of(ground, hit)
    if source is None:
        return None
    after = hit.last + 1 if form.clitic else _end_of_source(ground, ground.after(source), window.last)
    after = max(after, hit.last + 1)
    after += 2 * (ground.lower(after) == "/" and not form.clitic)  # "Menurut Kementerian Pangan/| Bapanas, ..."
    if form.entry.documents and ground.lower(hit.last + 1) not in ground.lexicon.words.grounds | ground.lexicon.words.documents:
        return None
    if (echo := find_echo(ground, hit, drafts)) is not None:
        return Draft(
            hit.at,
            ground.span(hit.at, hit.last + 1),
            form.entry.act,
            source,
            list(echo.content),
            rule_of(ground, form.entry),
            "prep",
            form.entry,
            fixed=echo,
        )
    head = skip_openers(ground, window.first, hit.at) >= hit.at
    before = ground.lower(hit.at - 1)
    joined = before in ground.lexicon.words.contrast or before in ground.lexicon.words.joining
    bare_before = joined or before in ground.lexicon.words.that or before in ground.function.relative
    if form.entry.documents and not head and is_closing(ground, hit) is not form:
        return None
    content = _content_of_head(ground, hit, after, window) if head or bare_before else content_around(ground, hit, after, window)
    if head and _is_told_of(ground, after, window.last):
        content = content_back(ground, hit.at, drafts)
    if not content:
        return None
    ours = [
        one
        for one in ground.phrases.inside(source.span)
        if one.kind == "pronoun" and one.span.of(ground.page.text).lower() in words.we
    ]
    source = ours[0] if ours else source
    act: Act = "believe" if ours else form.entry.act  # "menurut saya", "menurut pengalaman kami" is an opinion
    return Draft(hit.at, ground.span(hit.at, hit.last + 1), act, source, content, rule_of(ground, form.entry), "prep", form.entry)


def _is_told_of(ground: Ground, at: int, last: int) -> bool:
    """Return whether a sentence ends with what its source is: "Menurut pemberitaan Suar|, lembaga penyiaran publik Lumara|."."""
    words = range(at + 1, last)
    named = any(ground.lower(here) in ground.lexicon.words.outlets for here in words[:NAMED_WITHIN])
    return ground.lower(at) == "," and named and not any(ground.tokens[here].tag in ("VERB", "AUX") for here in words)


def _end_of_source(ground: Ground, at: int, last: int) -> int:
    """Return the index of the comma that ends the words of a source past its mention: "menurut lembaga | pemeringkat itu |, ..."; else `at`."""
    relative = ground.lower(at) in ground.function.relative
    for here in range(at, min(last, at + CLAUSE)):
        if ground.lower(here) == ",":
            return here
        verb = ground.tokens[here].tag in ("VERB", "AUX") and not relative
        if verb or ground.lower(here) in TERMINALS or ground.quote_of[here] != ground.quote_of[at] or _opens_adjunct(ground, here):
            return at
    return at


def _opens_adjunct(ground: Ground, at: int) -> bool:
    lower = ground.lower(at)
    words = ground.lexicon.words
    return lower in words.joining or lower in words.adjuncts or lower in words.listener or lower in ground.function.time_place


def _ground_of(ground: Ground, hit: Hit) -> Mention | None:
    """Return the source behind a preposition: of "menurut laporan KCNA" the one that speaks through the report."""
    words = ground.lexicon.words
    if ground.lower(hit.last + 1) in words.if_ and ground.lower(hit.last + 2) in words.yang:
        agent = hit.last + 4 + (ground.lower(hit.last + 4) in words.by)
        return ground.nearest(agent, agent)  # "menurut apa yang dilaporkan | media X"
    found = ground.nearest(hit.last + 1, hit.last + 3)
    if found is None or found.kind == "pronoun":
        return found
    found = sources.before_comma(ground, found)
    if ground.lower(ground.first_of(found)) in ground.lexicon.words.grounds:
        names = ground.phrases.inner_names(found)
        named = [name for name in (names if isinstance(names, tuple) else (names,)) if name is not None and name.id != found.id]
        return named[0] if named else _people_behind(ground, ground.first_of(found) + 1) or found
    return found


def _people_behind(ground: Ground, at: int) -> Mention | None:
    """Return the people whose report a noun names: "menurut keterangan | dua warga", "menurut pengakuan | korban"; None where others follow."""
    owner = ground.nearest(at, at) if ground.lexicon.language == "id" else None
    owner = sources.before_comma(ground, owner) if owner is not None else None
    speaks = owner is not None and ground.lower(at) not in ground.lexicon.words.documents and people(ground, owner)
    return owner if speaks else None
