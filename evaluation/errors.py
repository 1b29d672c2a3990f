"""Misses and extras beside their sentences: where the day goes."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from evaluation.gold import load_scorer, readings


def show_errors(folder: Path, part: str = "") -> str:
    """Return, article by article, each sentence with what gold has and what we have there: + extra, - missed, ~ wrong, = right."""
    scorer = load_scorer()
    lines: list[str] = []
    for name, raw, report in readings(folder):
        if part not in name:
            continue
        gold, system = scorer.from_gold(raw), scorer.from_report(json.loads(report.to_json()))
        system = scorer.untangled(gold, system)
        notes = [*_attributions(scorer, gold, system), *_events(scorer, gold, system)]
        lines.append(f"\n##### {name}  {raw.get('publisher')}  {raw.get('published')}  {raw.get('title')}")
        for number, (start, end) in enumerate(raw["sentences"], 1):
            lines.append(f"{number}| {raw['text'][start:end]}")
            lines += [f"      {note}" for at, note in sorted(notes) if start <= at < end]
    return "\n".join(lines)


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


def _at(a: Any) -> int:
    spans = [a.cue] if a.cue else [*a.content, a.source_span]
    return min((span[0] for span in spans if span), default=0)


def _attributions(scorer: Any, gold: Any, system: Any) -> Iterable[tuple[int, str]]:
    text = gold.text
    pairs = dict(scorer.match_attributions(gold.attributions, system.attributions, text))
    for i, g in enumerate(gold.attributions):
        if i not in pairs:
            yield _at(g), f"- A {_attribution(text, g)}"
            continue
        s = system.attributions[pairs[i]]
        gc, sc = scorer.chars(g.content, text), scorer.chars(s.content, text)
        faults = [] if scorer.same(g.source, s.source) else ["source"]
        faults += [] if len(gc & sc) * 2 >= 0.8 * (len(gc) + len(sc)) else ["content"]
        faults += [] if g.act == s.act else ["act"]
        faults += [] if (g.parent is None) == (s.parent is None) else ["parent"]
        faults += [] if (g.answers is None) == (s.answers is None) else ["answers"]
        if faults:
            yield _at(g), f"~ A {' '.join(faults)}: gold {_attribution(text, g)}"
            yield _at(g), f"~ A  {' '.join(faults)}: ours {_attribution(text, s)}"
        else:
            yield _at(g), f"= A {_attribution(text, g)}"
    for j, s in enumerate(system.attributions):
        if j not in pairs.values():
            yield _at(s), f"+ A {_attribution(text, s)}"


def show_event(text: str, v: Any) -> str:
    """Return an event of either side on one line: type, words, sides, day, place and who claims it."""
    claims = "; ".join(f"{c.status} by {_names(c.holder)}" for c in v.claims)
    who = ", ".join(map(_names, v.actors)) or "?"
    whom = ", ".join(map(_names, v.recipients)) or "-"
    return (
        f"{v.type}{'/' + v.mode if v.mode else ''} {text[slice(*v.trigger)]!r}: {who} -> {whom} on {v.date} at {v.place}; {claims}"
    )


def _events(scorer: Any, gold: Any, system: Any) -> Iterable[tuple[int, str]]:
    text = gold.text
    pairs = dict(scorer.match_events(gold.events, system.events, text))
    for i, g in enumerate(gold.events):
        if i not in pairs:
            yield g.trigger[0], f"- V {show_event(text, g)}"
            continue
        s = system.events[pairs[i]]
        dyad = scorer.same_side(g.actors, s.actors) and scorer.same_side(g.recipients, s.recipients)
        faults = [] if g.type == s.type else ["type"]
        faults += [] if dyad else ["parties"]
        faults += [] if g.date == s.date else ["date"]
        holders = sorted((c.status, _names(c.holder)) for c in g.claims), sorted((c.status, _names(c.holder)) for c in s.claims)
        faults += [] if holders[0] == holders[1] else ["claims"]
        if faults:
            yield g.trigger[0], f"~ V {' '.join(faults)}: gold {show_event(text, g)}"
            yield g.trigger[0], f"~ V  {' '.join(faults)}: ours {show_event(text, s)}"
        else:
            yield g.trigger[0], f"= V {show_event(text, g)}"
    for j, s in enumerate(system.events):
        if j not in pairs.values():
            yield s.trigger[0], f"+ V {show_event(text, s)}"
