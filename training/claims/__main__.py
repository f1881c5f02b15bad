"""Try the claims: `python -m training.claims --runs runs`; what was measured before is not measured again."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from generation.looks import Looks
from training.claims.budget import BATCH, STEPS, trained
from training.claims.claims import CLAIMS
from training.claims.lessons import Lessons
from training.claims.networks import NETWORKS
from training.claims.report import plot, table
from training.claims.results import Result, Results
from training.clip import CHECKPOINT as CLIP
from training.release import CHECKPOINT as DRAWS
from training.towers import shipped


def missing(results: Results, claims: Sequence[str], seeds: int) -> list[tuple[str, str, int]]:
    """What is still to be measured: claim, arm and seed; all arms of a seed before the next."""
    return [
        (name, arm, seed)
        for seed in range(seeds)
        for name in claims
        for arm in CLAIMS[name].arms
        if not results.has(name, arm, seed)
    ]


def measured(
    wanted: Sequence[tuple[str, str, int]], lessons: Lessons, start: Path, folder: Path, steps: int
) -> Iterator[Result]:
    """Train and measure one after another."""
    for name, arm, seed in wanted:
        each = CLAIMS[name].arms[arm]
        kept = folder / each.network / f"{seed}.safetensors"
        model = trained(NETWORKS[each.network], lessons, seed, start, kept, steps)
        yield Result(name, arm, seed, round(each.measure(each.network, model, lessons), 5))


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints every figure as it comes, then the table."""
    parser = argparse.ArgumentParser(prog="python -m training.claims", description=__doc__)
    parser.add_argument("--runs", type=Path, default=Path("runs"))
    parser.add_argument("--start", type=Path, metavar="FOLDER", default=DRAWS, help="has the autoencoder")
    parser.add_argument("--claims", nargs="+", choices=CLAIMS, default=list(CLAIMS))
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--steps", type=int, default=STEPS, help=f"of {BATCH}, the budget of each training")
    parser.add_argument("--plot", type=Path, metavar="FILE")
    options = parser.parse_args(arguments)
    folder = options.runs / "claims" / str(options.steps)
    results = Results(folder)
    wanted = missing(results, options.claims, options.seeds)
    if wanted:
        lessons = Lessons(shipped(options.start).vae, Looks(CLIP))
        for result in measured(wanted, lessons, options.start, folder, options.steps):
            results.add(result)
            print(result, flush=True)
    print(table(results))
    if options.plot:
        plot(results, options.plot)
    return 0


if __name__ == "__main__":
    sys.exit(main())
