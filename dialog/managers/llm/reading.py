"""The text of a model -> a decision about a turn, whatever form the model gave it.

In this order: an object of JSON or what was meant to be one, DialogGen's protocol (`<画图>` and a prompt), lines of
"key: value", a refusal, plain words. What is read is settled with the conversation: pictures that were never drawn are
not referred to, going back restores the prompt of that picture, and a picture is only drawn with a prompt.
"""

import re
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from dialog.errors import UnreadableAnswerError
from dialog.managers.llm.album import Album, Drawn
from dialog.managers.llm.fields import clean, field_named, read_fields
from dialog.managers.llm.lenient import Found, objects
from dialog.managers.llm.thoughts import spoken
from dialog.turn import TurnDecision
from generation.scene.language import Language

MOST_CHARACTERS = 20_000  # of an answer; what is beyond is not read
MOST_THOUGHT = 100_000  # of an answer with the thoughts before it

_MARKER = re.compile(r"[<＜《【\[]\s*画图\s*[>＞》】\]]\s*[:：]?")
_HALF_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{0,3})?\Z")
_AFTER_ALL = re.compile(r"[\s`]*\Z")  # what may stand behind an object at the end
_LINE = re.compile(r"^[ \t*\-\"'#]*([^\W\d][\w \-]{1,20})[\"'*]*[ \t]*[:：](.+)$", re.MULTILINE)
_REFUSAL = re.compile(
    r"(?:很|非常|十分|实在)?(?:对不起|抱歉)|我(?:不能|无法)(?:画|绘|生成|协助|帮助|满足|提供)"
    r"|(?:i'?m (?:very |really )?sorry|i am sorry|sorry|apologies)\b.{0,40}\b(?:can'?t|cannot|unable|not able|won'?t)"
    r"|i (?:can'?t|cannot|won'?t|am unable to|'m unable to)\b.{0,20}"
    r"\b(?:draw|help|assist|create|generate|fulfil|provide|comply)",
    re.IGNORECASE,
)
_WRONG = {
    "empty": ("是空的", "it is empty"),
    "cut": (
        "到了长度上限还没写完，可能一直在思考；请关掉模型的思考，或换一个模型",
        "it ended at the limit of its length, perhaps in its thoughts; turn its thinking off, or take another model",
    ),
    "broken": ("JSON 是坏的", "it is broken JSON"),
    "prose": ("不是 JSON", "it is no JSON"),
    "no decision": ("不成一个决定", "it is no decision"),
    "no prompt": ("说要画，却没有提示词", "it says to draw, but has no prompt"),
    "no reply": ("什么也没说", "it has no reply"),
    "no picture": ("要回到以前的图，却没说是哪一张", "it goes back, but not to a picture that there is"),
}
_DRAWN = {"zh": "好，画：{}", "en": "Drawing: {}"}
_BACK = {"zh": "回到第{}张。", "en": "Back to picture {}."}
_EMPTY: dict[str, Any] = {}


def read_decision(
    text: str, album: Album, language: Language, *, prose: bool = False, cut: bool = False
) -> TurnDecision:
    """The decision that `text` states, after the pictures of `album`. With `prose`, plain words are a reply.

    Of a text that a limit of its length `cut` off, an object at its end counts, and nothing else: what is no object may
    be a thought that the template began. Raises UnreadableAnswerError, and nothing else, for a text that states none.
    """
    raw = clean(text, MOST_CHARACTERS) or ""
    try:
        answer = spoken(text[:MOST_THOUGHT])[:MOST_CHARACTERS]
        stated = _begun(answer) if cut else _stated(answer) or _said(answer, prose)
        return TurnDecision.model_validate(_settled(stated, album, language) | {"raw": raw})
    except ValidationError as error:  # a gap in what is settled must not cost the turn
        raise _unreadable("no decision", raw) from error
    except UnreadableAnswerError as error:
        told = _unreadable("cut") if cut else error
        told.answer = raw
        raise told from error.__cause__


def reply_so_far(text: str) -> str:
    """The reply in an answer that is still being written; empty before it begins. Raises nothing."""
    found = list(objects(spoken(_HALF_ESCAPE.sub("", text[:MOST_THOUGHT]))[:MOST_CHARACTERS]))
    return str(read_fields(found[-1].values).get("reply") or "") if found else ""


def _stated(answer: str) -> dict[str, Any]:
    """The fields of the last object that is a decision, a whole one if there is, else those of another form."""
    read = [(found.whole, fields) for found in objects(answer) if (fields := _fields_of(found))]
    if read:
        whole = [fields for is_whole, fields in read if is_whole]
        return whole[-1] if whole else read[-1][1]
    return _marked(answer) or _lines(answer)


def _begun(answer: str) -> dict[str, Any]:
    """The fields of the object with which an answer ends that was cut off. Raises UnreadableAnswerError without one."""
    last = [found for found in objects(answer) if _AFTER_ALL.match(answer, found.end)]
    fields = _fields_of(last[-1]) if last else _EMPTY
    if not fields:
        raise _unreadable("cut")
    return fields


