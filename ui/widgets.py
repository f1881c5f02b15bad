"""The components of the page and where they stand. Knows nothing of what happens when they are used."""

import json
from dataclasses import dataclass, fields

import gradio as gr

from generation.limits import MOST_GUIDANCE
from ui.choices import (
    LEAST_STRENGTH,
    LONGEST_NEGATIVE,
    MOST_PICTURES,
    MOST_SEED,
    MOST_STEPS,
    Choices,
    model_choices,
    model_key,
    speed_choices,
    takes_control,
    takes_given_frames,
)
from ui.look import SESSIONS
from ui.sizes import size_choices
from ui.translation import Language, catalogue
from ui.videos import clip_choices, frame_choices, use_choices

# What a button inside of our own HTML may tell the page; each is an event of the HTML component that holds it.
EVENTS = {
    "top": ("switch_language", "replay_session", "look_again"),
    "side": (
        "new_session", "open_gallery", "open_session", "rename_session", "pin_session", "delete_session",
        "restore_session", "share_session", "revoke_share", "more_sessions", "compare_replays", "open_tree",
        "empty_bin",
    ),
    "found": ("show_found", "more_found"),
    "gallery": (
        "filter_gallery", "favourite_there", "show_found", "close_gallery", "remove_pictures", "restore_pictures",
    ),
    "comparison": ("open_session", "stop_replay", "stop_replays", "close_comparison"),
    "models": ("choose_model", "close_models"),
    "card": ("open_models",),
    "tree": ("show_turn", "close_tree"),
    "chat": (
        "say", "edit_turn", "another", "vary", "resize", "remodel", "again", "show_try", "show_turn", "undo_turn",
        "redo_turn", "draw_anyway", "dont_draw", "draw_prompt", "keep_seed", "quote", "paint", "favourite", "rate_turn",
        "go_back_to", "fork_turn",
    ),
    "live": ("cancel_turn",),
    "saying": (),
    "quoted": ("unquote",),
    "painting": (),
    "brought": ("look_at_files", "use_settings"),
}  # fmt: skip
# What is drawn anew at every step hears a button when it is pressed: a click may begin on one and end on its successor.
PRESSED = ("live",)
_TELL = """
const events = %s, pressed = %s;
const tell = (click) => {
  const button = click.target.closest("[data-event]");
  if (!button || !events.includes(button.dataset.event)) return;
  const {event, ...data} = button.dataset;
  const form = button.closest("[data-form]");
  const written = form?.querySelector("textarea, input")?.value;
  const fields = [...(form?.querySelectorAll("[name]:not([type=checkbox])") ?? [])];
  const named = Object.fromEntries(fields.map((field) => [field.name, field.value]));
  const picked = [...(form?.querySelectorAll("input:checked") ?? [])].map((box) => box.value).join(" ");
  trigger(event, {...data, ...named, written, picked});
};
element.addEventListener("huihua-tell", ({detail: {event, ...data}}) => events.includes(event) && trigger(event, data));
if (pressed) element.addEventListener("pointerdown", tell);
element.addEventListener("click", (click) => { if (!pressed || click.detail === 0) tell(click); });  // 0: a key
"""
# The box says nothing of its own when pictures come into it or leave it; what is offered for them is of one language.
_LOOK = """
let seen = "";
const look = () => {
  const files = [...document.querySelectorAll("#box .thumbnail-item img")].map((image) => image.src);
  const language = document.querySelector("[data-page-language]")?.dataset.pageLanguage;
  const now = files.length ? [language, ...files].join() : "";
  if (now !== seen) trigger("look_at_files");
  seen = now;
};
const drawn = {childList: true, subtree: true, attributeFilter: ["src"]};
new MutationObserver(look).observe(document.documentElement, drawn);
"""


