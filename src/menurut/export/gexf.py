"""GEXF 1.2 for Gephi: who does what to whom. All nodes stand before all edges, so edges wait beside the file until the nodes are told."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryFile

from menurut.export.network import EDGE_FIELDS, NODE_FIELDS, Edge, Node, attribute, network
from menurut.export.whole import whole_file
from menurut.types.report import Report

# Not 1.3: older readers (networkx before it learnt 1.3) know no other name of the format than this.
_SPACE = "http://www.gexf.net/1.2draft"


def write_gexf(reports: Iterable[Report], out: Path) -> int:
    """Write the graph and return how many nodes and edges it has."""
    number = 0
    with whole_file(out) as opened, TemporaryFile("w+", encoding="utf-8", newline="", dir=out.parent) as edges:
        opened.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        opened.write(f'<gexf xmlns="{_SPACE}" version="1.2">\n')
        opened.write('<graph defaultedgetype="directed" mode="static">\n')
        opened.write(_fields("node", NODE_FIELDS) + _fields("edge", EDGE_FIELDS) + "<nodes>\n")
        for item in network(reports):
            if isinstance(item, Node):
                opened.write(f"<node id={attribute(item.id)} label={attribute(item.label)}>{_values(item.values)}</node>\n")
            else:
                edges.write(_edge(item))
            number += 1
        opened.write("</nodes>\n<edges>\n")
        edges.seek(0)
        copyfileobj(edges, opened)
        opened.write("</edges>\n</graph>\n</gexf>\n")
    return number


def _fields(kind: str, names: Sequence[str]) -> str:
    lines = (f'<attribute id="{number}" title="{name}" type="string"/>\n' for number, name in enumerate(names))
    return f'<attributes class="{kind}">\n{"".join(lines)}</attributes>\n'


def _edge(edge: Edge) -> str:
    ends = f"source={attribute(edge.source)} target={attribute(edge.target)}"
    return f"<edge id={attribute(edge.id)} {ends} label={attribute(edge.label)}>{_values(edge.values)}</edge>\n"


def _values(values: Sequence[str]) -> str:
    told = "".join(f'<attvalue for="{number}" value={attribute(value)}/>' for number, value in enumerate(values) if value)
    return f"<attvalues>{told}</attvalues>"
