"""The conversation as HTML: what was said, the picture in the answer, and how it came about."""

from collections.abc import Sequence
from typing import Any

from storage import PictureRecord, TurnRecord
from ui.html import escape, event_button, paragraphs, tag, text_tag
from ui.look import Look

UNFINISHED = ("pending", "running")
_SEAL = tag("div", "绘", class_="seal", aria_hidden="true")


def conversation_html(turns: Sequence[TurnRecord], look: Look, *, is_open: bool = True) -> str:
    """All turns that have ended, the oldest first; the last one can be tried again unless the talk went on."""
    articles = [turn_html(turn, look, is_last=is_open and turn is turns[-1]) for turn in turns]
    return tag("div", *articles, class_="turns", role="log", lang=look.language)


def turn_html(turn: TurnRecord, look: Look, *, is_last: bool) -> str:
    """One turn that has ended, or whose process is gone."""
    show = _done if turn.status == "done" else _unfinished
    return article(turn, look, show(turn, look, is_last))


def article(turn: TurnRecord, look: Look, body: str) -> str:
    """What was said, on the right, and below it the answer, whose content is `body`."""
    answer = tag("div", _SEAL, tag("div", body, class_="body"), class_="answer")
    return tag("article", _said(turn, look), answer, class_="turn", id=f"turn-{turn.id}")


def _said(turn: TurnRecord, look: Look) -> str:
    uploads = [
        tag("img", src=look.picture_url(each.id), alt=look.say("upload_alt"), width=each.width, height=each.height)
        for each in turn.uploads
    ]
    pictures = tag("div", *uploads, class_="uploads") if uploads else ""
    words = tag("div", paragraphs(turn.text), class_="bubble") if turn.text.strip() else ""
    return tag("div", pictures, words, class_="said")


def _done(turn: TurnRecord, look: Look, is_last: bool) -> str:
    picture = _figure(turn, turn.picture, look, is_last) if turn.picture else ""
    return tag("div", paragraphs(turn.reply), class_="reply") + picture + _how(turn, look, is_last)


def _figure(turn: TurnRecord, picture: PictureRecord, look: Look, is_last: bool) -> str:
    url = look.picture_url(picture.id)
    alt = look.say("picture_alt", number=picture.number, prompt=(turn.request or {}).get("prompt", ""))
    size = {"width": picture.width, "height": picture.height}
    image = tag("img", src=url, alt=alt, loading=None if is_last else "lazy", decoding="sync", **size)
    link = tag("a", image, href=url, target="_blank", title=look.say("open"), class_="frame")
    caption = tag("figcaption", *_caption(turn, picture, look, is_last))
    return tag("figure", link, caption, class_="picture")


def _caption(turn: TurnRecord, picture: PictureRecord, look: Look, is_last: bool) -> list[str]:
    """Number, seed and what can be done with the picture."""
    seed = (turn.request or {}).get("seed")
    parts = [text_tag("span", look.say("picture", number=picture.number), class_="number")]
    if seed is not None:
        parts.append(text_tag("span", look.say("seed_is", seed=seed), class_="seed"))
        parts.append(event_button("keep_seed", look.say("reuse_seed"), icon="pin", seed=seed))
    if is_last:
        parts.append(_tries(turn, look))
        parts.append(event_button("another", look.say("another"), icon="again", id=turn.id))
    parts.append(_download(picture, look))
    return parts


def _download(picture: PictureRecord, look: Look) -> str:
    url = look.picture_url(picture.id)
    address = f"{url}{'&' if '?' in url else '?'}download=1"
    icon = tag("i", class_="glyph glyph-download", aria_hidden="true")
    label = look.say("download")
    return tag("a", icon, href=address, class_="icon-button", title=label, aria_label=label, download=True)


def _tries(turn: TurnRecord, look: Look) -> str:
    """Steps through the tries at this place; nothing where there is one."""
    if turn.sibling_count < 2:
        return ""
    index, count = turn.sibling_index, turn.sibling_count
    older = event_button("show_try", look.say("older"), icon="left", quiet=True, id=turn.id, by=-1)
    newer = event_button("show_try", look.say("newer"), icon="right", quiet=True, id=turn.id, by=1)
    label = look.say("tries", index=index, count=count)
    place = text_tag("span", f"{index} / {count}", title=label)
    return tag("span", older if index > 1 else "", place, newer if index < count else "", class_="tries")


def _how(turn: TurnRecord, look: Look, is_last: bool) -> str:
    """The decision, the reason and the rewritten prompt, closed until asked for."""
    decision = turn.decision or {}
    title = look.say("how_drawn" if turn.request else "why")
    rows = [_row(look.say("decision"), escape(decision_text(decision, look)))]
    if decision.get("reason"):
        rows.append(_row(look.say("reason"), escape(decision["reason"])))
    if turn.request:
        rows.append(_row(look.say("prompt"), _prompt(turn.request, look)))
        rows += [_row(label, escape(value)) for label, value in _figures(turn, turn.request, look)]
    elif is_last and decision.get("action") != "refuse" and turn.text.strip():
        rows.append(_row("", event_button("draw_anyway", look.say("draw_anyway"), icon="brush", id=turn.id)))
    return tag("details", text_tag("summary", title), tag("dl", *rows), class_="how")


def decision_text(decision: dict[str, Any], look: Look) -> str:
    """What was decided, in words: the action and the kind of edit."""
    action = look.say(f"action_{decision.get('action', 'chat')}")
    edit = decision.get("edit")
    return f"{action} · {look.say(f'edit_{edit}')}" if edit else action


def _prompt(request: dict[str, Any], look: Look) -> str:
    """The prompt in a field, so that it can be changed and drawn as it stands."""
    field = text_tag("textarea", request.get("prompt", ""), rows=2, aria_label=look.say("prompt"), class_="prompt")
    draw = event_button("draw_prompt", look.say("draw_prompt"), icon="brush")
    copy = tag("button", escape(look.say("copy")), type="button", class_="text-button", data_copied=look.say("copied"))
    return field + tag("div", draw, copy, class_="prompt-buttons")


def _figures(turn: TurnRecord, request: dict[str, Any], look: Look) -> list[tuple[str, object]]:
    figures: list[tuple[str, object]] = [
        (look.say("negative"), request.get("negative_prompt")),
        (look.say("size"), f"{request.get('width')} × {request.get('height')}"),
        (look.say("steps"), request.get("steps")),
        (look.say("guidance"), request.get("guidance")),
        (look.say("model"), f"{request.get('backend')} / {request.get('checkpoint')}"),
        (look.say("took"), look.say("seconds", seconds=round(turn.seconds, 2))),
    ]
    return [(label, value) for label, value in figures if value not in (None, "")]


def _row(label: str, content: str) -> str:
    return tag("div", text_tag("dt", label), tag("dd", content))


def _unfinished(turn: TurnRecord, look: Look, is_last: bool) -> str:
    """An error and a way on. A turn that is open here, but not under way, was left by another process."""
    status = "interrupted" if turn.status in UNFINISHED else turn.status
    again = event_button("again", look.say("try_again"), icon="again", id=turn.id) if is_last else ""
    title = text_tag("strong", look.say(status))
    words = paragraphs(turn.error or look.say(f"{status}_hint"))
    return tag("div", title, words, again, class_=f"notice {status}", role="status") + _tried(turn, look, is_last)


def _tried(turn: TurnRecord, look: Look, is_last: bool) -> str:
    tries = _tries(turn, look) if is_last else ""
    return tag("div", tries, class_="tried") if tries else ""
