"""Who counts the dead of an attack tells of it."""

import pytest

from reading.events.stage import Stage

ATTACK = "[Lumara|LUM] menyerang [Kestovia|KES]. "


def tellings(text: str, content: str) -> int:
    stage = Stage(text)
    said = stage.attribution("kata", "petugas medis", content)
    (attack,) = stage.events(said)
    return len(attack.tellings)


def test_a_toll_is_told_of_the_attack_before_it() -> None:
    assert (
        tellings(
            f"{ATTACK}Tiga orang tewas dan lima terluka, kata [petugas medis|KES:MED:group].", "Tiga orang tewas dan lima terluka"
        )
        == 2
    )


@pytest.mark.parametrize("toll", ["Tiga ribu orang tewas sejak Mei", "Tiga orang tewas karena sakit", "Tiga orang selamat"])
def test_other_dead_are_none_of_the_attack(toll: str) -> None:
    assert tellings(f"{ATTACK}{toll}, kata [petugas medis|KES:MED:group].", toll) == 1
