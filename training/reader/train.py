"""Train the reader.

    python -m training.reader.train --out RUN --passes ours=4,polnear=0.5,csui-train=6 --ours FOLDER... [--seed 1] [--resume] [--base FOLDER]

A checkpoint is written every few minutes; --resume goes on from it. What was run stands in RUN/run.json.
"""

import argparse
import json
import random
import time
from collections import defaultdict
from pathlib import Path

import torch
from evaluation.corpora import SHARED
from safetensors.torch import load_file, save_file

from menurut.models.pieces import Pieces
from training.reader.diet import Diet
from training.reader.losses import losses
from training.reader.network import Encoder, Network

BASE = SHARED / "models/e5-small-id-en"
# Texts of our corpus that are never trained on.
APART = Path(__file__).resolve().parent.parent / "corpus" / "apart.txt"
# Seconds between checkpoints.
EVERY = 300


def groups(network: Network, rate: float, heads_rate: float) -> list[dict[str, object]]:
    """Return the optimiser's groups: lower layers learn more slowly; the word embeddings stay as they are.

    Frozen embeddings keep words that the diet has not seen where their translations are, and save a third of a step.
    """
    network.encoder.words.weight.requires_grad_(False)
    found: list[dict[str, object]] = []
    count = len(network.encoder.layers)
    for number, layer in enumerate(network.encoder.layers):
        found.append({"params": list(layer.parameters()), "lr": rate * 0.92 ** (count - 1 - number)})
    rest = [p for n, p in network.encoder.named_parameters() if not n.startswith("layers.") and p.requires_grad]
    found.append({"params": rest, "lr": rate * 0.3})
    found.append({"params": [p for n, p in network.named_parameters() if not n.startswith("encoder.")], "lr": heads_rate})
    return found


def main() -> None:
    """Train from the command line."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--passes", required=True)
    options.add_argument("--ours", type=Path, nargs="*", default=[])
    options.add_argument("--base", type=Path, default=BASE, help="the converted encoder to begin with")
    options.add_argument("--start", type=Path, help="weights to begin with instead of the base encoder")
    options.add_argument("--layers", default="")
    options.add_argument("--rate", type=float, default=1.5e-4)
    options.add_argument("--heads-rate", type=float, default=2e-3)
    options.add_argument("--size", type=int, default=1600)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--plateau", action="store_true", help="keep the learning rate: a later run goes on from these weights")
    options.add_argument("--resume", action="store_true")
    chosen = options.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    torch.set_flush_denormal(True)
    torch.set_num_threads(chosen.threads)
    torch.manual_seed(chosen.seed)
    rng = random.Random(chosen.seed)
    pieces = Pieces((chosen.base / "tokenizer.json").read_bytes())
    apart = set(APART.read_text(encoding="utf-8").split("\n"))
    ours = [path for folder in chosen.ours for path in sorted(folder.glob("*.json")) if path.stem not in apart]
    passes = {name: float(times) for name, times in (part.split("=") for part in chosen.passes.split(","))}
    plan = Diet(pieces, ours).plan(passes, chosen.size, rng)
    layers = [int(n) for n in chosen.layers.split(",")] if chosen.layers else None
    network = Network(Encoder.load(chosen.base, layers))
    if chosen.start:
        network.load_state_dict({n: w.float() for n, w in load_file(chosen.start).items()})
    optimiser = torch.optim.AdamW(groups(network, chosen.rate, chosen.heads_rate), betas=(0.9, 0.98), weight_decay=0.01, fused=True)  # type: ignore[arg-type]
    total = len(plan)
    eaten = sum(len(e.ids) for batch in plan for e in batch)
    settings = {k: str(v) for k, v in vars(chosen).items()} | {"articles": len(ours), "steps": total, "pieces": eaten}
    (chosen.out / "run.json").write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")
    print(f"{total} steps, {eaten} pieces, {len(ours)} articles of ours", flush=True)
    warm = 0.01 if chosen.start else 0.06

    def pace(step: int) -> float:
        rising = (step + 1) / (warm * total)
        return min(rising, 1.0 if chosen.plateau else max(0.02, (total - step) / ((1 - warm) * total)))

    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, pace)
    start = 0
    if chosen.resume and (chosen.out / "checkpoint.pt").is_file():
        saved = torch.load(chosen.out / "checkpoint.pt", weights_only=True)
        network.load_state_dict(saved["network"])
        optimiser.load_state_dict(saved["optimiser"])
        schedule.load_state_dict(saved["schedule"])
        start = saved["step"]
    network.train()
    began = kept = time.monotonic()
    recent: dict[str, list[float]] = defaultdict(list)
    done = 0
    for step in range(start, total):
        found = losses(network, plan[step])
        sum(found.values()).backward()  # type: ignore[union-attr]
        torch.nn.utils.clip_grad_norm_([p for p in network.parameters() if p.grad is not None], 3.0)
        optimiser.step()
        schedule.step()
        optimiser.zero_grad(set_to_none=True)
        done += sum(len(e.ids) for e in plan[step])
        for head, loss in found.items():
            recent[head].append(loss.item())
        if step % 50 == 49:
            now = time.monotonic()
            told = " ".join(f"{head} {sum(v[-40:]) / len(v[-40:]):.3f}" for head, v in sorted(recent.items()))
            left = (now - began) / (step + 1 - start) * (total - step - 1) / 60
            print(f"{step + 1}/{total} {done / (now - began):.0f} pieces/s, {left:.0f} min left: {told}", flush=True)
            if now - kept > EVERY:
                kept = now
                _checkpoint(chosen.out, network, optimiser, schedule, step + 1)
    save_file({n: w.half().contiguous() for n, w in network.state_dict().items()}, chosen.out / "reader.safetensors")
    (chosen.out / "checkpoint.pt").unlink(missing_ok=True)
    print(f"done in {(time.monotonic() - began) / 60:.1f} min", flush=True)


def _checkpoint(out: Path, network: Network, optimiser: torch.optim.Optimizer, schedule: object, step: int) -> None:
    state = {"network": network.state_dict(), "optimiser": optimiser.state_dict(), "schedule": schedule.state_dict(), "step": step}  # type: ignore[attr-defined]
    torch.save(state, out / "checkpoint.new")
    (out / "checkpoint.new").replace(out / "checkpoint.pt")


if __name__ == "__main__":
    main()
