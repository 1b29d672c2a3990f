"""The learned part of reading: one small encoder whose heads see names, syntax, attributions, events and antecedents."""

from menurut.models.bundle import bundled, card, has_fast
from menurut.models.predict import predict
from menurut.types.analysis import Analysis, Hints, Model
from menurut.types.layout import Layout

__all__ = ["analyse", "bundled", "card", "has_fast"]


def analyse(layout: Layout, hints: Hints, *, model: Model = True) -> Analysis:
    """Return what the bundled model sees, the smaller one for `model="fast"`.

    The empty analysis for `model=False`, or where the program was built without weights.
    """
    bundle = bundled(fast=model == "fast") if model else None
    return predict(bundle, layout.tokens, hints) if bundle else Analysis()
