"""The small networks that claims are tried on, by name: recipes of `training.classes`, of one size."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from torch import Tensor, nn

from models.sit_transport.transport import Transport, create_transport
from training import dit, sit, uvit
from training.classes import Recipe

WIDTH, DEPTH, HEADS = 128, 6, 4
_DIT = replace(dit.CONFIG, hidden_size=WIDTH, depth=DEPTH, num_heads=HEADS)
_SIT = replace(sit.CONFIG, hidden_size=WIDTH, depth=DEPTH, num_heads=HEADS)
_UVIT = replace(uvit.CONFIG, embed_dim=WIDTH, depth=DEPTH, num_heads=HEADS)

TRANSPORTS: Mapping[str, Transport] = {
    "vp-noise": create_transport("VP", "noise"),
    "vp-velocity": create_transport("VP", "velocity"),
    "linear": create_transport("Linear", "velocity"),
    "gvp": create_transport("GVP", "velocity"),
}


def _conditioned(way: str) -> Recipe:
    return dit.recipe(replace(_DIT, conditioning=way))


def _transported(transport: Transport) -> Recipe:
    return replace(sit.recipe(_SIT), losses=_losses(transport))


def _losses(transport: Transport) -> Callable[[nn.Module, Tensor, Tensor], Tensor]:
    """Times are drawn evenly, as in the paper; `training.sit` does not."""
    return lambda model, clean, labels: transport.losses(model, clean, y=labels)


NETWORKS: Mapping[str, Recipe] = {
    **{way: _conditioned(way) for way in ("adaln-zero", "adaln", "cross-attention", "in-context")},
    "long-skips": uvit.recipe(_UVIT),
    "no-skips": uvit.recipe(_UVIT, skip=False),
    **{name: _transported(transport) for name, transport in TRANSPORTS.items()},
}
