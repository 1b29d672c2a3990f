"""List the licences of all that an installation has: what lies in the wheel, and each package that pip brings with it.

    python tools/build_licences.py      writes docs/licences.md from NOTICE, lock/base.txt and the packages' own metadata

Run it after lock/base.txt changed, in an environment made from it. A package for another system is not there to be asked; its
licence stands in ELSEWHERE.
"""

import re
import sys
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "licences.md"

# Packages of the lock that no environment of ours has.
ELSEWHERE = {"httpx2-jsfetch": "not known here: it is for Python inside a browser only"}

# What metadata say in words of their own.
_WORDS = {
    "MIT License": "MIT", "BSD License": "BSD", "Apache Software License": "Apache-2.0", "Apache License, Version 2.0": "Apache-2.0",
    "Apache 2.0": "Apache-2.0", "ISC License": "ISC", "3-Clause BSD License": "BSD-3-Clause", "The BSD 2-Clause License": "BSD-2-Clause",
}  # fmt: skip

_LOCKED = re.compile(r"^([A-Za-z0-9_.-]+)==([^ ;\\]+)", re.MULTILINE)

_INTRODUCTION = """# Licences

menurut is under the Apache License 2.0. This page lists what else an installation has; `python tools/build_licences.py` writes it.

## In the package itself

"""

_PACKAGES = """
## Packages that pip brings

Those of the base installation, as `lock/base.txt` has them; licences as the packages state them.

| package | version | licence |
|---|---|---|
"""


def locked() -> list[tuple[str, str]]:
    """Return name and version of each package of the base installation; one that differs by Python stands twice."""
    return _LOCKED.findall((ROOT / "lock" / "base.txt").read_text(encoding="utf-8"))


def licence_of(name: str) -> str | None:
    """Return a package's licence as it states it; None where it is not installed."""
    try:
        told = metadata(name)
    except PackageNotFoundError:
        return ELSEWHERE.get(name)
    stated = told.get("License-Expression") or _short(told.get("License")) or _classified(told) or ELSEWHERE.get(name)
    return stated and _WORDS.get(stated, stated)


def _short(text: str | None) -> str | None:
    """Return a licence that is a name and not its whole text."""
    return text.strip() if text and "\n" not in text.strip() and len(text) < 60 else None


def _classified(told: PackageMetadata) -> str | None:
    kinds = [kind.rpartition("::")[2].strip() for kind in told.get_all("Classifier") or [] if kind.startswith("License")]
    return kinds[0] if kinds else None


def page() -> str:
    """Return the page as it is now. Raises SystemExit where a licence is unknown."""
    rows = []
    for name, version in locked():
        licence = licence_of(name)
        if licence is None:
            raise SystemExit(f"{name} {version} states no licence that is understood: look, and add it to ELSEWHERE.")
        rows.append(f"| {name} | {version} | {licence} |\n")
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8").partition("\n")[2].strip()
    parts = (" ".join(part.split()) for part in notice.split("\n\n"))
    shipped = "".join(f"- {part.removeprefix('src/')}\n" for part in parts if part.startswith("src/menurut/"))
    return f"{_INTRODUCTION}{shipped}{_PACKAGES}{''.join(rows)}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE.relative_to(ROOT)}\n")
