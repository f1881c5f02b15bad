"""Schedulers of diffusers by short names, built from a checkpoint's own noise schedule.

All rows agree on the training noise (betas, prediction type, zero terminal SNR, spacing), which the checkpoint's
configuration carries over; a row adds only what makes it that solver. Where the betas are rescaled to zero terminal
SNR, "ddpm" and "ddim" compute the first step exactly, from alpha = 0; the others divide by alpha, and diffusers
puts 2^-24 in its place, which in float32 is the same picture.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import diffusers


@dataclass(frozen=True)
class Schedule:
    """A class of diffusers, and the settings that make it this solver."""

    target: str
    settings: Mapping[str, Any] = field(default_factory=dict)


# Latents are no pictures: they go beyond ±1, where some would clip them by default.
SCHEDULES: dict[str, Schedule] = {
    "ddpm": Schedule("DDPMScheduler", {"clip_sample": False}),
    "ddim": Schedule("DDIMScheduler", {"clip_sample": False}),
    "dpm++": Schedule("DPMSolverMultistepScheduler", {"algorithm_type": "dpmsolver++", "solver_order": 2}),
    "lcm": Schedule("LCMScheduler", {"clip_sample": False}),
    "unipc": Schedule("UniPCMultistepScheduler"),
    "euler": Schedule("EulerDiscreteScheduler"),
    "euler-a": Schedule("EulerAncestralDiscreteScheduler"),
}


def build(config: Mapping[str, Any], name: str | None = None) -> Any:
    """A fresh scheduler for a checkpoint's scheduler configuration: the row `name`, or as it stands where None."""
    row = Schedule(config["_class_name"]) if name is None else SCHEDULES[name]
    return getattr(diffusers, row.target).from_config(dict(config), **row.settings)
