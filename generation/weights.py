"""Where the weights of a checkpoint go, planned before any is loaded, from the headers of its files.

    text encoders   on the device, or there in 8 bits, or in the CPU's memory, where they read each prompt once
    transformer     on the device: it works in every step
    VAE             on the device, whole pictures at once or tile by tile

What a drawing takes beside them is an estimate (generation/needs.py; of videos what the row says beyond the weights),
so the plan may still be too large: after a drawing ran out of memory a row with `smaller` set is loaded by the next
smaller plan. On a CPU nothing is moved. What its memory cannot hold is refused: where much is swapped, the system ends
the program. On a GPU a drawing is refused where not even half of the estimate would fit.
"""

import json
import logging
import re
import struct
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path

import torch
from huggingface_hub import HfApi, snapshot_download
from huggingface_hub.errors import SafetensorsParsingError
from huggingface_hub.hf_api import RepoFile

from generation.backends import ROOT
from generation.device import Device, cpu_dtype
from generation.errors import NoRoomError, TooLargeError
from generation.hub import is_of_the_line, reachable
from generation.memory import available
from generation.needs import Work, needed
from generation.request import GenerationRequest, Note
from generation.rows import HERE, Checkpoint

log = logging.getLogger(__name__)

_GB = 10**9
_TO_BE_TRIED = 0.5  # of what a GPU ought to have: the rest may be the estimate's fault, and being full harms nobody
_WITHOUT_WEIGHTS = ("tokenizer", "scheduler")
# The files that from_pretrained takes, among those of other precisions.
_FILES = re.compile(r"(?:.*/)?(?:model|diffusion_pytorch_model)(?:-\d+-of-\d+)?\.safetensors")
_PICKLED = "model.pt"


@dataclass(frozen=True)
class Level:
    """A way to place the parts."""

    packed: bool = False  # the text encoders in 8 bits
    aside: bool = False  # the text encoders in the CPU's memory
    tiled: bool = False  # the VAE tile by tile, which can be seen at the seams


# From what costs nothing but memory to what costs time, then exactness.
LEVELS = (Level(), Level(packed=True), Level(aside=True), Level(aside=True, tiled=True))


@dataclass(frozen=True)
class Plan:
    """What a checkpoint takes by one of the levels; all in bytes. `parts` are those on the device by name."""

    level: Level
    parts: Mapping[str, int]
    aside: int  # in the CPU's memory, where that is not the device
    reserve: int  # for what is computed
    free: int | None  # of the device; None: not known

    @property
    def fits(self) -> bool:
        return self.free is None or sum(self.parts.values()) + self.reserve <= self.free

    @property
    def left(self) -> int | None:
        """What the weights leave free; below 0 where not even they fit."""
        return None if self.free is None else self.free - sum(self.parts.values())

    def told(self) -> Note:
        """The sums, for a person."""
        parts = ", ".join(f"{name} {size / _GB:.1f}" for name, size in self.parts.items())
        whole, aside = sum(self.parts.values()) / _GB, self.aside / _GB
        others_zh = f"，内存中另有 {aside:.1f} GB" if self.aside else ""
        others = f", {aside:.1f} GB more in the CPU's memory" if self.aside else ""
        free_zh = "" if self.free is None else f"，设备空闲 {self.free / _GB:.1f} GB"
        free = "" if self.free is None else f"; {self.free / _GB:.1f} GB of it are free"
        return Note(
            zh=f"权重占用设备 {whole:.1f} GB（{parts}）{others_zh}{free_zh}。",
            en=f"Weights take {whole:.1f} GB of the device ({parts}){others}{free}.",
        )


