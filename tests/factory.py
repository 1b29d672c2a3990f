"""The smallest records that make sense, each changeable by keyword."""

from typing import Any

from menurut.types.article import Article
from menurut.types.attribution import Attribution
from menurut.types.claim import Claim, Quantity, SourceLink
from menurut.types.entity import Entity, Identifier
from menurut.types.event import Event, Telling
from menurut.types.gap import Gap
from menurut.types.layout import Layout
from menurut.types.mention import Mention
from menurut.types.place import Place
from menurut.types.reason import Reason
from menurut.types.report import Coder, Report
from menurut.types.span import Span
from menurut.types.time import DateInterval, TimeMention

TEXT = "Menurut Lumara, Kestovia mengirim senjata ke Orvel pada 26 Juli 2023."


def span_of(words: str, text: str = TEXT) -> Span:
    """Return where `words` first stand in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


def make_article(**changes: Any) -> Article:
    """Return an article of one sentence."""
    kept: dict[str, Any] = {"id": "art1", "text": TEXT, "title": "CONTOH", "publisher": "Republika", "published": "2023-07-27"}
    return Article(**{**kept, **changes})


def make_report(**changes: Any) -> Report:
    """Return a report with one of everything."""
    sentence = Span(0, len(TEXT))
    because = (Reason(step="attribution", rule="id/cues.yml#menurut", span=span_of("Menurut")),)
    day = DateInterval(start="2023-07-26", end="2023-07-26", grain="day", basis="text")
    orvel = Place(name="Orvel", span=span_of("Orvel"))
    kept: dict[str, Any] = {
        "article": make_article(),
        "layout": Layout(paragraphs=(sentence,), sentences=(sentence,)),
        "mentions": (
            Mention(id="m1", span=span_of("Lumara"), head=span_of("Lumara"), kind="name"),
            Mention(id="m2", span=span_of("Kestovia"), head=span_of("Kestovia"), kind="name"),
        ),
        "entities": (
            Entity(id="e1", name="Lumara", kind="state", sector="GOV", mentions=("m1",)),
            Entity(id="e2", name="Kestovia", kind="state", country="KST", identifiers=(Identifier(scheme="wikidata", value="Q0"),), mentions=("m2",)),
        ),
        "attributions": (
            Attribution(
                id="a1", cue=span_of("Menurut"), source="m1",
                content=(span_of("Kestovia mengirim senjata ke Orvel pada 26 Juli 2023"),), because=because,
            ),
        ),
        "times": (TimeMention(span=span_of("26 Juli 2023"), interval=day),),
        "places": (orvel,),
        "events": (
            Event(
                id="v1", trigger=span_of("mengirim"), type="AID", actors=("e2",), places=(orvel,), date=day, evidence=(sentence,),
                tellings=(Telling(trigger=span_of("mengirim")),), because=because,
            ),
        ),
        "claims": (
            Claim(
                id="c1", event="v1",
                chain=(
                    SourceLink(role="publisher", name="Republika"),
                    SourceLink(role="speaker", name="Lumara", entity="e1", evidence=span_of("Lumara"), attribution="a1"),
                ),
                act="say", attributions=("a1",), evidence=(sentence,),
                quantities=(Quantity(what="weapons", low=1.0, high=None, span=span_of("senjata")),), score=0.9, because=because,
            ),
        ),
        "gaps": (Gap(id="place-unknown", span=span_of("Orvel"), detail="Orvel"),),
        "coder": Coder(menurut="0.1.0"),
    }  # fmt: skip
    return Report(**{**kept, **changes})
