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
from functools import cache
from pathlib import Path

import pytest

from hostile.attacks import attacks

TESTS = Path(__file__).resolve().parent.parent

CATCH = """
import importlib, json, pkgutil, re, sys
caught, real = {}, re._compile
def compile(pattern, flags):
    made = real(pattern, flags)
    frame = sys._getframe(1)
    while frame and frame.f_code.co_filename.endswith("/re/__init__.py"):
        frame = frame.f_back
    if frame and "/menurut/" in frame.f_code.co_filename and isinstance(made.pattern, str):
        caught.setdefault((made.pattern, made.flags), frame.f_code.co_filename.rpartition("/menurut/")[2])
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
print(json.dumps([(pattern, flags, place) for (pattern, flags), place in caught.items()]))
"""

# Letters of a text that is tried; where even the doubled text takes less than LEAST there is nothing to compare.
LENGTH = 6_000
LEAST = 0.004
MOST = 3.0


@cache
def patterns() -> list[tuple[str, int, str]]:
    """Return every pattern of the program with its flags and the file that compiles it."""
    known = {**os.environ, "PYTHONPATH": str(TESTS)}
    told = subprocess.run([sys.executable, "-c", CATCH], capture_output=True, text=True, check=True, env=known)
    return [(pattern, flags, place) for pattern, flags, place in json.loads(told.stdout)]


def seconds(pattern: re.Pattern[str], text: str) -> float:
    """Return how long it takes to look for `pattern` everywhere in `text`, the best of two."""
    best = 1e9
    for _ in range(2):
        begun = time.process_time()
        for _ in pattern.finditer(text):
            pass
        best = min(best, time.process_time() - begun)
    return best


def is_linear(pattern: re.Pattern[str], unit: str) -> bool:
    """Return whether twice of `unit` by the thousand takes at most thrice as long."""
    once = unit * (LENGTH // max(1, len(unit)) + 1)
    for _ in range(3):  # another program may have had the machine
        twice = seconds(pattern, once * 2)
        if twice < LEAST or twice <= MOST * seconds(pattern, once):
            return True
    return False


def test_all_patterns_are_caught() -> None:
    places = {place for _, _, place in patterns()}
    assert len(patterns()) > 100
    assert {"intake/moments.py", "reading/layout/dateline.py", "intake/tree.py"} <= places


@pytest.mark.skipif(os.environ.get("MENURUT_HOSTILE") != "all", reason="some minutes: make torture")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_every_pattern_takes_time_in_proportion() -> None:
    slow = []
    for written, flags, place in patterns():
        pattern = re.compile(written, flags)
        slow += [(place, written[:80], unit[:40]) for unit in attacks(written, flags) if not is_linear(pattern, unit)]
    assert slow == []
