"""Train the reader.

    python -m training.reader.train --out RUN --passes ours=4,polnear=0.5,csui-train=6 --ours FOLDER... [--seed 1] [--resume] [--base FOLDER]
    python -m training.reader.train --out SMALL --teacher RUN --layers 0,2,4,7,9,11 --passes ours=2,icon=1 --ours FOLDER...
    python -m training.reader.train --out RUN --teacher RUN1 RUN2 RUN3 --device cuda --passes ours=4,icon=1 --ours FOLDER...

A checkpoint is written every few minutes; --resume goes on from it. What was run stands in RUN/run.json.
"""

import argparse
import json
import random
import time
from collections import defaultdict, deque
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import Tensor

from menurut.models.pieces import Pieces
from training.reader.diet import Diet
from training.reader.examples import Example
from training.reader.lessons import lessons
from training.reader.losses import losses
from training.reader.network import Encoder, Network
from training.reader.reading import Batch, held_back, put, read
from training.reader.runs import BASE, layers_of, load, pupil, weights
from training.reader.tables import tables_of

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


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--passes", required=True)
    options.add_argument("--ours", type=Path, nargs="*", default=[])
    options.add_argument("--base", type=Path, default=BASE, help="the converted encoder to begin with")
    options.add_argument("--start", type=Path, help="weights to begin with instead of the base encoder")
    options.add_argument(
        "--teacher",
        type=Path,
        nargs="*",
        default=[],
        help="runs to learn from beside the labels; with one alone, begins with its weights, but for layers left out",
    )
    options.add_argument("--layers", default="")
    options.add_argument("--rate", type=float, default=1.5e-4)
    options.add_argument("--heads-rate", type=float, default=2e-3)
    options.add_argument("--size", type=int, default=1600)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--device", default="cpu", help="cuda where there is one")
    options.add_argument("--plateau", action="store_true", help="keep the learning rate: a later run goes on from these weights")
    options.add_argument("--resume", action="store_true")
    return options.parse_args()


def _plan(chosen: argparse.Namespace) -> list[list[Example]]:
    """Return all batches in order, and write what was chosen beside the run."""
    pieces = Pieces((chosen.base / "tokenizer.json").read_bytes())
    apart = set(APART.read_text(encoding="utf-8").split("\n"))
    ours = [path for folder in chosen.ours for path in sorted(folder.glob("*.json")) if path.stem not in apart]
    passes = {name: float(times) for name, times in (part.split("=") for part in chosen.passes.split(","))}
    plan = Diet(pieces, ours).plan(passes, chosen.size, random.Random(chosen.seed))
    eaten = sum(len(e.ids) for batch in plan for e in batch)
    settings = {k: str(v) for k, v in vars(chosen).items()} | {"articles": len(ours), "steps": len(plan), "pieces": eaten}
    (chosen.out / "run.json").write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")
    print(f"{len(plan)} steps, {eaten} pieces, {len(ours)} articles of ours", flush=True)
    return plan


def _networks(chosen: argparse.Namespace) -> tuple[Network, list[Network]]:
    """Return the network to train, and its teachers."""
    layers = layers_of(vars(chosen))
    teachers = [load(run, chosen.base).requires_grad_(False) for run in chosen.teacher]
    if len(teachers) == 1:
        network = pupil(teachers[0], layers or range(len(teachers[0].encoder.layers)), chosen.base)
    else:
        network = Network(Encoder.load(chosen.base, layers))
    if chosen.start:
        network.load_state_dict(weights(chosen.start))
    return network.to(chosen.device), [teacher.to(chosen.device) for teacher in teachers]


def _told(network: Network, teachers: list[Network], batch: Batch) -> dict[str, Tensor]:
    """Return the losses of a batch: what its labels tell, and what teachers tell who read it with the same hints."""
    batch = held_back(batch)
    reading = read(network, batch)
    found = losses(network, batch, reading)
    if teachers:
        with torch.no_grad():
            heard = [(teacher, read(teacher, batch)) for teacher in teachers]
        found |= lessons(network, reading, heard, batch)
    return found


