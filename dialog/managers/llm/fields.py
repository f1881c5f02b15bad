"""The values of an object that a model wrote, as fields of a decision: other names, other types, other words.

Each field has a row: the names that models give it, and how a value of any type becomes one of its own. What cannot
be understood becomes None, which means that nothing was said. It does not ask whether the fields agree.
"""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dialog.managers.llm.thoughts import without_thoughts

MOST_PROMPT = 2_000  # characters; no text encoder reads more
MOST_REPLY = 4_000
MOST_PICTURES = 8
MOST_WORD = 40

_MARKERS = re.compile(r"[<＜【\[]\s*/?\s*(?:画图|draw|image)\s*[>＞】\]]", re.IGNORECASE)
# Control signs, and halves of surrogate pairs, which cannot be written as UTF-8.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_NUMBER = re.compile(r"(?<![0-9.+-])(?<![0-9]e)([0-9]{1,6})(?:\.0+)?(?![0-9.eE])")

_ACTIONS = {
    "draw": "draw new new_picture draw_picture draw_image generate generate_image create paint image 画 画图 绘图 生成",
    "edit": "edit modify change update redraw revise edit_image 编辑 修改 改图 改",
    "chat": "chat reply answer talk respond response message none text 聊天 回答 回复 闲聊 对话",
    "clarify": "clarify ask question clarification ask_back 询问 提问 澄清 追问 反问",
    "refuse": "refuse refusal decline reject deny 拒绝 谢绝",
}
_EDITS = {
    "entity": "entity replace subject recolor recolour color colour attribute swap change 主体编辑 替换 改色",
    "add": "add insert addition add_object 增加 添加 增加主体",
    "remove": "remove delete erase removal remove_object 删除 去掉 删除主体",
    "background": "background backdrop scene change_background 背景 背景更换 换背景",
    "style": "style restyle change_style 风格 风格转换",
    "lens": "lens view camera zoom shot change_lens 镜头 镜头转换 视角",
    "combine": "combine merge combination combine_images 合并 图像合并",
    "new": "new fresh new_picture 新图 全新",
    "redo": "redo again another retry regenerate variation 重画 再来",
    "revert": "revert undo back go_back restore 回退 撤销 恢复",
}
_SEEDS = {
    "keep": "keep same fixed kept hold true 保持 不变",
    "new": "new random fresh change different false 新 随机",
}


def clean(value: Any, most: int = MOST_REPLY) -> str | None:
    """A value as a text that can be stored and shown."""
    if isinstance(value, list | tuple):
        value = ", ".join(text for each in value if (text := clean(each, most)))
    if value is None or isinstance(value, bool | dict):
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return _UNWRITABLE.sub("", str(value)).strip()[:most]


def _prompt(value: Any) -> str | None:
    text = clean(value, MOST_PROMPT)
    return None if text is None else " ".join(_MARKERS.sub(" ", without_thoughts(text)).split())


def _words(value: Any) -> str | None:
    text = clean(value)
    return None if text is None else without_thoughts(text)


def _plain(word: str) -> str:
    return word.strip(" \t\n.。!！<>【】*_\"'").lower().replace(" ", "_").replace("-", "_")


def _word_of(*tables: Mapping[str, str]) -> Callable[[Any], str | None]:
    """Reads a word as what it means; of several tables the first that has it counts."""
    meanings = {
        word: meaning for table in reversed(tables) for meaning, words in table.items() for word in words.split()
    }
    return lambda value: meanings.get(_plain(str(value)[:MOST_WORD]))


def _numbers(value: Any) -> tuple[int, ...] | None:
    """Numbers of pictures, in whatever they are wrapped: 2, "第2张", [1, "picture 3"], {"id": 1}."""
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        value = int(value) if 0 < value < 10**6 else 0
    found = dict.fromkeys(int(number) for number in _NUMBER.findall(str(value)[:MOST_REPLY]))
    return tuple(number for number in found if number)[:MOST_PICTURES]


def _share(value: Any) -> float | None:
    """A number from 0 to 1, also of "0.6" and "60%"."""
    if value is None or isinstance(value, bool | list | dict):
        return None
    text = str(value).strip()
    try:
        number = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    except ValueError:
        return None
    return min(max(number, 0.0), 1.0) if math.isfinite(number) else None


@dataclass(frozen=True)
class Field:
    """A field of a decision: what models call it, and how its value is read."""

    names: tuple[str, ...]
    read: Callable[[Any], Any]


FIELDS: dict[str, Field] = {
    "reason": Field(("reason", "reasoning", "thought", "rationale", "why", "理由", "原因"), _words),
    "action": Field(("action", "intent", "decision", "type", "动作", "意图"), _word_of(_ACTIONS, _EDITS)),
    "edit": Field(("edit", "edit_kind", "edit_type", "kind", "编辑", "编辑类型"), _word_of(_EDITS)),
    "pictures": Field(
        ("pictures", "picture", "images", "image_ids", "references", "reference", "refs", "图片", "图", "引用"),
        _numbers,
    ),
    "prompt": Field(
        ("prompt", "new_prompt", "full_prompt", "image_prompt", "positive_prompt", "description", "提示词", "画面"),
        _prompt,
    ),
    "negative_prompt": Field(("negative_prompt", "negative", "avoid", "without", "反向提示词", "负面提示词"), _prompt),
    "strength": Field(("strength", "denoising_strength", "强度"), _share),
    "seed": Field(("seed", "seed_policy", "种子"), _word_of(_SEEDS)),
    "reply": Field(("reply", "response", "answer", "message", "text", "content", "回复", "回答", "答复"), _words),
}
_FIELD_OF = {name: field for field, row in FIELDS.items() for name in row.names}


def field_named(name: str) -> str | None:
    """The field that models call `name`; None for any other key."""
    return _FIELD_OF.get(_plain(name[:MOST_WORD]))


def read_fields(values: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that `values` say something about; the right name goes before the others."""
    found: dict[str, Any] = {}
    for name, value in values.items():
        field = field_named(str(name))
        if field is None:
            continue
        said = FIELDS[field].read(value)
        if said is not None and (field not in found or name == field):
            found[field] = said
    if found.get("action") in _EDITS:  # {"action": "revert"}: the kind of edit in the place of the action
        found.setdefault("edit", found["action"])
        found["action"] = "draw" if found["edit"] in ("new", "redo") else "edit"
    return found
