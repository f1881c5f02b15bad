"""With which models a session is drawn anew, as a form in a window of the page; and what was written into it."""

from typing import Any, Literal
from urllib.parse import quote, unquote

from dialog.replay import Replay
from generation.errors import InvalidRequestError, UnknownCheckpointError
from ui.choices import MOST_SEED, is_on_this_machine, model_choices, model_note, models, names_of
from ui.html import escape, event_button, icon_button, tag, text_tag
from ui.look import Look
from ui.translation import LANGUAGES, say

SAME = "same"  # each picture with its own model


def replay_form_html(look: Look, own: str) -> str:
    """The window, closed; the page's own script opens it and says for which session. `own` is the program's model."""
    close = icon_button("close", look.say("close"), data_closes=True)
    head = tag("header", text_tag("h2", look.say("replay")), close)
    about = text_tag("p", look.say("replay_about"))
    begin = event_button("replay_session", look.say("replay_begin"), icon="brush", id="")
    form = tag("div", _models(look, own), _seeds(look), _one_seed(look), begin, class_="replay-form", data_form=True)
    return tag("dialog", head, about, form, id="replay", aria_label=look.say("replay"))


def chosen_replays(told: Any, own: str) -> list[Replay]:
    """What the form tells: one replay for each model that is ticked, in the order in which they are offered.

    Raises UnknownCheckpointError for a model that is not offered, InvalidRequestError.
    """
    picked = [unquote(each) for each in told.picked.split()]
    seed = _seed(told.seeds, told.seed.strip())
    for model in picked:
        backend, checkpoint = names_of(model)
        if model not in (SAME, *models(own)):
            raise UnknownCheckpointError(checkpoint, backend, models(own))
    if not picked:
        zh, en = (say(language, "replay_with_none") for language in LANGUAGES)
        raise InvalidRequestError(zh=zh, en=en)
    return [_replay(model, seed) for model in picked]


def _replay(model: str, seed: int | Literal["new"] | None) -> Replay:
    backend, checkpoint = ("", "") if model == SAME else names_of(model)
    return Replay(backend=backend or None, checkpoint=checkpoint or None, seed=seed)


def _seed(seeds: str, one: str) -> int | Literal["new"] | None:
    if not one:
        return None if seeds == "old" else "new"
    if not (one.isascii() and one.isdecimal()) or int(one) > MOST_SEED:
        zh, en = (say(language, "seed_wrong", most=MOST_SEED) for language in LANGUAGES)
        raise InvalidRequestError(zh=zh, en=en)
    return int(one)


def _models(look: Look, own: str) -> str:
    """The models to tick, with what one has to know before one draws with them; those that would be downloaded first
    are closed until asked for, and are never among "all"."""
    choices = [(key, title, model_note(key, look.language)) for title, key in model_choices(look.language, own)]
    here = [each for each in choices if is_on_this_machine(each[0])]
    others = [each for each in choices if each not in here]
    same = _tick(SAME, look.say("same_models"), "", ticked=True)
    boxes = tag("div", same, *(_tick(*each) for each in here), class_="ticks")
    every = tag("button", escape(look.say("tick_all")), type="button", class_="text-button", data_ticks=True)
    elsewhere = text_tag("summary", look.say("models_elsewhere"))
    elsewhere += tag("div", *(_tick(*each) for each in others), class_="ticks")
    legend = text_tag("legend", look.say("replay_models"))
    closed = tag("details", elsewhere) if others else ""
    return tag("fieldset", legend, boxes, every if len(here) > 1 else "", closed, class_="ticked")


def _tick(model: str, title: str, note: str, *, ticked: bool = False) -> str:
    """A model to tick. What is ticked comes as words with spaces between, so a key has none."""
    box = tag("input", type="checkbox", value=quote(model, safe="/"), checked=ticked)
    words = tag("span", escape(title), text_tag("small", note) if note else "")
    return tag("label", box, words)


def _seeds(look: Look) -> str:
    new = text_tag("option", look.say("seeds_new"), value="new")
    old = text_tag("option", look.say("seeds_old"), value="old")
    return tag("label", text_tag("span", look.say("replay_seeds")), tag("select", new, old, name_="seeds"))


def _one_seed(look: Look) -> str:
    field = tag("input", name_="seed", type="number", min=0, max=MOST_SEED, step=1, placeholder=look.say("auto"))
    return tag("label", text_tag("span", look.say("one_seed")), field)
