"""`menurut models`: what reads, with versions and digests, and what the learned model was made of."""

import sys

from menurut.cli.faults import answering
from menurut.cli.options import AsJson
from menurut.cli.words import say


@answering
def command(as_json: AsJson = False) -> None:
    """Print the program's and the codebook's version, the learned model with its digest, the smaller one of `--fast`, and the model's card."""
    from menurut.cli.output import plain, write, write_json
    from menurut.models import card, has_fast
    from menurut.reading.reader import coder

    reader, told = coder(), card()
    fast = coder(model="fast").models if has_fast() else {}
    if as_json:
        write_json({"menurut": reader.menurut, "plover": reader.plover, "models": reader.models, "fast": fast, "card": told})
        return
    write(f"menurut {reader.menurut}, PLOVER {reader.plover}")
    for name, digest in reader.models.items():
        write(f"{name}  {digest}")
    if not reader.models:
        write(say("messages.no-models"))
    for name, digest in fast.items():
        write(say("messages.with-fast", name=name, digest=digest))
    if told:
        write()
        sys.stdout.write(plain(told).rstrip("\n") + "\n")
