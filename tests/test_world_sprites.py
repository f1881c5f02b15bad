"""The sprites: complete, distinct, and recoloured without losing their shading."""

import numpy as np
import pytest
from PIL import Image

from generation.scene.lexicon import concepts
from generation.scene.scene import COLORS, STYLES
from training.world.prepare_sprites import MARGIN, fit, make_sheet
from training.world.sprites import COLUMNS, RGB, TILE, concept_names, recolor, sheet_path, sprite


def lightness(tile: Image.Image) -> np.ndarray:
    return np.asarray(tile.convert("RGB")).astype(float) @ (0.299, 0.587, 0.114)


def visible(tile: Image.Image) -> np.ndarray:
    return np.asarray(tile)[..., 3] > 200


def test_the_sheets_follow_the_order_of_the_concepts():
    assert concept_names() == tuple(concept.en for concept in concepts())


@pytest.mark.parametrize("style", STYLES)
def test_every_concept_has_a_sprite_that_fills_its_tile(style):
    for name in concept_names():
        tile = sprite(name, style)
        left, top, right, bottom = tile.getchannel("A").point(lambda alpha: 255 * (alpha > 8)).getbbox()
        assert tile.size == (TILE, TILE)
        assert TILE - 4 * MARGIN <= max(right - left, bottom - top) <= TILE, name


@pytest.mark.parametrize("style", STYLES)
def test_no_two_concepts_look_the_same(style):
    small = {name: np.asarray(sprite(name, style).resize((24, 24))).astype(int) for name in concept_names()}
    names = list(small)
    stack = np.stack([small[name] for name in names]).reshape(len(names), -1)
    # The nearest of all are the tiger and the leopard in ink: stripes or spots, at 3.
    for at, one in enumerate(stack[:-1]):
        distance = np.abs(stack[at + 1 :] - one).mean(1)
        assert distance.min() > 2.5, (names[at], names[at + 1 + int(distance.argmin())])


def test_the_sheets_are_small_enough_to_ship():
    assert sum(sheet_path(style).stat().st_size for style in STYLES) < 6e6


@pytest.mark.parametrize("color", COLORS)
@pytest.mark.parametrize("name", ["apple", "car", "house", "panda"])
def test_recolouring_keeps_the_shape_and_the_order_of_light_and_shade(name, color):
    plain, colored = sprite(name, "3d"), sprite(name, "3d", color)
    assert (np.asarray(plain)[..., 3] == np.asarray(colored)[..., 3]).all()
    where = visible(plain)
    kept = np.corrcoef(lightness(plain)[where], lightness(colored)[where])[0, 1]
    assert kept > (0.7 if color == "white" else 0.85)  # white has no room for highlights, only for shadows


@pytest.mark.parametrize("color", COLORS)
def test_recolouring_gives_the_colour_that_is_named(color):
    for name in ("apple", "car", "t-shirt", "heart"):
        tile = sprite(name, "3d", color)
        typical = np.median(np.asarray(tile)[visible(tile)][:, :3], axis=0)
        nearest = min(RGB, key=lambda other: float(np.abs(typical - RGB[other]).sum()))
        assert nearest == color, (name, typical)


def test_an_even_tile_takes_exactly_the_colour():
    tile = np.full((8, 8, 4), (90, 90, 90, 255), np.uint8)
    assert np.abs(recolor(tile, (220, 38, 38)).astype(int)[0, 0] - (220, 38, 38, 255)).max() <= 1


def test_a_sprite_is_cropped_centred_and_scaled_to_its_tile():
    picture = Image.new("RGBA", (300, 300), (0, 0, 0, 0))
    picture.paste((255, 0, 0, 255), (10, 20, 110, 70))
    left, top, right, bottom = fit(picture).getchannel("A").point(lambda alpha: 255 * (alpha > 128)).getbbox()
    assert abs((left + right) - TILE) <= 2 and abs((top + bottom) - TILE) <= 2
    assert abs((right - left) - (TILE - 2 * MARGIN)) <= 2 and abs((right - left) - 2 * (bottom - top)) <= 4


def test_a_sheet_holds_its_sprites_row_by_row():
    colors = [(at * 14, 0, 255 - at * 14, 255) for at in range(COLUMNS + 1)]
    sheet = make_sheet(
        lambda name: Image.new("RGBA", (50, 50), colors[int(name)]), [str(at) for at in range(COLUMNS + 1)]
    )
    assert sheet.size == (COLUMNS * TILE, 2 * TILE)
    assert sheet.getpixel((TILE // 2 + 3 * TILE, TILE // 2)) == colors[3]
    assert sheet.getpixel((TILE // 2, TILE + TILE // 2)) == colors[COLUMNS]
