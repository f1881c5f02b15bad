"""How an answer came about as HTML: the decision, the reason, and the rewritten prompt, closed until asked for."""

import re
from difflib import SequenceMatcher
from typing import Any

from generation.backends import licence_of
from storage import TurnRecord
from ui.html import escape, event_button, tag, text_tag
from ui.look import Look
from ui.recalled import strength_in
from ui.videos import told_length, told_use

_PIECES = re.compile(r"[A-Za-z0-9'-]+|\s+|.", re.DOTALL)  # English by words, Chinese by characters


def how_html(turn: TurnRecord, prompt_before: str, is_last: bool, look: Look) -> str:
    """The block below an answer. `prompt_before` is that of the picture before; empty where there was none."""
    decision = turn.decision or {}
    title = look.say("how_drawn" if turn.request else "why")
    rows = [_row(look.say("decision"), escape(decision_text(decision, look)))]
    if decision.get("reason"):
        rows.append(_row(look.say("reason"), escape(decision["reason"])))
    if turn.request:
        rows += _request(turn, turn.request, prompt_before, look)
    if is_last and (other := _otherwise(turn, look)):
        rows.append(_row("", other))
    return tag("details", text_tag("summary", title), tag("dl", *rows), class_="how", data_kept=f"how-{turn.id}")


def decision_text(decision: dict[str, Any], look: Look) -> str:
    """What was decided, in words: the action and the kind of edit."""
    action = look.say(f"action_{decision.get('action', 'chat')}")
    edit = decision.get("edit")
    return f"{action} · {look.say(f'edit_{edit}')}" if edit else action


def changes_html(before: str, after: str) -> str:
    """The prompt of now, with what was left out and what was put in marked as such."""
    old, new = _PIECES.findall(before), _PIECES.findall(after)
    parts = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            parts.append(escape("".join(new[c:d])))
            continue
        parts += [text_tag("del", "".join(old[a:b]))] if b > a else []
        parts += [text_tag("ins", "".join(new[c:d]))] if d > c else []
    return tag("span", *parts, class_="changes")


def _request(turn: TurnRecord, request: dict[str, Any], prompt_before: str, look: Look) -> list[str]:
    prompt = request.get("prompt", "")
    rows = [_row(look.say("prompt"), _prompt(prompt, look))]
    if prompt_before and prompt_before != prompt:
        rows.append(_row(look.say("changes"), changes_html(prompt_before, prompt)))
    led = [_row(look.say("control"), _leading(turn, look))] if turn.control else []
    return rows + led + [_row(label, escape(value)) for label, value in _figures(turn, request, look)]


def _leading(turn: TurnRecord, look: Look) -> str:
    """The outlines that led the drawing: they say why it looks so."""
    if turn.control is None:
        return ""
    image = tag("img", src=look.thumbnail_url(turn.control.id), alt="", loading="lazy")
    link = tag("a", image, href=look.picture_url(turn.control.id), target="_blank", title=look.say("open"))
    return tag("span", link, text_tag("span", look.say("control_on")), class_="led")


def _otherwise(turn: TurnRecord, look: Look) -> str:
    """What overrules the decision: drawing what was answered, not drawing what was drawn."""
    decision = turn.decision or {}
    if not turn.text.strip() or decision.get("action") == "refuse":
        return ""
    if turn.request:
        return event_button("dont_draw", look.say("dont_draw"), icon="stop", id=turn.id) if turn.manager else ""
    return event_button("draw_anyway", look.say("draw_anyway"), icon="brush", id=turn.id)


def _prompt(prompt: str, look: Look) -> str:
    """The prompt in a field, so that it can be changed and drawn as it stands."""
    field = text_tag("textarea", prompt, rows=2, aria_label=look.say("prompt"), class_="prompt")
    draw = event_button("draw_prompt", look.say("draw_prompt"), icon="brush")
    copy = tag("button", escape(look.say("copy")), type="button", class_="text-button", data_copied=look.say("copied"))
    return tag("div", field, tag("div", draw, copy, class_="prompt-buttons"), data_form=True)


def _figures(turn: TurnRecord, request: dict[str, Any], look: Look) -> list[tuple[str, object]]:
    speed = request.get("speed", "exact")
    figures: list[tuple[str, object]] = [
        (look.say("negative"), request.get("negative_prompt")),
        (look.say("size"), f"{request.get('width')} × {request.get('height')}"),
        (look.say("frames"), told_length(request, look)),
        (look.say("use"), told_use(request, look)),
        (look.say("steps"), request.get("steps")),
        (look.say("guidance"), request.get("guidance")),
        (look.say("strength"), strength_in(request)),
        (look.say("part"), look.say("part_only") if request.get("mask") else None),
        (look.say("control"), look.say("control_on") if request.get("control") and not turn.control else None),
        (look.say("speed"), look.say(f"speed_{speed}") if speed != "exact" else None),
        (look.say("model"), f"{request.get('backend')} / {request.get('checkpoint')}"),
        (look.say("licence"), licence_of(str(request.get("backend")), str(request.get("checkpoint")))),
        (look.say("took"), look.say("seconds", seconds=round(turn.seconds, 2))),
    ]
    return [(label, value) for label, value in figures if value not in (None, "")]


def _row(label: str, content: str) -> str:
    return tag("div", text_tag("dt", label), tag("dd", content))
