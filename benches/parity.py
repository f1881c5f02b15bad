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


def difference(folder: Path) -> float:
    """The largest one in the outputs of a case."""
    said = verify.read_json(folder / "config.json")
    weights, inputs, outputs = (
        verify.read_tensors(folder / f"{name}.safetensors") for name in ("weights", "inputs", "outputs")
    )
    network = verify.load(folder.parent.name, said["config"], weights, said["class"])
    answer = verify.run(network, inputs, said["method"], said["forward"])
    return float((answer - outputs["output"]).abs().max())


def measure(architectures: Sequence[str]) -> dict[str, Any]:
    """The cases and the largest difference of each architecture, and of all."""
    each = {}
    for name in architectures:
        cases = [path.parent for path in sorted((FIXTURES / name).glob("*/config.json")) if _is_network(path.parent)]
        each[name] = {"cases": len(cases), "difference": max(map(difference, cases))}
    largest = max(found["difference"] for found in each.values())
    return {"cases": sum(found["cases"] for found in each.values()), "difference": largest, "architectures": each}


def _is_network(folder: Path) -> bool:
    """Whether a case is a whole network, and not one function of its code."""
    return bool(verify.read_tensors(folder / "weights.safetensors"))


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
