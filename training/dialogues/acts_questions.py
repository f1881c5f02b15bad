"""Questions about pictures, with their answers from the scene."""

from collections.abc import Callable

from generation.scene.language import Language
from generation.scene.scene import COLORS, PLACES, POSITIONS, Scene, Thing
from generation.shorthand.answers import Saying
from training.dialogues import answers, wishes
from training.dialogues import wording as table
from training.dialogues.grammar import Slots
from training.dialogues.moment import Moment, Said
from training.dialogues.speaker import Speaker, is_plural, measure
from training.dialogues.state import Picture
from training.dialogues.target import Target

Reply = Callable[[Language], str]
Asked = tuple[str, Slots, Reply, Saying]  # a row, what fills it, the answer in words and as a value


def question(moment: Moment) -> Said | None:
    """Something about the current picture."""
    if moment.talk.scene is None:
        return None
    return _said(moment, asked_of(moment.talk.scene, moment.speaker))


def asked_of(scene: Scene, speaker: Speaker) -> Asked:
    """Some question about a scene: its row of phrases, what fills it, and the answer twice."""
    return speaker.rng.choices(list(_ASKED), list(_ASKED.values()))[0](scene, speaker)


def question_about_earlier(moment: Moment) -> Said | None:
    """Something about a picture before."""
    others = moment.talk.others()
    return _said(moment, _earlier(moment, moment.rng.choice(others))) if others else None


def question_about_pictures(moment: Moment) -> Said | None:
    """How many there are."""
    number = len(moment.talk.pictures)
    reply: Reply = lambda language: answers.number_of_pictures(number, language)  # noqa: E731
    return _said(moment, ("how many pictures", {}, reply, Saying("how many pictures")))


def question_about_nothing(moment: Moment) -> Said | None:
    """A question about the picture, before there is one."""
    if moment.talk.pictures:
        return None
    scene = Scene((wishes.newcomer(Scene((Thing("cat"),)), moment.speaker, plain=True),))
    row, slots, *_ = moment.rng.choice((_contents, _ground, _style, _color, _where, _exists))(scene, moment.speaker)
    reply: Reply = lambda language: moment.reply("nothing drawn", language)  # noqa: E731
    return _said(moment, (row, slots, reply, Saying("nothing shown")))


def _said(moment: Moment, asked: Asked) -> Said:
    row, slots, reply, saying = asked

    def answer(language: Language) -> Target:
        return Target("chat", reply(language), "A question about the picture.", saying=saying)

    return Said(row, slots, answer, moment.talk.talked())


def _about(scene: Scene, at: int, speaker: Speaker) -> dict[str, str | Callable[[], str]]:
    thing = scene.things[at]
    many = is_plural(thing)
    return {
        "the": lambda: speaker.the(scene, at, colored=False),
        "is": "are" if many else "is",
        "was": "were" if many else "was",
        "it": "they" if many else "it",
        "does": "do" if many else "does",
        "plural": lambda: wishes.many_of(thing, speaker),
        "noun": lambda: speaker.name(thing),
        "m": measure(thing),
    }


def _some(scene: Scene, speaker: Speaker) -> int:
    return speaker.rng.randrange(len(scene.things))


def _color(scene: Scene, speaker: Speaker) -> Asked:
    at = _some(scene, speaker)
    colored = [place for place, thing in enumerate(scene.things) if thing.color]
    if colored and speaker.rng.random() < 0.7:
        at = speaker.rng.choice(colored)
    reply: Reply = lambda language: answers.color_of(scene.things[at], language)  # noqa: E731
    return "what color", _about(scene, at, speaker), reply, Saying("what color", thing=at)


def _count(scene: Scene, speaker: Speaker) -> Asked:
    at = _some(scene, speaker)
    reply: Reply = lambda language: answers.count_of(scene.things[at], language)  # noqa: E731
    return "how many", _about(scene, at, speaker), reply, Saying("how many", thing=at)


def _where(scene: Scene, speaker: Speaker) -> Asked:
    at = _some(scene, speaker)
    # Nobody asks where "the left one" is: the thing is named.
    alone = Scene((scene.things[at],))
    reply: Reply = lambda language: answers.place_of(scene, at, language)  # noqa: E731
    return "where", _about(alone, 0, speaker), reply, Saying("where", thing=at)


def _exists(scene: Scene, speaker: Speaker) -> Asked:
    there = speaker.rng.random() < 0.5
    thing = scene.things[_some(scene, speaker)] if there else wishes.newcomer(scene, speaker, plain=True)
    wanted = Thing(thing.concept)
    slots = {"a": lambda: speaker.new(wanted), "noun": lambda: speaker.name(wanted)}
    reply: Reply = lambda language: answers.exists(scene, wanted.concept, language)  # noqa: E731
    return "exists", slots, reply, Saying("exists", concept=wanted.concept)


def _contents(scene: Scene, speaker: Speaker) -> Asked:
    return "contents", {}, lambda language: answers.contents(scene, language), Saying("contents")


