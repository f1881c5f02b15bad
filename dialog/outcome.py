"""How a turn comes out: where a person or an error overrules the manager, errors as text, what is kept of a drawing."""

from dialog.plan import Force
from dialog.turn import STRENGTH, TurnDecision
from generation.png import encode_png
from generation.request import Generated, GeneratedVideo, Note
from generation.scene.language import language_of
from generation.video_file import encode_video

_AS_WRITTEN = {"zh": "不改写：你的原话就是提示词。", "en": "Nothing was rewritten: your words are the prompt."}
_DRAWN_ANYWAY = {"zh": "好，按你的原话画。", "en": "All right, drawing your words as they are."}
_NOT_DRAWN = {"zh": "好，这次不画。要画的话是：{}", "en": "All right, not drawing this time. I would have drawn: {}"}
_BROKEN = {
    "zh": "出了意外：{}。这句话已经存好，可以重试。",
    "en": "Something went wrong: {}. Your message is kept; you can try again.",
}


def prompt_only(prompt: str) -> TurnDecision:
    """Draw `prompt` as a person wrote it; the seed stays, so that only the words change the picture."""
    return TurnDecision(action="draw", prompt=prompt, seed="keep", reason="The prompt was written by the user.")


def as_written(text: str, *, has_picture: bool) -> TurnDecision:
    """Draw what was said, word for word; a picture that came with it changes, but not out of recognition."""
    return TurnDecision(
        action="edit" if has_picture else "draw",
        prompt=text.strip(),
        strength=STRENGTH if has_picture else 1.0,
        reason=_AS_WRITTEN[language_of(text)],
    )


def drawn_anew(decision: TurnDecision) -> TurnDecision:
    """The decision for another picture of the same; one that went back to a picture draws what that one shows."""
    return decision.model_copy(update={"edit": "redo", "reply": ""}) if decision.edit == "revert" else decision


def forced(decision: TurnDecision, text: str, force: Force | None) -> TurnDecision:
    """`decision`, or what the person wants instead of it."""
    language = language_of(text)
    if force == "draw" and not decision.draws and text.strip():
        reply = _DRAWN_ANYWAY[language]
        return TurnDecision(action="draw", prompt=text.strip(), reply=reply, reason="The user asked to draw anyway.")
    if force == "chat" and decision.draws:
        reply = _NOT_DRAWN[language].format(decision.prompt)
        return TurnDecision(action="chat", reply=reply, reason="The user asked not to draw.")
    return decision


def remarked(reply: str, note: Note | None, language: str) -> str:
    """`reply`, and after it what the person ought to know of the picture."""
    if note is None:
        return reply
    return (" " if language == "en" else "").join(filter(None, (reply, note.message(language))))


def error_text(error: BaseException, language: str) -> str:
    """What a person is told: the error's own words where it has them in both languages."""
    if hasattr(error, "message"):
        return str(error.message(language))
    return _BROKEN[language].format(str(error) or type(error).__name__)


def files_of(result: Generated) -> dict[str, bytes]:
    """What is stored of a drawing: the picture and, where that stands for a video, the video."""
    files = {"picture": encode_png(result.image, result.request)}
    return files | {"video": encode_video(result)} if isinstance(result, GeneratedVideo) else files
