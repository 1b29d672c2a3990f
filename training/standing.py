"""Fit how surely a draft is told as an event: the weights in `languages/shared/standing.yml`.

    python -m training.standing            fits, and prints what each text would have been judged like by the others
    python -m training.standing --write    writes the weights too

A row is a draft of gold/dev or of a text or sheet kept apart (training/corpus/apart.txt): the networks have not seen those, so that their scores
there are what they are on new text. It counts as right where gold has an event at its trigger whose type and sides, by country, are
its own. Drafts that are joined to another telling are left out: gold tells an event once. A logistic regression, pulled towards 0.
"""

import json
import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from evaluation.apart import golds
from evaluation.gold import SHARED, load_scorer, read_gold
from scipy.optimize import minimize

from menurut.reading.events import drafting
from menurut.reading.events.draft import Draft
from menurut.reading.events.guards import is_barred
from menurut.reading.events.scene import Scene
from menurut.reading.events.standing import signs_of

WRITTEN = Path(__file__).resolve().parent.parent / "src" / "menurut" / "languages" / "shared" / "standing.yml"
# How strongly weights are pulled towards 0, and how many parts the texts are cut into.
PULL = 16.0
FOLDS = 10
# From which chance a draft stands: see docs/decisions/007.
LEAST = {"stands": 0.16}
STEPS = (0, 0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.5, 1.01)
HEAD = """\
# How surely a draft is told as an event: what each sign of it adds to the log odds that type and both sides are right, and from which chance it
# stands. Written by `python -m training.standing --write`; measured in docs/decisions/007.
"""


@dataclass(frozen=True)
class Row:
    """A draft: its text's name, its signs, whether the guards let it pass, and whether it is right."""

    text: str
    signs: dict[str, float]
    passes: bool
    right: bool


def read_rows(name: str, gold: dict[str, Any]) -> list[Row]:
    """Return the rows of one annotated text, in order of reading."""
    met: list[tuple[Scene, Draft, dict[str, float], bool]] = []

    def keep(scene: Scene, draft: Draft, before: list[Draft], *, passes: bool) -> bool:
        met.append((scene, draft, signs_of(scene, draft, before, passes=passes), passes))
        return passes

    decided, drafting.stands = drafting.stands, keep
    try:
        report = json.loads(read_gold(gold).to_json())
    finally:
        drafting.stands = decided
    joined = {tuple(telling["trigger"]) for event in report["events"] for telling in event["tellings"][1:]}
    events = [_as_event(draft) for _, draft, _, _ in met]
    scorer = load_scorer()
    wanted = scorer.from_gold(gold)
    drafts = scorer.untangled(wanted, scorer.from_report({**report, "events": events, "claims": []})).events
    return [
        Row(name, signs, passes, _is_right(scorer, wanted.events, draft))
        for (scene, met_draft, signs, passes), draft in zip(met, drafts, strict=True)
        if draft.trigger not in joined and (passes or not is_barred(scene, met_draft))
    ]


def _as_event(draft: Draft) -> dict[str, Any]:
    span = [draft.trigger.start, draft.trigger.end]
    return {"id": str(span), "trigger": span, "type": draft.type, "actors": draft.actors, "recipients": draft.recipients}


def _is_right(scorer: Any, wanted: list[Any], draft: Any) -> bool:
    """Return whether gold has the event at a draft's trigger, with its type and the states of its sides."""
    return any(
        scorer.overlap(one.trigger, draft.trigger)
        and one.type == draft.type
        and scorer.same_side(one.actors, draft.actors)
        and scorer.same_side(one.recipients, draft.recipients)
        for one in wanted
    )


def fit(rows: list[Row]) -> dict[str, float]:
    """Return the weight of each sign that stands in `rows`."""
    names = sorted({sign for row in rows for sign in row.signs})
    values = np.array([[row.signs.get(name, 0.0) for name in names] for row in rows])
    right = np.array([row.right for row in rows], dtype=float)
    pulled = np.array([name != "always" for name in names], dtype=float) * PULL

    def loss(weights: np.ndarray[Any, Any]) -> tuple[float, np.ndarray[Any, Any]]:
        odds = values @ weights
        chance = 1 / (1 + np.exp(-odds))
        cost = np.sum(np.logaddexp(0, odds) - right * odds) + np.sum(pulled * weights**2) / 2
        return float(cost), values.T @ (chance - right) + pulled * weights

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 2000})
    return {name: round(float(weight), 2) for name, weight in zip(names, found.x, strict=True)}


def judged(rows: list[Row]) -> list[tuple[float, Row]]:
    """Return every row with the chance that the other folds' weights give it; a text lies in one fold, whole."""
    texts = sorted({row.text for row in rows})
    fold = {text: at % FOLDS for at, text in enumerate(texts)}
    found = []
    for part in range(FOLDS):
        signs = fit([row for row in rows if fold[row.text] != part])
        for row in rows:
            if fold[row.text] == part:
                odds = sum(signs.get(name, 0.0) * value for name, value in row.signs.items())
                found.append((1 / (1 + float(np.exp(-odds))), row))
    return found


def write(signs: dict[str, float]) -> None:
    """Write the weights, the largest first, with the chance from which a draft stands."""
    known = {name: weight for name, weight in sorted(signs.items(), key=lambda one: (-abs(one[1]), one[0])) if weight}
    body = yaml.safe_dump({**LEAST, "signs": known}, sort_keys=False, allow_unicode=True, width=200)
    WRITTEN.write_text(HEAD + body, encoding="utf-8")


def show(found: list[tuple[float, Row]]) -> None:
    """Print how many drafts of each chance are right."""
    for passes in (True, False):
        print("let pass" if passes else "held back")
        for low, high in pairwise(STEPS):
            inside = [row.right for chance, row in found if row.passes == passes and low <= chance < high]
            print(f"  chance {low:.2f} to {high:.2f}: {len(inside)} drafts, {sum(inside)} right")


def main() -> int:
    """Fit, print and, where asked, write."""
    dev = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted((SHARED / "gold" / "dev").glob("*.json"))}
    rows = [row for name, gold in (dev | golds() | golds(sheets=True)).items() for row in read_rows(name, gold)]
    show(judged(rows))
    if "--write" in sys.argv:
        write(fit(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
