"""Dating: the time that stands with a trigger, in its own words and in its own part of the sentence.

"Rusia menyerang pada Senin," kata Zelensky, Selasa.       the attack on Monday; Tuesday is when he said it
Polisi menahan pria yang membakar gedung itu, Selasa.      the arrest; when the fire was is not told
"""

from bisect import bisect_left
from collections.abc import Iterator

from menurut.reading.events.beginnings import seen_from
from menurut.reading.events.offsets import Offset, lies_apart, moved, offset_of
from menurut.reading.events.parting import count_verbs, is_parted
from menurut.reading.events.scene import NESTED, Scene
from menurut.reading.events.stretches import Stretches, time_words
from menurut.reading.grammar.words import function_words
from menurut.types.attribution import Attribution
from menurut.types.span import Span
from menurut.types.time import DateInterval, TimeMention

# A trigger's time is one of so many on either side of it.
NEAREST = 6
# So many characters after its trigger a year is the trigger's own: "kesepakatan nuklir 2015".
BESIDE = 12
# A time within so many tokens of the beginning belongs to all that the sentence tells, not to its first verb alone.
OPENING = 2
# A noun is told on by the clause that opens so many tokens behind it: "serangan udara Israel yang ...".
HEADING = 5
# So many words may lead from a comma to the time it sets off.
LEADING = 3
# Between the word for an office and its years stand the office and whose it is.
TERM_REACH = 9
# "Pada saat itu juga" has no more words.
THEN_WORDS = 4
CLOSING = " .)\n"
# "2024-06-10": publication is known to the day.
DAY_LENGTH = 10


def date_of(scene: Scene, trigger: Span, first: int, *, speech: bool = False) -> DateInterval | None:
    """Return the interval of the time that stands with the trigger; None where its sentence gives none.

    An act of `speech` happens when it is spoken: the time beside the cue of the words that perform it is its own, and no day to come.
    """
    sentence = scene.tokens[first].sentence
    if not (scene.times.get(sentence) or scene.times.get(sentence - 1) or speech):
        return None
    holder = _holder(scene, trigger)
    stretches = Stretches.of(scene, sentence)
    offset = offset_of(scene, stretches, first)
    if offset is not None:
        return _from_base(scene, stretches, first, offset)
    found = _nearest(scene, stretches, trigger, first, holder)
    by_then = first > 0 and scene.tokens[first - 1].lower in stretches.words.by_then
    if found is None and speech and holder is not None and not by_then:
        found = time_of_saying(scene, holder)
    if found is None and holder is None and stretches.number_at(first) == 0 and not stretches.names_case(first):
        found = _day_of_news(scene, stretches, sentence)
    if found is None:
        found = _then(scene, sentence)
    if found is None or (speech and _is_to_come(scene, found)):
        return None
    return seen_from(scene, stretches, found, first)


def _then(scene: Scene, sentence: int) -> TimeMention | None:
    """Return the only time of the sentence before where this one, with none of its own, opens on it: "Saat itu, Lumara menyerang"."""
    before = scene.times.get(sentence - 1, [])
    if len(before) != 1 or scene.times.get(sentence):
        return None
    opening = " ".join(token.lower for token in scene.page.sentence_tokens(sentence)[:THEN_WORDS]) + " "
    words = time_words("en" if scene.page.article.language == "en" else "id")
    return before[0] if any(opening.startswith(one + " ") for one in words.then) else None


def time_of_saying(scene: Scene, attribution: Attribution) -> TimeMention | None:
    """Return the time that stands with the cue of `attribution`: "..., kata Zelensky, Selasa"."""
    cue = attribution.cue
    spoken = scene.page.index_at(cue.start) if cue is not None else len(scene.tokens)
    if cue is None or spoken >= len(scene.tokens):
        return None
    stretches = Stretches.of(scene, scene.tokens[spoken].sentence)
    return _nearest(scene, stretches, cue, spoken, _holder(scene, cue))


def _day_of_news(scene: Scene, stretches: Stretches, sentence: int) -> TimeMention | None:
    """Return the bracketed date that closes the lead, which dates its main verb whatever stands between: "... Kamis (19/6/2025)."."""
    times = scene.times.get(sentence)
    if sentence or not times or times[-1].interval.grain != "day":
        return None
    last = times[-1].span
    at = scene.page.index_at(last.start)
    opener = stretches.at(at).opener
    if opener is not None and stretches.only_occurs(opener, at):
        return None
    rest = scene.page.text[last.end : scene.page.layout.sentences[sentence].end]
    return times[-1] if last.of(scene.page.text).endswith(")") and rest.strip(CLOSING) == "" else None


