"""What the learned model sees in an article: one encoder pass, all heads. Empty without a model."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """Scores per token and per pair of tokens; `model` is None under `--no-model`, and then everything is empty."""

    model: str | None = None
