"""Who holds an office that is told by its state alone, or at home by part of a name: "Presiden Rusia" is another man in 2010 than in 2023.

The table's word joins the office with its holder where the article names him, and else gives the entity his identifier; its name
stays what the article calls it.
"""

from menurut.knowledge.organisations import KnownPerson, find_holder, find_holders
from menurut.reading.entities.cast import Cast
from menurut.reading.entities.figures import Figure
from menurut.reading.entities.lexicon import read_roles, read_titles
from menurut.reading.entities.names import is_short_for, name_tokens
from menurut.reading.entities.signs import outlet_state


def find_incumbents(cast: Cast, *, at_home: bool = False) -> None:
    """Give each office of a told state to its holder on the day of publication; leave those that no table tells.

    `at_home` once the states are settled: then "Menhan" alone is the minister of the state that the outlet's readers live in.
    """
    if not at_home:
        _know_by_first_name(cast)
    by_person = {one.person.name: one for one in cast.figures if one.sort == "person" and one.person is not None and one.mentions}
    for figure in cast.figures:
        holder = _holder(figure, cast)
        if holder is None or (at_home and (figure.person is not None or figure.country != outlet_state(cast))):
            continue
        named = by_person.get(holder.name)
        rule = f"roles.tsv#{holder.name}"
        if named is not None:
            _join(figure, named, rule, cast)
        else:
            figure.person = holder
            figure.rules.setdefault(rule, figure.mentions[0])


def _know_by_first_name(cast: Cast) -> None:
    """Tell who a minister of the readers' state is by part of a name ("Menlu Retno"), as newspapers at home do; the state is then told too."""
    home, titles = outlet_state(cast), read_titles(cast.words.language)
    for figure in cast.figures:
        if figure.sort != "person" or figure.person is not None or figure.country or figure.owner or figure.bodies:
            continue
        posts = [read_roles(cast.words.language).posts.get(role) for role in figure.roles]
        for holder in (one for post in posts if post and home for one in find_holders(post, home, cast.day)):
            if home and any(is_short_for(name, name_tokens(holder.name, titles)) for name in figure.names):
                figure.person, figure.countries = holder, {home: 1}
                figure.rules.setdefault(f"roles.tsv#{holder.name}", figure.mentions[0])
                break


def _holder(figure: Figure, cast: Cast) -> KnownPerson | None:
    if figure.sort != "role" or not figure.mentions or figure.former or figure.several or len(figure.roles) != 1:
        return None
    if figure.owner or figure.bodies:  # "Presiden KSPI" holds no office of the state
        return None
    post = read_roles(cast.words.language).posts.get(next(iter(figure.roles)))
    return find_holder(post, figure.country, cast.day) if post is not None and figure.country is not None else None


def _join(figure: Figure, named: Figure, rule: str, cast: Cast) -> None:
    """Give all mentions of `figure` to `named`."""
    for mention in figure.mentions:
        named.add(mention, None, max(named.last, figure.last), rule)
        cast.of_mention[mention.id] = named
    for portrait in figure.portraits:
        named.learn(portrait)
    moved = {mention.id for mention in figure.mentions}
    cast.told = [(mention, named if mention.id in moved else told) for mention, told in cast.told]
    figure.mentions = []
