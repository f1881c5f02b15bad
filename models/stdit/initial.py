"""How training starts: the official initial weights, so that a new network answers what little it should."""

from torch import nn


def spread_evenly(network: nn.Module) -> None:
    """Every linear layer by Glorot & Bengio (2010), biases at zero."""
    for layer in network.modules():
        if isinstance(layer, nn.Linear):
            nn.init.xavier_uniform_(layer.weight)
            nn.init.zeros_(layer.bias)


def spread_narrowly(*layers: nn.Module) -> None:
    """Weights with a standard deviation of 0.02."""
    for layer in layers:
        nn.init.normal_(layer.get_parameter("weight"), std=0.02)


def silence(*layers: nn.Module) -> None:
    """Layers that answer zero."""
    for layer in layers:
        nn.init.zeros_(layer.get_parameter("weight"))
        nn.init.zeros_(layer.get_parameter("bias"))
