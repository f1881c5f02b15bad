"""What the papers claim, a row each: the ways compared, best first as the paper found them, with its figures."""

from collections.abc import Mapping
from dataclasses import dataclass

from training.claims.measures import Measure, by_ode, by_sde, held_out_loss


@dataclass(frozen=True)
class Arm:
    """One of the ways compared: a network of `networks.NETWORKS`, and the paper's figure for it, if it gives one."""

    network: str
    measure: Measure
    paper: float | None = None


@dataclass(frozen=True)
class Claim:
    """`arms` by what they are called, the best of the paper first. Of both figures less is better."""

    said: str
    source: str
    papers_figure: str
    figure: str
    arms: Mapping[str, Arm]


_LOSS = "loss on pictures never seen"
_DISTANCE = "kernel distance of 128 pictures, 60 evaluations of the network for each"

CLAIMS: Mapping[str, Claim] = {
    "conditioning": Claim(
        said="A network is best told the time and the class by adaLN-Zero, then by adaLN, by cross-attention, and in "
        "the context.",
        source="DiT, arXiv 2212.09748, figure 5 and table 4",
        papers_figure="FID of XL/2 after 400,000 steps",
        figure=_LOSS,
        arms={
            "adaLN-Zero": Arm("adaln-zero", held_out_loss, 19.47),
            "adaLN": Arm("adaln", held_out_loss, 25.21),
            "cross-attention": Arm("cross-attention", held_out_loss, 26.14),
            "in context": Arm("in-context", held_out_loss, 35.24),
        },
    ),
    "skips": Claim(
        said="Long skips between shallow and deep blocks matter.",
        source="U-ViT, arXiv 2209.12152, section 3.1",
        papers_figure="a plot of FID on CIFAR-10",
        figure=_LOSS,
        arms={
            "long skips": Arm("long-skips", held_out_loss),
            "no long skips": Arm("no-skips", held_out_loss),
        },
    ),
    "interpolants": Claim(
        said="From noise on the variance-preserving path to its velocity, and on to the linear or the GVP path, "
        "pictures become better.",
        source="SiT, arXiv 2401.08740, tables 2 to 4",
        papers_figure="FID of B/2 after 400,000 steps, by the flow",
        figure=_DISTANCE,
        arms={
            "GVP, velocity": Arm("gvp", by_ode, 34.6),
            "linear, velocity": Arm("linear", by_ode, 34.8),
            "VP, velocity": Arm("vp-velocity", by_ode, 39.8),
            "VP, noise": Arm("vp-noise", by_ode, 43.6),
        },
    ),
    "samplers": Claim(
        said="The stochastic equation leads to better pictures than the flow of the same network.",
        source="SiT, arXiv 2401.08740, table 5",
        papers_figure="FID of B/2 after 400,000 steps",
        figure=_DISTANCE,
        arms={
            "linear, SDE": Arm("linear", by_sde, 33.6),
            "linear, ODE": Arm("linear", by_ode, 34.8),
        },
    ),
}
