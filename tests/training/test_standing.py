"""The fit of how surely a draft stands: toy rows with a known answer."""

from training.standing import Row, fit, judged


def rows(*, texts: int = 40) -> list[Row]:
    """Return a right and a wrong row a text; only right ones have the sign "good", and both have "both"."""
    made = []
    for number in range(texts):
        for right in (True, False):
            signs = {"always": 1.0, "both": 1.0} | ({"good": 1.0} if right else {})
            made.append(Row(str(number), signs, passes=right, right=right))
    return made


def test_a_sign_of_what_is_right_weighs_and_one_of_both_does_not() -> None:
    weights = fit(rows())
    assert weights["good"] > 0.5
    assert abs(weights["both"]) < 0.1


def test_every_row_is_judged_once_by_the_others() -> None:
    found = judged(rows())
    assert len(found) == 80
    assert min(chance for chance, row in found if row.right) > max(chance for chance, row in found if not row.right)
