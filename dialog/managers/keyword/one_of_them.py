"""One of several things that a turn names, for managers that draw all they hear of.

Of "a cat or a dog" the first is drawn, and the reply tells that the other is to be had. Who only wonders which of them
it shall be ("a cat or a dog?", 画猫还是狗) is asked back. The managers read a text as if the first alone had been
named, in this turn and in those to come.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from dialog.asking import Asking
from dialog.managers.keyword.alternatives import WHICHEVER, Alternatives, alternatives
from dialog.managers.keyword.heard import meant
from dialog.managers.keyword.naming import things_phrase
from dialog.managers.keyword.replies import say, with_notes
from dialog.turn import Message, TurnDecision, language_spoken
from generation.scene.language import Language
from generation.scene.parse import parse

Decide = Callable[[Sequence[Message], str, Sequence[Path], Asking], TurnDecision]

# Who thinks it over wants no question.
_PONDERS = re.compile(
    r"想一?想|想好|考虑|纠结|犹豫|拿不定|不知道|不确定|等一?[会下等]|晚点"
    r"|\b(?:let me think|thinking|not sure|(?:can't|cannot) decide|undecided|later|hmm+)\b",
    re.IGNORECASE,
)
_ASKED = "It is asked which one it shall be."
# What is answered to that, and which of them are meant.
_ANSWERS = (
    (
        re.compile(
            r"(?:i want |draw )?(?:both|all)(?: of them)?|(?:两|三)?[个只]?(?:我)?都(?:要|画|来)", re.IGNORECASE
        ),
        slice(None),
    ),
    (
        re.compile(r"(?:draw )?(?:the )?(?:second|latter|last)(?: one)?|(?:画)?(?:第二|后一?)[个只者]", re.IGNORECASE),
        slice(-1, None),
    ),
    (
        re.compile(
            r"(?:draw )?(?:the )?(?:first|former)(?: one)?|either(?: one)?|any(?: of them)?|画?(?:第一|前一?)[个只者]",
            re.IGNORECASE,
        ),
        slice(1),
    ),
    (WHICHEVER, slice(1)),
)
_POLITE = re.compile(
    r"[\s,.!，。！~]*(?:\b(?:please|then|ok|okay|well|thanks)\b|[吧了啊呀呢]|好的?)[\s,.!，。！~]*", re.IGNORECASE
)


def one_of_them(
    decide: Decide, history: Sequence[Message], text: str, pictures: Sequence[Path], asking: Asking
) -> TurnDecision:
    """What `decide` decides about a turn that names the first of its alternatives only, or the question which one."""
    language = language_spoken(history, text)
    text = _chosen(text, history, language) or text
    earlier = [_first_only(message) for message in history]
    said = _read(text, language)
    if said is None:
        return decide(earlier, text, pictures, asking)
    if said.is_asked and _PONDERS.search(text) and not (heard := decide(earlier, text, pictures, asking)).draws:
        return heard
    if said.is_asked:
        first, *_ = things = [_called(each, language) for each in said.named]
        which = ("还是" if language == "zh" else " or ").join(things)
        reply = say("which of them", language, things=which, first=first)
        return TurnDecision(action="clarify", reply=reply, reason=_ASKED)
    decision = decide(earlier, said.first, pictures, asking)
    others = ("或" if language == "zh" else " or ").join(_called(each, language) for each in said.named[1:])
    if not decision.draws or not others:
        return decision
    note = say("first of them", language, things=others)
    return decision.model_copy(update={"reply": with_notes(decision.reply, [note], language)})


@lru_cache(maxsize=4096)
def _read(text: str, language: Language) -> Alternatives | None:
    return alternatives(meant(text, language))


def _chosen(text: str, history: Sequence[Message], language: Language) -> str | None:
    """The answer to the question which of them it shall be, as a wish for those that are meant."""
    if len(history) < 2 or history[-1].decision is None or history[-1].decision.reason != _ASKED:
        return None
    asked = _read(history[-2].text, language_spoken([], history[-2].text))
    said = _POLITE.sub("", meant(text, language))
    part = next((part for pattern, part in _ANSWERS if pattern.fullmatch(said)), None)
    if asked is None or part is None:
        return None
    return ("画" if language == "zh" else "draw ") + ("和" if language == "zh" else " and ").join(asked.named[part])


def _first_only(message: Message) -> Message:
    said = _read(message.text, language_spoken([], message.text)) if message.role == "user" else None
    return replace(message, text=said.first) if said else message


def _called(words: str, language: Language) -> str:
    scene = parse(words)
    return things_phrase(scene.things[:1], language) if scene else words