def _ground(scene: Scene, speaker: Speaker) -> Asked:
    return "which ground", {}, lambda language: answers.ground_of(scene, language), Saying("which ground")


def _style(scene: Scene, speaker: Speaker) -> Asked:
    return "which style", {}, lambda language: answers.style_of(scene, language), Saying("which style")


def _view(scene: Scene, speaker: Speaker) -> Asked:
    return "which view", {}, lambda language: answers.view_of(scene, language), Saying("which view")


def _size(scene: Scene, speaker: Speaker) -> Asked:
    at = _some(scene, speaker)
    reply: Reply = lambda language: answers.size_of(scene.things[at], language)  # noqa: E731
    return "what size", _about(scene, at, speaker), reply, Saying("what size", thing=at)


def _is_color(scene: Scene, speaker: Speaker) -> Asked:
    at = _some(scene, speaker)
    thing = scene.things[at]
    color = thing.color if thing.color and speaker.rng.random() < 0.5 else speaker.rng.choice(COLORS)
    slots = {**_about(scene, at, speaker), "color": lambda: speaker.color(color)}
    so = thing.color == color
    reply: Reply = lambda language: answers.is_so(so, answers.color_of(thing, language), language)  # noqa: E731
    return "is color", slots, reply, Saying("is color", thing=at, color=color)


def _is_where(scene: Scene, speaker: Speaker) -> Asked:
    at = _some(scene, speaker)
    now = str(scene.resolved().things[at].position)
    asked = now if speaker.rng.random() < 0.5 else speaker.rng.choice(POSITIONS)
    alone = Scene((scene.things[at],))
    slots = {**_about(alone, 0, speaker), "where": lambda: speaker.word(table.WHERE, asked)}
    reply: Reply = lambda lang: answers.is_so(now == asked, answers.place_of(scene, at, lang), lang)  # noqa: E731
    return "is where", slots, reply, Saying("is where", thing=at, position=asked)


def _is_ground(scene: Scene, speaker: Speaker) -> Asked:
    now = scene.background or "white"
    asked = now if speaker.rng.random() < 0.5 else speaker.rng.choice((*COLORS, *PLACES))
    slots: dict[str, Callable[[], str]] = {"ground": lambda: speaker.word(table.PLACES, asked)}
    if asked in COLORS:
        slots = dict.fromkeys(("ground", "tint"), lambda: speaker.color(asked))
    else:
        slots["at"] = lambda: speaker.word(table.AT, asked)
    reply: Reply = lambda lang: answers.is_so(now == asked, answers.ground_of(scene, lang), lang)  # noqa: E731
    return "is ground", slots, reply, Saying("is ground", ground=asked)


def _at(scene: Scene, speaker: Speaker) -> Asked:
    things = scene.resolved().things
    taken = speaker.rng.choice([str(thing.position) for thing in things])
    asked = taken if speaker.rng.random() < 0.75 else speaker.rng.choice(POSITIONS)
    slots = {"where": lambda: speaker.word(table.WHERE, asked)}
    reply: Reply = lambda language: answers.at_place(things, asked, language)  # noqa: E731
    return "what is where", slots, reply, Saying("what is where", position=asked)


def _of_color(scene: Scene, speaker: Speaker) -> Asked:
    there = [thing.color for thing in scene.things if thing.color]
    color = speaker.rng.choice(there) if there and speaker.rng.random() < 0.7 else speaker.rng.choice(COLORS)
    slots = {"color": lambda: speaker.color(color)}
    reply: Reply = lambda language: answers.of_color(scene.things, color, language)  # noqa: E731
    return "which is color", slots, reply, Saying("which is color", color=color)


def _number(scene: Scene, speaker: Speaker) -> Asked:
    return "how many things", {}, lambda language: answers.number_of_things(scene, language), Saying("how many things")


_ASKED: dict[Callable[[Scene, Speaker], Asked], float] = {
    _color: 6, _count: 4, _where: 4, _exists: 4, _contents: 5, _ground: 4, _style: 2, _view: 1, _size: 2, _is_color: 3,
    _is_where: 2, _is_ground: 2, _at: 3, _of_color: 2, _number: 1,
}  # fmt: skip


def _earlier(moment: Moment, picture: Picture) -> Asked:
    scene, speaker = picture.scene, moment.speaker
    assert scene is not None
    pic = {"pic": lambda: speaker.picture(moment.talk, picture)}
    chance = moment.rng.random()
    if chance < 0.5:
        return "earlier", pic, lambda language: answers.contents(scene, language), Saying("contents", picture.number)
    if chance < 0.7:
        ground = Saying("which ground", picture.number)
        return "earlier ground", pic, lambda language: answers.ground_of(scene, language), ground
    at = _some(scene, speaker)
    numbered = {"pic": lambda: speaker.missing_picture(picture.number)}  # "the cat in the one with the cat"
    slots = {**_about(Scene((scene.things[at],)), 0, speaker), **numbered}
    color = Saying("what color", picture.number, at)
    return "earlier color", slots, lambda language: answers.color_of(scene.things[at], language), color
