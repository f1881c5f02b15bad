"""A turn while it is made: the conversation so far, who speaks, and what comes of what they say."""

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generation.scene.language import Language
from generation.scene.scene import Scene
from generation.shorthand.answers import Saying
from training.dialogues.families import Family, some_family
from training.dialogues.grammar import Slots, spoken
from training.dialogues.replies import say
from training.dialogues.speaker import Speaker
from training.dialogues.state import Talk
from training.dialogues.target import Action, Target, prompt_for

# What cannot stand within a longer sentence: its own joint, question or turn of mind.
_STANDS_ALONE = re.compile(
    r"^(?:and|then|now|also|plus|no|nope|nah|not|actually|hm+|with|but|can|could|would|will|how|what|why|who|where|there|same"
    r"|the same|better|rather|i changed|changed my|on second|i think|maybe|next|imagine|additionally|on top|my|since|if"
    r"|because|thanks|look|so|well)\b|[?？]|[.;!。；！]\s*\w"
    r"|^(?:孩子|女儿|我妈|老婆|客户|谢谢|因为|既然|听说|不是|然后|接着|另外|再|还|也|能|可|要是|如果|不对|不，|嗯|改主意|想了想|算了|与其|比起|别忘了|外加|同样|一样|谁|换个)"
    r"|(?:呢|吗|好吗|行不|可以吗)$"
)
_TRIES = 12

Answer = Callable[[Language], Target]


class UnsaidError(Exception):
    """No family of phrases can say this with what there is to fill in: something else has to be said instead."""


@dataclass
class Moment:
    """What an act is made from; remembers the families whose phrases were used."""

    talk: Talk
    speaker: Speaker
    held_out: bool = False
    used: list[Family] = field(default_factory=list)

    @property
    def rng(self) -> random.Random:
        return self.speaker.rng

    def phrase(self, row: str, slots: Slots) -> str:
        """What a row of the tables says. Raises: UnsaidError."""
        family = some_family(self.speaker.language, row, self.held_out, slots.keys(), self.rng)
        if family is None:
            raise UnsaidError(row)
        self.used.append(family)
        return spoken(family.pattern, slots, self.rng)

    def clause(self, row: str, slots: Slots) -> str:
        """What a row says as a part of a longer sentence. Raises: UnsaidError."""
        for _ in range(_TRIES):
            text = self.phrase(row, slots)
            if not _STANDS_ALONE.search(text):
                return text.rstrip("。.！!")
            self.used.pop()
        raise UnsaidError(row)

    def reply(self, occasion: str, language: Language, **values: object) -> str:
        return say(occasion, language, self.rng, **values)


@dataclass(frozen=True)
class Said:
    """What a person says in a turn: a row of phrases with its fillings, the right answer, and the talk after it.

    An empty row says nothing at all: a picture comes alone. The answer waits for the language of the finished text. A
    `request` may be asked politely.
    """

    row: str
    slots: Slots
    answer: Answer
    after: Talk
    request: bool = False
    upload: Scene | None = None  # what the picture shows that comes with it


def drawn(scene: Scene, extra: str, reply: Callable[[Language], str], **fields: object) -> Answer:
    """The answer that draws a settled scene."""

    def answer(language: Language) -> Target:
        values = {"scene": scene, "prompt": prompt_for(scene, extra, language), "reply": reply(language), **fields}
        return Target(**values)  # type: ignore[arg-type]  # the fields of a target, by name

    return answer


def answered(
    moment: Moment,
    occasion: str,
    reason: str,
    action: Action = "chat",
    about: Mapping[str, Any] | None = None,
    **values: object,
) -> Answer:
    """The answer that draws nothing; what it is `about` are fields of a Saying.

    A value that is a function is called with the language of the answer.
    """
    saying = Saying(occasion, **(about or {}))

    def answer(language: Language) -> Target:
        filled = {name: value(language) if callable(value) else value for name, value in values.items()}
        return Target(action, moment.reply(occasion, language, **filled), reason, saying=saying)

    return answer
