"""The weights of the embedded manager: where they are, and the model they make."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dialog.managers.tiny.errors import MissingWeightsError
from generation.errors import first_line
from generation.loading import LOADING
from generation.progress_bars import hidden_bars
from generation.shorthand.vocabulary import FILE, Vocabulary

if TYPE_CHECKING:
    from transformers import LlavaForConditionalGeneration as Llava

SHIPPED = Path(__file__).parents[3] / "assets" / "checkpoints" / "tiny"
WEIGHTS = "model.safetensors"


@dataclass(frozen=True)
class Parts:
    """A loaded checkpoint."""

    model: "Llava"
    vocabulary: Vocabulary


def folder_of(weights: str) -> Path:
    """The folder named in the options, else the one that ships. Raises: MissingWeightsError where a file is missing."""
    folder = Path(weights).expanduser() if weights else SHIPPED
    for name in ("config.json", WEIGHTS, FILE):
        if not (folder / name).is_file():
            raise MissingWeightsError(_shown(folder), f"there is no {name}")
    return folder


def load(folder: Path) -> Parts:
    """On the CPU, in float32: the overhead of each step takes the time, not the multiplications; a GPU is left to what
    draws.

    Raises: MissingWeightsError.
    """
    with LOADING:
        return _load(folder)


def _load(folder: Path) -> Parts:
    # With torch behind it, which costs seconds: not before the page is there.
    from transformers import LlavaForConditionalGeneration as Llava
    from transformers.utils import logging

    try:
        vocabulary = Vocabulary.of(folder)
        with hidden_bars(logging):
            model, loading = Llava.from_pretrained(
                folder, dtype="float32", use_safetensors=True, output_loading_info=True
            )
        if missing := sorted(loading["missing_keys"]):
            raise ValueError(f"it lacks {missing[0]}")
        if model.config.text_config.vocab_size != len(vocabulary):
            raise ValueError(f"{len(vocabulary)} words for {model.config.text_config.vocab_size} embeddings")
    except Exception as error:  # the library raises whatever a damaged file makes of it
        raise MissingWeightsError(_shown(folder), first_line(error)) from error
    return Parts(model.eval().requires_grad_(False), vocabulary)


def _shown(folder: Path) -> str:
    return "assets/checkpoints/tiny" if folder == SHIPPED else str(folder)
