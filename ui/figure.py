"""A picture in the conversation as HTML: the picture, what is known of it, and what can be done with it."""

from typing import Any

from storage import PictureRecord, TurnRecord
from ui.comparing import likeness_label
from ui.html import event_button, icon_button, icon_tag, tag, text_tag
from ui.look import Look


def figure_html(turn: TurnRecord, picture: PictureRecord, before: PictureRecord | None, look: Look) -> str:
    """The picture of a turn; `before` is the one to compare it with at first."""
    frame = _video(picture, look) if picture.video else _image(turn, picture, look)
    caption = tag("figcaption", *_known(turn, picture, look), tag("span", *_tools(picture, before, look)))
    return tag("figure", frame, caption, class_="picture")


def tries_html(turn: TurnRecord, look: Look) -> str:
    """Steps through the tries at this place; nothing where there is one."""
    if turn.sibling_count < 2:
        return ""
    index, count = turn.sibling_index, turn.sibling_count
    older = event_button("show_try", look.say("older"), icon="left", quiet=True, id=turn.id, by=-1)
    newer = event_button("show_try", look.say("newer"), icon="right", quiet=True, id=turn.id, by=1)
    label = look.say("tries", index=index, count=count)
    place = text_tag("span", f"{index} / {count}", title=label)
    return tag("span", older if index > 1 else "", place, newer if index < count else "", class_="tries")


def _image(turn: TurnRecord, picture: PictureRecord, look: Look) -> str:
    url = look.picture_url(picture.id)
    alt = look.say("picture_alt", number=picture.number, prompt=(turn.request or {}).get("prompt", ""))
    image = tag("img", src=url, alt=alt, decoding="sync", width=picture.width, height=picture.height)
    return tag("a", image, href=url, target="_blank", title=look.say("open"), class_="frame")


def _video(picture: PictureRecord, look: Look) -> str:
    video = video_tag(look.video_url(picture.id), look.picture_url(picture.id), picture.width, picture.height)
    return tag("div", video, class_="frame")


def video_tag(url: str, poster: str, width: int, height: int) -> str:
    """A video behind its first frame, over and over once it is started."""
    marks = {"controls": True, "loop": True, "muted": True, "playsinline": True, "preload": "metadata"}
    return tag("video", src=url, poster=poster, width=width, height=height, **marks)


def _known(turn: TurnRecord, picture: PictureRecord, look: Look) -> list[str]:
    """Number and seed, and the tries."""
    seed = (turn.request or {}).get("seed")
    parts = [text_tag("span", look.say("picture", number=picture.number), class_="number")]
    if seed is not None:
        parts.append(text_tag("span", look.say("seed_is", seed=seed), class_="seed"))
        parts.append(event_button("keep_seed", look.say("reuse_seed"), icon="pin", quiet=True, seed=seed))
    return [*parts, tries_html(turn, look)]


def _tools(picture: PictureRecord, before: PictureRecord | None, look: Look) -> list[str]:
    return [
        *speaking_of(picture, look),
        _compare(picture, before, look) if before and before.id != picture.id else "",
        favourite_button(picture, look),
        _download(picture, look),
    ]


def speaking_of(picture: PictureRecord, look: Look) -> list[str]:
    """The buttons that make the next words be about a picture, or about a part of it."""
    quote = event_button("quote", look.say("quote"), icon="reply", quiet=True, id=picture.id)
    paint = event_button("paint", look.say("paint"), icon="brush", quiet=True, id=picture.id)
    return [quote] if picture.video else [quote, paint]


def favourite_button(picture: PictureRecord, look: Look, event: str = "favourite", **data: Any) -> str:
    """A heart, filled for a favourite."""
    wanted = not picture.favourite
    label = look.say("favourite" if wanted else "no_favourite")
    icon = "heart" if wanted else "heart-full"
    return event_button(event, label, icon=icon, quiet=True, id=picture.id, on=int(wanted), **data)


def _compare(picture: PictureRecord, before: PictureRecord, look: Look) -> str:
    """Opens the slider between two pictures, where others can be chosen too; the page's own scripts do that."""
    label = look.say("compare", number=before.number)
    return icon_button(
        "compare",
        label,
        data_before=look.picture_url(before.id),
        data_before_label=look.say("picture", number=before.number),
        data_after=look.picture_url(picture.id),
        data_after_label=look.say("picture", number=picture.number),
        data_likeness=look.likeness_url(before.id, picture.id),
        data_likeness_label=likeness_label(look),
        data_pair=f"{before.number} {picture.number}",
    )


def _download(picture: PictureRecord, look: Look) -> str:
    url = look.video_url(picture.id) if picture.video else look.picture_url(picture.id)
    address = f"{url}{'&' if '?' in url else '?'}download=1"
    label = look.say("download")
    return tag(
        "a", icon_tag("download"), href=address, class_="icon-button", title=label, aria_label=label, download=True
    )
