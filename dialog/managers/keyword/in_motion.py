"""How things move from turn to turn, for managers that know of scenes, which know of no time.

What is said of a motion is taken out of the words before a manager reads them, and the usual words for it end the
prompt of a model that draws videos. There it stands until another motion is said. Where still pictures are drawn, the
reply tells so, and the motion waits with the picture and what is made of it for a model that draws videos.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from dialog.asking import Asking
from dialog.managers.keyword.gallery import Shown
from dialog.managers.keyword.heard import Heard, hear
from dialog.managers.keyword.motions import Said, motion_said
from dialog.managers.keyword.replies import say, with_notes
from dialog.turn import Message, TurnDecision, language_spoken
from generation.scene.language import Language
from generation.scene.motions import ended, ending_of, said_first
from generation.scene.parse import parse

Decide = Callable[[Sequence[Message], str, Sequence[Path], Asking], TurnDecision]

_STILL = (
    "Still pictures have no motion."  # in the reason of a decision whose picture does without the motion that was said
)
_A_VIDEO: dict[Language, str] = {"zh": "视频", "en": "a video"}
# What is left of a wish for nothing but a motion: "make it … instead", 把猫换成…
_ONLY = frozenset({
    "it", "all", "one", "the", "and", "change", "become", "instead", "instead of", "link", "aside", "want", "thing",
    "draw", "add",
})  # fmt: skip


def in_motion(
    decide: Decide, history: Sequence[Message], text: str, pictures: Sequence[Path], asking: Asking
) -> TurnDecision:
    """What `decide` decides about a turn whose words say nothing of motions, with what is said of those here."""
    still, language = without_motions(history), language_spoken(history, text)
    said = motion_said(text)
    heard = hear(still, said.rest) if said else None
    if said is None or heard is None or _is_no_motion(said, heard, history, asking):
        going_on = _going_on(decide(still, text, pictures, asking), history, asking)
        return going_on if said and said.ends else _waited_for(going_on, history, asking, language)
    if not pictures and _says_no_more(said, heard):
        return _only_motion(said, heard, history, language, asking)
    decision = decide(still, said.rest, pictures, asking)
    if not decision.draws:
        speaks_of_shown = said.motion is not None and _concepts(heard) and _concepts(heard) <= _shown(heard)
        return _only_motion(said, heard, history, language, asking) if speaks_of_shown else decision
    if decision.action == "draw" and parse(decision.prompt) is None:
        return decide(still, text, pictures, asking)  # a prompt in the words of the person, who has said it in them
    if not asking.draws_videos:
        return decision if said.ends else _without_it(decision, said, language)
    if said.motion is None and not said.ends:
        return _waited_for(_going_on(decision, history, asking), history, asking, language)
    moved = _moving(decision, said.motion)
    return _noted(moved, _told("moves so", said.motion, language), language) if said.motion else moved


def without_motions(history: Sequence[Message]) -> list[Message]:
    """The messages as if nobody had spoken of motions."""
    return [_without_motion(message) for message in history]


def _without_motion(message: Message) -> Message:
    if message.decision is not None:
        prompt, motion = ending_of(message.decision.prompt)
        decision = message.decision.model_copy(update={"prompt": prompt})
        return replace(message, decision=decision) if motion else message
    said = motion_said(message.text) if message.role == "user" else None
    return replace(message, text=said.rest) if said and said.rest and not said.still else message


def _going_on(decision: TurnDecision, history: Sequence[Message], asking: Asking) -> TurnDecision:
    """The decision with the motion that stands, in a prompt that says how things look."""
    if not decision.draws or not asking.draws_videos:
        return decision
    motion = _standing(decision, history)
    is_own_words = decision.action == "draw" and not decision.pictures and parse(decision.prompt) is None
    return decision if is_own_words else _moving(decision, motion)


def _waited_for(decision: TurnDecision, history: Sequence[Message], asking: Asking, language: Language) -> TurnDecision:
    """The decision with the motion that was said while pictures were still, of what it starts from."""
    is_still = decision.draws and asking.draws_videos and ending_of(decision.prompt)[1] is None
    motion = _waiting(decision.pictures[:1], history) if is_still else None
    if motion is None or parse(decision.prompt) is None:
        return decision
    return _noted(_moving(decision, motion), _told("moves so", motion, language), language)


def _waiting(picture: tuple[int, ...], history: Sequence[Message]) -> str | None:
    """The motion that was said last of a picture, or of what that was made from, where no picture could show it."""
    drawn = [place for place, m in enumerate(history) if m.decision is not None and m.decision.draws]
    place = next((each for each in reversed(drawn) if picture and history[each].pictures[:1] == picture), None)
    if place is None:
        return None
    since = next((each for each in drawn if each > place), len(history))
    for said, answer in reversed([*pairwise(history[max(place - 1, 0) : since])]):
        wish = motion_said(said.text) if said.role == "user" and answer.decision is not None else None
        if wish and (wish.ends or (answer.decision and _STILL in answer.decision.reason)):
            return wish.motion
    made = history[place].decision
    if made is None or ending_of(made.prompt)[1] is not None:
        return None
    return _waiting(made.pictures[:1], history[:place])


def _standing(decision: TurnDecision, history: Sequence[Message]) -> str | None:
    """The motion of the picture that a decision starts from, else of the last that was drawn."""
    drawn = [m for m in history if m.decision is not None and m.decision.draws]
    bases = [m for m in drawn if decision.pictures and m.pictures[:1] == decision.pictures[:1]]
    return _last_motion(bases or drawn)


def _last_motion(drawn: Sequence[Message]) -> str | None:
    return next((ending_of(m.decision.prompt)[1] for m in drawn[-1:] if m.decision), None)


def _moving(decision: TurnDecision, motion: str | None) -> TurnDecision:
    return decision.model_copy(update={"prompt": ended(decision.prompt, motion)})


def _is_no_motion(said: Said, heard: Heard, history: Sequence[Message], asking: Asking) -> bool:
    """Whether the words mean something else: an end of what never moved, or, where pictures are still, another place or
    size of what is shown."""
    if said.ends and said.motion is None:
        return _last_motion([m for m in history if m.decision is not None and m.decision.draws]) is None
    of_shown = bool(_shown(heard)) and _concepts(heard) <= _shown(heard)
    return said.still and of_shown and not asking.draws_videos


def _says_no_more(said: Said, heard: Heard) -> bool:
    """Whether nothing is wished but the motion: of "it", or of things that are shown."""
    if said.motion is None and not said.ends:
        return False
    kinds = {mark.kind for clause in heard.clauses for mark in clause.marks}
    known = kinds <= _ONLY and not any(clause.unknown for clause in heard.clauses)
    named = _concepts(heard)
    return known and named <= _shown(heard) and not (named and kinds & {"draw", "add"})


def _only_motion(
    said: Said, heard: Heard, history: Sequence[Message], language: Language, asking: Asking
) -> TurnDecision:
    """Another motion, or none, of what is shown."""
    base = heard.gallery.current
    if not asking.draws_videos:
        reply = _told("moves no more", None, language) if said.ends and not said.motion else _still(said, language)
        return TurnDecision(action="chat", reply=reply, reason=_STILL)
    if base is None:
        return TurnDecision(action="clarify", reply=say("nothing drawn", language), reason="Nothing is there to move.")
    decision = _kept(base, said, language)
    if _standing(decision, history) == said.motion:
        reply = _told("moves so already", said.motion, language) if said.motion else say("already so", language)
        return TurnDecision(action="chat", reply=reply, reason="It moves like that already.")
    return _moving(decision, said.motion)


def _kept(base: Shown, said: Said, language: Language) -> TurnDecision:
    return TurnDecision(
        action="edit",
        prompt=base.prompt,
        reply=_told("moves otherwise" if said.motion else "moves no more", said.motion, language),
        pictures=(base.number,) if base.number else (),
        edit="entity",
        seed="keep",
        reason="Another motion is wanted.",
    )


def _concepts(heard: Heard) -> set[str]:
    """The things that are named."""
    return {str(mark.value) for clause in heard.clauses for mark in clause.marks if mark.kind == "thing"}


def _shown(heard: Heard) -> set[str]:
    return {thing.concept for thing in heard.gallery.scene.things} if heard.gallery.scene else set()


def _without_it(decision: TurnDecision, said: Said, language: Language) -> TurnDecision:
    """The decision for a still picture, which tells what that does not show."""
    reason = f"{decision.reason} {_STILL}" if said.motion else decision.reason
    return _noted(decision.model_copy(update={"reason": reason}), _still(said, language), language)


def _still(said: Said, language: Language) -> str:
    what = said_first(said.motion, language) if said.motion else _A_VIDEO[language]
    return say("stands still", language, motion=what)


def _told(reply: str, motion: str | None, language: Language) -> str:
    return say(reply, language, motion=said_first(motion, language) if motion else "")


def _noted(decision: TurnDecision, note: str, language: Language) -> TurnDecision:
    return decision.model_copy(update={"reply": with_notes(decision.reply, [note], language)})
