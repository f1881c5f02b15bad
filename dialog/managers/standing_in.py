"""The keyword rules where a model is of no use: they decide the turn, and the reply says so and why.

What the model wrote, or what was wrong with it, is kept with the decision.
"""

import logging
from collections.abc import Callable

from dialog.errors import DialogueError, UnreadableAnswerError
from dialog.managers.llm.fields import clean
from dialog.turn import TurnDecision
from generation.scene.language import Language

log = logging.getLogger(__name__)

_INSTEAD = {"zh": "{}\n（{}这一轮由关键词规则决定。）", "en": "{}\n({} Keyword rules decided this turn.)"}


class ModelFailedError(DialogueError):
    """A model failed in a way that nobody has foreseen."""

    def __init__(self, error: Exception) -> None:
        super().__init__(
            zh="对话模型出错了，请看程序的日志。",
            en="The dialogue model failed; look into the log of the program.",
            detail=f"{type(error).__name__}: {error}",
        )


def decided_instead(error: Exception, rules: Callable[[], TurnDecision], language: Language) -> TurnDecision:
    """What `rules` decide where a model ended with `error`, with a note; raises nothing that a model can cause."""
    if isinstance(error, DialogueError):
        said = {"error": type(error).__name__, "problem": str(error)}
        log.warning("the keyword manager decides instead", extra=said)
        return _told(rules(), error, language)
    log.error("the keyword manager decides instead of a model that failed", exc_info=error)
    return _told(rules(), ModelFailedError(error), language)


def _told(decision: TurnDecision, problem: DialogueError, language: Language) -> TurnDecision:
    """The decision of the rules, with a note; where they only talk, plain words of the model talk better."""
    raw, prose = problem.detail, ""
    if isinstance(problem, UnreadableAnswerError):
        raw, prose = problem.answer, problem.prose
    if prose and not decision.draws:
        return TurnDecision(action="chat", reply=prose, reason="The model answered in plain words.", raw=raw)
    reply = _INSTEAD[language].format(decision.reply, problem.message(language)).strip()
    return decision.model_copy(update={"reply": reply, "raw": clean(raw) or ""})
