"""Odd and hostile text: nothing raises, and time stays linear."""

import time
from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., list[Any]]

SEEDS = [
    "Budi mengatakan ",
    '"Aman," kata Budi. ',
    "aman, kata Budi, ",
    "Budi mengatakan aman dan membantah tuduhan bahwa Rika ",
    '"Kami tidak akan pergi dari sini.\n',
    "rencana untuk ",
    "menurut ",
    "- ( : ; , bahwa untuk ",
]


@pytest.mark.parametrize("seed", SEEDS)
def test_every_prefix_of_odd_text_is_read(read: Read, seed: str) -> None:
    text = seed * 3
    for end in range(len(text)):
        for one in read(text[:end]):
            assert all(part in text for part in one.content)


@pytest.mark.parametrize("seed", SEEDS)
def test_ten_times_the_text_takes_no_hundred_times_as_long(read: Read, seed: str) -> None:
    read(seed * 5)
    start = time.process_time()
    read(seed * 150)
    short = time.process_time() - start
    start = time.process_time()
    read(seed * 1500)
    assert time.process_time() - start < 60 * short + 0.5
