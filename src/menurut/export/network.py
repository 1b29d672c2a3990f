"""Who does what to whom as a graph, for GEXF and GraphML: parties are nodes, each event between two of them an edge.

A party is one node across articles by its Wikidata number, else by its name, kind and country as the article gives them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from menurut.export.eventdata import day_of, number_of, pairs_of, statuses_of
from menurut.types.entity import Entity
from menurut.types.ids import make_id
from menurut.types.report import Report

NODE_FIELDS = ("kind", "country", "sector", "wikidata")
EDGE_FIELDS = ("type", "modes", "date_start", "date_end", "date_basis", "statuses", "attributions", "article", "publisher", "url")
# XML 1.0 has no way at all to write these.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Node:
    """A party, told once; `values` are in the order of NODE_FIELDS."""

    id: str
    label: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """An event of one actor and one recipient; `values` are in the order of EDGE_FIELDS."""

    id: str
    source: str
    target: str
    label: str
    values: tuple[str, ...]


def network(reports: Iterable[Report]) -> Iterator[Node | Edge]:
    """Yield each edge after the nodes that it joins; an event with one side unnamed has no edge, and its party no node for it."""
    told: set[str] = set()
    for report in reports:
        for event in report.events:
            for actor, recipient in pairs_of(report, event):
                if actor is None or recipient is None:
                    continue
                nodes = _node(actor), _node(recipient)
                for node in nodes:
                    if node.id not in told:
                        told.add(node.id)
                        yield node
                day, article = day_of(event, report.article), report.article
                yield Edge(
                    f"e{number_of(event, actor, recipient)}", nodes[0].id, nodes[1].id, event.type,
                    (event.type, " ".join(event.modes), day.start, day.end, day.basis, *statuses_of(report, event), article.id,
                     article.publisher or "", article.url or ""),
                )  # fmt: skip


def _node(party: Entity) -> Node:
    wikidata = next((one.value for one in party.identifiers if one.scheme == "wikidata"), "")
    whole = wikidata or "n" + make_id("party", party.kind, party.name, party.country)
    return Node(whole, party.name, (party.kind, party.country or "", party.sector or "", wikidata))


def writable(value: str) -> str:
    """Return `value` without the characters that XML cannot hold."""
    return _FORBIDDEN.sub("", value)


def attribute(value: str) -> str:
    r"""Return `value` quoted for XML, without the characters that XML cannot hold.

    >>> attribute('A & "B"\x00')
    '\'A &amp; "B"\''
    """
    return quoteattr(writable(value))
