"""A session and its replays side by side as HTML: a column each, a row for each thing that was said."""

from collections.abc import Sequence
from dataclasses import dataclass

from storage import PictureRecord, TurnRecord
from ui.chat import UNFINISHED
from ui.choices import model_choices, model_key
from ui.columns import Column, drawn_with, rows_of
from ui.html import event_button, icon_button, icon_tag, paragraphs, tag, text_tag
from ui.look import Look


@dataclass(frozen=True)
class _Shown:
    """The comparison that a cell is part of: its columns, their names by their sessions, and those of the models."""

    columns: tuple[Column, ...]
    names: dict[str, str]
    models: dict[str, str]
    look: Look


def comparison_html(columns: Sequence[Column], look: Look, own: str) -> str:
    """The table, under the title of the first session; `own` is the model that the program was started with."""
    models = {key: title for title, key in model_choices(look.language, own)}
    shown = _Shown(tuple(columns), _names(columns, look), models, look)
    rows = rows_of(columns)
    heads = [_head(column, list(rows), shown) for column in columns]
    corner = text_tag("th", look.say("what_was_said"), scope="col")
    body = [_row(row, said, shown) for row, said in rows.items()]
    table = tag("table", tag("thead", tag("tr", corner, *heads)), tag("tbody", *body))
    return tag("section", _top(columns, look), table, class_="comparison", lang=look.language)


def _names(columns: Sequence[Column], look: Look) -> dict[str, str]:
    replays = [column.session.id for column in columns if column.session.replay_of is not None]
    numbered = {each: look.say("replay_number", number=number) for number, each in enumerate(replays, start=1)}
    return {each.session.id: numbered.get(each.session.id, look.say("original")) for each in columns}


def _top(columns: Sequence[Column], look: Look) -> str:
    """What is compared, and what can be done with all of it: the page's own script saves it as one picture."""
    first = columns[0].session
    title = text_tag("h2", look.say("side_by_side"))
    about = text_tag("p", first.title or look.say("untitled"))
    close = event_button("close_comparison", look.say("close"), icon="close", quiet=True)
    save = icon_button("download", look.say("save_sheet"), data_sheet=f"huihua-{first.id[:8]}.png")
    under_way = [column for column in columns if column.is_under_way]
    stop = event_button("stop_replays", look.say("stop_all"), icon="stop", id=first.id) if len(under_way) > 1 else ""
    return tag("header", title, about, stop, replay_button(first.id, look), save, close)


def replay_button(session_id: str, look: Look) -> str:
    """Opens the form of ui/replay_form.py for a session; the page's own script does that."""
    words = text_tag("span", look.say("replay"))
    return tag(
        "button", icon_tag("again"), words, type="button", class_="text-button", data_dialog="replay",
        data_id=session_id,
    )  # fmt: skip


def _head(column: Column, rows: Sequence[str], shown: _Shown) -> str:
    """Which session, with which model, from which seed; and the way to stop what is under way."""
    look, session = shown.look, column.session
    drawn = [drawn_with(column.turns[row]) for row in rows if row in column.turns]
    models = [_model(each, shown) for each in drawn if each.get("backend")]
    seeds = list(dict.fromkeys(each["seed"] for each in drawn if each.get("seed") is not None))
    open_it = event_button("open_session", shown.names[session.id], id=session.id)
    stop = event_button("stop_replay", look.say("cancel"), icon="stop", id=session.id) if column.is_under_way else ""
    model = ", ".join(dict.fromkeys(models))
    took = sum(column.turns[row].seconds for row in rows if row in column.turns and column.turns[row].picture)
    figures = " · ".join(filter(None, (_seeds(seeds, look), _seconds(took, look))))
    lines = [text_tag("div", model, class_="model", title=model), text_tag("div", figures, class_="seed")]
    return tag("th", tag("div", open_it, stop, class_="name"), *lines, scope="col")


def _model(drawn: dict, shown: _Shown) -> str:
    key = model_key(str(drawn.get("backend")), str(drawn.get("checkpoint")))
    return shown.models.get(key, key)


def _seeds(seeds: Sequence[int], look: Look) -> str:
    if len(seeds) > 1:
        return look.say("many_seeds", count=len(seeds))
    return look.say("seed_is", seed=seeds[0]) if seeds else ""


def _seconds(seconds: float, look: Look) -> str:
    """A figure and its unit, on one line."""
    if not seconds:
        return ""
    words = look.say("seconds", seconds=f"{seconds:.1f}" if seconds < 10 else f"{seconds:.0f}")
    return words.replace(" ", "\N{NO-BREAK SPACE}")


def _row(row: str, said: TurnRecord, shown: _Shown) -> str:
    """What was said, and what each session drew for it."""
    look = shown.look
    brought = [tag("img", src=look.thumbnail_url(each.id), alt=look.say("upload_alt")) for each in said.uploads]
    head = tag("th", paragraphs(said.text), *brought, scope="row")
    return tag("tr", head, *(tag("td", _cell(column, row, shown)) for column in shown.columns))


def _cell(column: Column, row: str, shown: _Shown) -> str:
    """The picture, or how far it is, or why there is none."""
    look, turn = shown.look, column.turns.get(row)
    if turn is None:
        return text_tag("p", look.say("replay_waits" if column.session.replay else "replay_without"), class_="none")
    if turn.status in UNFINISHED:
        words = look.say("drawing_now" if turn.status == "running" else "starting")
        return tag("div", class_="frame canvas") + text_tag("span", words, class_="status-text", role="status")
    if turn.picture is None:
        return _without_picture(turn, look)
    first = shown.columns[0].turns.get(row)
    before = None if first is None or column is shown.columns[0] else first
    told = tag("div", paragraphs(turn.reply), class_="reply") if before and turn.reply != before.reply else ""
    return _figure(turn, turn.picture, _slider(before, turn, shown), look) + told


def _without_picture(turn: TurnRecord, look: Look) -> str:
    if turn.status == "done":
        return tag("div", paragraphs(turn.reply), class_="reply")
    return text_tag("strong", look.say(turn.status)) + paragraphs(turn.error)


def _figure(turn: TurnRecord, picture: PictureRecord, slider: str, look: Look) -> str:
    drawn = drawn_with(turn)
    url = look.video_url(picture.id) if picture.video else look.picture_url(picture.id)
    alt = look.say("picture_alt", number=picture.number, prompt=drawn.get("prompt", ""))
    size = {"width": picture.width, "height": picture.height}
    image = tag("img", src=look.thumbnail_url(picture.id), alt=alt, title=drawn.get("prompt"), loading="lazy", **size)
    frame = tag("a", image, href=url, target="_blank", class_="frame")
    seed = look.say("seed_is", seed=drawn["seed"]) if "seed" in drawn else ""
    figures = text_tag("span", " · ".join(filter(None, (seed, _seconds(turn.seconds, look)))), class_="seed")
    return tag("figure", frame, tag("figcaption", figures, slider))


def _slider(before: TurnRecord | None, turn: TurnRecord, shown: _Shown) -> str:
    """Opens the slider between the picture of the first column and this one, where they are two."""
    old, new, look = before and before.picture, turn.picture, shown.look
    if not (before and old and new) or old.id == new.id:
        return ""
    return icon_button(
        "compare",
        look.say("compare_original"),
        data_before=look.picture_url(old.id),
        data_before_label=shown.names[before.session_id],
        data_after=look.picture_url(new.id),
        data_after_label=shown.names[turn.session_id],
    )
