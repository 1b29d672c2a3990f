"""The same source gives the same bytes, whenever and wherever it is packed."""

import shutil
import subprocess
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKED = ("pyproject.toml", "README.md", "LICENSE", "NOTICE", ".gitignore")

pytestmark = pytest.mark.skipif(find_spec("hatchling") is None, reason="hatchling is not installed")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two folders with wheel and sdist of two copies of the source."""
    folders = []
    for name in ("one", "two"):
        copy = tmp_path_factory.mktemp(name) / name
        copy.mkdir()
        for file in PACKED:
            shutil.copyfile(ROOT / file, copy / file)
        shutil.copytree(ROOT / "src", copy / "src", ignore=shutil.ignore_patterns("__pycache__"))
        subprocess.run([sys.executable, "-m", "hatchling", "build", "-d", copy / "dist"], cwd=copy, check=True, capture_output=True)
        folders.append(copy / "dist")
    return folders[0], folders[1]


def test_wheel_and_sdist_are_built_to_the_same_bytes_twice(built: tuple[Path, Path]) -> None:
    one, two = built
    assert sorted(path.suffix for path in one.iterdir()) == [".gz", ".whl"]
    assert {path.name: path.read_bytes() for path in one.iterdir()} == {path.name: path.read_bytes() for path in two.iterdir()}


def test_the_wheel_holds_the_licences_and_all_that_is_not_python(built: tuple[Path, Path]) -> None:
    (wheel,) = built[0].glob("*.whl")
    with zipfile.ZipFile(wheel) as opened:
        names = set(opened.namelist())
    assert {"LICENSE", "NOTICE"} <= {name.rpartition("/")[2] for name in names if "/licenses/" in name}
    there = {
        path.relative_to(ROOT / "src").as_posix()
        for path in (ROOT / "src").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {name for name in there if not name.endswith((".pyc", ".db"))} <= names
