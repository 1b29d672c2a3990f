"""GraphML: who does what to whom, for networkx, igraph, yEd and Gephi. Nodes and edges come in turn, each node before its edges."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from menurut.export.network import EDGE_FIELDS, NODE_FIELDS, Node, attribute, network, writable
from menurut.export.whole import whole_file
from menurut.types.report import Report

_NODE_KEYS, _EDGE_KEYS = ("label", *NODE_FIELDS), ("label", *EDGE_FIELDS)


def write_graphml(reports: Iterable[Report], out: Path) -> int:
    """Write the graph and return how many nodes and edges it has."""
    number = 0
    with whole_file(out) as opened:
        opened.write('<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n')
        for kind, keys in (("node", _NODE_KEYS), ("edge", _EDGE_KEYS)):
            opened.writelines(f'<key id="{kind}-{key}" for="{kind}" attr.name="{key}" attr.type="string"/>\n' for key in keys)
        opened.write('<graph id="menurut" edgedefault="directed">\n')
        for item in network(reports):
            if isinstance(item, Node):
                data = _data("node", _NODE_KEYS, (item.label, *item.values))
                opened.write(f"<node id={attribute(item.id)}>{data}</node>\n")
            else:
                data = _data("edge", _EDGE_KEYS, (item.label, *item.values))
                ends = f"source={attribute(item.source)} target={attribute(item.target)}"
                opened.write(f"<edge id={attribute(item.id)} {ends}>{data}</edge>\n")
            number += 1
        opened.write("</graph>\n</graphml>\n")
    return number


def _data(kind: str, keys: Sequence[str], values: Sequence[str]) -> str:
    told = zip(keys, values, strict=True)
    return "".join(f'<data key="{kind}-{key}">{escape(writable(value))}</data>' for key, value in told if value)
