"""`menurut demo`: the bundled sample articles, read, printed and served from a store that passes."""

import tempfile
from pathlib import Path

from menurut.cli.faults import answering
from menurut.cli.options import Port
from menurut.cli.serve import PORT, check_port, serve
from menurut.cli.words import say


@answering
def command(port: Port = PORT) -> None:
    """Show what the program does, without a file of one's own."""
    from menurut.cli.blocks import write_brief
    from menurut.cli.output import write
    from menurut.desk.store import Store
    from menurut.desk.told import claims_of
    from menurut.samples import read_samples

    check_port(port)
    with tempfile.TemporaryDirectory(prefix="menurut-demo-") as folder:
        path = Path(folder) / "demo.db"
        with Store(path) as opened:
            for sample in read_samples():
                report = opened.add(sample.article)
                write_brief(report, claims_of(report))
                write()
            opened.compare()
            counts = opened.counts()
        write((say("messages.demo", articles=counts["articles"], claims=counts["claims"]), "head"))
        serve(path, port)
