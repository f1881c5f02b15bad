"""Turns as lines of JSON: what `python -m dialog --json` reads and writes."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dialog.errors import UnreadableLineError
from dialog.store import StoredTurn
from dialog.turn import TurnDecision
from generation.scene.motions import ending_of
from generation.scene.parse import parse

_FORM = '{"text": "…", "images": ["a.png"], "mask": "b.png"}'


@dataclass(frozen=True)
class Line:
    """A turn as it was given. The `mask` is white where the first of the images may change."""

    text: str
    images: tuple[Path, ...] = ()
    mask: Path | None = None


def read_line(line: bytes) -> Line:
    """A line of input. Raises UnreadableLineError, which says what is wrong with it."""
    try:
        values = json.loads(line.decode("utf-8-sig"))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise _unreadable("不是 UTF-8 编码的 JSON", "it is no JSON in UTF-8") from error
    if not isinstance(values, dict):
        raise _unreadable("不是 JSON 对象", "it is no JSON object")
    if unknown := ", ".join(sorted(map(str, values.keys() - {"text", "images", "mask"}))):
        raise _unreadable(f"有不认识的键：{unknown}", f"it has unknown keys: {unknown}")
    text, images = values.get("text", ""), values.get("images") or []
    if not isinstance(text, str):
        raise _unreadable("text 应是文字", "text has to be a string")
    if not isinstance(images, list) or not all(isinstance(each, str) for each in images):
        raise _unreadable("images 应是路径的列表", "images has to be a list of paths")
    mask = values.get("mask")
    if not isinstance(mask, str | None):
        raise _unreadable("mask 应是一个路径", "mask has to be a path")
    return Line(text, tuple(map(Path, images)), Path(mask) if mask else None)


def written_turn(turn: StoredTurn) -> str:
    """A turn that has ended as a line of output. `scene` is its prompt, read back; `picture` a video if it drew one."""
    decision = TurnDecision.model_validate(turn.decision)
    scene = parse(ending_of(decision.prompt)[0]) if decision.draws else None
    return _json(
        action=decision.action,
        edit=decision.edit,
        prompt=decision.prompt or None,
        scene=scene.to_json() if scene else None,
        reply=turn.reply or decision.reply,
        picture=str(turn.picture.video or turn.picture.path) if turn.picture else None,
        seed=turn.request["seed"] if turn.request else None,
        session=turn.session_id,
        seconds=round(turn.seconds, 3),
    )


def written_error(text: str, session: str | None = None) -> str:
    """An error as a line of output; the session it left as it was, where there is one."""
    return _json(error=text, **({"session": session} if session else {}))


def _json(**values: Any) -> str:
    return json.dumps(values, ensure_ascii=False)


def _unreadable(zh: str, en: str) -> UnreadableLineError:
    return UnreadableLineError(
        zh=f"这一行读不懂：{zh}。每行请写成 {_FORM}。", en=f"Cannot read this line: {en}. Write each line like {_FORM}."
    )