def _is_to_come(scene: Scene, time: TimeMention) -> bool:
    published = scene.page.article.published or ""
    return len(published) >= DAY_LENGTH and time.interval.end > published[:DAY_LENGTH]


def _from_base(scene: Scene, stretches: Stretches, first: int, offset: Offset) -> DateInterval | None:
    """Return the day so far from that of the clause around, or, where that has none, from that of the sentence before."""
    sentence = scene.tokens[first].sentence
    mine = stretches.number_at(first)
    for number in (sentence, sentence - 1):
        times = scene.times.get(number, []) if number == sentence else _not_of_saying(scene, number)
        known = [
            found
            for time in times
            if (number != sentence or stretches.number_at(scene.page.index_at(time.span.start)) != mine)
            and (found := moved(time.interval, offset)) is not None
        ]
        if known:
            return known[-1]
    return None


def _not_of_saying(scene: Scene, sentence: int) -> list[TimeMention]:
    """Return the times of a sentence but that on which somebody only said it, where it has others: "... pada Kamis, kata Lumara, [Jumat]"."""
    times = scene.times.get(sentence, [])
    low, high = scene.bounds(scene.page.first_tokens[sentence]) if 0 <= sentence < len(scene.page.first_tokens) else (0, 0)
    said = max((at for at in scene.cues if low <= at < high), default=high)
    return [time for time in times if scene.page.index_at(time.span.start) < said] or times


def _nearest(scene: Scene, stretches: Stretches, trigger: Span, first: int, holder: Attribution | None) -> TimeMention | None:
    """Return the time nearest to the trigger among those of its sentence that its words, its clause and its sense allow."""
    times = scene.times.get(scene.tokens[first].sentence)
    if not times:
        return None
    here = bisect_left(times, trigger.start, key=lambda one: one.span.start)
    near = times[max(0, here - NEAREST) : here + NEAREST]
    fit = [time for time in near if _dates(scene, stretches, time, trigger, first, holder)]
    mine = stretches.number_at(first)

    def away(time: TimeMention) -> tuple[bool, bool, int]:
        # The clause's own day is nearer than one it shares: "ditahan pada Senin setelah membakar kantor pada Minggu".
        other = stretches.number_at(scene.page.index_at(time.span.start)) != mine
        return other, is_parted(scene, stretches, time.span, trigger), _distance(time.span, trigger)

    if len(near) == 1 and fit and stretches.names_case(first) and not _is_owned(scene, stretches, fit[0]):
        return None
    return min(fit, key=away, default=None)


def _dates(scene: Scene, stretches: Stretches, time: TimeMention, trigger: Span, first: int, holder: Attribution | None) -> bool:
    if scene.tokens[first].lower in stretches.words.states and time.interval.grain in ("day", "time"):
        return False
    if (
        not _told_together(scene, time.span, trigger, holder)
        or _names_a_thing(scene, time, trigger)
        or _compares(scene, stretches, time)
        or _is_term(scene, stretches, time)
        or _is_of_another(scene, stretches, time, trigger)
    ):
        return False
    if _is_owned(scene, stretches, time):  # "Sunday's attack": no day of the verbs around
        behind = first - scene.page.index_at(time.span.end)
        return not scene.is_verb(first) and 0 < behind <= HEADING
    return _in_reach(scene, stretches, time.span, trigger, first)


def _in_reach(scene: Scene, stretches: Stretches, time: Span, trigger: Span, first: int) -> bool:
    """Return whether time and trigger stand in one stretch of the sentence with at most one more verb between them."""
    at = scene.page.index_at(time.start)
    if not _together(scene, stretches, at, trigger, first):
        return False
    if at - stretches.low <= OPENING or _set_off(scene, at):
        return True
    low, high = (time.end, trigger.start) if time.end <= trigger.start else (trigger.end, time.start)
    # One more verb may stand between ("memutuskan menyerang pada Senin"), but a day before it is that verb's, no later noun's.
    # In English, where the day stands before the verb of saying, the noun's loses as often as the verb's wins.
    noun = stretches.language == "id" and not scene.is_verb(first)
    most = 0 if noun and time.end <= trigger.start else 1
    return _count_acts(scene, scene.page.index_at(low), scene.page.index_at(high)) <= most


