"""An open checkpoint, from which a backend takes its parts; what the loaders of all backends share.

    with opened(row, device) as checkpoint:
        encoder = checkpoint.text_encoder(T5EncoderModel, "text_encoder")
        tokenizer = checkpoint.tokenizer(AutoTokenizer, "tokenizer", encoder.config.vocab_size)
        transformer = checkpoint.network(PixArtTransformer2DModel, "transformer")
        vae = checkpoint.vae(AutoencoderKL)
        noise = checkpoint.scheduler(DDPMScheduler)

Networks of our own (models/) are built by the backend and put where they belong by `placed`; `weights` reads their
files, also the original `.pt`, of which only tensors are let in. Whatever goes wrong inside the block is raised as a
MissingCheckpointError, a full device excepted. A checkpoint is a folder, one file, or an id on the Hub, of which each
part fetches only the files that it needs (and goes on where a download broke off). A part that it does not hold itself
comes from where `row.parts` says. No code comes from a checkpoint.
"""

import json
import zipfile
from abc import abstractmethod
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from pickle import UnpicklingError
from typing import Any, Self

import torch
from diffusers.utils import logging as diffusers_logging
from huggingface_hub import hf_hub_download
from huggingface_hub.errors import EntryNotFoundError, LocalEntryNotFoundError
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn
from transformers import BitsAndBytesConfig
from transformers.utils import logging as transformers_logging

from generation.backends import ROOT, Checkpoint
from generation.device import Device, best_device, is_out_of_memory
from generation.errors import GenerationError, MissingCheckpointError, first_line
from generation.hub import is_of_the_line, reachable
from generation.progress_bars import hidden_bars
from generation.rows import HERE
from generation.weights import plan, reads_aside
from models.checkpoint import weights_in
from models.errors import ModelError

_LIBRARIES = (transformers_logging, diffusers_logging)
# What the libraries raise for files that are missing, damaged or of something else.
_UNUSABLE = (OSError, ValueError, KeyError, TypeError, RuntimeError, SafetensorError, UnpicklingError, ModelError)


