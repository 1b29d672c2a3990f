"""`menurut disputes`: what is contested, and by how many independent origins."""

from menurut.cli.faults import answering
from menurut.cli.options import DEFAULT_STORE, AsJson, StorePath


@answering
def command(as_json: AsJson = False, store: StorePath = DEFAULT_STORE) -> None:
    """Print all disputes, those with most origins first."""
    from menurut.cli.contested import compared, write_disputes

    with compared(store) as opened:
        write_disputes(opened.disputes(), as_json=as_json)
