"""Who is who across articles, as a person asks for it and settles it.

store.identity("Sari Wulandari")                        who that is, in which articles
store.candidates()                                      who may be one and is kept apart
store.same("3f2a9c01", "77aa01b2", reason="one CV")     a judgement; store.undo() takes it back
"""

import getpass
import re
import sqlite3

from menurut.comparing.candidates import Candidate
from menurut.errors import NotFoundError
from menurut.store import lookup, who
from menurut.store.judgements import put_judgement, undo_judgement
from menurut.store.who import IdentityRow, JudgementRow
from menurut.store.write import MACHINE
from menurut.types.identity import Verdict

# Less is a name, if anything: "ade", "dea".
_ID = re.compile(r"[0-9a-f]{4,16}")


def whoever() -> str:
    """Return the name by which the system knows who is at work; "unknown" where it knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


class Judging:
    """The part of a Store that knows who is who."""

    _connection: sqlite3.Connection

    def identity(self, who_is: str, *, coder: str = MACHINE) -> IdentityRow:
        """Return who an entity is across articles: an id, or the start of one, or a name that one identity bears.

        The id of any member leads to it, as does one that an earlier reading gave.
        """
        return who.find_identity(self._connection, self._entity(who_is, coder), coder)

    def _entity(self, written: str, coder: str) -> str:
        if _ID.fullmatch(written.lower()):
            try:
                return lookup.find_id(self._connection, written, ("entity",))[1]
            except NotFoundError:
                if len(written) == 16:
                    raise
        return who.find_named(self._connection, written, coder)

    def same(self, one: str, other: str, *, reason: str = "", by: str | None = None) -> tuple[IdentityRow, ...]:
        """Judge that two entities (ids or names) are one; return the identity they are now."""
        return self._judge(one, other, "same", reason, by)

    def different(self, one: str, other: str, *, reason: str = "", by: str | None = None) -> tuple[IdentityRow, ...]:
        """Judge that two entities are not one; return both identities. What was one is parted where it holds together least."""
        return self._judge(one, other, "different", reason, by)

    def unsure(self, one: str, other: str, *, reason: str = "", by: str | None = None) -> tuple[IdentityRow, ...]:
        """Judge that nobody can tell whether two entities are one: they are kept apart, and no candidates any more."""
        return self._judge(one, other, "unsure", reason, by)

    def _judge(self, one: str, other: str, verdict: Verdict, reason: str, by: str | None) -> tuple[IdentityRow, ...]:
        ids = self._entity(one, MACHINE), self._entity(other, MACHINE)
        put_judgement(self._connection, *ids, verdict, reason=reason, by=by or whoever())
        found = [who.find_identity(self._connection, id, MACHINE) for id in ids]
        return tuple({identity.id: identity for identity in found}.values())

    def undo(self, judgement: str | None = None, *, reason: str = "", by: str | None = None) -> JudgementRow:
        """Take back a judgement (its id, or the start of it), the last one without an id, and return it."""
        undone = undo_judgement(self._connection, judgement, reason=reason, by=by or whoever())
        return next(one for one in self.judgements() if one.id == undone)

    def judgements(self, *, coder: str = MACHINE) -> tuple[JudgementRow, ...]:
        """Return all judgements on who is who, the latest first, with those that were taken back."""
        return who.find_judgements(self._connection, coder)

    def candidates(self, *, coder: str = MACHINE) -> tuple[Candidate, ...]:
        """Return the pairs of identities that may be one and that nothing certain joins, those in most articles first."""
        return who.find_doubtful(self._connection, coder)
