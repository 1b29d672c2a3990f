"""How long comparing takes in a store: all of it anew, and one article more.

    python -m evaluation.generated large.db            a store of 100,000 made-up articles, or any other
    python -m evaluation.comparingspeed large.db       compares what is not compared yet, then takes articles out and in again

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


def compare_waiting(store: Store) -> list[float]:
    """Compare what waits and return the seconds an article for each tenth of it."""
    total, index = count_changes(store.connection), StoreIndex(store.connection)
    spent: list[float] = []
    for _ in range(TENTHS if total else 0):
        begun, done = time.process_time(), 0
        while done < total / TENTHS:
            with transaction(store.connection):
                compared = compare_some(store.connection, index, TOGETHER)
            if not compared:
                break
            done += compared
        spent.append((time.process_time() - begun) / max(done, 1))
        print(f"{len(spent)}/{TENTHS}: {1000 * spent[-1]:.1f} ms an article", flush=True)
    return spent


def again_one_by_one(store: Store, articles: int) -> list[float]:
    """Say of some articles that they were read anew, compare each, and return the seconds for each.

    That is more than a new article takes: the old reading is taken back first.
    """
    asked = "SELECT article FROM compared ORDER BY article % 997, article LIMIT ?"
    spent = []
    for (article,) in store.connection.execute(asked, (articles,)).fetchall():
        with transaction(store.connection):
            store.connection.execute(
                "INSERT INTO traces_waiting (article, traces) SELECT article, traces FROM compared WHERE article = ?", (article,)
            )
            store.connection.execute("INSERT INTO comparison_changes (article) VALUES (?)", (article,))
        begun = time.process_time()
        with transaction(store.connection):
            compare_some(store.connection, StoreIndex(store.connection), TOGETHER)
        spent.append(time.process_time() - begun)
    return spent


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("store", type=Path)
    parser.add_argument("--articles", type=int, default=200)
    asked = parser.parse_args()
    with Store(asked.store) as store:
        compare_waiting(store)
        spent = sorted(again_one_by_one(store, asked.articles))
        print(f"one article of {store.counts()['articles']}: median {1000 * statistics.median(spent):.1f} ms,", end=" ")
        print(f"nine in ten below {1000 * spent[len(spent) * 9 // 10]:.1f} ms, at most {1000 * spent[-1]:.1f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
