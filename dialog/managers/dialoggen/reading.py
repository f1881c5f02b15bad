"""What DialogGen said, as a decision. Its protocol has three cases and no fields.

`<画图>` and a complete prompt draws; what opens with 对不起 refuses; anything else is an answer. The marker counts
wherever it stands, as in the official multi-turn app, and of several the last that is followed by a prompt. Edit kind
and seed are not in the protocol: a prompt much like the one before is an edit of that picture, and the same prompt
again asks for another picture of it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from dialog.managers.dialoggen.errors import EmptyAnswerError
from dialog.turn import Action, Message, TurnDecision
from generation.scene.language import Language, language_of

MARKER = "<画图>"
REFUSAL = "对不起"
ALIKE = 0.4  # share of the characters that two prompts have in common, in order, from which on one edits the other

_MARKERS = re.compile(r"[<＜《〈]\s*画图\s*[>＞》〉]\s*[:：]?")
# A model that runs on plays the next turn too.
_NEXT_TURN = re.compile(r"</s>|(?<![A-Za-z])(?:USER|ASSISTANT):")
_ABOUT_TO_DRAW: dict[Language, str] = {"zh": "好，这就画：{}", "en": "Here it comes: {}"}


@dataclass(frozen=True)
class Reading:
    """An answer taken apart: exactly one of `prompt` and `reply` decides; a drawing may say something before it."""

    prompt: str = ""
    reply: str = ""

    @property
    def refuses(self) -> bool:
        return not self.prompt and self.reply.startswith(REFUSAL)


def read(raw: str) -> Reading:
    """Take the model's output apart. Raises EmptyAnswerError where there is neither a prompt nor a reply."""
    before, *after = (part.strip() for part in _MARKERS.split(_NEXT_TURN.split(raw, maxsplit=1)[0]))
    prompt = next((part for part in reversed(after) if part), "")
    if not prompt and (not before or (after and not before.startswith(REFUSAL))):
        raise EmptyAnswerError(raw)
    return Reading(prompt, before)


def decided(raw: str, history: Sequence[Message], text: str) -> TurnDecision:
    """The decision about `text` that `raw` makes after `history`. Raises EmptyAnswerError."""
    reading = read(raw)
    if not reading.prompt:
        action: Action = "refuse" if reading.refuses else "chat"
        reason = "DialogGen refused." if reading.refuses else "DialogGen saw no wish for a picture."
        return TurnDecision(action=action, reply=reading.reply, reason=reason, raw=raw)
    return _drawing(reading, raw, _last_drawn(history), text)


def own_words(decision: TurnDecision) -> str | None:
    """What DialogGen said when it took `decision`; None where another manager took it, or a person changed it."""
    try:
        reading = read(decision.raw)
    except EmptyAnswerError:
        return None
    agrees = reading.prompt == decision.prompt and (decision.draws or reading.reply == decision.reply)
    return _NEXT_TURN.split(decision.raw, maxsplit=1)[0].strip() if agrees else None


def _drawing(reading: Reading, raw: str, last: Message | None, text: str) -> TurnDecision:
    """The seed stays through a conversation, as the model's makers advise, or every edit would change everything."""
    earlier = last.decision.prompt if last and last.decision else ""
    again = reading.prompt == earlier
    edits = SequenceMatcher(None, earlier, reading.prompt, autojunk=False).ratio() >= ALIKE
    return TurnDecision(
        action="edit" if edits else "draw",
        prompt=reading.prompt,
        reply=reading.reply or _ABOUT_TO_DRAW[language_of(text)].format(reading.prompt),
        pictures=last.pictures[:1] if last and edits else (),
        edit="redo" if again else None,
        seed="new" if again else "keep",
        reason="DialogGen marked its answer as a prompt.",
        raw=raw,
    )


def _last_drawn(history: Sequence[Message]) -> Message | None:
    return next((each for each in reversed(history) if each.decision is not None and each.decision.draws), None)
