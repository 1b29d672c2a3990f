"""Build what the site serves: the fonts (from npm, the only step that needs node) and the rules that light a chosen claim.

    python tools/build_assets.py            both
    python tools/build_assets.py --rules    the rules alone, without node

A style sheet that comes from outside of the page can't name a page's claims, and a strict policy forbids one inside it; so each
claim on a page has a number, and there is one rule for each number.
"""

import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

STATIC = Path(__file__).resolve().parent.parent / "src" / "menurut" / "server" / "static"

# Pinned: the files are committed, and whoever builds them again gets the same.
PACKAGES = {"source-serif-4": "5.3.1", "source-sans-3": "5.3.1"}
FILES = {
    "source-serif-4": (("wght-normal", ""), ("wght-italic", "-italic")),
    "source-sans-3": (("wght-normal", ""),),
}

# As many claims as an article of 2,000 words has been seen to have, and half as many again. templates/parts.html knows it too.
CLAIMS = 120

LIT = ".reading:has(.n{n}:is(:hover,:focus-within,:target,.chosen)) .body .text [data-c{n}]"
CHOSEN = LIT + "{{color:var(--ink);background-color:var(--tint);--pen:var(--own-pen);text-decoration-color:var(--own-line)}}"
NAMED = LIT + ':not([data-c{n}=""]){{background-color:var(--lit)}}'
LABELLED = '.reading:has(.n{n}:is(:target,.chosen)) .body [data-c{n}]:not([data-c{n}=""],[data-c{n}="+"])::before{{content:attr(data-c{n})}}'


def build_rules() -> None:
    """Write the style sheet with the rules for each number."""
    lines = ["/* Made by tools/build_assets.py. */"]
    for number in range(1, CLAIMS + 1):
        lines += [rule.format(n=number) for rule in (CHOSEN, NAMED, LABELLED)]
    (STATIC / "chosen.css").write_text("\n".join(lines) + "\n", encoding="utf-8")


def build_fonts() -> None:
    """Fetch the packages and copy the Latin files with their licences."""
    fonts = STATIC / "fonts"
    fonts.mkdir(parents=True, exist_ok=True)
    for name, version in PACKAGES.items():
        with tempfile.TemporaryDirectory() as folder:
            packed = subprocess.run(
                ["npm", "pack", "--silent", f"@fontsource-variable/{name}@{version}"],
                cwd=folder, check=True, capture_output=True, text=True,
            ).stdout.split()[-1]  # fmt: skip
            with tarfile.open(Path(folder) / packed) as archive:
                archive.extractall(folder, filter="data")
            package = Path(folder) / "package"
            for written, suffix in FILES[name]:
                shutil.copy(package / "files" / f"{name}-latin-{written}.woff2", fonts / f"{name}-latin{suffix}.woff2")
            shutil.copy(package / "LICENSE", fonts / f"{name}-LICENSE.txt")


if __name__ == "__main__":
    build_rules()
    if "--rules" not in sys.argv[1:]:
        build_fonts()
