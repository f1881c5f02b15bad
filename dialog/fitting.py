"""A decision to draw, made to fit the model that draws: removals go to the negative prompt, length to what is read.

What is done here holds for every manager. What a person wrote as a prompt by hand is drawn as it stands.
"""

from collections.abc import Sequence
from typing import Any

from dialog.negation import without_negations
from dialog.shortening import shortened
from dialog.turn import TurnDecision
from generation.backends import Backend
from generation.scene.language import Language, language_of
from generation.scene.lexicon import concepts
from generation.scene.parse import parse

MOST_TOLD = 120  # characters of what was left out that a reply lists

_LEFT_OUT = {
    "zh": "提示词比绘图模型能读的长，略去了：{}。",
    "en": "The prompt was longer than the drawing model reads. Left out: {}.",
}
_SHORTER = {
    "zh": "提示词比绘图模型能读的长，缩短了。",
    "en": "The prompt was longer than the drawing model reads, so I shortened it.",
}


def fitted(decision: TurnDecision, backend: Backend, origin: dict[str, Any] | None, language: Language) -> TurnDecision:
    """`decision` for a row of the backends, after the decision `origin` that made the picture it starts from, if any.

    Decisions that draw nothing anew pass unchanged.
    """
    if not decision.draws or decision.edit == "revert":
        return decision
    return _short_enough(_with_negatives(decision, backend, origin or {}), backend, language)


def joined(*negatives: str) -> str:
    """Negative prompts as one, each thing once."""
    things = [thing.strip() for text in negatives for thing in text.replace("，", ",").split(",")]
    return ", ".join(dict.fromkeys(thing for thing in things if thing))


def _with_negatives(decision: TurnDecision, backend: Backend, origin: dict[str, Any]) -> TurnDecision:
    prompt, unwanted = without_negations(decision.prompt)
    negative = decision.negative_prompt
    if decision.action == "edit" and not negative:  # a manager that says nothing of it keeps what was so
        kept = str(origin.get("negative_prompt") or "")
        gone = _gone(str(origin.get("prompt") or ""), prompt) if decision.edit == "remove" else []
        negative = joined(*(thing for thing in joined(kept, *gone).split(", ") if thing not in prompt))
    negative = joined(negative, *unwanted) if backend.negative_prompt else ""
    return decision.model_copy(update={"prompt": prompt, "negative_prompt": negative})


def _gone(before: str, after: str) -> list[str]:
    """The names of the things that one prompt shows and the next one does not."""
    old, new = parse(before), parse(after)
    if old is None:
        return []
    there = {thing.concept for thing in new.things} if new else set()
    lost = [thing.concept for thing in old.things if thing.concept not in there]
    names = {concept.en: concept.names(language_of(after))[0] for concept in concepts()}
    return [names[concept] for concept in lost]


def _short_enough(decision: TurnDecision, backend: Backend, language: Language) -> TurnDecision:
    """The longest encoder decides: what it reads, the picture can show."""
    if not backend.token_limits:
        return decision
    short = shortened(decision.prompt, max(backend.token_limits))
    if short.prompt == decision.prompt:
        return decision
    note = _note(short.left_out, language)
    reply = f"{decision.reply}\n{note}".strip()
    return decision.model_copy(update={"prompt": short.prompt, "reply": reply})


def _note(left_out: Sequence[str], language: Language) -> str:
    if not left_out:
        return _SHORTER[language]
    listed = ("；" if language == "zh" else "; ").join(left_out)
    return _LEFT_OUT[language].format(listed if len(listed) <= MOST_TOLD else f"{listed[:MOST_TOLD]}…")
