"""The sprites as the judge pastes them over a picture."""

from PIL import Image

from training.judge.templates import Look
from training.world.sprites import sprite


def figure(concept: str, look: Look) -> Image.Image:
    """A sprite in a look, RGBA."""
    if look.style == "ink" and look.tint.rgb:
        return filled(concept, "ink", look.tint.rgb)
    return sprite(concept, look.style, look.tint.said)


def filled(concept: str, style: str, rgb: tuple[int, int, int]) -> Image.Image:
    """A sprite's outline filled with one colour, RGBA."""
    alpha = sprite(concept, style).getchannel("A")
    picture = Image.new("RGBA", alpha.size, (*rgb, 0))
    picture.putalpha(alpha)
    return picture
