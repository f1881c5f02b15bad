"""The pictures of all sessions as HTML, with what there is to choose from among them."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from storage import GalleryItem, GalleryWish
from ui.figure import favourite_button
from ui.html import event_button, icon_tag, tag, text_tag
from ui.look import Look

PAGE = 60  # pictures that are shown at once, and that more are added by
_DAYS = (1, 7, 30)


@dataclass(frozen=True)
class Filter:
    """Which pictures are shown, as the buttons of the page carry it; `days` 0 is any time. With `looks` the text says
    what they look like, and the most alike come first.
    """

    text: str = ""
    favourites: int = 0
    days: int = 0
    backend: str = ""
    limit: int = PAGE
    looks: int = 0

    @classmethod
    def of(cls, data: Any) -> "Filter":
        """What a button told, and what is written beside it."""
        numbers = (int(data.favourites), int(data.days), data.backend, int(data.limit), int(data.looks))
        return cls(data.written or "", *numbers)

    @property
    def asks_for_looks(self) -> bool:
        """Whether the text says what pictures look like, not what was said of them."""
        return bool(self.looks and self.text.strip())

    def wish(self, now: datetime) -> GalleryWish:
        """As the store takes it; a day is one until `now`."""
        since = now - timedelta(days=self.days) if self.days else None
        text = "" if self.asks_for_looks else self.text
        return GalleryWish(self.backend, bool(self.favourites), since, None, text)


def gallery_html(
    items: Sequence[GalleryItem],
    chosen: Filter,
    backends: Sequence[str],
    look: Look,
    removed: Sequence[str] = (),
    *,
    all_seen: bool | None = None,
) -> str:
    """The pictures in their order, below the filters; a button for more where there may be more, and a way back for
    those `removed` just now. What is picked of them is a form, which the browser itself sends to have it as a file.
    They can be sought by their looks where something can tell these: whether it has looked at `all_seen` by now.
    """
    title = text_tag("h2", look.say("gallery"))
    close = event_button("close_gallery", look.say("close"), icon="close", quiet=True)
    head = tag("header", title, _filters(chosen, backends, look, all_seen is not None), close)
    cards = [_card(item, chosen, look) for item in items]
    shown = tag("div", *cards, class_="grid") if cards else text_tag("p", look.say("gallery_empty"), class_="hint")
    form = tag("form", _picked(chosen, look), shown, method="post", action=look.pictures_url())
    more = _choice(look.say("more_pictures"), replace(chosen, limit=chosen.limit + PAGE))
    rest = more if len(items) == chosen.limit else ""
    partly = "" if all_seen is not False else text_tag("p", look.say("looked_partly"), class_="hint", role="status")
    return tag("section", head, _undo(removed, chosen, look), partly, form, rest, class_="gallery", data_form=True)


def _filters(chosen: Filter, backends: Sequence[str], look: Look, by_looks: bool) -> str:
    hint = look.say("search_looks" if chosen.looks else "search_pictures")
    field = tag("input", type="search", value=chosen.text, placeholder=hint, aria_label=hint, maxlength=200)
    go = _choice(look.say("search"), chosen, icon="search", quiet=True)
    looks = _switch(look.say("by_looks"), chosen, "looks", 1) if by_looks else ""
    favourites = _switch(look.say("favourites"), chosen, "favourites", 1)
    times = [_switch(look.say("days", count=days), chosen, "days", days) for days in _DAYS]
    drawn_with = [_switch(name, chosen, "backend", name) for name in (backends if len(backends) > 1 else ())]
    return tag("div", tag("span", go, field, class_="field"), looks, favourites, *times, *drawn_with, class_="filters")


def _switch(label: str, chosen: Filter, name: str, value: int | str) -> str:
    """Narrows the gallery down by one thing, or no more by it."""
    is_on = getattr(chosen, name) == value
    changed: dict[str, Any] = {name: type(value)() if is_on else value}
    return _choice(label, replace(chosen, **changed), is_on)


def _choice(label: str, then: Filter, is_on: bool | None = None, *, icon: str = "", quiet: bool = False) -> str:
    """A button that shows the gallery with the filter `then`."""
    return event_button("filter_gallery", label, icon=icon, quiet=quiet, kind="chip", pressed=is_on, **_carried(then))


def _picked(chosen: Filter, look: Look) -> str:
    """What can be done with the pictures that are picked; seen once one is."""
    save = tag("button", icon_tag("download"), text_tag("span", look.say("save_picked")), type="submit", class_="chip")
    label = look.say("remove_picked")
    remove = event_button("remove_pictures", label, icon="trash", kind="chip", **_carried(chosen))
    none = tag("button", text_tag("span", look.say("pick_none")), type="reset", class_="chip")
    return tag("div", save, remove, none, class_="picked")


def _undo(removed: Sequence[str], chosen: Filter, look: Look) -> str:
    if not removed:
        return ""
    words = text_tag("span", look.say("removed_pictures", number=len(removed)))
    ids = " ".join(removed)
    back = event_button("restore_pictures", look.say("undo"), icon="undo", ids=ids, **_carried(chosen))
    return tag("div", words, back, class_="undo", role="status")


def _carried(chosen: Filter) -> dict[str, Any]:
    """The filter as data of a button; the text is read from its field."""
    return {name: value for name, value in asdict(chosen).items() if name != "text"}


def _card(item: GalleryItem, chosen: Filter, look: Look) -> str:
    alt = look.say("picture_alt", number=item.picture.number, prompt=item.prompt)
    size = {"width": item.picture.width, "height": item.picture.height}
    image = tag("img", src=look.thumbnail_url(item.picture.id), alt=alt, loading="lazy", **size)
    show = tag(
        "button", image, type="button", title=item.prompt, data_event="show_found", data_id=item.session_id,
        data_turn=item.turn_id,
    )  # fmt: skip
    heart = favourite_button(item.picture, look, "favourite_there", **_carried(chosen))
    label, kept = look.say("pick", picture=alt), f"pick-{item.picture.id}"
    pick = tag("input", type="checkbox", name_="id", value=item.picture.id, aria_label=label, data_kept=kept)
    return tag("figure", show, pick, heart, class_="card")