class _Run:
    """A network with its optimiser and the step that it has reached."""

    def __init__(self, chosen: argparse.Namespace, total: int) -> None:
        self.network, self.teachers = _networks(chosen)
        self.total, self.step, self._out = total, 0, chosen.out
        told = groups(self.network, chosen.rate, chosen.heads_rate)
        self._optimiser = torch.optim.AdamW(told, betas=(0.9, 0.98), weight_decay=0.01, fused=True)  # type: ignore[arg-type]
        warm = 0.01 if chosen.start else 0.06

        def pace(step: int) -> float:
            rising = (step + 1) / (warm * total)
            return min(rising, 1.0 if chosen.plateau else max(0.02, (total - step) / ((1 - warm) * total)))

        self._schedule = torch.optim.lr_scheduler.LambdaLR(self._optimiser, pace)
        if chosen.resume and (chosen.out / "checkpoint.pt").is_file():
            saved = torch.load(chosen.out / "checkpoint.pt", map_location=chosen.device, weights_only=True)
            for name, part in self._parts().items():
                part.load_state_dict(saved[name])
            self.step = saved["step"]

    def _parts(self) -> dict[str, Network | torch.optim.Optimizer | torch.optim.lr_scheduler.LRScheduler]:
        return {"network": self.network, "optimiser": self._optimiser, "schedule": self._schedule}

    def learn(self, batch: Batch) -> dict[str, Tensor]:
        """Take one step; return the losses."""
        found = _told(self.network, self.teachers, batch)
        if found:
            torch.stack(list(found.values())).sum().backward()
            torch.nn.utils.clip_grad_norm_([p for p in self.network.parameters() if p.grad is not None], 3.0)
            self._optimiser.step()
        self._schedule.step()
        self._optimiser.zero_grad(set_to_none=True)
        self.step += 1
        return {head: loss.detach() for head, loss in found.items()}

    def keep(self) -> None:
        """Write a checkpoint."""
        state = {name: part.state_dict() for name, part in self._parts().items()} | {"step": self.step}
        torch.save(state, self._out / "checkpoint.new")
        (self._out / "checkpoint.new").replace(self._out / "checkpoint.pt")

    def finish(self) -> None:
        """Write the weights; the checkpoint goes."""
        save_file({n: w.half().cpu().contiguous() for n, w in self.network.state_dict().items()}, self._out / "reader.safetensors")
        (self._out / "checkpoint.pt").unlink(missing_ok=True)


def _train(run: _Run, plan: list[list[Example]]) -> None:
    """Go through the plan from where the run stands, telling every fifty steps how it goes."""
    run.network.train()
    began = kept = time.monotonic()
    recent: dict[str, deque[Tensor]] = defaultdict(lambda: deque(maxlen=40))
    start, done, device = run.step, 0, next(run.network.parameters()).device
    for batch in plan[start:]:
        for head, loss in run.learn(put(tables_of(batch), device)).items():
            recent[head].append(loss)
        done += sum(len(e.ids) for e in batch)
        if run.step % 50 == 0:
            now = time.monotonic()
            told = " ".join(f"{head} {torch.stack([*v]).mean():.3f}" for head, v in sorted(recent.items()))
            left = (now - began) / (run.step - start) * (run.total - run.step) / 60
            print(f"{run.step}/{run.total} {done / (now - began):.0f} pieces/s, {left:.0f} min left: {told}", flush=True)
            if now - kept > EVERY:
                kept = now
                run.keep()
    run.finish()
    print(f"done in {(time.monotonic() - began) / 60:.1f} min", flush=True)


def main() -> None:
    """Train from the command line."""
    chosen = _options()
    chosen.out.mkdir(parents=True, exist_ok=True)
    torch.set_flush_denormal(True)
    torch.set_num_threads(chosen.threads)
    torch.set_float32_matmul_precision("high")
    torch.manual_seed(chosen.seed)
    plan = _plan(chosen)
    _train(_Run(chosen, len(plan)), plan)


if __name__ == "__main__":
    main()
