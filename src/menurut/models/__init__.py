"""The learned part of reading: one small encoder whose heads see names, syntax, attributions, events and antecedents."""

from menurut.models.bundle import bundled, card
from menurut.models.predict import predict
from menurut.types.analysis import Analysis, Hints
from menurut.types.layout import Layout

__all__ = ["analyse", "bundled", "card"]


def analyse(layout: Layout, hints: Hints, *, model: bool = True) -> Analysis:
    """Return what the bundled model sees; the empty analysis for `model=False`, or where the program was built without weights."""
    bundle = bundled() if model else None
    return predict(bundle, layout.tokens, hints) if bundle else Analysis()
