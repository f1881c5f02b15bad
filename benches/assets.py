"""How large what ships beside the code is: `python -m benches.assets` prints a line of JSON."""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benches._figures import missed, tell

ASSETS = Path(__file__).parent.parent / "assets"
MOST = {"megabytes": 200.0}  # with a small checkpoint of every architecture


def measure(folder: Path = ASSETS) -> dict[str, Any]:
    """Sizes in MB (10^6 bytes): in all, of what lies directly in the folder, and of the largest file."""
    sizes = {path.relative_to(folder): path.stat().st_size for path in folder.rglob("*") if path.is_file()}
    largest = max(sizes, key=sizes.__getitem__)
    parts: Counter[str] = Counter()
    for path, size in sizes.items():
        parts[path.parts[0]] += size
    return {
        "megabytes": _megabytes(sum(sizes.values())),
        "files": len(sizes),
        "largest": {"file": largest.as_posix(), "megabytes": _megabytes(sizes[largest])},
        "parts": {name: _megabytes(size) for name, size in parts.most_common()},
    }


def _megabytes(size: int) -> float:
    return round(size / 1e6, 2)


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures as JSON."""
    argparse.ArgumentParser(prog="python -m benches.assets", description=__doc__).parse_args(arguments)
    figures = measure()
    return tell("assets", figures, missed(figures, {}, MOST))


if __name__ == "__main__":
    sys.exit(main())
