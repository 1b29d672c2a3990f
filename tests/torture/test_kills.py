"""What writes may die at any moment: nothing acknowledged is lost, nothing is there twice, nothing is torn."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent.parent

# As many as `make check` has time for; `make torture` asks for more.
KILLS = int(os.environ.get("MENURUT_KILLS", "50"))


@pytest.mark.skipif(sys.platform != "linux", reason="forks, and kills processes as Linux does")
def test_nothing_is_lost_doubled_or_torn_however_often_it_is_struck_down() -> None:
    pytest.importorskip("pyarrow")
    known = {**os.environ, "PYTHONPATH": str(TESTS)}
    run = subprocess.run(
        [sys.executable, "-m", "torture.run", "--kills", str(KILLS)],
        cwd=TESTS,
        env=known,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert f"{KILLS} blows, nothing lost, doubled or torn" in run.stdout
