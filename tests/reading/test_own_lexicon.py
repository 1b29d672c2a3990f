"""Reading with a lexicon of one's own: what it says is read, and nobody else's reading is touched by it."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from menurut.languages.custom.lexicon import Lexicon
from menurut.reading.proving import make_lexicon
from menurut.reading.reader import read
from menurut.types.article import Article
from menurut.types.entity import Entity
from menurut.types.report import Report

OWN = """\
language: en
codes: {HOB: Hobbits, GRD: guardians}
actors:
- {name: Velmora, kind: state, country: VEL, forms: [Tarn Vale], adjectives: [Velmoran]}
- {name: Moss Accord, country: IGO, sector: PRM, also: [GRD], forms: [MA]}
- name: Sari Wandoro
  kind: person
  country: HOB
  sector: CVL
  tenures:
  - {since: 2012-11-09, until: 2013-01-19, sector: GOV}
  - {since: 2013-01-20, country: VEL, sector: ELI, also: [OPP]}
roles:
- {words: [steward, stewards], sector: GRD}
- {words: [ministry], kind: body, sector: JUD}
frames:
- {id: snub-openly, type: REJECT, active: [snub openly]}
cues:
- {cue: intone, act: say, active: [intoned], bare: [intoned], takes: [that, clause]}
"""
TEXT = "Velmora accused Sari Wandoro of attacking Tarn Vale. The Velmoran steward intoned that the Moss Accord snubbed openly Sari Wandoro."
INDONESIAN = (
    "Velmora menuduh Moss Accord menyerang Tarn Vale, kata Menteri Pertahanan Lumara Budi Santoso di Kendari pada hari Rabu."
)


@pytest.fixture(scope="module")
def own() -> Lexicon:
    return make_lexicon([("mine.yml", OWN)])


def read_on(day: str | None, lexicon: Lexicon | None, text: str = TEXT, language: str = "en") -> Report:
    return read(Article(id="a", text=text, published=day, language=language), model=False, lexicon=lexicon)


def named(report: Report, name: str) -> Entity:
    return next(entity for entity in report.entities if entity.name == name)


def test_own_actors_are_read_with_their_codes(own: Lexicon) -> None:
    report = read_on("2012-01-01", own)
    assert (named(report, "Velmora").kind, named(report, "Velmora").country) == ("state", "VEL")
    accord = named(report, "Moss Accord")
    assert (accord.kind, accord.country, accord.sector, accord.secondary) == ("organisation", "IGO", "PRM", ("GRD",))
    assert len(named(report, "Velmora").mentions) == 3


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        ("2012-11-08", ("HOB", "CVL", ())),
        ("2012-11-09", ("HOB", "GOV", ())),
        ("2013-01-19T10:00:00+07:00", ("HOB", "GOV", ())),
        ("2013-01-20", ("VEL", "ELI", ("OPP",))),
        ("2013", ("HOB", "CVL", ())),
        (None, ("HOB", "CVL", ())),
    ],
)
def test_a_tenure_holds_on_its_days(own: Lexicon, day: str | None, codes: tuple[str, str, tuple[str, ...]]) -> None:
    sari = named(read_on(day, own), "Sari Wandoro")
    assert (sari.country, sari.sector, sari.secondary) == codes


def test_own_roles_frames_and_cues_are_read(own: Lexicon) -> None:
    report = read_on("2012-01-01", own)
    steward = named(report, "The Velmoran steward")
    assert (steward.country, steward.sector) == ("VEL", "GRD")
    snub = next(event for event in report.events if event.type == "REJECT")
    assert snub.because[0].rule == "lexicon/frames#snub-openly"
    intoned = next(one for one in report.attributions if one.cue and report.quote(one.cue) == "intoned")
    assert intoned.because[0].rule == "lexicon/cues#intone"
    assert "lexicon/actors#Velmora" in {reason.rule for reason in named(report, "Velmora").because}


def test_a_role_is_what_the_lexicon_says_and_nothing_else(own: Lexicon) -> None:
    text = "The ministry of Velmora condemned the attack."
    assert read_on(None, own, text).entities[0].sector == "JUD"
    assert read_on(None, None, text).entities[0].sector == "GOV"


def test_actors_are_known_in_both_languages(own: Lexicon) -> None:
    report = read_on("2012-01-01", own, INDONESIAN, "id")
    assert named(report, "Velmora").country == "VEL"
    assert named(report, "Moss Accord").sector == "PRM"


def test_the_lexicon_is_named_by_its_digest(own: Lexicon) -> None:
    assert read_on(None, own).coder.lexicon == own.digest
    assert read_on(None, None).coder.lexicon is None


def test_readers_with_other_lexicons_read_beside_each_other(own: Lexicon) -> None:
    other = make_lexicon(
        [("theirs.yml", OWN.replace("VEL", "VAL").replace("snub-openly, type: REJECT", "snub-openly, type: ACCUSE"))]
    )
    chosen = [own, other, None] * 8
    alone = [read_on("2012-12-01", lexicon) for lexicon in chosen]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda lexicon: read_on("2012-12-01", lexicon), chosen)) == alone
    assert replace(alone[0], coder=alone[2].coder) != alone[2]
    assert alone[0] != alone[1]


def test_a_lexicon_leaves_nothing_behind_in_a_fresh_process(own: Lexicon) -> None:
    """Loaders that are first asked under a lexicon must not keep its words: a plain `@cache` in `reading` would."""
    code = f"""
from menurut.reading.proving import make_lexicon
from menurut.reading.reader import read
from menurut.types.article import Article

own = make_lexicon([("mine.yml", {OWN!r})])
articles = [Article(id="a", text={TEXT!r}, language="en"), Article(id="b", text={INDONESIAN!r}, language="id")]
for article in articles:
    read(article, model=False, lexicon=own)
for article in articles:
    print(read(article, model=False).to_json())
"""
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.splitlines()
    plain = [
        read(Article(id=id, text=text, language=language), model=False).to_json()
        for id, text, language in (("a", TEXT, "en"), ("b", INDONESIAN, "id"))
    ]
    assert told == plain


def test_reading_is_a_function_of_article_and_lexicon(own: Lexicon) -> None:
    again = make_lexicon([("elsewhere.yml", OWN)])
    assert read_on("2012-12-01", own) == read_on("2012-12-01", again) == read_on("2012-12-01", own)