class OpenCheckpoint:
    """A checkpoint whose parts are loaded one by one, strictly: weights that are missing are an error."""

    def __init__(self, row: Checkpoint, device: Device) -> None:
        self._row = row
        self._device = device
        path = ROOT / row.where
        is_file = row.local and path.is_file()
        # The folder or the id on the Hub, and of the file there that is the whole network, if it is one, its name.
        self.where = row.where if not row.local else str(path.parent if is_file else path)
        self.file = path.name if is_file else row.file
        self.networks = device.networks
        self._plan = plan(row, device, self.folder, self.file)

    @property
    def folder(self) -> Path | None:
        """Where it lies, if it is a folder on this machine."""
        return Path(self.where) if self._row.local else None

    @property
    def tiled(self) -> bool:
        """Whether a VAE has to work tile by tile; those that come from `vae` do."""
        return self._plan.level.tiled

    def has(self, part: str) -> bool:
        """Whether a part is known to be there: its folder is, or the row says where else."""
        return part in self._row.parts or (self.folder is not None and (self.folder / part).is_dir())

    def network(self, kind: Any, part: str, dtype: torch.dtype | None = None) -> Any:
        """A network of diffusers, of class `kind`, in `dtype` (None: that of networks) on the device."""
        network, loading = kind.from_pretrained(
            **self._place(part),
            torch_dtype=dtype or self._device.networks,
            use_safetensors=True,
            output_loading_info=True,
        )
        if loading["missing_keys"]:  # they would be left random
            raise ValueError(f"{part} lacks {loading['missing_keys'][0]}")
        if self._plan.level.tiled and hasattr(network, "enable_tiling"):
            network.enable_tiling()
        return self.placed(network)

    def vae(self, kind: Any, part: str = "vae") -> Any:
        """A VAE of diffusers; in float32 where half precision is what a GPU would take and its numbers would overflow,
        as in the first VAE of SDXL."""
        overflows = self._device.vae == torch.float16 and self.config(f"{part}/config.json").get("force_upcast", False)
        return self.network(kind, part, torch.float32 if overflows else self._device.vae)

    def text_encoder(self, kind: Any, part: str) -> Any:
        """A model of transformers, of class `kind`, where the plan of generation/weights.py has it."""
        where = reads_aside(self._plan.level, self._device)
        options: dict[str, Any] = {"use_safetensors": True, "dtype": where.networks}
        if self._plan.level.packed:
            packed = BitsAndBytesConfig(load_in_8bit=True)
            options |= {"quantization_config": packed, "device_map": {"": str(where.device)}}
            return kind.from_pretrained(**self._place(part), **options).eval()
        encoder = kind.from_pretrained(**self._place(part), **options)
        return encoder.to(where.device).eval().requires_grad_(False)

    def pipeline(self, kind: Any) -> Any:
        """A whole pipeline of diffusers, of class `kind`. Where its parts do not fit the device all at once, each is
        there only while it works."""
        pipeline = kind.from_pretrained(
            self.where, torch_dtype=self.networks, use_safetensors=True, local_files_only=_stays_here(self._row.local)
        )
        level = self._plan.level
        if level.tiled:
            pipeline.vae.enable_tiling()
        if level.aside or level.packed:
            pipeline.enable_model_cpu_offload(device=self._device.device)
            return pipeline
        return pipeline.to(self._device.device)

    def tokenizer(self, kind: Any, part: str, words: int) -> Any:
        """The tokenizer of an encoder that knows about `words` tokens. Without its file transformers makes one that
        knows nearly none, and says nothing."""
        tokenizer = kind.from_pretrained(**self._place(part))
        known = len(tokenizer) - len(tokenizer.all_special_tokens)
        if known < words / 2:
            raise ValueError(f"{part} has {known} words for an encoder of {words}")
        return tokenizer

    def scheduler(self, kind: Any, part: str = "scheduler") -> dict[str, Any]:
        """The configuration of a scheduler of diffusers, for generation/schedules.py; any of its classes reads it."""
        place = self._place(part)
        config: dict[str, Any] = kind.load_config(place.pop("pretrained_model_name_or_path"), **place)
        return config

    def config(self, file: str) -> dict[str, Any]:
        """What a JSON file says, e.g. "transformer/config.json"."""
        values: dict[str, Any] = json.loads(self.path(file).read_text(encoding="utf-8"))
        return values

    def described(self, file: str) -> Mapping[str, Any]:
        """How a network of ours is built: as the JSON in `file` says where that is on this machine, else as the row
        does, else as the file on the Hub does."""
        is_here = self.folder is not None and (self.folder / file).is_file()
        return self._row.config if self._row.config and not is_here else self.config(file)

    def path(self, file: str) -> Path:
        """A file of the checkpoint, downloaded where it is on the Hub."""
        part, _, name = file.rpartition("/")
        place = self._place(part)
        where, folder = place["pretrained_model_name_or_path"], place["subfolder"]
        if Path(where).is_absolute():
            return Path(where, folder, name)
        file = f"{folder}/{name}" if folder else name
        return Path(hf_hub_download(where, file, local_files_only=place["local_files_only"]))

    def weights(self, *files: str) -> dict[str, Tensor]:
        """The tensors of the very file that the checkpoint is, else of the first of `files` that it has; on the CPU."""
        files = (self.file, *files) if self.file else files
        unknown: LocalEntryNotFoundError | None = None
        for file in files:
            try:
                path = self.path(file)
            except EntryNotFoundError as error:
                # Without a network nobody knows whether it is on the Hub; the next one may be in the cache.
                unknown = error if isinstance(error, LocalEntryNotFoundError) else unknown
                continue
            if path.is_file():
                return _tensors(path)
        raise unknown or FileNotFoundError(f"no {' or '.join(files)}")

    def placed(self, network: nn.Module, dtype: torch.dtype | None = None) -> Any:
        """`network` on the device, ready to be run; in `dtype`, or as it is."""
        return network.to(self._device.device, dtype).eval().requires_grad_(False)

    def _place(self, part: str) -> dict[str, Any]:
        """Where a part lies, as `from_pretrained` of diffusers and transformers wants to hear it."""
        elsewhere = self._row.parts.get(part)
        if elsewhere and not (self.folder and (self.folder / part).is_dir()):
            if elsewhere.startswith(HERE):
                return _from(str(ROOT / elsewhere), "", local=True)
            owner, name, *folder = elsewhere.split("/", 2)
            return _from(f"{owner}/{name}", folder[0] if folder else "", local=False)
        return _from(self.where, part, local=self._row.local)


@contextmanager
def opened(row: Checkpoint, device: Device) -> Iterator[OpenCheckpoint]:
    """The checkpoint of a row; its parts go to `device`. Raises MissingCheckpointError where one is not whole."""
    if row.local and not (ROOT / row.where).exists():
        raise MissingCheckpointError(row.where, "no such folder", local=True, offered_at=row.offered_at)
    try:
        with hidden_bars(*(_LIBRARIES if row.local else ())):
            yield OpenCheckpoint(row, device)
    except Exception as error:
        is_known = isinstance(error, (*_UNUSABLE, zipfile.BadZipFile)) or is_of_the_line(error)
        if not is_known or is_out_of_memory(error) or isinstance(error, GenerationError):
            raise
        raise MissingCheckpointError(row.where, first_line(error), local=row.local) from error


def _from(where: str, folder: str, *, local: bool) -> dict[str, Any]:
    return {"pretrained_model_name_or_path": where, "subfolder": folder, "local_files_only": _stays_here(local)}


def _stays_here(local: bool) -> bool:
    """Whether the Hub is not asked: for what lies on this machine, or where it does not answer."""
    return local or not reachable()


def _tensors(path: Path) -> dict[str, Tensor]:
    """The tensors in a file. Pickles are read by an unpickler that builds nothing but tensors."""
    if path.suffix == ".safetensors":
        return load_file(path)
    return weights_in(torch.load(path, map_location="cpu", weights_only=True))


class FromCheckpoint:
    """An adapter that is built from an open checkpoint, for a device, as a row of the table says."""

    @abstractmethod
    def __init__(self, checkpoint: OpenCheckpoint, device: Device, row: Checkpoint) -> None: ...

    @classmethod
    def load(cls, row: Checkpoint, device: Device | None = None) -> Self:
        """Load a checkpoint onto `device`, by default the best one. Raises MissingCheckpointError."""
        device = device or best_device(is_small=row.is_small)
        with opened(row, device) as checkpoint:
            return cls(checkpoint, device, row)
