"""Read the texts of gold files as canonical text, write reports, score them with the guide's own scorer.

python -m evaluation.gold score ../shared/gold/dev [OUT]
python -m evaluation.gold errors ../shared/gold/dev [NAME-PART]
"""

import importlib.util
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import menurut

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
OUT = Path(__file__).resolve().parent / "out"

# What is reported apart: native newspaper text, translated wire text, English wire text.
PARTS: dict[str, Callable[[str], bool]] = {
    "all": lambda name: True,
    "wild": lambda name: name.startswith("wild"),
    "translated": lambda name: not name.startswith("wild") and name.endswith("-id"),
    "english": lambda name: name.endswith("-en"),
}


def load_scorer(folder: Path = SHARED / "gold") -> ModuleType:
    """Return gold.py as a module; it lies beside the repository, not in it."""
    spec = importlib.util.spec_from_file_location("gold_scorer", folder / "gold.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(folder / "gold.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["gold_scorer"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def read_gold(raw: dict[str, Any]) -> menurut.Report:
    """Return our reading of a gold file's text, as is."""
    return menurut.read(
        raw["text"],
        title=raw.get("title"),
        publisher=raw.get("publisher"),
        published=raw.get("published"),
        language=raw["language"],
    )


def readings(folder: Path) -> Iterator[tuple[str, dict[str, Any], menurut.Report]]:
    """Yield name, gold and report of every file in `folder`."""
    for path in sorted(folder.glob("*.json")):
        raw = json.loads(path.read_text(encoding="utf-8"))
        yield path.stem, raw, read_gold(raw)


def score(folder: Path, out: Path | None = None) -> dict[str, dict[str, Any]]:
    """Return gold.py's tables by part ("all", "wild", "translated", "english"); write reports to `out` where given."""
    scorer = load_scorer()
    counts = {part: Counter[str]() for part in PARTS}
    articles = Counter[str]()
    for name, raw, report in readings(folder):
        text = report.to_json()
        if out is not None:
            out.mkdir(parents=True, exist_ok=True)
            (out / f"{name}.json").write_text(text, encoding="utf-8")
        gold, system = scorer.from_gold(raw), scorer.from_report(json.loads(text))
        for part, belongs in PARTS.items():
            if belongs(name):
                articles[part] += 1
                scorer.score_pair(gold, system, counts[part])
    tables = {part: scorer.report(count) for part, count in counts.items() if articles[part]}
    for part, table in tables.items():
        table["articles"] = articles[part]
        table["event"]["extra events, % of found by system"] = (
            round(100 * (1 - counts[part]["ev.pairs"] / counts[part]["ev.system"]), 1) if counts[part]["ev.system"] else None
        )
    return tables


def show(tables: dict[str, dict[str, Any]]) -> str:
    """Return the tables side by side, F (P/R) or percent a cell."""
    parts = list(tables)
    lines = [f"{'':52}" + "".join(f"{part + ' (' + str(tables[part]['articles']) + ')':>22}" for part in parts)]
    for group in ("attribution", "event", "claim"):
        lines.append(group.upper())
        for key in tables[parts[0]][group]:
            cells = [_cell(tables[part][group].get(key)) for part in parts]
            if max(map(len, cells)) <= 21:
                lines.append(f"  {key:50}" + "".join(f"{cell:>22}" for cell in cells))
            else:
                lines += [f"  {key}", *(f"    {part:12}{cell}" for part, cell in zip(parts, cells, strict=True))]
    return "\n".join(lines)


def _cell(value: Any) -> str:
    if isinstance(value, dict) and "F" in value:
        return f"{value['F']:.1f} ({value['P']:.0f}/{value['R']:.0f})"
    if isinstance(value, dict):
        return " ".join(f"{key} {part}" for key, part in value.items())
    return "-" if value is None else str(value)


def main() -> None:
    """Run `score` or `errors` from the command line."""
    command, folder = sys.argv[1], Path(sys.argv[2])
    rest = sys.argv[3:]
    if command == "score":
        sys.stdout.write(show(score(folder, Path(rest[0]) if rest else OUT / folder.name)) + "\n")
    elif command == "errors":
        from evaluation.errors import show_errors

        sys.stdout.write(show_errors(folder, rest[0] if rest else "") + "\n")
    else:
        raise SystemExit(f"no such command: {command}; use score or errors")


if __name__ == "__main__":
    main()
