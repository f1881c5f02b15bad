"""A decision to draw, made to fit the model that draws: its language, its negative prompt, the length that it reads.

What is done here holds for every manager. What a person wrote as a prompt by hand is drawn as it stands, and they are
told what the model does not read of it.
"""

import re
from collections.abc import Sequence
from typing import Any

from dialog.negation import without_negations
from dialog.shortening import shortened, unread
from dialog.translation import translated, translated_things
from dialog.turn import TurnDecision
from generation.backends import Backend
from generation.scene.language import Language, language_of, mostly
from generation.scene.lexicon import concepts
from generation.scene.parse import parse

MOST_TOLD = 120  # characters of words that a reply lists

_NAMES = {"zh": {"zh": "中文", "en": "英文"}, "en": {"zh": "Chinese", "en": "English"}}
_NOT_TRANSLATED = {
    "zh": "这个绘图模型只懂{}，这些词我译不了，没有写进提示词：{}。",
    "en": "This drawing model reads only {}. I cannot translate these words, so they are not in the prompt: {}.",
}
_NOT_READ = {
    "zh": "这个绘图模型只懂{}，这句话我译不了，画出来多半不对。请用{}说，或换一个绘图模型。",
    "en": "This drawing model reads only {}, and I cannot translate this, so the picture will hardly show it. Say it "
    "in {}, or choose another drawing model.",
}
_HARDLY_READ = {
    "zh": "这个绘图模型只懂{}，提示词原样给了它，画出来多半不对。",
    "en": "This drawing model reads only {}. It was given the prompt as it stands, so the picture will hardly show it.",
}
_UNREAD = {
    "zh": "提示词比绘图模型能读的长，大约从这里起它读不到：“{}”。",
    "en": "The prompt is longer than the drawing model reads. About here it stops reading: “{}”.",
}
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
    plain, unwanted = without_negations(decision.prompt)
    shown = decision.model_copy(update={"prompt": plain})
    shown, unwanted = _in_its_language(shown, unwanted, backend, language)
    return _short_enough(_with_negatives(shown, unwanted, backend, origin or {}), backend, language)


def hinted(decision: TurnDecision, backend: Backend, language: Language) -> TurnDecision:
    """`decision` with its prompt as it stands; below the reply what a row of the backends does not read of it."""
    if not decision.draws or not backend.token_limits:
        return decision
    if mostly(decision.prompt) not in backend.languages:
        decision = _told(decision, _HARDLY_READ[language].format(_NAMES[language][_target(backend)]))
    rest = unread(decision.prompt, max(backend.token_limits))
    return _told(decision, _UNREAD[language].format(_begun(rest))) if rest else decision


def joined(*negatives: str) -> str:
    """Negative prompts as one, each thing once."""
    return ", ".join(dict.fromkeys(thing for text in negatives for thing in _things(text)))


def _things(negative: str) -> list[str]:
    return [thing.strip() for thing in negative.replace("，", ",").split(",") if thing.strip()]


def _in_its_language(
    decision: TurnDecision, unwanted: tuple[str, ...], backend: Backend, language: Language
) -> tuple[TurnDecision, tuple[str, ...]]:
    """The decision and what shall not be seen in a language that the backend reads, as far as that can be had here."""
    if mostly(decision.prompt) in backend.languages:
        return decision, unwanted
    target = _target(backend)
    name = _NAMES[language][target]
    found = translated(decision.prompt, target)
    if found is None:
        return _told(decision, _NOT_READ[language].format(name, name)), unwanted
    negative = joined(*translated_things(_things(decision.negative_prompt), target))
    shown = decision.model_copy(update={"prompt": found.prompt, "negative_prompt": negative})
    note = _NOT_TRANSLATED[language].format(name, _listed(found.lost, language)) if found.lost else ""
    return _told(shown, note), tuple(translated_things(unwanted, target))


def _target(backend: Backend) -> Language:
    """The language of prompts for a backend that does not read all."""
    return "zh" if "zh" in backend.languages else "en"


def _told(decision: TurnDecision, note: str) -> TurnDecision:
    """The decision with a note below its reply."""
    return decision.model_copy(update={"reply": f"{decision.reply}\n{note}".strip()})


def _with_negatives(
    decision: TurnDecision, unwanted: Sequence[str], backend: Backend, origin: dict[str, Any]
) -> TurnDecision:
    """The decision with all that shall not be seen: where the manager says nothing of it, what was so before holds for
    changes and for another of the same, unless it is wished for now."""
    if not backend.negative_prompt:
        return decision.model_copy(update={"negative_prompt": ""})
    prompt, kept = decision.prompt, ""
    if not decision.negative_prompt and (decision.action == "edit" or decision.edit == "redo"):
        gone = _gone(str(origin.get("prompt") or ""), prompt) if decision.edit == "remove" else []
        kept = joined(str(origin.get("negative_prompt") or ""), *gone)
    away = [thing for thing in _things(kept) if not _shows(prompt, thing)]
    negative = joined(decision.negative_prompt, *away, *unwanted)
    strange = [thing for thing in _things(negative) if language_of(thing) not in backend.languages]
    known = [thing for thing in _things(negative) if thing not in strange]
    words = translated_things(strange, _target(backend))
    return decision.model_copy(update={"negative_prompt": joined(*known, *words)})


def _shows(prompt: str, thing: str) -> bool:
    """Whether a prompt names a thing; 章鱼 is no 鱼, and a carrot no car."""
    named, scene = parse(thing), parse(prompt)
    if named and scene:
        return {each.concept for each in named.things} <= {each.concept for each in scene.things}
    pattern = rf"\b{re.escape(thing)}\b" if thing.isascii() else re.escape(thing)
    return re.search(pattern, prompt, re.IGNORECASE) is not None


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
    return _told(decision.model_copy(update={"prompt": short.prompt}), _note(short.left_out, language))


def _note(left_out: Sequence[str], language: Language) -> str:
    if not left_out:
        return _SHORTER[language]
    return _LEFT_OUT[language].format(_listed(left_out, language))


def _listed(words: Sequence[str], language: Language) -> str:
    return _begun(("；" if language == "zh" else "; ").join(words))


def _begun(text: str) -> str:
    return text if len(text) <= MOST_TOLD else f"{text[:MOST_TOLD]}…"
