"""Make the sprite sheets of `assets/world/` from the npm packages that carry Microsoft's Fluent emoji.

    npm install @lobehub/fluent-emoji-3d @iconify-json/fluent-emoji-flat @iconify-json/fluent-emoji-high-contrast
    python -m training.world.prepare_sprites node_modules

One sheet a style, 16 by 16 tiles in the order of `concepts.json`: everything later reads only the sheets. Needs
`resvg_py` (requirements-dev.txt) to draw the SVG styles.
"""

import argparse
import io
import json
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from training.world.sprites import COLUMNS, TILE, WORLD, sheet_path

THREE_D = "@lobehub/fluent-emoji-3d/assets"
SVG_SETS = {"flat": "@iconify-json/fluent-emoji-flat", "ink": "@iconify-json/fluent-emoji-high-contrast"}
MARGIN = 4  # pixels kept clear around a sprite in its tile, so that resampling never bleeds into a neighbour


def spellings(codepoint: str) -> tuple[str, str]:
    """A codepoint's names: the packages do not agree on writing the variation selector."""
    bare = codepoint.removesuffix("-fe0f")
    return bare, f"{bare}-fe0f"


def three_d_reader(modules: Path) -> Callable[[str], Image.Image]:
    """Read a 3D sprite by codepoint: 256-pixel WebP files, some of them with the variation selector in the name."""

    def read(codepoint: str) -> Image.Image:
        folder = modules / THREE_D
        for name in spellings(codepoint):
            if (folder / f"{name}.webp").exists():
                return Image.open(folder / f"{name}.webp").convert("RGBA")
        raise FileNotFoundError(f"{folder} has no picture of {codepoint}; install the package named above.")

    return read


def svg_reader(modules: Path, package: str) -> Callable[[str], Image.Image]:
    """Read a sprite of an iconify set by codepoint, drawn at twice the tile's size."""
    import resvg_py

    icons = json.loads((modules / package / "icons.json").read_text(encoding="utf-8"))
    names = json.loads((modules / package / "chars.json").read_text(encoding="utf-8"))

    def read(codepoint: str) -> Image.Image:
        name = next(names[key] for key in spellings(codepoint) if key in names)
        icon = icons["icons"].get(name) or icons["icons"][icons["aliases"][name]["parent"]]
        side = icon.get("width", icons["width"])
        body = icon["body"].replace("currentColor", "#000000")
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">{body}</svg>'
        png = resvg_py.svg_to_bytes(svg_string=svg, width=2 * TILE, height=2 * TILE)
        return Image.open(io.BytesIO(bytes(png))).convert("RGBA")

    return read


def fit(sprite: Image.Image) -> Image.Image:
    """Crop a sprite to what is visible and centre it in a tile, its longer side filling it but for the margin."""
    visible = sprite.getchannel("A").point(lambda a: 255 * (a > 8)).getbbox()
    sprite = sprite.crop(visible)
    scale = (TILE - 2 * MARGIN) / max(sprite.size)
    width, height = (max(1, round(side * scale)) for side in sprite.size)
    sprite = sprite.resize((width, height), Image.Resampling.LANCZOS)
    tile = Image.new("RGBA", (TILE, TILE), (0, 0, 0, 0))
    tile.paste(sprite, ((TILE - width) // 2, (TILE - height) // 2))
    return tile


def make_sheet(read: Callable[[str], Image.Image], codepoints: list[str]) -> Image.Image:
    rows = -(-len(codepoints) // COLUMNS)
    sheet = Image.new("RGBA", (COLUMNS * TILE, rows * TILE), (0, 0, 0, 0))
    for index, codepoint in enumerate(codepoints):
        sheet.paste(fit(read(codepoint)), (index % COLUMNS * TILE, index // COLUMNS * TILE))
    return sheet


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("modules", type=Path, help="the node_modules folder with the three packages")
    modules = parser.parse_args().modules
    concepts = json.loads((WORLD / "concepts.json").read_text(encoding="utf-8"))
    codepoints = [concept["codepoint"] for concept in concepts]
    readers = {"3d": three_d_reader(modules)} | {style: svg_reader(modules, p) for style, p in SVG_SETS.items()}
    for style, read in readers.items():
        sheet = make_sheet(read, codepoints)
        sheet.save(sheet_path(style), quality=88, alpha_quality=95, method=6)
        print(f"{sheet_path(style)}: {len(codepoints)} sprites, {sheet_path(style).stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
