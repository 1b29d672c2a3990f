"""Groups: phrases that stand for one party together: "AS, Inggris, dan Prancis"."""

from menurut.reading.events.scene import Phrase, Scene

# A list longer than this names no parties; it also bounds the work on hostile text.
LONGEST = 15


def group_around(scene: Scene, phrase: Phrase) -> list[Phrase]:
    """Return `phrase` with those joined to it by "dan", "and" or commas, in order of position; a word for two counts where they aren't named."""
    group = [phrase]
    while len(group) < LONGEST and (previous := _joined_before(scene, group[0])) is not None:
        group.insert(0, previous)
    while len(group) < LONGEST and (following := _joined_after(scene, group[-1])) is not None:
        group.append(following)
    named = len(group) > 2 and scene.tokens[group[0].first].lower in scene.guards.duos
    return group[1:] if named else group


def _joined_before(scene: Scene, phrase: Phrase) -> Phrase | None:
    at = phrase.first - 1
    low, high = scene.bounds(phrase.first)
    if at - 1 < low:
        return None
    pair, lower = at, scene.tokens[at].lower
    if lower not in scene.guards.pairing and not (lower == "," and _joined_after(scene, phrase) is not None):
        return None
    if scene.tokens[at - 1].lower == "," and at - 2 >= low:
        at -= 1
    before = scene.ending.get(at - 1)
    if not before or (lower == "," and _governed(scene, before[0], low)):
        return None
    return None if at < pair and _opens_clause(scene, before[0], pair, high) else before[0]


def _governed(scene: Scene, phrase: Phrase, low: int) -> bool:
    """Return whether a preposition stands before a phrase: behind "di Kestovia," a list begins anew, behind "termasuk Kestovia," it goes on."""
    before = scene.tokens[phrase.first - 1].lower if phrase.first > low else ""
    return before in scene.guards.prepositions - scene.guards.including


def _joined_after(scene: Scene, phrase: Phrase, depth: int = 0) -> Phrase | None:
    _, high = scene.bounds(phrase.last)
    at = _past_place(scene, phrase.last + 1, high)
    if at + 1 >= high:
        return None
    lower = scene.tokens[at].lower
    if lower == "," and depth < LONGEST:
        if scene.tokens[at + 1].lower in scene.guards.pairing:
            at += 1
            if _opens_clause(scene, phrase, at, high):
                return None
        else:
            following = scene.starting.get(at + 1)
            # A list goes on to its "dan"; a comma alone opens an apposition or a clause.
            if following and _joined_after(scene, following[0], depth + 1) is not None:
                return following[0]
            return None
    elif lower not in scene.guards.pairing:
        return None
    following = scene.starting.get(at + 1) or _past_determiner(scene, at + 1, high)
    if not following:
        return None
    joined = following[0]
    # "X mengecam Y dan Z menolak": Z is the subject of its own verb.
    after = joined.last + 1
    if (
        scene.tokens[phrase.first - 1].lower not in scene.guards.prepositions
        and after < high
        and scene.is_verb(after)
        and _verb_before(scene, phrase.first)
        and scene.tokens[phrase.first - 1].lower not in scene.guards.bare_control  # "menyuruh X dan Y menolak"
    ):
        return None
    return joined


def _opens_clause(scene: Scene, phrase: Phrase, at: int, high: int) -> bool:
    """Return whether the "dan" at `at`, behind a comma, opens a clause and no list goes on: "seperti kata Budi, dan [Lumara] telah menyerang".

    What stands before it then has a preposition or a verb in front: "meninggalkan Orvel, dan [Lumara] menarik pasukan".
    """
    low, _ = scene.bounds(phrase.first)
    listed = any(scene.tokens[back].lower == "," for back in range(low, phrase.first))
    following = scene.starting.get(at + 1)
    ruled = _governed(scene, phrase, low) or (phrase.first > low and scene.is_verb(phrase.first - 1))
    if listed or not following or not ruled:
        return False
    after = next((one for one in range(following[0].last + 1, high) if scene.tokens[one].lower not in scene.guards.fillers), None)
    return after is not None and scene.is_verb(after)


def _past_place(scene: Scene, at: int, high: int) -> int:
    """Return where a list goes on behind the place of one on it ("ketua Front Ardal | di Suar dan Nuvia |, serta ..."), else `at`."""
    place = scene.starting.get(at + 1) if at < high and scene.tokens[at].lower in scene.guards.standing else None
    if not place:
        return at
    end = place[0].last + 1
    if end + 1 < high and scene.tokens[end].lower in scene.guards.pairing and (second := scene.starting.get(end + 1)):
        end = second[0].last + 1
    return end if end < high and scene.tokens[end].lower == "," else at


def _past_determiner(scene: Scene, at: int, high: int) -> list[Phrase]:
    """Return the phrases that start after a word or two such as "the", "para", "his"."""
    for place in range(at, min(at + 2, high - 1)):
        if scene.tokens[place].tag not in ("DET", "NUM", "ADJ", "PRON"):
            return []
        if scene.starting.get(place + 1):
            return scene.starting[place + 1]
    return []


def _verb_before(scene: Scene, at: int) -> bool:
    low, _ = scene.bounds(at)
    return any(scene.is_verb(back) for back in range(max(low, at - 3), at))
