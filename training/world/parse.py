"""What a text says of a picture, on the command line.

    python -m training.world.parse "两只猫在蓝色背景上"

Prints the scene as one line of JSON: objects (en, color, size, count, position), background, style, view. What was not
said is null. A text that names nothing the world has prints null, says so on stderr, and ends with status 1.
"""

import argparse
import json
import sys

from generation.scene.language import language_of
from generation.scene.parse import read

_NOTHING_KNOWN = {
    "zh": "这句话里没有能画的东西；能画的都列在 assets/world/concepts.json 里。",
    "en": "Nothing in this text can be drawn; what can is listed in assets/world/concepts.json.",
}


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; `arguments` as after the program's name. Returns: the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text", nargs="+", help="what to read, in Chinese or English; quotes are not needed")
    text = " ".join(parser.parse_args(arguments).text)
    scene = read(text).scene
    print(json.dumps(scene and scene.to_json(), ensure_ascii=False))
    if scene is None:
        print(_NOTHING_KNOWN[language_of(text)], file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
