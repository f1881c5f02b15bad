"""Classes of a thing and a motion, and which of them a prompt asks for: of each thing, one class a motion.

The things are those of the checkpoint's `classes.tsv`, the motions those of `generation.scene.motions`, in their order.
"""

from collections.abc import Sequence

from generation.class_choice import ClassChoice
from generation.request import Note
from generation.scene.motions import MOTIONS, motion_in, said_first

UNSAID = "bounce"  # how a thing moves of which nothing else is said


def number(thing: int, motion: str) -> int:
    """The class of a thing, by its number, in a motion."""
    return thing * len(MOTIONS) + MOTIONS.index(motion)


class MovingThings:
    """Of these classes those for prompts; `things` finds the thing."""

    def __init__(self, things: ClassChoice) -> None:
        self._things = things

    def __call__(self, prompts: Sequence[str]) -> list[int]:
        """A class for each prompt. Raises InvalidRequestError where nothing tells which thing it is."""
        read = [motion_in(prompt) for prompt in prompts]
        things = self._things([rest for _, rest in read])
        return [number(thing.number, motion or UNSAID) for thing, (motion, _) in zip(things, read, strict=True)]

    def waiting(self, prompt: str) -> Note | None:
        """What to tell a person before the CLIP is loaded that finds the thing."""
        return self._things.waiting(motion_in(prompt)[1])

    def note(self, prompt: str) -> Note:
        """What is drawn for a prompt, to be told to the person who wrote it."""
        motion, rest = motion_in(prompt)
        thing = self._things.note(rest)
        zh, en = said_first(motion or UNSAID, "zh"), said_first(motion or UNSAID, "en")
        if motion:
            return Note(zh=f"{thing.zh}它的动作是：{zh}。", en=f"{thing.en} It is {en}.")
        others_zh = "、".join(said_first(each, "zh") for each in MOTIONS if each != UNSAID)
        others_en = ", ".join(said_first(each, "en") for each in MOTIONS if each != UNSAID)
        return Note(
            zh=f"{thing.zh}描述里没说怎么动，所以让它{zh}；也可以说：{others_zh}。",
            en=f"{thing.en} Nothing was said of how it moves, so it is {en}; it could also be {others_en}.",
        )
