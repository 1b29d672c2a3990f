"""B14: articles a second on one core from text to claims, peak memory, time to the first claim."""

import json
import resource
import subprocess
import sys
import time

import menurut
from evaluation.corpora import read_corpus

CORPUS = "eval-only/tribun-international/articles.jsonl.zst"
ARTICLES = 200


def articles() -> list[str]:
    """Return texts of 350 to 500 words."""
    texts = (json.loads(line)["text"] for line in read_corpus(CORPUS).split("\n") if line)
    return [text for text in texts if 350 <= len(text.split()) <= 500][:ARTICLES]


def score_speed() -> dict[str, float]:
    """Return articles/s (best of three passes), peak resident memory in MB of a process that only reads, start-up in seconds."""
    texts = articles()
    menurut.read(texts[0], published="2024-06-01")
    best = 0.0
    for _ in range(3):
        start = time.process_time()
        for text in texts:
            menurut.read(text, published="2024-06-01", publisher="Tribunnews", language="id")
        best = max(best, len(texts) / (time.process_time() - start))
    start = time.perf_counter()
    alone = subprocess.run([sys.executable, "-m", "evaluation.speed", "alone"], capture_output=True, text=True, check=True)
    peak, first = json.loads(alone.stdout)
    return {"articles/s": best, "peak MB": peak, "first claim s": first}


def _alone() -> None:
    """Read the bundled samples in a process of its own: print peak memory in MB and seconds to the first claims."""
    from menurut.samples import read_samples

    samples = [sample.article for sample in read_samples()]
    start = time.perf_counter()
    menurut.read(samples[0].text, published=samples[0].published)
    first = time.perf_counter() - start
    for article in samples:
        menurut.read(article.text, published=article.published)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps([peak, first]))


if __name__ == "__main__":
    _alone()
