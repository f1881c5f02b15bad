"""A small SiT of the world's 256 things, one a class: velocity on the linear path (arXiv 2401.08740), dropped classes.

    python -m training.sit --runs runs --start assets/checkpoints/hunyuan-dit --steps 1800
    python -m generation --backend sit --checkpoint runs/sit/checkpoint --steps 50 "一只猫" cat.png

It is the network of models/dit.py with adaLN-Zero; how it is trained is in `training.classes`.
"""

from typing import cast

import torch
from torch import Tensor, nn

from models.dit import DiT, DiTConfig
from models.sit_transport.transport import create_transport
from training.classes import Recipe, command

CONFIG = DiTConfig(
    input_size=32, patch_size=4, hidden_size=288, depth=8, num_heads=6, num_classes=256, learn_sigma=False, flow=True
)
STEPS = 1800


def recipe(config: DiTConfig = CONFIG) -> Recipe:
    """Of a SiT."""
    return Recipe(
        name="sit",
        about=f"A SiT (Ma et al. 2024, arXiv 2401.08740): {config.depth} blocks of width {config.hidden_size}, patches "
        f"of {config.patch_size}, adaLN-Zero; velocity on the linear path. Its class table began as what each thing "
        "looks like from afar, and times were drawn most often in the middle of the path, both unlike the paper's.",
        build=lambda: DiT(config),
        table=lambda model: cast(DiT, model).y_embedder.embedding_table.weight,
        losses=losses,
        sampling={"schedule": "ode-heun", "steps": 10, "guidance": 3.0},
    )


def losses(model: nn.Module, clean: Tensor, labels: Tensor) -> Tensor:
    """(N,): how far the velocity is from that of the path (section 2.1 of the paper)."""
    return create_transport("Linear", "velocity").losses(model, clean, t=times(len(clean)), y=labels)


def times(number: int) -> Tensor:
    """(number,) in (0, 1), most of them where a picture takes shape (Esser et al. 2024, arXiv 2403.03206, 3.1).

    The paper of SiT draws them evenly, of which this few steps learn less.
    """
    return torch.randn(number).sigmoid()


def main() -> None:
    command(recipe(), STEPS)


if __name__ == "__main__":
    main()
