"""Misses and extras beside their sentences: where the day goes."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evaluation.gold import load_scorer, readings

# What is wrong with a pair, gold's and ours: words like "source content", nothing where they agree; one of the two may be missing.
Compared = tuple[str, Any, Any]


def show_errors(folder: Path, part: str = "") -> str:
    """Return, article by article, each sentence with what gold has and what we have there: + extra, - missed, ~ wrong, = right."""
    scorer = load_scorer()
    lines: list[str] = []
    for name, raw, report in readings(folder):
        if part not in name:
            continue
        gold, system = scorer.from_gold(raw), scorer.from_report(json.loads(report.to_json()))
        notes = [(at(g or s), note) for faults, g, s in compared(gold, system) for note in notes_of(gold.text, faults, g, s)]
        lines.append(f"\n##### {name}  {raw.get('publisher')}  {raw.get('published')}  {raw.get('title')}")
        for number, (start, end) in enumerate(raw["sentences"], 1):
            lines.append(f"{number}| {raw['text'][start:end]}")
            lines += [f"      {note}" for place, note in sorted(notes, key=lambda one: one[0]) if start <= place < end]
    return "\n".join(lines)


def compared(gold: Any, system: Any) -> Iterator[Compared]:
    """Yield the attributions and events of two Docs of gold.py side by side, each pair with its faults."""
    scorer = load_scorer()
    system = scorer.untangled(gold, system)
    pairs = dict(scorer.match_attributions(gold.attributions, system.attributions, gold.text))
    yield from _paired(gold.attributions, system.attributions, pairs, lambda g, s: _faults_of_saying(scorer, gold.text, g, s))
    pairs = dict(scorer.match_events(gold.events, system.events, gold.text))
    yield from _paired(gold.events, system.events, pairs, lambda g, s: _faults_of_event(scorer, g, s))


def _paired(gold: Any, system: Any, pairs: dict[int, int], faults_of: Any) -> Iterator[Compared]:
    for i, g in enumerate(gold):
        yield (faults_of(g, system[pairs[i]]), g, system[pairs[i]]) if i in pairs else ("missed", g, None)
    met = set(pairs.values())
    yield from (("extra", None, s) for j, s in enumerate(system) if j not in met)


def _faults_of_saying(scorer: Any, text: str, g: Any, s: Any) -> str:
    gc, sc = scorer.chars(g.content, text), scorer.chars(s.content, text)
    wrong = {
        "source": not scorer.same(g.source, s.source),
        "content": len(gc & sc) * 2 < 0.8 * (len(gc) + len(sc)),
        "act": g.act != s.act,
        "parent": (g.parent is None) != (s.parent is None),
        "answers": (g.answers is None) != (s.answers is None),
    }
    return " ".join(kind for kind, is_wrong in wrong.items() if is_wrong)


def _faults_of_event(scorer: Any, g: Any, s: Any) -> str:
    holders = (sorted((c.status, _names(c.holder)) for c in one.claims) for one in (g, s))
    wrong = {
        "type": g.type != s.type,
        "actor": not scorer.same_side(g.actors, s.actors),
        "recipient": not scorer.same_side(g.recipients, s.recipients),
        "date": g.date != s.date,
        "claims": next(holders) != next(holders),
    }
    return " ".join(kind for kind, is_wrong in wrong.items() if is_wrong)


def at(one: Any) -> int:
    """Return where an event's or an attribution's first telling words begin."""
    if is_event(one):
        return int(one.trigger[0])
    spans = [one.cue] if one.cue else [*one.content, one.source_span]
    return min((span[0] for span in spans if span), default=0)


def is_event(one: Any) -> bool:
    """Return whether this is an event of gold.py, not an attribution."""
    return hasattr(one, "trigger")


def notes_of(text: str, faults: str, gold: Any, ours: Any) -> Iterator[str]:
    """Yield one line for what is right, missed or extra, and two for what is read otherwise."""
    letter, show = ("V", _event) if is_event(gold or ours) else ("A", _attribution)
    if gold is None or ours is None:
        yield f"{'-' if ours is None else '+'} {letter} {show(text, gold or ours)}"
    elif not faults:
        yield f"= {letter} {show(text, gold)}"
    else:
        yield f"~ {letter} {faults}: gold {show(text, gold)}"
        yield f"~ {letter} {faults}: ours {show(text, ours)}"


def _names(party: Any) -> str:
    return "-" if party is None else (min(party.names, key=lambda n: (-len(n), n), default="?") + f"[{party.country}]")


def _attribution(text: str, a: Any) -> str:
    content = " / ".join(text[s:e] for s, e in a.content)
    content = content if len(content) < 110 else content[:60] + " … " + content[-45:]
    cue = text[slice(*a.cue)] if a.cue else "-"
    return (
        f"{_names(a.source)} <{cue}: {a.act}, {a.form}> {content!r}"
        + (f" in {a.parent[:4]}" if a.parent else "")
        + (f" answers {a.answers[:4]}" if a.answers else "")
    )


def _event(text: str, v: Any) -> str:
    claims = "; ".join(f"{c.status} by {_names(c.holder)}" for c in v.claims)
    who = ", ".join(map(_names, v.actors)) or "?"
    whom = ", ".join(map(_names, v.recipients)) or "-"
    return (
        f"{v.type}{'/' + v.mode if v.mode else ''} {text[slice(*v.trigger)]!r}: {who} -> {whom} on {v.date} at {v.place}; {claims}"
    )
