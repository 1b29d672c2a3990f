"""Build the package twice, install it without a network into an empty environment, and look at its demo.

    python tools/try_wheel.py      the wheel and the source archive in dist/, a sentence for each step

The packages it needs are fetched first, those of lock/base.txt with their digests; from then on nothing is.
"""

import hashlib
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.request
import venv
from pathlib import Path
from urllib.error import URLError

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"


def run(*command: str | Path, **options: object) -> str:
    """Return what a command prints; end with its complaint where it fails."""
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload]
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return str(done.stdout)


def build(python: Path, out: Path) -> dict[str, str]:
    """Return the digests of wheel and source archive, built into `out`."""
    run(python, "-m", "hatchling", "build", "-d", out, cwd=ROOT)
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(out.iterdir())}


def main() -> None:
    """Try it. Ends with a message where a step fails."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        tools = _environment(place / "tools")
        run(tools, "-m", "pip", "install", "--quiet", "hatchling")
        digests = build(tools, place / "one")
        if build(tools, place / "two") != digests:
            raise SystemExit("Two builds of the same source differ.")
        for name, digest in digests.items():
            size = (place / "one" / name).stat().st_size / 1_000_000
            print(f"{name}: {size:.1f} MB, sha256 {digest}, the same twice")
        shutil.rmtree(DIST, ignore_errors=True)
        shutil.copytree(place / "one", DIST)
        run(tools, "-m", "pip", "download", "--quiet", "--require-hashes", "-r", ROOT / "lock" / "base.txt", "-d", place / "wheels")
        clean = _environment(place / "clean")
        (wheel,) = DIST.glob("*.whl")
        offline = {**os.environ, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(place / "wheels")}
        run(clean, "-m", "pip", "install", "--quiet", wheel, env=offline)
        print(f"installed without a network from {len(list((place / 'wheels').iterdir()))} local packages")
        _demo(clean, place)


def _environment(folder: Path) -> Path:
    venv.create(folder, with_pip=True)
    return folder / ("Scripts" if os.name == "nt" else "bin") / "python"


def _demo(python: Path, place: Path) -> None:
    """Run the demo until its page answers."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    begun = time.monotonic()
    command = [str(python.parent / "menurut"), "demo", "--port", port]
    with subprocess.Popen(command, cwd=place, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as demo:
        assert demo.stdout is not None
        lines = []
        try:
            for line in demo.stdout:
                lines.append(line)
                found = re.search(r"http://127\.0\.0\.1:\d+/", line)
                if found:
                    status = _status(found[0])
                    print(
                        f"the demo printed {len(lines)} lines and serves {found[0]}: {status}, after {time.monotonic() - begun:.0f} s"
                    )
                    return
            raise SystemExit(f"The demo ended without an address:\n{''.join(lines)}")
        finally:
            demo.terminate()


def _status(address: str) -> int:
    """Return what a page answers with; the address is told a moment before it does."""
    for _ in range(60):
        try:
            with urllib.request.urlopen(address, timeout=30) as answer:
                return int(answer.status)
        except URLError:
            time.sleep(0.5)
    raise SystemExit(f"Nothing answers at {address}.")


if __name__ == "__main__":
    main()
