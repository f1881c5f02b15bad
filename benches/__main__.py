"""Runs every bench of this folder, or those named, one after another: `python -m benches [NAME …]`."""

import argparse
import subprocess
import sys
from pathlib import Path

NAMES = sorted(path.stem for path in Path(__file__).parent.glob("[!_]*.py"))


def main() -> int:
    """Each bench in a process of its own, so that one does not warm up or burden the next; 1 if one failed."""
    parser = argparse.ArgumentParser(prog="python -m benches", description="Run benches; figures are lines of JSON.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one or more of: {', '.join(NAMES)} (default: all)")
    names = parser.parse_args().names or NAMES
    if unknown := [name for name in names if name not in NAMES]:
        parser.error(f"no bench '{unknown[0]}'; choose from: {', '.join(NAMES)}")
    failed = [name for name in names if subprocess.run([sys.executable, "-m", f"benches.{name}"]).returncode]
    for name in failed:
        print(f"bench '{name}' failed", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
