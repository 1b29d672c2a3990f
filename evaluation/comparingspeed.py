"""How long comparing takes in a store: all of it anew, and one article more.

    python -m evaluation.generated large.db            a store of 100,000 made-up articles, or any other
    python -m evaluation.comparingspeed large.db       compares what is not compared yet, the last 200 articles one by one

Made-up articles share names as news does, but tell nothing together: real ones have more neighbours. Seconds are of this process's
CPU, so that other work on the machine does not count.
"""

import argparse
import statistics
import sys
import time
from pathlib import Path

from menurut.desk.compare import TOGETHER
from menurut.desk.store import Store
from menurut.store.compared import StoreIndex
from menurut.store.comparing import compare_some, count_changes
from menurut.store.write import transaction

# A rebuild is linear where its last tenth takes an article no longer than its first.
TENTHS = 10


def compare_waiting(store: Store, left: int) -> list[float]:
    """Compare what waits but for the last `left` articles and return the seconds an article for each tenth of it."""
    total, index = max(0, count_changes(store.connection) - left), StoreIndex(store.connection)
    spent: list[float] = []
    while total and len(spent) < TENTHS:
        begun, done, waiting = time.process_time(), 0, count_changes(store.connection) - left
        while done < total / TENTHS and done < waiting:
            with transaction(store.connection):
                done += compare_some(store.connection, index, min(TOGETHER, waiting - done))
        spent.append((time.process_time() - begun) / max(done, 1))
        print(f"{len(spent)}/{TENTHS}: {1000 * spent[-1]:.1f} ms an article", flush=True)
    return spent


def one_by_one(store: Store) -> list[float]:
    """Compare what waits, each article alone and with nothing at hand of those before it, and return the seconds for each."""
    spent = []
    while count_changes(store.connection):
        begun = time.process_time()
        with transaction(store.connection):
            compare_some(store.connection, StoreIndex(store.connection), 1)
        spent.append(time.process_time() - begun)
    return spent


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("store", type=Path)
    parser.add_argument("--articles", type=int, default=200, help="how many are compared one by one")
    asked = parser.parse_args()
    with Store(asked.store) as store:
        compare_waiting(store, asked.articles)
        spent = sorted(one_by_one(store))
        print(f"one article of {store.counts()['articles']}: median {1000 * statistics.median(spent):.1f} ms,", end=" ")
        print(f"nine in ten below {1000 * spent[len(spent) * 9 // 10]:.1f} ms, at most {1000 * spent[-1]:.1f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
