"""Judge one picture: `python -m training.judge PICTURE --prompt "a red car"` prints the verdict as a line of JSON."""

import argparse
import json
import sys
from pathlib import Path

from PIL import Image

from generation.scene.errors import SceneError
from generation.scene.parse import parse
from generation.scene.scene import Scene
from training.judge.judging import judge


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; `arguments` as after the program's name. Returns: the exit status."""
    parser = argparse.ArgumentParser(prog="python -m training.judge", description=__doc__)
    parser.add_argument("picture", type=Path)
    asked = parser.add_mutually_exclusive_group(required=True)
    asked.add_argument("--prompt", help="what the picture was drawn from, in Chinese or English")
    asked.add_argument("--scene", help="the same as JSON, as `python -m training.world.parse` prints it")
    values = parser.parse_args(arguments)
    try:
        scene = Scene.from_json(json.loads(values.scene)) if values.scene else parse(values.prompt)
        picture = Image.open(values.picture).convert("RGB")
    except (SceneError, json.JSONDecodeError) as error:
        parser.error(f"cannot read the scene: {error}")
    except OSError as error:
        parser.error(f"cannot read '{values.picture}' as a picture: {error}")
    if scene is None:
        parser.error("the prompt names nothing that can be drawn; what can is listed in assets/world/concepts.json")
    print(json.dumps(judge(picture, scene).to_json(), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
