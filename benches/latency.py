"""From what is said to the picture on the disk: `python -m benches.latency --turns 100` prints a line of JSON.

Each turn is a new prompt, in Chinese and English by turns, through the whole program but the page. `parts` are the
median seconds of deciding, encoding the prompt, the steps of the transformer, decoding the latents, and storing; what
is left (schedule, previews, PNG, threads) is `rest`. The exit status is 1 if a target is missed.
"""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from statistics import median
from typing import Any

from benches._device import computing
from benches._figures import missed, percentile, tell
from benches._prompts import mixed_prompts
from benches._talk import PARTS, Talk, talk
from dialog.plan import DrawSettings

MOST = {"p50": 1.0, "p95": 1.5}
WARM_UP = "画一只猫"


def take_turns(conversation: Talk, said: Sequence[str], settings: DrawSettings) -> Iterator[dict[str, float]]:
    """The seconds of each turn: those of its parts, and `all`."""
    session = conversation.new_session()
    for text in said:
        conversation.seconds.clear()
        started = time.perf_counter()
        conversation.say(session, text, settings)
        spent = {"all": time.perf_counter() - started}
        yield spent | {part: conversation.seconds.get(part, 0.0) for part in PARTS}


def measure(turns: Sequence[dict[str, float]]) -> dict[str, Any]:
    """Percentiles of whole turns, and medians of their parts."""
    whole = [turn["all"] for turn in turns]
    rest = [turn["all"] - sum(turn[part] for part in PARTS) for turn in turns]
    parts = {part: round(median(turn[part] for turn in turns), 3) for part in PARTS}
    return {
        "turns": len(turns),
        "p50": percentile(whole, 50),
        "p95": percentile(whole, 95),
        "slowest": round(max(whole), 3),
        "parts": parts | {"rest": round(median(rest), 3)},
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures as JSON."""
    parser = argparse.ArgumentParser(prog="python -m benches.latency", description=__doc__)
    parser.add_argument("--turns", type=int, default=100)
    parser.add_argument("--checkpoint", default="embedded")
    parser.add_argument("--steps", type=int, help="default: as the checkpoint's row says")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    settings = DrawSettings(checkpoint=options.checkpoint, steps=options.steps)
    with talk() as conversation:
        conversation.say(conversation.new_session(), WARM_UP, settings)
        prompts = [asked.prompt for asked in mixed_prompts(options.turns, options.seed)]
        turns = list(take_turns(conversation, prompts, settings))
    figures = {**computing(options.checkpoint, options.steps), **measure(turns)}
    return tell("latency", figures, missed(figures, {}, MOST))


if __name__ == "__main__":
    sys.exit(main())
