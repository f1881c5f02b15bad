"""The open benchmark of dialogue: hand-written dialogues in Chinese, English and both, taken by a dialogue manager.

    python -m benches.dialogue --manager keyword
    python -m benches.dialogue --manager keyword --pictures
    HUIHUA_OPENAI_URL=http://127.0.0.1:8000/v1 python -m benches.dialogue --manager openai

Every turn is decided by the real manager on the history that its own earlier decisions have made. Without --pictures
nothing is drawn; with it, turns go through the whole conversation and the judge looks at each picture. Prints a line of
JSON for each manager, and on stderr a table of the kinds of edits and some of the failures. The dialogues, and what is
right where words leave it open, are in tests/bench/dialogues. The exit status is 1 if a share misses its target.

    action      the action is the expected one
    intent      it drew exactly when it should
    scene       after a turn that draws, the prompt says the whole expected scene
    edit        the kind of edit is the expected one
    answer      the reply to a question has the expected word
    picture     with --pictures: the scene is right, and by the judge the picture shows it
    throughout  dialogues in which every turn was right
"""

import argparse
import random
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

from benches._dialogues import Dialogue, Turn, dialogues
from benches._figures import missed, tell
from benches._rehearsal import Rehearsal
from benches._report import failures, table, unseen
from benches._scoring import Outcome, Taken, measure
from benches._talk import Talk, TurnLostError, talk
from dialog.options import ManagerOptions, options_of
from dialog.plan import DrawSettings
from dialog.registry import MANAGERS, load_manager
from dialog.turn import TurnDecision
from generation.scene.parse import parse
from settings import load_settings
from training.judge import judge
from training.world.render import render

# What each manager has to reach; the rules of `keyword` are what others are measured against.
LEAST: Mapping[str, Mapping[str, float]] = {"tiny": {"action": 0.95, "scene": 0.88, "answer": 0.85}}
MOST: Mapping[str, Mapping[str, float]] = {
    "tiny": {"languages.apart.action": 0.02, "languages.apart.scene": 0.02, "p50": 0.25, "lost": 0}
}
SHOWN = 20

Say = Callable[[str, Sequence[Path]], Taken]


def take(dialogue: Dialogue, say: Say, folder: Path) -> Iterator[Outcome]:
    """Take all turns of a dialogue; pictures that come with one are painted into `folder`."""
    for turn in dialogue.turns:
        yield Outcome(dialogue, turn, say(turn.text, uploads(turn, folder)))


def uploads(turn: Turn, folder: Path) -> list[Path]:
    """The file of the picture that comes with a turn: the world's own, with nothing written into it."""
    if turn.upload is None:
        return []
    path = folder / "upload.png"
    render(turn.upload, random.Random(0)).save(path)
    return [path]


@contextmanager
def rehearsed(manager: str, options: ManagerOptions) -> Iterator[Callable[[], Say]]:
    """New sessions, of each the function that takes a turn, in which nothing is drawn."""
    loaded = load_manager(manager, options)
    yield lambda: Rehearsal(loaded).say


@contextmanager
def drawn(manager: str, options: ManagerOptions, settings: DrawSettings) -> Iterator[Callable[[], Say]]:
    """New sessions in which everything is drawn, and judged."""
    with talk(manager, options) as conversation:

        def begin() -> Say:
            session = conversation.new_session()
            return lambda text, pictures: judged(conversation, session, text, settings, pictures)

        yield begin


def judged(talk: Talk, session: str, text: str, settings: DrawSettings, pictures: Sequence[Path]) -> Taken:
    """Take a turn through the whole conversation, and look at its picture."""
    talk.seconds.clear()
    try:
        turn = talk.say(session, text, settings, pictures)
    except TurnLostError as error:
        return Taken(None, None, talk.seconds.get("decide", 0.0), error=str(error))
    decision, seconds = TurnDecision.model_validate(turn.decision), talk.seconds["decide"]
    if turn.picture is None or turn.request is None:
        return Taken(decision, None, seconds)
    shown = parse(turn.request["prompt"])  # where it goes back, that of the earlier picture
    with Image.open(turn.picture.path) as picture:
        return Taken(decision, shown, seconds, picture=shown is not None and judge(picture, shown).right)


def run(begin: Callable[[], Say], chosen: Iterable[Dialogue]) -> list[Outcome]:
    """Take all dialogues, each in a session of its own."""
    with tempfile.TemporaryDirectory() as folder:
        return [outcome for dialogue in chosen for outcome in take(dialogue, begin(), Path(folder))]


def report(manager: str, outcomes: Sequence[Outcome], number: int) -> None:
    """What people read, on stderr."""
    print(f"{manager}\n\n{table(outcomes)}\n", file=sys.stderr)
    for failure in (*failures(outcomes, number), *unseen(outcomes, number)):
        print(failure, file=sys.stderr)


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures as JSON."""
    parser = argparse.ArgumentParser(
        prog="python -m benches.dialogue", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--manager", nargs="+", default=["keyword"], choices=list(MANAGERS), metavar="NAME")
    parser.add_argument("--only", default="", metavar="PREFIX", help='dialogues whose names begin so, like "zh-food"')
    parser.add_argument("--pictures", action="store_true", help="draw, and let the judge look")
    parser.add_argument("--checkpoint", default="embedded")
    parser.add_argument("--steps", type=int, help="default: as the checkpoint's row says")
    parser.add_argument("--seed", type=int, default=0, help="of every picture")
    parser.add_argument("--failures", type=int, default=SHOWN, help="how many are shown")
    options = parser.parse_args(arguments)
    if not (chosen := dialogues(only=options.only)):
        parser.error(f"no dialogue is called {options.only}…")
    settings = DrawSettings(checkpoint=options.checkpoint, steps=options.steps, seed=options.seed)
    asked = options_of(load_settings())
    status = 0
    for manager in options.manager:
        sessions = drawn(manager, asked, settings) if options.pictures else rehearsed(manager, asked)
        with sessions as begin:
            outcomes = run(begin, chosen)
        report(manager, outcomes, options.failures)
        figures = {"manager": manager, **measure(outcomes)}
        status |= tell("dialogue", figures, missed(figures, LEAST.get(manager, {}), MOST.get(manager)))
    return status


if __name__ == "__main__":
    sys.exit(main())