@dataclass(frozen=True)
class Widgets:
    """Every component that an event reads or changes."""

    session: gr.BrowserState  # the session this page shows; NEW for one that has no turn yet
    language: gr.BrowserState  # the language a person chose; empty: as the browser asks
    token: gr.BrowserState  # identifies the browser where it keeps no cookie
    top: gr.HTML
    search: gr.Textbox
    found: gr.HTML
    side: gr.HTML
    listed: gr.State  # how many sessions it shows
    imported: gr.UploadButton  # a session that comes as a file
    gallery: gr.HTML
    comparison: gr.HTML  # a session and its replays, in the same place
    tree: gr.HTML  # all turns of a session, there too
    models: gr.HTML  # the cards of all models, there too
    chat: gr.HTML
    live: gr.HTML
    saying: gr.HTML  # what is on its way to the server, see assets/js/sending.js
    quoted: gr.HTML  # the picture that the next words are about
    quotes: gr.State  # its id; empty for none
    painting: gr.HTML  # that picture, where only a part of it is to change
    mask: gr.Textbox  # that part, see ui/painting.py
    brought: gr.HTML  # what the pictures in the box tell of how they were drawn
    box: gr.MultimodalTextbox
    sent: gr.MultimodalTextbox  # what was in it when it was sent
    more: gr.Accordion
    seed: gr.Number
    random: gr.Button
    steps: gr.Number
    guidance: gr.Number
    negative: gr.Textbox
    model: gr.Dropdown
    card: gr.HTML  # what there is to know of it
    size: gr.Dropdown
    strength: gr.Number
    speed: gr.Dropdown
    frames: gr.Dropdown  # for models of videos
    count: gr.Radio
    control: gr.Checkbox  # for models that can be led
    as_written: gr.Checkbox
    clips: gr.Dropdown  # for models of videos that draw longer ones
    use: gr.Dropdown  # of what is given to a video

    @property
    def visitor(self) -> list:
        """What tells who is looking, and at what."""
        return [self.session, self.language, self.token]

    @property
    def settings(self) -> list:
        """What a person chose for the drawing."""
        return [getattr(self, field.name) for field in fields(Choices)]

    @property
    def typed(self) -> list:
        """How it is heard that a person changes one of them. An input method and a paste are heard when they leave a
        text; the model has more to say."""
        heard = [widget.input for widget in self.settings if widget is not self.model]
        return [*heard, self.negative.blur]

    @property
    def read(self) -> set:
        """All that a handler may look at."""
        side = {self.search, self.listed, self.imported}
        return {*self.visitor, *self.settings, self.sent, self.quotes, *side}

    def all(self) -> list:
        """Every component that a handler may change."""
        return [getattr(self, field.name) for field in fields(self)]


def lay_out(i18n: gr.I18n, backend: str, checkpoint: str) -> Widgets:
    """Make all components; to be called inside of `gr.Blocks`. The texts come with the load of the page."""
    states = {name: _kept(name) for name in ("session", "language", "token")}
    top = _html("top")
    with gr.Row(elem_id="app"):
        with gr.Column(elem_id="sidebar", min_width=0):
            search, found, side = _search(i18n), _html("found"), _html("side")
            listed, imported = gr.State(SESSIONS), _imported(i18n)
        with gr.Column(elem_id="main", min_width=0):
            gallery, comparison, tree, models = (_html(name) for name in ("gallery", "comparison", "tree", "models"))
            with gr.Column(elem_id="scroll", min_width=0):
                chat, live, saying = _html("chat"), _html("live"), _html("saying")
            with gr.Column(elem_id="composer", min_width=0):
                quoted, quotes = _html("quoted"), gr.State("")
                painting, mask = _html("painting"), gr.Textbox(elem_id="mask", visible="hidden")
                brought = _html("brought", _LOOK)
                box, sent = _box(i18n), _sent()
                panel = _panel(i18n, model_key(backend, checkpoint))
    sides = {"search": search, "found": found, "side": side, "listed": listed, "imported": imported}
    instead = {"gallery": gallery, "comparison": comparison, "tree": tree, "models": models}
    talk = {"chat": chat, "live": live, "quoted": quoted, "quotes": quotes, "painting": painting, "mask": mask}
    talk |= {"saying": saying, "brought": brought, "box": box, "sent": sent}
    return Widgets(**states, **sides, **instead, **talk, top=top, **panel)


def texts(language: Language, own_model: str) -> dict[str, dict]:
    """For each widget with words of its own, the properties that carry them in `language`."""
    words = catalogue(language)
    auto = {"placeholder": words["auto"]}
    return {
        "search": {"label": words["search_chats"], "placeholder": words["search_chats"]},
        "imported": {"label": words["import"]},
        "more": {"label": words["more"]},
        "seed": {"label": words["seed"], "info": words["seed_hint"], **auto},
        "random": {"value": words["random_seed"]},
        "steps": {"label": words["steps"], **auto},
        "guidance": {"label": words["guidance"], **auto},
        "negative": {"label": words["negative"], "placeholder": words["negative_hint"]},
        "model": {"label": words["checkpoint"], "choices": model_choices(language, own_model)},
        "size": {"label": words["size"]},
        "strength": {"label": words["strength"], "info": words["strength_hint"], **auto},
        "speed": {"label": words["speed"], "choices": speed_choices(language)},
        "frames": {"label": words["frames"]},
        "clips": {"label": words["clips"]},
        "use": {"label": words["use"], "info": words["use_hint"]},
        "count": {"label": words["count"]},
        "control": {"label": words["control"], "info": words["control_hint"]},
        "as_written": {"label": words["as_written"], "info": words["as_written_hint"]},
    }


