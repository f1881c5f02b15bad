"""Scene -> a sentence as people say it, in Chinese or English. `generation.scene.parse` reads it back to the scene.

What is None in the scene is not said; what is said is said in some way of many, everything from a seed. It is made
inside the training loop, so what depends on few values (which forms fit which places) is worked out once and kept.
"""

import random
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, permutations

from generation.scene.describe import describe
from generation.scene.language import Language
from generation.scene.phrases import with_article
from generation.scene.scene import COLORS, Scene, Thing
from training.world.captions_en import ENGLISH
from training.world.captions_zh import CHINESE
from training.world.forms import ARRANGEMENTS, Form, Frame, Grammar

GRAMMARS: dict[Language, Grammar] = {"en": ENGLISH, "zh": CHINESE}

DESCRIBED_CHANCE = 0.2
REQUEST_CHANCE = 0.35
PICTURE_CHANCE = 0.25  # "a picture of"
ANNOUNCEMENT_CHANCE = 0.1
LEAD_CHANCE = 0.45  # a style or view said before the phrase, not at the end
UNMARKED_CHANCE = {"3d": 0.1, "normal": 0.04}  # what is so anyway is said this often

Position = str | None
Arranged = tuple[Form, tuple[int, ...]]  # a form, and which thing of the scene each of its things is


def caption(scene: Scene, language: Language, rng: random.Random) -> str:
    """A sentence that says what the scene says; the same state of `rng` gives the same one.

    Raises: SceneError when the scene has a thing that the world does not know.
    """
    form, order = _form(scene, language, rng)
    return in_form(form, [scene.things[at] for at in order], scene, GRAMMARS[language], rng)


def in_form(form: Form, things: list[Thing], scene: Scene, grammar: Grammar, rng: random.Random) -> str:
    """A scene in one sentence form, which tells of its `things` in this order."""
    body = form.text.format_map(_Slots(grammar, things, not form.clause, rng))
    body, tails = _led(body.strip(), form, scene, grammar, rng)
    sentence = _framed(body, form, scene, grammar, rng)
    return grammar.finished(grammar.comma.join((_tidy(sentence), *tails)), rng)


def worded(scene: Scene, language: Language, rng: random.Random) -> str:
    """A scene in the words of people, or at times in those of `describe`, which the dialogue managers use."""
    return describe(scene, language) if rng.random() < DESCRIBED_CHANCE else caption(scene, language, rng)


def form_of(scene: Scene, language: Language, rng: random.Random) -> Form:
    """The form that `caption` takes for the same state of `rng`."""
    return _form(scene, language, rng)[0]


def _form(scene: Scene, language: Language, rng: random.Random) -> Arranged:
    fitting, weights = _fitting(tuple(thing.position for thing in scene.things), language)
    return rng.choices(fitting, cum_weights=weights)[0]


@cache
def _fitting(positions: tuple[Position, ...], language: Language) -> tuple[list[Arranged], list[float]]:
    """The forms that can say these positions, and their weights, summed up."""
    forms = [form for form in GRAMMARS[language].forms if form.number == len(positions)]
    rows = [(form, _orders(form, positions)) for form in forms]
    arranged = [(form, order) for form, orders in rows for order in orders]
    weights = [form.weight / len(orders) for form, orders in rows for _ in orders]
    return arranged, list(accumulate(weights))


def _orders(form: Form, positions: tuple[Position, ...]) -> list[tuple[int, ...]]:
    """The orders of the things in which a form can tell of them; none when it does not fit.

    Which thing comes first says where it stands as long as a place is unsaid, and nothing any more when all are said.
    """
    unsaid = positions.count(None)
    kind = "usual" if unsaid == len(positions) else "partly" if unsaid else "said"
    as_it_is = tuple(range(len(positions)))
    if kind != "said" or form.places in ("usual", "partly"):
        return [as_it_is] if form.places == kind else []
    orders = permutations(as_it_is)
    if form.places == "said":
        return list(orders)
    return [order for order in orders if tuple(positions[at] for at in order) in ARRANGEMENTS[form.places]]


@dataclass(frozen=True)
class _Slots:
    """What stands in the braces of a form, made when the form asks for it."""

    grammar: Grammar
    things: list[Thing]
    bare: bool
    rng: random.Random

    def __getitem__(self, slot: str) -> str:
        thing = self.things["abc".index(slot[-1])]
        if len(slot) == 1:
            return self.grammar.noun_phrase(thing, self.bare, self.rng)
        return self._about(slot[:-1], thing)

    def _about(self, what: str, thing: Thing) -> str:
        if what == "is_":
            return self.grammar.copula(thing)
        if thing.position is None:
            return ""
        if what == "side_":
            return self.grammar.side(thing.position)
        return (self.grammar.place if what == "p" else self.grammar.relation)(thing.position, self.rng)


def _led(body: str, form: Form, scene: Scene, grammar: Grammar, rng: random.Random) -> tuple[str, list[str]]:
    """The body with a style or a view in front of it, and what is left to say at the end."""
    said = [
        (leads[value], tails[value])
        for value, leads, tails in (
            (scene.style, grammar.style_leads, grammar.style_tails),
            (scene.view, grammar.view_leads, grammar.view_tails),
        )
        if value not in UNMARKED_CHANCE or rng.random() < UNMARKED_CHANCE[value]
    ]
    rng.shuffle(said)
    if said and not form.clause and rng.random() < LEAD_CHANCE:
        leads, _ = said.pop()
        body = f"{rng.choice(leads)}{grammar.gap}{body}"
    elif not form.clause and rng.random() < PICTURE_CHANCE:
        body = f"{rng.choice(grammar.pictures)}{grammar.gap}{body}"
    return body, [rng.choice(tails) for _, tails in said]


def _framed(body: str, form: Form, scene: Scene, grammar: Grammar, rng: random.Random) -> str:
    """The body asked for, or not, and its background around it."""
    if scene.background is None:
        return _asked(body, form, grammar, rng)
    frame = _frame(scene.background in COLORS, form.clause, grammar, rng)
    words = _ground_words(scene.background, grammar, rng)
    if frame.joined:
        return _asked(frame.text.format(body=body, **words), form, grammar, rng)
    return frame.text.format(body=_asked(body, form, grammar, rng), **words)


def _asked(body: str, form: Form, grammar: Grammar, rng: random.Random) -> str:
    chance, words = (ANNOUNCEMENT_CHANCE, grammar.announcements) if form.clause else (REQUEST_CHANCE, grammar.requests)
    return f"{rng.choice(words)}{grammar.gap}{body}" if rng.random() < chance else body


def _frame(color: bool, is_clause: bool, grammar: Grammar, rng: random.Random) -> Frame:
    frames = grammar.color_frames if color else grammar.place_frames
    weights = [frame.weight * (not (frame.joined and is_clause)) for frame in frames]
    return rng.choices(frames, weights)[0]


def _ground_words(background: str, grammar: Grammar, rng: random.Random) -> dict[str, str]:
    if background not in grammar.grounds:
        return {"place": rng.choice(grammar.places[background]), "name": rng.choice(grammar.place_names[background])}
    ground = rng.choice(grammar.grounds[background])
    return {"ground": ground, "a_ground": with_article(ground)}


def _tidy(sentence: str) -> str:
    """Without the double gaps and the gaps before commas that unsaid places leave."""
    return sentence.replace("  ", " ").replace(" ,", ",")
