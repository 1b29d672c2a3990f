"""The table of cues: forms, clitics, slips."""

from menurut.reading.attribution.lexicon import find_slip, load_lexicon


def test_clitic_forms_follow_from_the_listed_ones() -> None:
    forms = load_lexicon("id").forms
    assert [form.slot for form in forms["membantahnya"]] == ["active"]
    assert forms["membantahnya"][0].clitic
    assert forms["menurutnya"][0].slot == "prep"


def test_longer_forms_stand_before_shorter_ones() -> None:
    lengths = [len(form.words) for form in load_lexicon("id").forms["menyatakan"]]
    assert lengths == sorted(lengths, reverse=True)
    assert lengths[0] > lengths[-1]


def test_a_slip_of_one_letter_is_still_its_form() -> None:
    lexicon = load_lexicon("id")
    assert find_slip(lexicon, "sambungya").words == ("sambungnya",)  # type: ignore[union-attr]
    assert find_slip(lexicon, "tutupnha").words == ("tutupnya",)  # type: ignore[union-attr]
    assert find_slip(lexicon, "jembatan") is None


def test_both_languages_fill_every_list_of_small_words() -> None:
    for language in ("id", "en"):
        words = load_lexicon(language).words
        assert words.that
        assert words.channels
        assert words.denials
