"""Who is who, as text for people.

Rani Putri (person, IDN, GOV)  3f2a9c01d4e5b677
    Rani Putri  Harian Satu  2024-05-01  ...                same name, state and role
"""

from typing import TYPE_CHECKING

from menurut.cli.blocks import heading
from menurut.cli.output import coded, write, write_json
from menurut.cli.words import say

if TYPE_CHECKING:
    from menurut.comparing.candidates import Candidate, Profile
    from menurut.store.who import IdentityRow, JudgementRow

# More articles than these are for the site, or for --json.
MEMBERS_SHOWN = 20


def write_judged(identities: "tuple[IdentityRow, ...]", *, as_json: bool) -> None:
    """Write who those judged on are now."""
    for identity in identities:
        if as_json:
            write_json(identity.line())
        else:
            write_identity(identity)


def write_identity(identity: "IdentityRow") -> None:
    """Write somebody with all members and judgements."""
    codes = ", ".join(code for code in (identity.kind, identity.country, identity.sector) if code)
    write((identity.name, "head"), f" ({codes})  ", (identity.id, "faint"))
    write_members(identity)


def write_others(identity: "IdentityRow", entity: str) -> None:
    """Write who an entity is in other articles; nothing where it is in none and nobody judged on it."""
    if len(identity.members) > 1 or identity.judgements:
        write(say("messages.across", articles=identity.articles))
        write_members(identity, without=entity)


def write_members(identity: "IdentityRow", *, without: str | None = None) -> None:
    """Write the members of an identity but one, and the judgements on them."""
    members = [member for member in identity.members if member.id != without]
    for member in members[:MEMBERS_SHOWN]:
        write(
            f"{member.name}  ",
            (heading(member.article), "faint"),
            "  ",
            (member.id, "faint"),
            f"  {coded('bond', member.bond)}",
            indent=4,
        )
    if len(members) > MEMBERS_SHOWN:
        write(say("messages.more-members", number=len(members) - MEMBERS_SHOWN), indent=4)
    for judgement in identity.judgements:
        write_judgement(judgement, indent=4)


def write_judgement(one: "JudgementRow", *, indent: int = 0) -> None:
    """Write who judged what of whom, when and why."""
    left, right = (f"{name} {id}" if name else id for name, id in ((one.left_name, one.left), (one.right_name, one.right)))
    undone = f"  {say('messages.undone' if one.undone else 'messages.overruled')}" if one.undone or one.overruled else ""
    write((coded("verdict", one.verdict), "head"), f": {left} – {right}{undone}  ", (one.id, "faint"), indent=indent)
    write((f"{one.by}, {one.when}", "faint"), f": {one.reason}" if one.reason else "", indent=indent + 4)


def write_candidate(candidate: "Candidate") -> None:
    """Write two who may be one, and what to type to say so."""
    write(coded("why", candidate.why), ":")
    for profile in (candidate.left, candidate.right):
        write(_profile(profile), indent=4)
    write((f"menurut same {candidate.left.id} {candidate.right.id}", "faint"), indent=4)


def _profile(profile: "Profile") -> str:
    codes = ", ".join(code for code in (profile.country, profile.sector) if code)
    return f"{profile.name}{f' ({codes})' if codes else ''}  {say('messages.in-articles', number=profile.articles)}  {profile.id}"