def _together(scene: Scene, stretches: Stretches, at: int, trigger: Span, first: int) -> bool:
    """Return whether the time at token `at` and the trigger stand in one stretch, or in two that share a day."""
    mine, its = stretches.number_at(first), stretches.number_at(at)
    opener = stretches.all[its].opener
    if mine == its:
        return True
    if opener is not None:
        past = scene.page.index_at(trigger.end)
        # "serangan yang menewaskan 10 orang pada Senin": the clause tells of the noun before it.
        noun = not scene.is_verb(past - 1)
        heads = past <= opener <= first + HEADING
        if stretches.only_occurs(opener, at):
            return noun and heads
        if noun and heads and not count_verbs(scene, past, opener):
            return True
        # "bersaksi sebelum makan siang pada Senin", "merebut kota yang dikuasai X pada Senin": what has no verb of doing has no day.
        # A time right behind "yang" is of the verb behind both: "Presiden, yang pada Senin mengecam X, ...".
        led = all(scene.tokens[one].lower in scene.guards.prepositions for one in range(opener + 1, at))
        stop = stretches.end_of(its) if led else at
        if not count_verbs(scene, opener, stop, but=stretches.words.states):
            its = stretches.all[its].within or 0
    own = stretches.all[mine]
    if mine == its:
        return True
    if own.opener is None or own.within != its:
        return False
    # "lumpuh pada Kamis setelah buruh mogok"; "serangan pada Senin yang menewaskan 10 orang"
    relative = scene.tokens[own.opener].lower in scene.guards.relatives
    shares = own.shares and not lies_apart(scene, stretches, own.opener)
    return shares or (relative and own.opener - HEADING < at < own.opener)


def _is_owned(scene: Scene, stretches: Stretches, time: TimeMention) -> bool:
    """Return whether the time owns the noun behind it: "Friday's attack"."""
    after = scene.page.index_at(time.span.end)
    return after < len(scene.tokens) and scene.tokens[after].lower in stretches.words.owning


def _is_of_another(scene: Scene, stretches: Stretches, time: TimeMention, trigger: Span) -> bool:
    """Return whether the time only names a happening that the verb before is about: "dituduh merancang peristiwa | 7 Oktober |", but "tewas dalam ..."."""
    at = scene.page.index_at(time.span.start)
    if trigger.end > time.span.start or at < 2 or not scene.is_verb(scene.page.index_at(trigger.start)):
        return False
    named = scene.tokens[at - 1].lower in stretches.words.happenings
    return named and scene.tokens[at - 2].lower not in scene.guards.prepositions


def _set_off(scene: Scene, at: int) -> bool:
    """Return whether a comma stands before the time, with at most its own prepositions between: ", pada hari Kamis (15/8)"."""
    for token in reversed(scene.tokens[max(0, at - LEADING) : at]):
        if token.text == ",":
            return True
        if token.lower not in scene.guards.prepositions and token.tag != "NOUN":
            return False
    return False


def _compares(scene: Scene, stretches: Stretches, time: TimeMention) -> bool:
    """Return whether "sejak 2019" only says since when nothing like it had happened: "untuk pertama kalinya sejak 2019"."""
    at = scene.page.index_at(time.span.start)
    if time.interval.grain != "range" or at == 0:
        return False
    return scene.tokens[at - 1].lower in stretches.words.comparing


def _is_term(scene: Scene, stretches: Stretches, time: TimeMention) -> bool:
    """Return whether the time is that of an office or a contract: "komisaris perusahaan itu periode 2006-2023 ditahan"."""
    if time.interval.grain in ("day", "time"):
        return False
    at = scene.page.index_at(time.span.start)
    for back in range(at - 1, max(stretches.low, at - TERM_REACH) - 1, -1):
        lower = scene.tokens[back].lower
        if lower in stretches.words.terms:
            return True
        if scene.is_verb(back) or lower == ",":
            return False
    return False


