"""What the whole reading tells of a few sentences without the model: events with who did them to whom."""

from menurut.reading.reader import read
from menurut.types.article import Article
from menurut.types.ids import article_id
from menurut.types.report import Report


def reading(text: str, language: str = "id", published: str = "2024-05-15") -> Report:
    """Return the report of an article of these sentences."""
    identity = article_id(text, url=None, publisher="Contoh", published=published)
    return read(Article(id=identity, text=text, publisher="Contoh", published=published, language=language), model=False)


def events(text: str) -> list[str]:
    """Return each event as "ACCUSE Peru, Egypt > Libya", with - where nobody is named."""
    report = reading(text)
    names = {one.id: one.name for one in report.entities}
    return [
        f"{event.type} {', '.join(names[one] for one in event.actors) or '-'} > {', '.join(names[one] for one in event.recipients) or '-'}"
        for event in report.events
    ]
