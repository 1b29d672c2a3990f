"""Write the mean of networks of one lineage: one goes on from the other, so that their weights can be averaged.

    python -m training.reader.mean OUT RUN RUN...

Networks that began apart have nothing in common in their heads: the mean of five such lost half of its sources (training/README.md, section 9).
Averaging what was trained on from one network: Wortsman et al., "Robust fine-tuning of zero-shot models", CVPR 2022.
"""

import argparse
import json
from pathlib import Path

from safetensors.numpy import load_file, save_file


def mean(out: Path, runs: list[Path]) -> None:
    """Write RUN/reader.safetensors and RUN/run.json of the mean. Raises ValueError where networks differ in shape."""
    parts = [load_file(run / "reader.safetensors") for run in runs]
    shapes = [{name: weight.shape for name, weight in part.items()} for part in parts]
    if any(shape != shapes[0] for shape in shapes):
        raise ValueError("networks of different shapes have no mean: name runs with the same layers and heads")
    out.mkdir(parents=True, exist_ok=True)
    summed = {name: sum(part[name].astype("float32") for part in parts) / len(parts) for name in parts[0]}
    save_file({name: weight.astype("float16") for name, weight in summed.items()}, out / "reader.safetensors")
    settings = json.loads((runs[0] / "run.json").read_text(encoding="utf-8"))
    told = {"layers": settings.get("layers", ""), "mean_of": [str(run) for run in runs]}
    (out / "run.json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("out", type=Path)
    options.add_argument("runs", type=Path, nargs="+")
    chosen = options.parse_args()
    mean(chosen.out, chosen.runs)
