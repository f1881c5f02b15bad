"""What a row of the table of backends says. Importing this costs no torch."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generation.needs import Work

Size = tuple[int, int]  # width, height in pixels
HERE = "./"  # what the place of a part begins with that is below the repository, not on the Hub


@dataclass(frozen=True)
class Checkpoint:
    """Weights of a backend, and how they are best drawn with."""

    where: str  # a folder or a file (below the repository where it is no absolute path), or an id on the Hub
    title_zh: str
    title_en: str
    sizes: tuple[Size, ...]  # the first one is the default
    steps: int
    guidance: float
    memory_gb: float  # of the device, at the default size
    licence: str
    local: bool = False  # a folder or a file, never looked for on the Hub
    offered_at: str = ""  # a page from which a person has to fetch the files, where no program can
    # Parts that lie elsewhere, unless its own folder has them: part -> "owner/name" or "owner/name/folder" on the Hub,
    # "./folder" below the repository.
    parts: Mapping[str, str] = field(default_factory=dict)
    # Where the table does not know the weights, any size goes whose sides are multiples of this; 0: only `sizes`.
    any_size: int = 0
    smaller: int = 0  # by how many levels of generation/weights.py it is loaded below what ought to fit
    work: "Work | None" = None  # the largest that it is loaded for, where that is more than usual
    network_width: int = 1152  # numbers of the network for each token; that of XL/2, which most are built like
    latent_frames: float = 1.0  # for each frame of a video
    schedule: str | None = None  # a row of generation/schedules.py; None: as the checkpoint itself says
    is_small: bool = False  # a CPU computes it in float32, unless half precision is much faster there
    batch: int = 1  # pictures drawn at once where many are asked for
    most_steps: int = 250  # DDPM of DiT, as its authors sample
    guidance_interval: str | None = None  # in which steps there is guidance, see generation/guidance_interval.py
    guidance_rescale: float = 0.0  # 0 to 1: how far the contrast that guidance adds is taken back
    frames: tuple[int, ...] = (1,)  # that a drawing may have, the first one by default; 1 is a picture
    fps: int = 8  # of videos
    frame_interval: int = 1  # frames of the videos trained on for one that is drawn; the network is told their pace
    control: bool = False  # whether it may be led by a picture of edges
    given_frames: bool = False  # whether pictures and videos may be laid into a video: see generation/frame_masks.py
    overlap: int = 0  # frames of a clip that begin the next one of a long video; 0: it draws no longer ones
    architecture: str = ""  # a row of models/registry.py, where the backend draws with several
    file: str = ""  # that holds the weights, where there are several at that place
    config: Mapping[str, Any] = field(default_factory=dict)  # of the network, where its files do not hold one
    prompt_ending: str = ""  # what each prompt of the training ended with
    pipeline: str = ""  # the class of diffusers that draws, where the whole of it does
    instructed: bool = False  # whether it is told how to change a picture, instead of what the new one shows
    needs_source: bool = False  # whether it draws nothing without a picture to change
    is_offered: bool = True  # whether people may choose it, see generation/offering.py
    world_only: bool = False  # whether it draws the things of the world and nothing else
    composes: bool = False  # whether it draws scenes thing by thing, see generation/composition.py
    download_gb: float = 0.0  # of all its files on the Hub together; 0: nobody has measured it
    good_at: tuple[str, ...] = ()  # what the other columns do not tell, see generation/strengths.py


@dataclass(frozen=True)
class Backend:
    """An architecture: where its adapter is, what it is conditioned on, what it can do."""

    target: str  # "module:Class", resolved when chosen
    title_zh: str
    title_en: str
    checkpoints: Mapping[str, Checkpoint]
    conditions: str = "text"
    languages: tuple[str, ...] = ("zh", "en")
    token_limits: tuple[int, ...] = ()  # one for each text encoder; what is beyond is not read
    negative_prompt: bool = True
    image_to_image: bool = True
    takes_interval: bool = True  # guidance may be for some steps only, see generation/guidance_interval.py
    speeds: tuple[str, ...] = ("exact", "balanced", "fast")  # of generation/speed.py
    # Beside the network, in the folders of diffusers: a lone file of that has them from the row that it belongs to.
    parts: tuple[str, ...] = ()
