"""Every shipped checkpoint, one after the other: `python -m training`, or `make train`.

Each stage is a program of its own and goes on from its last saved state, so this can be stopped and started at will.
"""

import argparse
import subprocess
import sys
from pathlib import Path

STAGES = (
    "vae",
    "t5",
    "naming",
    "clip",
    "hunyuan",
    "release",
    "clip_pictures",
    "clip_release",
    "tiny",
    "tiny_release",
    "sit",
    "dit",
    "uvit",
    "class_release",
)


def main() -> int:
    """Run the stages named, by default all; returns the exit status of the first that fails."""
    parser = argparse.ArgumentParser(prog="python -m training", description="Make the shipped checkpoints anew.")
    known = ", ".join(STAGES)
    parser.add_argument("stages", nargs="*", metavar="STAGE", help=f"one or more of: {known} (default: all)")
    parser.add_argument("--runs", type=Path, default=Path("runs"), help="where states, logs and samples are kept")
    arguments = parser.parse_args()
    stages = arguments.stages or STAGES
    if unknown := [stage for stage in stages if stage not in STAGES]:
        parser.error(f"no stage '{unknown[0]}'; choose from: {known}")
    for stage in stages:
        print(f"== {stage}", flush=True)
        status = subprocess.run([sys.executable, "-m", f"training.{stage}", "--runs", str(arguments.runs)]).returncode
        if status:
            return status
    return 0


if __name__ == "__main__":
    sys.exit(main())
