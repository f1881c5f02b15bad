"""DiT and SiT as backends: one network (models/dit.py), told the class and the time, and two ways to draw with it."""

from collections.abc import Iterator
from typing import Any

from torch import Tensor

from generation import learned_variance, transport_steps
from generation.class_conditional import ClassConditional
from generation.device import Device
from generation.guidance import Guidance
from generation.parts import FromCheckpoint, OpenCheckpoint
from generation.published import config_of, filled
from generation.rows import Checkpoint
from models import dit_layout
from models.config import read_config
from models.dit import SIZES, DiTConfig, sized
from models.dit import DiT as Network

# Weights in the layout of diffusers, then as the official programs save them.
FILES = (
    "transformer/diffusion_pytorch_model.safetensors",
    "transformer/diffusion_pytorch_model.bin",
    "model.safetensors",
    "model.pt",
)
GUIDED = 3  # of the latents' channels; the official programs leave the fourth to the class


class DiT(ClassConditional, FromCheckpoint):
    """An `Adapter` for Peebles & Xie 2022 (arXiv 2212.09748)."""

    FLOW = False
    guidance = Guidance(channels=GUIDED)

    def __init__(self, checkpoint: OpenCheckpoint, device: Device, row: Checkpoint) -> None:
        network = load_network(checkpoint, flow=self.FLOW)
        config = network.config
        super().__init__(checkpoint, device, row, network, side=config.input_size, no_class=config.num_classes)

    def scheduler(self) -> Any:
        """A fresh scheduler: the row's choice, else DDPM with the learned variance, as officially."""
        return learned_variance.scheduler(self._schedule)

    def predict(self, latents: Tensor, timestep: Tensor, condition: Tensor) -> Tensor:
        """(N, C, h, w) -> (N, 2C, h, w), noise and its variance; the noise alone where the row's scheduler takes no
        more."""
        both = super().predict(latents, timestep, condition)
        return both if self._schedule is None else both[:, : self.channels]


class SiT(DiT):
    """An `Adapter` for Ma et al. 2024 (arXiv 2401.08740); its rows choose one of `transport_steps.WAYS`."""

    FLOW = True

    def scheduler(self) -> Any:
        return transport_steps.steps(self._schedule or transport_steps.OFFICIAL)

    def predict(self, latents: Tensor, timestep: Tensor, condition: Tensor) -> Tensor:
        """(N, C, h, w) -> (N, C, h, w), the velocity towards the picture."""
        return ClassConditional.predict(self, latents, timestep, condition)


def load_network(checkpoint: OpenCheckpoint, *, flow: bool) -> Network:
    """The network in a checkpoint: in the layout of diffusers or the official one, there of a published size or with
    the official constructor's arguments as `config.json`."""
    state = checkpoint.weights(*FILES)
    if "proj_out_2.weight" in state:
        network = Network(dit_layout.config_from_diffusers(checkpoint.config("transformer/config.json")))
        return filled(network, dit_layout.to_official(state, network))
    config = config_of(
        state,
        published_configs(flow=flow),
        Network,
        lambda: read_config(DiTConfig, {**checkpoint.config("config.json"), "flow": flow}),
    )
    return filled(Network(config), state)


def published_configs(*, flow: bool) -> Iterator[DiTConfig]:
    """Of all sizes of the paper in patches of two, for pictures of 256 and 512 pixels, the largest first."""
    for size in reversed(SIZES):
        for side in (32, 64):
            for learns in (True, False):
                yield sized(size, 2, input_size=side, learn_sigma=learns, flow=flow)
