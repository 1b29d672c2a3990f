"""No rule takes longer than in proportion: each pattern of the program is shown text made of its own pieces, and twice of it.

Patterns are caught where they are compiled, in a process of its own: those of modules, and those built from the word lists once
articles in both languages are read.
"""

import json
import os
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from hostile.attacks import attacks
from hostile.uses import HERE, ONCE, uses_of

TESTS = Path(__file__).resolve().parent.parent

CATCH = """
import importlib, json, pkgutil, re, sys
caught, real = {}, re._compile
def compile(pattern, flags):
    made = real(pattern, flags)
    frame, how = sys._getframe(1), ""
    while frame and frame.f_code.co_filename.endswith("/re/__init__.py"):
        frame, how = frame.f_back, frame.f_code.co_name
    if frame and "/menurut/" in frame.f_code.co_filename and isinstance(made.pattern, str):
        caught[made.pattern, made.flags, frame.f_code.co_filename.rpartition("/menurut/")[2], frame.f_lineno, how] = None
    return made
re._compile = compile
import menurut
for module in pkgutil.walk_packages(menurut.__path__, "menurut."):
    if not any(part in module.name for part in ("on_ray", "on_dask", "__main__")):
        try:
            importlib.import_module(module.name)
        except ImportError:
            pass
from menurut.samples import read_samples
for sample in read_samples():
    menurut.read(sample.article.text, published="2024-05-14", publisher=sample.article.publisher, language=sample.article.language)
print(json.dumps(list(caught)))
"""

# A text is doubled until it takes LEAST seconds, or has LONGEST letters: then there is nothing to compare.
SHORTEST, LONGEST = 750, 24_000
LEAST = 0.01
MOST = 3.0

# What grows with every letter by a factor would never come back from SHORTEST: it is felt at so few repetitions.
FEW, FELT = range(4, 30, 2), 0.1
# Seconds that no text of LONGEST letters may take; what does is not waited for twice.
TOO_LONG = 2.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of the program, the file that compiles it and the methods that it is used with."""

    pattern: re.Pattern[str]
    place: str
    methods: frozenset[str]

    def seconds(self, text: str) -> float:
        """Return how long the slowest of its uses takes on `text`."""
        return max(map(self._seconds, [text] * len(self.methods), self.methods))

    def _seconds(self, text: str, method: str) -> float:
        begun = time.process_time()
        if method in ONCE:
            getattr(self.pattern, method)(text)
        else:
            for _ in self.pattern.finditer(text):
                pass
        return time.process_time() - begun


@cache
def rules() -> tuple[Rule, ...]:
    """Return every pattern of the program; one that is used in two ways is there twice."""
    known = {**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE.parent), str(TESTS)])}
    told = subprocess.run([sys.executable, "-c", CATCH], capture_output=True, text=True, check=True, env=known)
    caught = {
        (pattern, flags, place, uses_of(place, line, how)): None for pattern, flags, place, line, how in json.loads(told.stdout)
    }
    return tuple(Rule(re.compile(pattern, flags), place, methods) for pattern, flags, place, methods in caught)


def is_linear(rule: Rule, unit: str) -> bool:
    """Return whether twice of `unit`, repeated, takes at most thrice as long, wherever that can be told."""
    if any(rule.seconds(unit * few) > FELT for few in FEW):
        return False
    length = SHORTEST
    while length < LONGEST:
        text = unit * (length // len(unit) + 1)
        taken = rule.seconds(text * 2)
        if taken > TOO_LONG or (taken >= LEAST and not _is_in_proportion(rule, text)):
            return False
        length *= 2
    return True


def _is_in_proportion(rule: Rule, text: str) -> bool:
    """Return whether it is so at one of several tries: another program may have had the machine."""
    for _ in range(4):
        once = min(rule.seconds(text), rule.seconds(text))
        if min(rule.seconds(text * 2), rule.seconds(text * 2)) <= MOST * once:
            return True
    return False


def test_all_patterns_are_caught() -> None:
    places = {rule.place for rule in rules()}
    assert len(rules()) > 100
    assert {"intake/moments.py", "reading/layout/dateline.py", "intake/tree.py"} <= places


@pytest.mark.parametrize(
    ("pattern", "method"), [(r"(?:a+)+b", "match"), (r"\s+\|", "finditer"), (r"(.+?)\s*\((.*)\)", "fullmatch")]
)
def test_what_grows_beyond_proportion_is_noticed(pattern: str, method: str) -> None:
    rule = Rule(re.compile(pattern), "made up", frozenset({method}))
    assert not all(is_linear(rule, unit) for unit in attacks(pattern, rule.pattern.flags))


def test_a_pattern_is_tried_as_the_program_uses_it() -> None:
    used = {rule.pattern.pattern: rule.methods for rule in rules() if rule.place == "reading/layout/shapes.py"}
    assert used[r"\w{3,}ly"] == {"fullmatch"}
    assert sum(not rule.methods <= ONCE for rule in rules()) > 50


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_every_pattern_takes_time_in_proportion() -> None:
    slow = [
        (rule.place, rule.pattern.pattern[:80], unit[:40])
        for rule in rules()
        for unit in attacks(rule.pattern.pattern, rule.pattern.flags)
        if not is_linear(rule, unit)
    ]
    assert slow == []
