"""Make the samples of models: `python -m generation.samples hunyuan-dit/embedded sit/embedded`.

Each is a strip of the prompts of generation/samples, drawn as the row says, from seeds that follow each other. Nothing
is chosen among several: who thinks a sample unfair takes another `--seed`.
"""

import argparse
import io
import sys
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from generation.backends import checkpoint_row, complete, load
from generation.errors import GenerationError
from generation.loop import draw, finish
from generation.request import GenerationRequest
from generation.samples import FOLDER, path_of, prompts_of
from models.errors import ModelError
from settings import terminal_language

SIDE = 192  # pixels of each picture of the strip
MOST_BYTES = 25_000
QUALITIES = range(90, 30, -5)


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m generation.samples", description="Make the samples of models.")
    parser.add_argument("models", nargs="+", metavar="BACKEND/CHECKPOINT", help="rows of the table")
    parser.add_argument("--seed", type=int, default=1, help="of the first picture of each strip")
    parser.add_argument("--out-dir", type=Path, default=FOLDER, metavar="DIR", help="default: %(default)s")
    options = parser.parse_args(arguments)
    try:
        for model in options.models:
            backend, _, checkpoint = model.partition("/")
            checkpoint_row(backend, checkpoint)
            webp = small(strip(drawn(backend, checkpoint, options.seed)))
            path = options.out_dir / path_of(backend, checkpoint).name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(webp)
            print(f"{path}  {len(webp)} bytes", flush=True)
    except (GenerationError, ModelError) as error:
        print(error.message(terminal_language()), file=sys.stderr)
        return 1
    return 0


def drawn(backend: str, checkpoint: str, seed: int) -> list[Image.Image]:
    """What a model draws for the prompts, one after another. Raises GenerationError, ModelError."""
    model = load(backend, checkpoint)
    requests = [
        complete(GenerationRequest(prompt["en"], seed=seed + index, backend=backend, checkpoint=checkpoint))
        for index, prompt in enumerate(prompts_of(backend))
    ]
    return [finish(draw(model, request)).image for request in requests]


def strip(pictures: Sequence[Image.Image]) -> Image.Image:
    """Pictures side by side, each cut to a square of `SIDE`."""
    whole = Image.new("RGB", (SIDE * len(pictures), SIDE))
    for index, picture in enumerate(pictures):
        side = min(picture.size)
        left, top = (picture.width - side) // 2, (picture.height - side) // 2
        square = picture.convert("RGB").crop((left, top, left + side, top + side))
        whole.paste(square.resize((SIDE, SIDE), Image.Resampling.LANCZOS), (SIDE * index, 0))
    return whole


def small(picture: Image.Image) -> bytes:
    """A WebP of at most `MOST_BYTES`, in the best quality that fits, else in the lowest."""
    out = io.BytesIO()
    for quality in QUALITIES:
        out = io.BytesIO()
        picture.save(out, format="WEBP", quality=quality, method=6)
        if out.tell() <= MOST_BYTES:
            break
    return out.getvalue()


if __name__ == "__main__":
    sys.exit(main())
