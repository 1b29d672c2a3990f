"""Contrast, computed from the style sheet's own names: AA in both themes."""

import math
import re
from pathlib import Path

import pytest

import menurut.server

SHEET = (Path(menurut.server.__file__).parent / "static" / "site.css").read_text(encoding="utf-8")
_NAMED = re.compile(r"--([a-z0-9-]+): oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\);")

TEXT, LINES = 4.5, 3.0
ON_TINTS = ("paper", "content-1", "content-2", "content-3", "denied-1")
PAIRS = [
    *(("ink", under, TEXT) for under in (*ON_TINTS, "lit")),
    *((over, "paper", TEXT) for over in ("quiet", "link", "denied", "claim")),
    ("denied", "denied-1", TEXT),
    *((over, under, LINES) for over in ("source", "cue") for under in ON_TINTS),
    *(("content", under, LINES) for under in ("paper", "content-1")),
    ("field", "paper", LINES),
]


def colours(theme: str) -> dict[str, tuple[float, ...]]:
    light, _, rest = SHEET.partition("@media screen and (prefers-color-scheme: dark)")
    block = light if theme == "light" else rest.partition("}\n}")[0]
    return {name: tuple(map(float, values)) for name, *values in _NAMED.findall(block)}


def luminance(oklch: tuple[float, ...]) -> float:
    """Return relative luminance as WCAG has it; what lies outside of sRGB is clipped as a browser would."""
    lightness, chroma, hue = oklch[0] / 100, oklch[1], math.radians(oklch[2])
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short
    return sum(weight * min(max(value, 0), 1) for weight, value in ((0.2126, red), (0.7152, green), (0.0722, blue)))


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast((0, 0, 0), (100, 0, 0)) == pytest.approx(21, abs=0.01)


def test_both_themes_have_the_same_names() -> None:
    assert colours("light").keys() == colours("dark").keys()
    assert len(colours("light")) > 12


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("over", "under", "least"), PAIRS)
def test_contrast_is_enough(theme: str, over: str, under: str, least: float) -> None:
    named = colours(theme)
    assert contrast(named[over], named[under]) >= least


def test_a_deeper_content_is_a_darker_tint_in_light_and_a_lighter_one_in_dark() -> None:
    for theme, sign in (("light", 1), ("dark", -1)):
        steps = [sign * luminance(colours(theme)[name]) for name in ("paper", "content-1", "content-2", "content-3")]
        assert steps == sorted(steps, reverse=True)


def test_colours_are_named_in_one_place_only() -> None:
    rules = SHEET[SHEET.index("*, *::before") : SHEET.index("@media print")]
    assert not re.findall(r"oklch|#[0-9a-f]{3,8}\b(?!-)|rgb\(|hsl\(", rules)


def test_nothing_is_smaller_than_fourteen_pixels() -> None:
    screen = SHEET[: SHEET.index("@media print")]
    sizes = [float(size) for size in re.findall(r"(?:font-size: |font: [^;]*?)([\d.]+)rem", screen)]
    assert len(sizes) > 15
    assert min(sizes) * 16 >= 14


def test_no_shadows() -> None:
    assert "shadow" not in SHEET
