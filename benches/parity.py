"""Our networks beside the official code: `python -m benches.parity` prints a line of JSON.

tests/fixtures/parity holds weights of noise, inputs and outputs of each official implementation, with its repository
and commit. Told is, of each architecture, how many cases there are and the largest difference in their outputs, in
float32. The exit status is 1 if one is beyond the target. What is compared beside whole networks (samplers, masks,
positions) is in the tests.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benches._figures import missed, tell
from models import verify
from models.registry import ARCHITECTURES

FIXTURES = Path(__file__).parents[1] / "tests" / "fixtures" / "parity"
MOST = {"difference": 3e-5}


def differences(architecture: str) -> list[float]:
    """The largest one in the outputs of each of its cases that is a whole network, and not one function of its code."""
    found = []
    for config in sorted((FIXTURES / architecture).glob("*/config.json")):
        weights, inputs, outputs = (
            verify.read_tensors(config.with_name(f"{name}.safetensors")) for name in ("weights", "inputs", "outputs")
        )
        if weights:
            answer = verify.answered(architecture, verify.read_json(config), weights, inputs)
            found.append(float((answer - outputs["output"]).abs().max()))
    return found


def measure(architectures: Sequence[str]) -> dict[str, Any]:
    """The cases and the largest difference of each architecture, and of all."""
    found = {name: differences(name) for name in architectures}
    each = {name: {"cases": len(some), "difference": max(some)} for name, some in found.items()}
    every = [one for some in found.values() for one in some]
    return {"cases": len(every), "difference": max(every), "architectures": each}


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures as JSON."""
    parser = argparse.ArgumentParser(
        prog="python -m benches.parity", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="ARCHITECTURE", help="default: all")
    names = parser.parse_args(arguments).names or list(ARCHITECTURES)
    if unknown := sorted(set(names) - set(ARCHITECTURES)):
        parser.error(f"no architecture '{unknown[0]}'; choose from: {', '.join(ARCHITECTURES)}")
    figures = measure(names)
    return tell("parity", figures, missed(figures, {}, MOST))


if __name__ == "__main__":
    sys.exit(main())
