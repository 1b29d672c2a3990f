"""The page: an article is read in this order, each step leaning on those above it and none reaching back."""

from importlib.metadata import version

from menurut.languages.custom.active import using
from menurut.languages.custom.lexicon import Lexicon
from menurut.models import analyse, bundled
from menurut.reading.attribution import find_attributions
from menurut.reading.claims import make_claims
from menurut.reading.dates import find_times
from menurut.reading.entities import find_entities
from menurut.reading.events import find_events
from menurut.reading.grammar.page import Page
from menurut.reading.hints import find_hints
from menurut.reading.layout import find_layout
from menurut.reading.mentions import find_mentions
from menurut.reading.places import find_places
from menurut.types.analysis import Analysis, Hints, Model
from menurut.types.article import Article
from menurut.types.report import Coder, Report


def coder(*, model: Model = True, lexicon: Lexicon | None = None) -> Coder:
    """Return who reads: the versions of the program and of its codebook, the digests of its model and of one's own lexicon."""
    bundle = bundled(fast=model == "fast") if model else None
    return Coder(
        menurut=version("menurut"),
        models={bundle.manifest.name: bundle.digest} if bundle else {},
        lexicon=lexicon.digest if lexicon else None,
    )


def read(article: Article, *, model: Model = True, lexicon: Lexicon | None = None) -> Report:
    """Return all that is read from `article`; every list may be empty, doubts are Gaps, nothing raises on odd text.

    Without `model` rules and tables read alone; "fast" is the smaller one, where it is bundled. The words of a `lexicon` go before the bundled ones.
    """
    with using(lexicon):
        return _read(article, model=model, lexicon=lexicon)


def _read(article: Article, *, model: Model, lexicon: Lexicon | None) -> Report:
    layout, layout_gaps = find_layout(article)
    hints = find_hints(Page.of(article, layout, Analysis())) if model and bundled(fast=model == "fast") else Hints()
    page = Page.of(article, layout, analyse(layout, hints, model=model))
    mentions = find_mentions(page)
    attributions, attribution_gaps = find_attributions(page, mentions)
    entities, entity_gaps = find_entities(page, mentions, attributions)
    times, time_gaps = find_times(page)
    places = find_places(page, mentions)
    events, event_gaps = find_events(page, mentions, attributions, entities, times, places)
    claims, claim_gaps = make_claims(page, mentions, attributions, entities, events)
    return Report(
        article=article,
        layout=layout,
        mentions=mentions,
        entities=entities,
        attributions=attributions,
        times=times,
        places=places,
        events=events,
        claims=claims,
        gaps=(*article.noticed, *layout_gaps, *attribution_gaps, *entity_gaps, *time_gaps, *event_gaps, *claim_gaps),
        coder=coder(model=model, lexicon=lexicon),
    )
