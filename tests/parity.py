"""Parity fixtures: weights, inputs and outputs of the official implementations at tiny sizes, as cases for tests.

@cases("dit")
def test_dit_equals_the_official_one(case): assert_parity(case)
"""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from models import verify

FIXTURES = Path(__file__).parent / "fixtures" / "parity"
TOLERANCE = 3e-5  # rounding alone makes up to 8.4e-6


@dataclass(frozen=True)
class Case:
    """A folder of fixtures; what it holds is read when asked for."""

    folder: Path

    @property
    def architecture(self) -> str:
        return self.folder.parent.name

    @property
    def name(self) -> str:
        return self.folder.name

    @cached_property
    def json(self) -> dict[str, Any]:
        """config.json whole: config, method, forward, notes and others."""
        return json.loads((self.folder / "config.json").read_text(encoding="utf-8"))

    @property
    def config(self) -> dict[str, Any]:
        """The official constructor's keyword arguments."""
        return self.json["config"]

    @property
    def method(self) -> str:
        return self.json["method"]

    @property
    def options(self) -> dict[str, Any]:
        """The keyword arguments of the call that are no tensors."""
        return self.json["forward"]

    @cached_property
    def weights(self) -> dict[str, Tensor]:
        return load_file(self.folder / "weights.safetensors")

    @cached_property
    def inputs(self) -> dict[str, Tensor]:
        return load_file(self.folder / "inputs.safetensors")

    @cached_property
    def outputs(self) -> dict[str, Tensor]:
        return load_file(self.folder / "outputs.safetensors")

    def network(self) -> nn.Module:
        """Our network with the official weights."""
        return verify.load(self.architecture, self.config, self.weights, self.json["class"])


def all_cases(architecture: str, prefix: str = "") -> list[Case]:
    """The cases of an architecture whose names begin with `prefix`; there must be some."""
    found = [Case(path.parent) for path in sorted((FIXTURES / architecture).glob(f"{prefix}*/config.json"))]
    assert found, f"no fixtures of {architecture} begin with '{prefix}'"
    return found


def cases(architecture: str, prefix: str = "") -> pytest.MarkDecorator:
    """Run a test with each case of an architecture as its argument `case`."""
    found = all_cases(architecture, prefix)
    return pytest.mark.parametrize("case", found, ids=[case.name for case in found])


def case(architecture: str, name: str) -> Case:
    """One case by its name."""
    found = Case(FIXTURES / architecture / name)
    assert found.folder.is_dir(), f"no fixture {architecture}/{name}"
    return found


def assert_parity(case: Case, tolerance: float = TOLERANCE) -> None:
    """Our network answers what the official one did, to `tolerance` in absolute value."""
    output = verify.run(case.network(), case.inputs, case.method, case.options)
    assert_near(output, case.outputs["output"], tolerance)


def assert_near(actual: Tensor, expected: Tensor, tolerance: float = TOLERANCE, *, relative: float = 0.0) -> None:
    """Same shape and dtype, and no entry further off than `tolerance` + `relative` × the expected one."""
    torch.testing.assert_close(actual, expected, atol=tolerance, rtol=relative)