def _fields_of(found: Found) -> dict[str, Any]:
    """What an object says, or the one inside of it that is meant; empty where it is about something else."""
    levels = [read_fields(values) for values in _levels(found.values)]
    for telling in ("action", "prompt", "reply"):
        for fields in levels:
            if telling in fields:
                return _without_the_cut(fields, found)
    return _EMPTY


def _without_the_cut(fields: dict[str, Any], found: Found) -> dict[str, Any]:
    """Half a reply can be shown; half a prompt would be another picture."""
    lost = field_named(found.cut) if found.cut else None
    return fields if lost == "reply" else {name: value for name, value in fields.items() if name != lost}


def _levels(values: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """An object and, where it is a wrapper ({"name": …, "arguments": {…}}), what it wraps, also written as a text."""
    yield values
    for value in values.values():
        if isinstance(value, dict):
            yield value
        elif isinstance(value, str) and value.lstrip().startswith("{"):
            yield from (found.values for found in objects(value))


def _marked(answer: str) -> dict[str, Any]:
    """DialogGen's protocol: what stands before the first marker is a reply, the first words after one the prompt."""
    before, *after = _MARKER.split(answer)
    prompts = [text for each in after if (text := " ".join(each.strip(" \n\t`\"“”'").split()))]
    if not prompts:
        return _EMPTY
    return read_fields({"action": "draw", "prompt": prompts[0], "reply": before, "seed": "keep"})


def _lines(answer: str) -> dict[str, Any]:
    said = {name: value.strip(" \t,，\"“”'`") for name, value in _LINE.findall(answer) if field_named(name)}
    fields = read_fields(said)
    return fields if "action" in fields else _EMPTY


def _said(answer: str, prose: bool) -> dict[str, Any]:
    """Plain words: a refusal, or a reply. Raises UnreadableAnswerError where they are neither."""
    words = clean(answer) or ""
    if not any(char.isalnum() for char in words):
        raise _unreadable("empty")
    if _MARKER.search(answer):
        raise _unreadable("no prompt")
    if re.search(r"[{}｛｝]|```|[\"“]action[\"”]", answer):
        raise _unreadable("broken")
    if _REFUSAL.match(words):
        return {"action": "refuse", "reply": words}
    if not prose:
        raise _unreadable("prose", prose=words)
    return {"action": "chat", "reply": words}


def _settled(fields: dict[str, Any], album: Album, language: Language) -> dict[str, Any]:
    """The fields, made to agree with each other and with what has been drawn."""
    known = tuple(number for number in fields.get("pictures", ()) if album.numbered(number))
    settled = {name: value for name, value in fields.items() if value != ""} | {"pictures": known}
    if fields.get("edit") == "revert":
        return _going_back(settled, album, language)
    action = settled.get("action") or ("draw" if settled.get("prompt") else "chat")
    return _drawing(settled, action, album, language) if action in ("draw", "edit") else _answering(settled, action)


def _going_back(fields: dict[str, Any], album: Album, language: Language) -> dict[str, Any]:
    """Back to the picture of that number, or of that prompt."""
    wanted = fields["pictures"][:1]
    same = [drawn for drawn in album.pictures if drawn.prompt == fields.get("prompt")]
    drawn = album.numbered(wanted[0]) if wanted else (same[-1] if same else None)
    if drawn is None:
        raise _unreadable("no picture")
    return {
        "action": "edit",
        "edit": "revert",
        "prompt": drawn.prompt,
        "negative_prompt": drawn.negative_prompt,
        "pictures": (drawn.number,),
        "seed": "keep",
        "reply": fields.get("reply") or _BACK[language].format(drawn.number),
        "reason": fields.get("reason", ""),
    }


def _drawing(fields: dict[str, Any], action: str, album: Album, language: Language) -> dict[str, Any]:
    origin = _origin(fields, album)
    if fields.get("edit") == "redo" and origin is not None:
        fields.setdefault("prompt", origin.prompt)
        fields.setdefault("negative_prompt", origin.negative_prompt)
    if "prompt" not in fields:
        raise _unreadable("no prompt")
    if origin is None:  # nothing to change yet: whatever it was called, it is a first picture
        fields = {name: value for name, value in fields.items() if name != "edit"} | {"seed": "new"}
        action = "draw"
    fields.setdefault("seed", "keep" if action == "edit" and fields.get("edit") != "redo" else "new")
    fields.setdefault("reply", _DRAWN[language].format(fields["prompt"]))
    return fields | {"action": action}


def _origin(fields: dict[str, Any], album: Album) -> Drawn | None:
    return album.numbered(fields["pictures"][0]) if fields["pictures"] else album.shown


def _answering(fields: dict[str, Any], action: str) -> dict[str, Any]:
    if "reply" not in fields:
        raise _unreadable("no reply")
    return {name: fields[name] for name in ("reply", "reason", "pictures") if name in fields} | {"action": action}


def _unreadable(wrong: str, answer: str = "", prose: str = "") -> UnreadableAnswerError:
    zh, en = _WRONG[wrong]
    return UnreadableAnswerError(
        zh=f"模型的回答读不懂：{zh}。", en=f"The model's answer cannot be read: {en}.", answer=answer, prose=prose
    )
