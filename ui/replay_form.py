"""With what a session is drawn anew, as a form in a window of the page; and what was written into it."""

from typing import Any, Literal

from dialog.replay import Replay
from generation.errors import InvalidRequestError, UnknownCheckpointError
from ui.choices import MOST_SEED, model_choices, model_note, models
from ui.html import event_button, icon_button, tag, text_tag
from ui.look import Look
from ui.translation import LANGUAGES, say


def replay_form_html(look: Look, own: str) -> str:
    """The window, closed; the page's own script opens it and says for which session. `own` is the program's model."""
    close = icon_button("close", look.say("close"), data_closes=True)
    head = tag("header", text_tag("h2", look.say("replay")), close)
    about = text_tag("p", look.say("replay_about"))
    begin = event_button("replay_session", look.say("replay_begin"), icon="brush", id="")
    form = tag("div", _models(look, own), _seeds(look), _one_seed(look), begin, class_="replay-form", data_form=True)
    return tag("dialog", head, about, form, id="replay", aria_label=look.say("replay"))


def chosen_replay(told: Any, own: str) -> Replay:
    """What the form tells. Raises UnknownCheckpointError for a model that is not offered, InvalidRequestError."""
    backend, _, checkpoint = told.model.partition("/")
    if told.model and told.model not in models(own):
        raise UnknownCheckpointError(checkpoint, backend, models(own))
    return Replay(backend=backend or None, checkpoint=checkpoint or None, seed=_seed(told.seeds, told.seed.strip()))


def _seed(seeds: str, one: str) -> int | Literal["new"] | None:
    if not one:
        return None if seeds == "old" else "new"
    if not (one.isascii() and one.isdecimal()) or int(one) > MOST_SEED:
        zh, en = (say(language, "seed_wrong", most=MOST_SEED) for language in LANGUAGES)
        raise InvalidRequestError(zh=zh, en=en)
    return int(one)


def _models(look: Look, own: str) -> str:
    """The models, with what one has to know before one draws with them: the page's own script shows it."""
    options = [text_tag("option", look.say("same_models"), value="", data_note="")]
    for title, key in model_choices(look.language, own):
        options.append(text_tag("option", title, value=key, data_note=model_note(key, look.language)))
    choice = tag("select", *options, name_="model")
    return tag("label", text_tag("span", look.say("checkpoint")), choice, tag("small", class_="note"))


def _seeds(look: Look) -> str:
    new = text_tag("option", look.say("seeds_new"), value="new")
    old = text_tag("option", look.say("seeds_old"), value="old")
    return tag("label", text_tag("span", look.say("replay_seeds")), tag("select", new, old, name_="seeds"))


def _one_seed(look: Look) -> str:
    field = tag("input", name_="seed", type="number", min=0, max=MOST_SEED, step=1, placeholder=look.say("auto"))
    return tag("label", text_tag("span", look.say("one_seed")), field)
