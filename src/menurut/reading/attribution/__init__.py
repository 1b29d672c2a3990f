"""Attribution: who says what, by which word."""

from menurut.reading.attribution.find import find_attributions as find_attributions