def _kept(name: str) -> gr.BrowserState:
    """A value kept by the browser. The secret is sent to the page and fixed, so that it outlives a restart."""
    return gr.BrowserState("", storage_key=f"huihua-{name}", secret="huihua")


def _html(name: str, script: str = "") -> gr.HTML:
    tell = _TELL % (json.dumps(EVENTS[name]), json.dumps(name in PRESSED))
    return gr.HTML(elem_id=name, js_on_load=tell + script, apply_default_css=False, container=False)


def _search(i18n: gr.I18n) -> gr.Textbox:
    return gr.Textbox(
        "", show_label=False, label=i18n("search_chats"), placeholder=i18n("search_chats"), max_lines=1, max_length=200,
        container=False, elem_id="search",
    )  # fmt: skip


def _imported(i18n: gr.I18n) -> gr.UploadButton:
    return gr.UploadButton(i18n("import"), file_types=[".zip", ".png"], size="sm", elem_id="imported")


def _box(i18n: gr.I18n) -> gr.MultimodalTextbox:
    return gr.MultimodalTextbox(
        elem_id="box",
        show_label=False,
        placeholder=i18n("say"),
        sources=["upload"],
        file_types=["image", "video"],
        file_count="multiple",
        max_lines=8,
        max_plain_text_length=4000,
        autofocus=True,
    )


def _sent() -> gr.MultimodalTextbox:
    return gr.MultimodalTextbox(elem_id="sent", visible="hidden", file_types=["image", "video"], file_count="multiple")


def _panel(i18n: gr.I18n, model: str) -> dict:
    """The settings of the drawing, closed until asked for."""
    with gr.Accordion(i18n("more"), open=False, elem_id="more") as more:
        with gr.Row(elem_classes="fields"):
            size = _choice(i18n("size"), size_choices(model, "en"), "", "size")
            lengths = frame_choices(model, "en")
            frames = _choice(i18n("frames"), lengths, "", "frames", visible=len(lengths) > 1)
            longer = clip_choices(model, "", "en")
            clips = _choice(i18n("clips"), longer, "", "clips", visible=len(longer) > 1)
            count = gr.Radio(
                list(range(1, MOST_PICTURES + 1)), value=1, label=i18n("count"), min_width=150, elem_id="count"
            )
        use = _choice(i18n("use"), use_choices(model, "en"), "", "use", visible=takes_given_frames(model))
        negative = gr.Textbox("", label=i18n("negative"), lines=1, max_length=LONGEST_NEGATIVE, elem_id="negative")
        switches = _switches(i18n, model)
        with gr.Row(elem_classes="fields"):
            with gr.Column(min_width=150, elem_id="seed-field"):
                seed = gr.Number(None, label=i18n("seed"), precision=0, minimum=0, maximum=MOST_SEED, elem_id="seed")
                random = gr.Button(i18n("random_seed"), size="sm", elem_id="random-seed")
            steps = _number(i18n("steps"), "steps", precision=0, minimum=1, maximum=MOST_STEPS)
            guidance = _number(i18n("guidance"), "guidance", minimum=0, maximum=MOST_GUIDANCE, step=0.5)
            strength = _number(i18n("strength"), "strength", minimum=LEAST_STRENGTH, maximum=1, step=0.05)
            speed = _choice(i18n("speed"), speed_choices("en"), "exact", "speed")
        chosen = _choice(i18n("checkpoint"), model_choices("en", model), model, "model")
        card = _html("card")
    return {
        "more": more, "seed": seed, "random": random, "steps": steps, "guidance": guidance, "negative": negative,
        "model": chosen, "card": card, "size": size, "strength": strength, "speed": speed, "count": count,
        "frames": frames, "clips": clips, "use": use, **switches,
    }  # fmt: skip


def _switches(i18n: gr.I18n, model: str) -> dict:
    """What becomes of the words and of a picture that comes with them."""
    with gr.Row(elem_classes="fields"):
        as_written = gr.Checkbox(False, label=i18n("as_written"), min_width=150, elem_id="as-written")
        control = gr.Checkbox(
            False, label=i18n("control"), min_width=150, visible=takes_control(model), elem_id="control"
        )
    return {"as_written": as_written, "control": control}


def _number(label: str, name: str, **limits: float) -> gr.Number:
    return gr.Number(None, label=label, min_width=110, elem_id=name, **limits)


def _choice(label: str, choices: list[tuple[str, str]], value: str, name: str, *, visible: bool = True) -> gr.Dropdown:
    return gr.Dropdown(
        choices, value=value, label=label, filterable=False, min_width=150, elem_id=name, visible=visible
    )
