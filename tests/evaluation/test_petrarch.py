"""B6: dictionaries become a lexicon as anybody would write it, and a record is scored as the docstring says."""

import pytest
import yaml
from evaluation.petrarch import Record, Triple, judge, parse, party_of
from evaluation.petrarchwords import lexicon_text

from menurut.reading.proving import make_lexicon

ACTORS = """\
<!-- a comment -->
VELMORA [VEL] # another
+TARN_VALE
MOSS_ACCORD [IGOPRMGRD]
NOBODY [---]
SARI_WANDORO [HOB]
\t[HOBCIV <20080120]
\t[HOBGOV 20121109-20130119]
"""
AGENTS = """\
!PERSON! = MAN, WOMEN
POLICE {} [~COP]
MINISTRY [~GOV]
CONGRESS!PERSON! [~LEG]
GOLDEN_GOOSE {GOLDEN_GEESE} [~GGS]
"""
VEL, HOB, MOS = frozenset({"VEL"}), frozenset({"HOB"}), frozenset({"MOS"})


def test_dictionaries_become_a_lexicon() -> None:
    text = lexicon_text(ACTORS, AGENTS)
    written = yaml.safe_load(text)
    assert [actor["name"] for actor in written["actors"]] == ["Velmora", "Moss Accord", "Sari Wandoro"]
    velmora, accord, sari = written["actors"]
    assert (velmora["kind"], velmora["country"], velmora["forms"]) == ("state", "VEL", ["Tarn Vale"])
    assert (accord["country"], accord["sector"], accord["also"]) == ("IGO", "PRM", ["GRD"])
    assert [tenure["sector"] for tenure in sari["tenures"]] == ["CIV", "GOV"]
    words = {word: role["kind"] for role in written["roles"] for word in role["words"]}
    assert (words["police"], words["ministries"], words["golden geese"]) == ("body", "body", "group")
    assert {"congressman", "congresswomen"} <= set(words)
    assert len(make_lexicon([("petrarch.yml", text)]).actors) == 3


def test_records_are_read_with_their_types() -> None:
    (record,) = parse(
        """<Sentence date="19950103" id="X-1" category="X" sentence="true">
        <EventCoding sourcecode="VELGOV" targetcode="HOB" eventcode="032"></EventCoding>
        <EventCoding sourcecode="HOB" targetcode="VELGOV" eventcode="033"></EventCoding>
        <EventCoding sourcecode='"MOSS ACCORD"' targetcode="---" eventcode="023"></EventCoding>
        <Text>Velmora &amp; others
        visited.</Text></Sentence>"""
    )
    assert (record.id, record.day, record.text) == ("X-1", "1995-01-03", "Velmora & others visited.")
    assert record.wanted == {Triple(VEL, HOB, frozenset({"CONSULT", "AGREE"}))}


@pytest.mark.parametrize(
    ("wanted", "found", "parties", "whole", "components"),
    [
        ([("VEL", "HOB", "ACCUSE")], [("VEL", "HOB", "ACCUSE")], True, True, 3),
        ([("VEL", "HOB", "ACCUSE")], [("VEL", "HOB", "REJECT")], True, False, 2),
        ([("VEL", "HOB", "ACCUSE")], [("VEL", None, "ACCUSE")], False, False, 2),
        ([("VEL", "HOB", "ACCUSE")], [("VEL", "HOB", "ACCUSE"), ("HOB", "VEL", "ACCUSE")], False, False, 3),
        ([("VEL", "HOB", "")], [("VEL", "HOB", "AID")], True, True, 3),
        ([("VEL", "HOB", "ACCUSE")], [], False, False, 0),
        ([], [], True, True, 0),
        ([], [("VEL", None, "AID")], True, True, 0),
        ([], [("VEL", "HOB", "AID")], False, False, 0),
    ],
)
def test_a_record_is_judged(
    wanted: list[tuple[str, ...]], found: list[tuple[str, ...]], parties: bool, whole: bool, components: int
) -> None:
    def triples(told: list[tuple[str, ...]]) -> frozenset[Triple]:
        return frozenset(
            Triple(party_of(a), None if r is None else party_of(r), frozenset({kind} if kind else ())) for a, r, kind in told
        )

    verdict = judge(Record("X", "1995-01-01", "", triples(wanted)), triples(found))
    assert (verdict.parties, verdict.whole, verdict.components) == (parties, whole, components)


def test_pairs_of_an_act_of_many_between_parties_that_gold_names_are_no_error() -> None:
    meet = frozenset({"CONSULT"})
    wanted = frozenset({Triple(VEL, HOB, meet), Triple(VEL, MOS, meet)})
    pairs = frozenset(Triple(a, r, meet, True) for a in (VEL, HOB, MOS) for r in (VEL, HOB, MOS) if a != r)
    assert judge(Record("X", "1995-01-01", "", wanted), pairs).whole
    stranger = frozenset({Triple(VEL, frozenset({"ORV"}), meet, True)})
    assert not judge(Record("X", "1995-01-01", "", wanted), pairs | stranger).parties
