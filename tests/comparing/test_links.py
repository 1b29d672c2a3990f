"""How claims on one happening stand to each other, and for which origin each counts."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from comparing.making import DAY, Everything, count, day, make_claim, person, state
from menurut.comparing.claimprints import ClaimPrint
from menurut.comparing.links import find_links, find_origins
from menurut.comparing.parties import Party


def held(claim: str, *holders: str, after: float = 0, **told: Any) -> ClaimPrint:
    return make_claim(claim, holders=frozenset(holders), moment=DAY + after, **told)


def links(*claims: ClaimPrint, dispatches: dict[str, str] | None = None) -> list[str]:
    behind = dispatches or {}
    return [f"{one.left} {one.kind} {one.right}" for one in find_links(claims, find_origins(claims, behind), Everything())]


def test_one_holder_in_two_articles_repeats_another_supports() -> None:
    assert links(held("a", "~saputra"), held("b", "~saputra", after=1), held("c", "~putri", after=2)) == [
        "b repeats a", "c supports a", "c supports b",
    ]  # fmt: skip


def test_a_later_no_denies_and_a_later_yes_contradicts_the_denial() -> None:
    assert links(held("a", "~tabuni"), held("b", "army", after=1, polarity="negative", act="deny"), held("c", "~kogoya", after=2)) == [
        "b denies a", "c supports a", "c contradicts b",
    ]  # fmt: skip


def test_a_denial_said_again_denies_what_was_said_since() -> None:
    no = {"polarity": "negative", "act": "deny"}
    told = links(held("a", "army", **no), held("b", "~kogoya", after=1), held("c", "army", after=2, **no))
    assert told == ["b contradicts a", "c repeats a", "c denies b"]


def test_what_the_denied_say_again_is_still_denied() -> None:
    assert "b denies c" in links(
        held("a", "~tabuni"), held("b", "army", after=1, polarity="negative", act="deny"), held("c", "~tabuni", after=2)
    )


def test_the_accused_deny_in_plain_words_and_take_nothing_back() -> None:
    army = {"told": {"actors": (state("KHM"),)}}
    ours = {"act": "say", "polarity": "negative", **army}
    charge, denial = held("a", "@THA", act="say", **army), held("b", "for @KHM", after=1, **ours)
    assert links(charge, denial) == ["b denies a"]
    assert (
        links(held("b", "for @KHM", **ours), held("c", "@THA", act="say", after=1, **army)) == []
    )  # it answers nothing said later


def test_who_says_the_opposite_of_their_own_words_retracts() -> None:
    assert links(held("a", "~tabuni"), held("b", "~tabuni", after=5, polarity="negative", act="deny")) == ["b retracts a"]


def test_who_corrects_himself_in_plain_words_takes_it_back() -> None:
    plain = {"act": "say", "polarity": "negative", "after": 2}
    assert links(held("a", "~tabuni"), held("b", "~tabuni", corrects=True, **plain)) == ["b retracts a"]
    assert links(held("a", "~tabuni"), held("b", "~kogoya", corrects=True, **plain)) == []
    assert links(held("a", "~tabuni"), held("b", "~tabuni", **plain)) == []


def test_who_owns_up_takes_back_that_it_was_not_so() -> None:
    no, yes = {"act": "claim", "polarity": "negative"}, {"act": "confirm"}
    assert links(held("a", "~tabuni", **no), held("b", "~tabuni", after=5, **yes)) == ["b retracts a"]
    assert links(held("a", "~tabuni", **yes), held("b", "~tabuni", after=5, **no)) == []
    assert links(held("a", "~tabuni", **no), held("b", "~kogoya", after=5, **yes)) == ["b contradicts a"]


def test_a_body_that_admits_takes_back_what_its_official_denied() -> None:
    police = Party(name=None, country="IDN", sector="COP", kind="group")
    told = {"told": {"actors": (police,), "recipients": (person("rika"),)}}
    no = held("a", "~samor", "for @IDN", "for COP@IDN", polarity="negative", act="deny", **told)
    yes = {"act": "confirm", "after": 3, **told}
    assert links(no, held("b", "polda", "for @IDN", "for COP@IDN", **yes)) == ["b retracts a"]
    assert links(no, held("b", "@IDN", "for @IDN", "for GOV@IDN", **yes)) == ["b retracts a"]
    assert links(no, held("b", "~lestari", "for @IDN", "for GOV@IDN", **yes)) == ["b contradicts a"]
    nobody = held("a", "~samor", "for @IDN", "for COP@IDN", polarity="negative", act="deny", told={**told["told"], "actors": ()})
    assert links(nobody, held("b", "polda", "for @IDN", "for COP@IDN", **yes)) == ["b retracts a"]


def test_whose_charge_is_unclear_retracts_nothing_by_denying_it() -> None:
    assert links(held("a", "~tabuni", act="allege"), held("b", "~tabuni", after=5, polarity="negative", act="deny")) == []


def test_a_corrected_number_retracts_an_uncorrected_contradicts() -> None:
    old, new = ({"quantities": (count("arrested", number, number),), "told": {"days": (day(0), day(0))}} for number in (17, 9))
    assert links(held("a", "~amir", **old), held("b", "~amir", after=2, corrects=True, **new)) == ["b retracts a"]
    assert links(held("a", "~amir", **old), held("b", "~union", after=2, **new)) == ["b contradicts a"]


def test_not_us_says_nothing_of_others() -> None:
    drone, we = {"told": {"actors": (state("UKR"),)}}, {"told": {"actors": (state("RUS"),)}}
    assert links(held("a", "~one", **drone), held("b", "~two", after=1, polarity="negative", act="deny", **we)) == []


def test_a_quarrel_needs_events_that_fit_by_themselves_an_explicit_denial_does_not() -> None:
    claims = [
        held("a", "~saputra"), held("b", "~putri", after=1, polarity="negative"), held("c", "army", after=2, polarity="negative", act="deny"),
    ]  # fmt: skip
    found = find_links(claims, find_origins(claims, {}), ())
    assert [f"{one.left} {one.kind} {one.right}" for one in found] == ["c denies a", "c supports b"]


def test_what_befell_one_person_is_one_quarrel_though_the_events_fit_through_others() -> None:
    both = [
        held(claim, holder, after=after, told={"actors": (), "recipients": (person(name),), "days": (day(after), day(after))})
        for claim, holder, after, name in (("a", "~saputra", 0, "retno widya"), ("b", "~putri", 1, "retno widya"), ("c", "~amir", 2, "agus"))
    ]  # fmt: skip
    found = find_links(both, find_origins(both, {}), ())
    assert [f"{one.left} {one.kind} {one.right}" for one in found if one.kind == "contradicts"] == ["b contradicts a"]


def test_claims_of_one_article_are_not_linked() -> None:
    assert links(held("a", "~saputra"), make_claim("a2", polarity="negative", holders=frozenset({"~putri"}))) == []


def test_a_plan_neither_supports_nor_contradicts_the_deed() -> None:
    assert links(held("a", "~saputra", modality="planned"), held("b", "~putri", after=1)) == []


def test_a_copy_that_leaves_its_holder_out_counts_for_him() -> None:
    claims = [held("a", "~saputra"), held("b", after=0.5), held("c", after=0.6)]
    assert find_origins(claims, {"a": "a", "b": "a", "c": "c"}) == {"a": "~saputra", "b": "~saputra", "c": "dispatch c"}


def test_a_paper_that_repeats_its_background_word_for_word_is_one_origin() -> None:
    claims = [held("a", sentence=7), held("b", after=3, sentence=7), held("c", after=3)]
    assert find_origins(claims, {}) == {"a": "dispatch a", "b": "dispatch a", "c": "dispatch c"}


def test_a_nameless_source_is_one_only_within_a_dispatch() -> None:
    claims = [held("a", "? sumber"), held("b", "? sumber", after=0.5), held("c", "? sumber", after=1)]
    assert len(set(find_origins(claims, {"a": "a", "b": "a", "c": "c"}).values())) == 2


def test_a_dispatch_with_two_witnesses_is_two_origins() -> None:
    claims = [held("a", "~ou"), make_claim("a2", holders=frozenset({"~lan"})), held("b", after=0.5)]
    assert find_origins(claims, {"a": "a", "b": "a"}) == {"a": "~ou", "a2": "~lan", "b": "dispatch a"}


def test_a_state_and_its_minister_are_one_two_ministers_are_two() -> None:
    minister, other = held("a", "~cojocaru", "for @MDA"), held("b", "~popescu", "for @MDA", after=1)
    assert len(set(find_origins([minister, other], {}).values())) == 2
    assert len(set(find_origins([minister, held("c", "@MDA", "for @MDA", after=2)], {}).values())) == 1


def test_a_state_that_denies_what_its_mayor_tells_does_not_speak_for_him() -> None:
    mayor = held("a", "~yelistratov", "for @MDA")
    denial = held("b", "@MDA", "for @MDA", after=1, polarity="negative", act="deny")
    assert links(mayor, denial) == ["b denies a"]


CLAIMS = st.lists(
    st.builds(
        lambda name, who, after, polarity: held(name, *who, after=after, polarity=polarity),
        st.sampled_from("abcdefgh"), st.sampled_from([(), ("~ou",), ("~lan",)]), st.integers(0, 5), st.sampled_from(["positive", "negative"]),
    ),
    max_size=8, unique_by=lambda claim: claim.claim,
)  # fmt: skip


@given(CLAIMS, st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_nothing(claims: list[ClaimPrint], chance: object) -> None:
    mixed = claims.copy()
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    behind = {"a": "a", "b": "a", "c": "a"}
    assert find_origins(mixed, behind) == find_origins(claims, behind)
    origins = find_origins(claims, behind)
    assert find_links(mixed, origins, Everything()) == find_links(claims, origins, Everything())
