"""What one has to know before one draws with a model, as HTML: a sample, what it is good at, what it costs.

All of it is read from the model's row, and how long a picture takes from what was drawn here before.
"""

from collections.abc import Sequence
from statistics import median
from urllib.parse import quote

from generation import backends
from generation.errors import GenerationError
from generation.samples import prompts_of, sample_of
from generation.strengths import strengths
from storage import TimeRecord
from ui.choices import is_on_this_machine, model_choices, model_of, names_of
from ui.html import event_button, tag, text_tag
from ui.look import Look

SAMPLES = "/samples"  # where the server has them
_WIDTH, _HEIGHT = 576, 192  # pixels of a strip, see generation/samples/__main__.py


def model_card_html(model: str, times: Sequence[TimeRecord], look: Look, own: str) -> str:
    """The card of the chosen model, with a way to see all of them; `own` is the model of the program."""
    every = event_button("open_models", look.say("all_models"), icon="gallery")
    title = _title(model, look, own)
    label = look.say("about_model", model=title)
    return tag("section", _body(model, times, look), every, class_="model-card", aria_label=label, lang=look.language)


def models_html(chosen: str, times: Sequence[TimeRecord], look: Look, own: str) -> str:
    """All models that are offered, those first that are on this machine; `chosen` is the one that draws now."""
    titles = {key: title for title, key in model_choices(look.language, own)}
    here = [key for key in titles if is_on_this_machine(key)]
    head = text_tag("h2", look.say("all_models"))
    close = event_button("close_models", look.say("close"), icon="close", quiet=True)
    groups = (("models_here", here), ("models_elsewhere", [key for key in titles if key not in here]))
    listed = [
        text_tag("h3", look.say(name)) + tag("ul", *(_item(key, titles[key], chosen, times, look) for key in keys))
        for name, keys in groups
        if keys
    ]
    return tag("section", tag("header", head, close), *listed, class_="models", lang=look.language)


def seconds_of(model: str, times: Sequence[TimeRecord]) -> float | None:
    """What a drawing takes that leaves all to the model, the middle one of all; None where there was none."""
    backend, checkpoint = names_of(model)
    row = backends.checkpoint_row(backend, checkpoint)
    asked = {"steps": row.steps, "width": row.sizes[0][0], "height": row.sizes[0][1], "source": None, "speed": "exact"}
    asked |= {"frames": row.frames[0] if row.frames != (1,) else None}
    alike = [each for each in times if model_of(each.request) == model and asked.items() <= each.request.items()]
    taken = [each.seconds for each in alike if each.request.get("clips") in (None, 1)]
    return median(taken) if taken else None


def _item(model: str, title: str, chosen: str, times: Sequence[TimeRecord], look: Look) -> str:
    is_chosen = model == chosen
    label = look.say("model_chosen" if is_chosen else "choose_model")
    spoken = f"{label}{look.say('listed')}{title}"
    icon = "check" if is_chosen else "brush"
    use = event_button("choose_model", label, icon=icon, pressed=is_chosen, spoken=spoken, model=model)
    return tag("li", text_tag("h4", title), _body(model, times, look), use, class_="model-card")


def _body(model: str, times: Sequence[TimeRecord], look: Look) -> str:
    try:
        told = [look.say(f"able_{each.key}", **each.figures) for each in strengths(*names_of(model))]
        costs = _costs(model, times, look)
    except GenerationError:  # one that the table does not have (any more)
        return ""
    rows = [tag("div", text_tag("dt", look.say(name)), text_tag("dd", value)) for name, value in costs if value]
    return (
        _sample(model, look)
        + tag("ul", *(text_tag("li", each) for each in told), class_="strengths")
        + tag("dl", *rows, class_="costs")
    )


def _sample(model: str, look: Look) -> str:
    backend, checkpoint = names_of(model)
    sample = sample_of(backend, checkpoint)
    if sample is None:
        return ""
    shown = look.say("listed").join(each[look.language] for each in prompts_of(backend))
    alt = look.say("sample_alt", prompts=shown)
    size = {"width": _WIDTH, "height": _HEIGHT}
    return tag(
        "img", src=f"{SAMPLES}/{quote(sample.name)}", alt=alt, title=shown, loading="lazy", class_="sample", **size
    )


def _costs(model: str, times: Sequence[TimeRecord], look: Look) -> list[tuple[str, str]]:
    backend, checkpoint = names_of(model)
    row = backends.checkpoint_row(backend, checkpoint)
    seconds = seconds_of(model, times)
    return [
        ("steps", f"{row.steps}"),
        ("per_picture", "" if seconds is None else look.say("about_seconds", seconds=_rounded(seconds))),
        ("memory", look.say("about_gb", gb=f"{row.memory_gb:g}")),
        ("download", _download(model, row, look)),
        ("licence", backends.licence_of(backend, checkpoint)),
    ]


def _download(model: str, row: backends.Checkpoint, look: Look) -> str:
    if is_on_this_machine(model):
        return look.say("download_none")
    if row.offered_at:
        return look.say("download_by_hand", where=row.offered_at)
    if row.local:
        return look.say("download_missing", where=row.where)
    size = look.say("about_gb", gb=f"{row.download_gb:g}") if row.download_gb else look.say("download_unknown")
    return look.say("download_hub", size=size, where=row.where)


def _rounded(seconds: float) -> str:
    return f"{seconds:.1f}" if seconds < 10 else f"{seconds:.0f}"


def _title(model: str, look: Look, own: str) -> str:
    return next((title for title, key in model_choices(look.language, own) if key == model), model)
