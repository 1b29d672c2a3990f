"""Strike whatever writes, again and again, and look what is left: python -m torture.run --kills 1000 (from tests/).

A process of its own, for it forks: nothing here may have started a thread.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import menurut.scale.attempt as attempt
from torture import jobs
from torture.blows import Blow, blows, leave_alone, measure, strike
from torture.jobs import JOBS, Job

# Struck so often in one round, a job is left in peace to its end; else one that is slow to begin would never get there.
MOST = 12


def torment(job: Job, folder: Path, random: Random, kills: int) -> Counter[str]:
    """Strike a job so often and return how often by what. Raises AssertionError where something is lost, doubled or torn."""
    place = folder / "place"
    tally: Counter[str] = Counter()
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    job.start(place)
    known = measure(lambda tell: job.work(place, tell))
    job.finish(place)
    coming = blows(random, known)
    while sum(tally.values()) < kills:
        shutil.rmtree(place)
        place.mkdir()
        job.start(place)
        _round(job, place, coming, tally, kills)
    return tally


def _round(job: Job, place: Path, coming: Iterator[Blow], tally: Counter[str], kills: int) -> None:
    told: set[str] = set()
    struck = 0
    while struck < MOST and sum(tally.values()) < kills:
        blow = next(coming)
        ended = strike(lambda tell: job.work(place, tell), blow)
        told |= set(ended.told)
        try:
            job.check(place, told)
            if ended.end == "done":
                break
        except Exception as fault:
            raise AssertionError(f"after {blow}: {fault}") from fault
        tally[blow.kind] += 1
        struck += 1
    else:
        leave_alone(lambda tell: job.work(place, tell))
    job.finish(place)


def main() -> int:
    """Torment all jobs in turn, tell how often and return 0; a fault is raised."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=JOBS)
    asked = parser.parse_args()
    attempt.read = jobs.read
    chosen = [asked.only] if asked.only else list(JOBS)
    total: Counter[str] = Counter()
    for number, name in enumerate(chosen):
        kills = asked.kills // len(chosen) + (number < asked.kills % len(chosen))
        begun = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            tally = torment(JOBS[name](Path(folder) / "home"), Path(folder), Random(f"{asked.seed} {name}"), kills)
        total += tally
        sys.stdout.write(f"{name}: {dict(sorted(tally.items()))} in {time.monotonic() - begun:.1f} s\n")
        sys.stdout.flush()
    sys.stdout.write(f"{sum(total.values())} blows, nothing lost, doubled or torn: {dict(sorted(total.items()))}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
