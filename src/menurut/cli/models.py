"""`menurut models`: what reads, with versions and digests."""

from menurut.cli.faults import answering
from menurut.cli.options import AsJson
from menurut.cli.words import say


@answering
def command(as_json: AsJson = False) -> None:
    """Print the program's and the codebook's version and the learned models with their digests."""
    from menurut.cli.output import write, write_json
    from menurut.desk.read import coder

    reader = coder()
    if as_json:
        write_json({"menurut": reader.menurut, "plover": reader.plover, "models": reader.models})
        return
    write(f"menurut {reader.menurut}, PLOVER {reader.plover}")
    for name, digest in reader.models.items():
        write(f"{name}  {digest}")
    if not reader.models:
        write(say("messages.no-models"))