def plan(row: Checkpoint, device: Device, folder: Path | None = None, file: str = "") -> Plan:
    """The largest plan that fits the device, or one that is `row.smaller` levels below; the last one if none does.

    The checkpoint lies in `folder`, or on the Hub where None; `file` there is the network, if it is a single file.
    Raises TooLargeError where the CPU's memory cannot hold the weights that belong there, NoRoomError where there is
    no room beside them for what is to be drawn.
    """
    weights = weights_of(row, folder, file)
    plans = [_plan(level, weights, row, device) for level in levels(device.device)]
    fitting = next((index for index, each in enumerate(plans) if each.fits), len(plans) - 1)
    chosen = plans[min(fitting + row.smaller, len(plans) - 1)]
    is_large = sum(chosen.parts.values()) > _GB or chosen.level != Level()
    log.log(logging.INFO if is_large else logging.DEBUG, "%s: %s", row.where, chosen.told().en)
    in_memory = sum(chosen.parts.values()) if device.device.type == "cpu" else chosen.aside
    free = available()
    if free is not None and in_memory > free:
        raise TooLargeError(row.where, in_memory / _GB, free / _GB)
    _check_room(row, chosen, device)
    return chosen


def _check_room(row: Checkpoint, chosen: Plan, device: Device) -> None:
    """Raises NoRoomError where the weights fit, but beside them not what is computed, by our estimate alone: what a row
    says of its own weights need not hold for those of somebody else."""
    estimated = needed(row, _work(row), device.networks.itemsize, tiled=chosen.level.tiled)
    least = estimated * (1.0 if device.device.type == "cpu" else _TO_BE_TRIED)
    if chosen.left is not None and 0 <= chosen.left < least:
        raise NoRoomError(_work(row), estimated / _GB, chosen.left / _GB)


def has_room(row: Checkpoint, work: Work, device: torch.device) -> bool:
    """Whether there is room for a drawing beside the weights of a checkpoint, which are loaded; so it seems."""
    free = _free(device)
    return free is None or needed(row, work, _itemsize(device)) <= free


def at_once(row: Checkpoint, request: GenerationRequest, most: int, device: torch.device) -> int:
    """How many pictures of a request there is room for at once beside the weights, which are loaded: one to `most`."""
    fitting = (count for count in range(most, 1, -1) if has_room(row, Work.of(request, count), device))
    return next(fitting, 1)


def levels(device: torch.device) -> list[Level]:
    """What can be done on a device, the smallest need last."""
    if device.type == "cpu":
        return list(dict.fromkeys(replace(level, packed=False, aside=False) for level in LEVELS))
    can_pack = device.type == "cuda" and find_spec("bitsandbytes") is not None
    return [level for level in LEVELS if can_pack or not level.packed]


def reads_aside(level: Level, device: Device) -> Device:
    """Where, and how precisely, text encoders compute."""
    if not level.aside:
        return device
    return Device(torch.device("cpu"), cpu_dtype())


def weights_of(row: Checkpoint, folder: Path | None, file: str) -> dict[str, int]:
    """How many weights each part has. A part on the Hub is left out where that cannot be reached, nor is in the cache.

    Raises nothing for files that are damaged: who loads them will.
    """
    found = _in_folder(folder, file) if folder else _on_hub(row.where, file=file)
    for part, where in row.parts.items():
        is_here = folder is not None and (folder / part).is_dir()
        if not is_here and not part.startswith(_WITHOUT_WEIGHTS):
            found[part] = _elsewhere(where)
    return {part: count for part, count in found.items() if count}


def _plan(level: Level, weights: Mapping[str, int], row: Checkpoint, device: Device) -> Plan:
    parts, aside = {}, 0
    for part, count in weights.items():
        if part.startswith("text_encoder") and level.aside:
            aside += count * reads_aside(level, device).networks.itemsize
        elif part.startswith("text_encoder") and level.packed:
            parts[part] = count
        else:
            parts[part] = count * (device.vae if part == "vae" else device.networks).itemsize
    return Plan(level, parts, aside, _reserve(level, weights, row, device), _free(device.device))


