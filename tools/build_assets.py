"""Build what the site serves: fonts and the outline of the world (from npm, which needs node), and the rules that light what is chosen.

    python tools/build_assets.py            all of it
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


# As many names as stand around the network's ring. server/drawing/ring.py knows it too.
KNOTS = 32

OTHERS = ".ring:has(.n{n}:is(:hover,:focus-visible)) .tie:not(.k{n}){{opacity:0.12}}"
OWN = ".ring:has(.n{n}:is(:hover,:focus-visible)) .tie.k{n} path{{stroke-opacity:1}}"

# Text that belongs to a claim lights the claim beside it.
BESIDE = ".reading:has(.body .text [data-c{n}]:is(:hover,:focus-visible)) .n{n}{{border-left-color:var(--claim)}}"


def build_rules() -> None:
    """Write the style sheets with the rules for each number."""
    ring = [rule.format(n=number) for number in range(KNOTS) for rule in (OTHERS, OWN)]
    (STATIC / "ring.css").write_text("\n".join(["/* Made by tools/build_assets.py. */", *ring]) + "\n", encoding="utf-8")
    lines = ["/* Made by tools/build_assets.py. */"]
    for number in range(1, CLAIMS + 1):
        lines += [rule.format(n=number) for rule in (CHOSEN, NAMED, LABELLED, BESIDE)]
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


# What build_map.mjs leans on, pinned as the fonts are.
MAP = ("world-atlas@2.0.2", "topojson-client@3.1.0", "topojson-simplify@3.0.3", "d3-geo@3.1.2", "world-countries@5.1.0")


def build_map() -> None:
    """Fetch the outlines of states and draw them."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", *MAP], cwd=folder, check=True)
        subprocess.run(["node", Path(__file__).with_name("build_map.mjs"), folder, STATIC / "world.svg"], check=True)


if __name__ == "__main__":
    build_rules()
    if "--rules" not in sys.argv[1:]:
        build_fonts()
        build_map()
