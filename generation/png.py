"""A picture as a PNG that carries what made it.

Texts are written: `parameters`, the form that many picture tools read; `huihua`, our own JSON, from which the very
request comes back; and `license`, that of the weights. Files come from anywhere, so reading
trusts nothing. Importing this costs no torch.
"""

import io
import json
from pathlib import Path

from PIL import Image
from PIL.PngImagePlugin import PngImageFile, PngInfo

from generation.backends import licence_of
from generation.errors import GenerationError
from generation.request import GenerationRequest

KEY = "huihua"


def encode_png(image: Image.Image, request: GenerationRequest) -> bytes:
    """`image` as PNG bytes, with `request` in them, without the folders of this machine."""
    shared = request.without_folders()
    texts = PngInfo()
    texts.add_text("parameters", parameters(shared))
    texts.add_text(KEY, json.dumps(shared.to_json(), ensure_ascii=False))
    if licence := licence_of(request.backend, request.checkpoint):
        texts.add_text("license", licence)
    out = io.BytesIO()
    image.save(out, format="PNG", pnginfo=texts)
    return out.getvalue()


def decode_png(png: bytes | str | Path) -> GenerationRequest | None:
    """The request that a PNG (its bytes, or a path) carries; None for any other file."""
    try:
        with Image.open(io.BytesIO(png) if isinstance(png, bytes) else png) as image:
            # Not `image.text`, which unpacks the pixels to see whether more is behind them.
            text = image.info.get(KEY) if isinstance(image, PngImageFile) else None
        return None if text is None else GenerationRequest.from_json(json.loads(text))
    except (OSError, ValueError, SyntaxError, RecursionError, Image.DecompressionBombError, GenerationError):
        return None


def parameters(request: GenerationRequest) -> str:
    """The request in the form of A1111's web UI: the prompt, the negative prompt, a line of settings."""
    settings = {
        "Steps": request.steps,
        "CFG scale": request.guidance,
        "Seed": request.seed,
        "Size": f"{request.width}x{request.height}",
        "Model": f"{request.backend}/{request.checkpoint}",
        "Denoising strength": request.strength if request.source else None,
        "Version": "huihua",
    }
    negative = [f"Negative prompt: {request.negative_prompt}"] if request.negative_prompt else []
    line = ", ".join(f"{name}: {value}" for name, value in settings.items() if value is not None)
    return "\n".join([request.prompt, *negative, line])