def _names_a_thing(scene: Scene, time: TimeMention, trigger: Span) -> bool:
    """Return whether a bare year only tells which thing, and not the trigger's own: "keluar dari perjanjian 2015".

    What a clause right behind it tells of that thing is as old: "putusan tahun 2014 yang membolehkan ...", but not of a name:
    "perjanjian 2015 yang membatasi ...".
    """
    noun = not scene.is_verb(scene.page.index_at(trigger.start))
    at = scene.page.index_at(time.span.start)
    article = scene.tokens[at - 1].lower in scene.guards.articles  # "withdrew from the 2015 deal"
    beside = 0 <= time.span.start - trigger.end <= BESIDE and (noun or not article)
    of_noun = 0 <= trigger.start - time.span.end <= BESIDE and noun
    if time.interval.grain != "year" or beside or of_noun:
        return False
    first = at
    bare = scene.tokens[first].text.isdigit()
    while first and scene.tokens[first - 1].lower in function_words(scene.page.article.language).time_nouns:
        first -= 1  # "pada | tahun 2015"
    if first < at and _tells_on(scene, time.span.end, trigger):
        return False
    before = scene.tokens[first - 1].lower if first else ""
    return bare and before[:1].isalpha() and before not in scene.guards.prepositions and before not in scene.guards.place_before


def _tells_on(scene: Scene, end: int, trigger: Span) -> bool:
    """Return whether the trigger stands in a relative clause that opens at `end`."""
    behind = scene.page.index_at(end)
    return end <= trigger.start and behind < len(scene.tokens) and scene.tokens[behind].lower in scene.guards.relatives


def _holder(scene: Scene, span: Span, *, time: bool = False) -> Attribution | None:
    """Return the attribution that tells `span` as something that happens; a mere noun ("tuduhan pada Senin") is told by none.

    What is denied is held by the denial even so: "denied on Monday any role in the [bombing]".
    """
    held = sorted(
        ((len(content), content.start, content, attribution) for content, attribution in _around(scene, span, time=time)),
        key=_by_size,
    )
    for _, _, content, attribution in held:
        whole = range(scene.page.index_at(content.start), scene.page.index_at(content.end))
        at = scene.page.index_at(span.start)
        # A time is part of what is told where a verb stands before it, or where it opens what is told.
        stop = at if time and at - whole.start > OPENING else whole.stop
        if count_verbs(scene, whole.start, stop) or (attribution.act == "deny" and not time):
            return attribution
    return None


def _told_together(scene: Scene, time: Span, trigger: Span, holder: Attribution | None) -> bool:
    """Return whether the time stands in the words of whoever tells of the trigger."""
    if _holder(scene, time, time=True) == holder:
        return True
    inner = min(((len(content), content.start) for content, _ in _around(scene, trigger)), default=None)
    return inner is not None and inner == min(
        ((len(content), content.start) for content, _ in _around(scene, time, time=True)), default=None
    )


def _by_size(held: tuple[int, int, Span, Attribution]) -> tuple[int, int]:
    return held[:2]


def _around(scene: Scene, span: Span, *, time: bool = False) -> Iterator[tuple[Span, Attribution]]:
    last = bisect_left(scene.content_starts, span.start + 1)
    for content, attribution in scene.contents[max(0, last - NESTED) : last]:
        if span.start < content.end or (time and _runs_on(scene, content, span, denied=attribution.act == "deny")):
            yield content, attribution


def _runs_on(scene: Scene, content: Span, time: Span, *, denied: bool) -> bool:
    """Return whether only a few words stand between what is told and the time: "⟦pembicaraan Xi dan Zelensky⟧ melalui telepon Rabu".

    A day behind the comma of what is `denied` is that of the denial: "membantah ⟦menembaki warga,⟧ Senin".
    """
    if denied and scene.page.text[content.end - 1] == ",":
        return False
    between = scene.tokens[scene.page.index_at(content.end) : scene.page.index_at(time.start)]
    return content.end <= time.start and len(between) <= LEADING and all(token.tag in ("ADP", "NOUN") for token in between)


def _count_acts(scene: Scene, first: int, stop: int) -> int:
    """Return how many verbs stand between, one joined to a verb before it left out: "menewaskan 10 orang dan melukai 20 pada Senin"."""
    verbs = [at for at in range(first, stop) if scene.is_verb(at)]
    return sum(at == verbs[0] or scene.tokens[at - 1].lower not in scene.guards.coordinators for at in verbs)


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
