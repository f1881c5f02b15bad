"""The figures of claims on disk, a line each, and whether they agree with what is claimed."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path
from statistics import mean, stdev
from typing import Literal

from training.claims.claims import Claim

FILE = "results.jsonl"
CLEAR = 3.0  # standard errors of the mean difference

Verdict = Literal["agrees", "contradicts", "cannot tell"]


@dataclass(frozen=True)
class Result:
    """What one training from a seed came to."""

    claim: str
    arm: str
    seed: int
    figure: float


class Results:
    """Those of a run's folder; what is added is on the disk at once."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE
        lines = self._file.read_text(encoding="utf-8").splitlines() if self._file.exists() else []
        self._found = [Result(**json.loads(line)) for line in lines]

    def add(self, result: Result) -> None:
        self._found.append(result)
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with self._file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(result)) + "\n")

    def has(self, claim: str, arm: str, seed: int) -> bool:
        return seed in self.of(claim, arm)

    def of(self, claim: str, arm: str) -> dict[int, float]:
        """The figures of an arm by seed."""
        return {each.seed: each.figure for each in self._found if (each.claim, each.arm) == (claim, arm)}

    def judged(self, name: str, claim: Claim) -> Iterator[tuple[str, str, Verdict, float]]:
        """Each arm with the one that comes next in the paper: their names, the verdict, and how much more the latter
        has on the average of the seeds that both were trained from. Pairs without two such seeds are left out."""
        for better, worse in pairwise(claim.arms):
            one, other = self.of(name, better), self.of(name, worse)
            apart = [other[seed] - one[seed] for seed in sorted(one.keys() & other.keys())]
            if len(apart) > 1:
                yield better, worse, verdict(apart), mean(apart)


def verdict(apart: Sequence[float]) -> Verdict:
    """Of how much worse the second arm is than the first, seed by seed: clear if all are of one sign, and their mean
    is three of its standard errors from 0."""
    clear = abs(mean(apart)) >= CLEAR * stdev(apart) / len(apart) ** 0.5
    if clear and all(each > 0 for each in apart):
        return "agrees"
    if clear and all(each < 0 for each in apart):
        return "contradicts"
    return "cannot tell"