def _reserve(level: Level, weights: Mapping[str, int], row: Checkpoint, device: Device) -> int:
    """For what is computed; of a video all frames go through the network at once. What the row says of the usual one
    beyond our estimate of it is added for every other."""
    itemsize = device.networks.itemsize
    estimated = needed(row, _work(row), itemsize, tiled=level.tiled)
    if row.frames == (1,):
        return estimated
    usual = needed(row, Work.usual(row), itemsize, tiled=level.tiled)
    told = round(row.memory_gb * _GB) - sum(weights.values()) * itemsize
    return estimated + max(0, told - usual)


def _work(row: Checkpoint) -> Work:
    return row.work or Work.usual(row)


def _itemsize(device: torch.device) -> int:
    """Of the numbers of networks, at least."""
    return 4 if device.type == "cpu" else 2


def _free(device: torch.device) -> int | None:
    """What is free of a GPU: what the driver says, and what PyTorch keeps for later; of a CPU, its memory."""
    if device.type == "cpu":
        return available()
    if device.type != "cuda":
        return None
    free, _ = torch.cuda.mem_get_info(device)
    return free + torch.cuda.memory_reserved(device) - torch.cuda.memory_allocated(device)


def _in_folder(folder: Path, file: str = "") -> dict[str, int]:
    """The weights of each part below `folder`, and of the network where that lies there in no folder of its own."""
    found: Counter[str] = Counter()
    for path in _safetensors(folder, "*/"):
        found[path.parent.name] += _in_file(path)
    for path in _network_beside_parts(folder, file, has_own="transformer" in found):
        found[path.name] += _in_file(path)
    return found


def _network_beside_parts(folder: Path, file: str, *, has_own: bool) -> list[Path]:
    """The `file` of a network, if it is there; else what the backends' loaders look for where it `has_own` folder not:
    what an official program has saved."""
    if file and (folder / file).is_file():
        return [folder / file]
    if has_own:
        return []
    return _safetensors(folder) or [path for path in (folder / _PICKLED,) if path.is_file()]


def _safetensors(folder: Path, below: str = "") -> list[Path]:
    return [path for path in sorted(folder.glob(f"{below}*.safetensors")) if _FILES.fullmatch(path.name)]


def _elsewhere(where: str) -> int:
    """The weights of a part that a row names the place of."""
    if where.startswith(HERE):
        return sum(map(_in_file, _safetensors(ROOT / where)))
    owner, name, *below = where.split("/", 2)
    return sum(_on_hub(f"{owner}/{name}", *below).values())


def _in_file(path: Path) -> int:
    """How many weights a file has; those of pickles are guessed, at four bytes each."""
    if path.suffix != ".safetensors":
        return path.stat().st_size // 4
    try:
        with path.open("rb") as opened:
            (length,) = struct.unpack("<Q", opened.read(8))
            header = json.loads(opened.read(min(length, path.stat().st_size)))
        return sum(torch.Size(each["shape"]).numel() for name, each in header.items() if name != "__metadata__")
    except (struct.error, ValueError, KeyError, TypeError, AttributeError):
        return 0


def _on_hub(name: str, folder: str = "", file: str = "") -> dict[str, int]:
    """The weights of each part of a repository on the Hub, or of the one in `folder`, by headers alone."""
    if not reachable():
        return _in_cache(name, folder, file)
    hub, found = HfApi(), Counter[str]()
    try:
        for each in hub.list_repo_tree(name, folder or None, recursive=not folder):
            if each.path == file and isinstance(each, RepoFile):
                found[file] = each.size // 4
            elif _FILES.fullmatch(each.path):
                header = hub.parse_safetensors_file_metadata(name, each.path)
                found[str(Path(each.path).parent)] += sum(header.parameter_count.values())
    except Exception as error:
        if not (isinstance(error, OSError | SafetensorsParsingError) or is_of_the_line(error)):
            raise
        return _in_cache(name, folder, file)
    return found


def _in_cache(name: str, folder: str, file: str) -> dict[str, int]:
    try:
        found = _in_folder(Path(snapshot_download(name, local_files_only=True)), file)
    except OSError:
        return {}
    return {part: count for part, count in found.items() if folder in ("", part)}
