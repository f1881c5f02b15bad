"""Hold our networks against the official ones: `python -m models verify dit --config C.json --weights W.safetensors …`.

What goes wrong is said on stderr; the exit status then is 1, and 2 for a command line that cannot be understood.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from models.errors import ModelError
from models.registry import ARCHITECTURES, architecture


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line; returns the exit status."""
    options = _options(arguments)
    try:
        _verify(options)
    except ModelError as error:
        print(error.message(options.language), file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename}: {error.strerror}" if error.filename else str(error), file=sys.stderr)
        return 1
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m models", description="Networks that equal the official ones.")
    parser.add_argument("--language", choices=("en", "zh"), default="en", help="of the error messages")
    commands = parser.add_subparsers(dest="command", required=True)
    verify = commands.add_parser("verify", help="run a network once on given weights and inputs")
    verify.add_argument("architecture", metavar="ARCH", help=f"one of: {', '.join(ARCHITECTURES)}")
    verify.add_argument(
        "--config", type=Path, required=True, help="JSON: config, method and forward, see models/verify.py"
    )
    verify.add_argument("--weights", type=Path, required=True, help="safetensors under the official names")
    verify.add_argument("--inputs", type=Path, required=True, help="safetensors named as the official arguments")
    verify.add_argument("--out", type=Path, required=True, help="the safetensors file to write")
    return parser.parse_args(arguments)


def _verify(options: argparse.Namespace) -> None:
    architecture(options.architecture)
    from models import verify  # torch is loaded only once the name is known to be one

    output = verify.verify(options.architecture, options.config, options.weights, options.inputs, options.out)
    print(f"{options.out}  output {'×'.join(str(size) for size in output.shape)}")


if __name__ == "__main__":
    sys.exit(main())
