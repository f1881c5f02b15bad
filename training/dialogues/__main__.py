"""Prints dialogues to read: `python -m training.dialogues --number 20 --seed 1`."""

import argparse
from itertools import islice

from training.dialogues.families import all_families, rows
from training.dialogues.simulator import LANGUAGES, Turn, dialogues


def main() -> None:
    """Print dialogues, or how many families of phrases there are."""
    parser = argparse.ArgumentParser(prog="python -m training.dialogues", description="Print simulated dialogues.")
    parser.add_argument("--number", type=int, default=20, help="how many dialogues")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--language", choices=("zh", "en"), help="one language only (default: both, and mixed)")
    parser.add_argument("--held-out", action="store_true", help="only phrasings that are kept from training")
    parser.add_argument("--count", action="store_true", help="count the families and their phrases instead")
    arguments = parser.parse_args()
    if arguments.count:
        print(counted())
        return
    talks = dialogues(arguments.seed, arguments.language, arguments.held_out)
    for number, dialogue in enumerate(islice(talks, arguments.number), 1):
        print(f"== {number} ({dialogue.language or 'mixed'})")
        for turn in dialogue.turns:
            print(written(turn))


def written(turn: Turn) -> str:
    """A turn as two lines."""
    target = turn.target
    numbers = ",".join(map(str, target.pictures))
    kind = " ".join(filter(None, (target.action, target.edit, f"[{numbers}]" if numbers else "")))
    seed = f" ({target.seed} seed)" if target.draws else ""
    without = f" without: {target.negative_prompt}" if target.negative_prompt else ""
    return f"  {turn.text}\n      -> {kind}{seed} {target.prompt}{without}\n      {turn.act}: {target.reply}"


def counted() -> str:
    """For each language and row: the families, the held-out ones among them, and all phrases."""
    lines = []
    for language in LANGUAGES:
        for row in rows(language):
            found = [each for each in all_families(language) if each.row == row]
            kept = sum(each.held_out for each in found)
            lines.append(
                f"{language} {row}: {len(found)} families, {kept} held out, {sum(f.ways for f in found)} phrases"
            )
        every = all_families(language)
        kept = sum(each.held_out for each in every)
        lines.append(f"{language} in all: {len(every)} families, {kept} held out, {sum(f.ways for f in every)} phrases")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
