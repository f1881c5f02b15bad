"""A dialogue with the keyword manager, and scenes in short: "2 red cat, small dog | grass | ink | close-up"."""

from collections.abc import Iterator, Sequence

from dialog.managers.keyword import KeywordManager
from dialog.turn import Message, TurnDecision
from generation.scene.parse import parse
from generation.scene.scene import Scene, Thing

_USUAL = {1: ["centre"], 2: ["left", "right"], 3: ["left", "centre", "right"]}


def brief(scene: Scene | None) -> str:
    """What a scene shows, without what goes without saying: one copy, the usual places, white, 3D, normal view."""
    if scene is None:
        return "-"
    scene = scene.resolved()
    usual = [thing.position for thing in scene.things] == _USUAL[len(scene.things)]
    things = ", ".join(_thing(thing, placed=not usual) for thing in scene.things)
    around = [
        value
        for value, plain in ((scene.background, "white"), (scene.style, "3d"), (scene.view, "normal"))
        if value != plain
    ]
    return " | ".join([things, *map(str, around)])


def _thing(thing: Thing, *, placed: bool) -> str:
    number = str(thing.count) if thing.count > 1 else ""
    words = " ".join(word for word in (number, thing.size, thing.color, thing.concept) if word)
    return f"{words} @{thing.position}" if placed else words


class Dialogue:
    """Says things to the manager; every decision to draw gets a picture with the next number, as in a session."""

    def __init__(self, *said: str) -> None:
        self.manager = KeywordManager()
        self.history: list[Message] = []
        self.drawn = 0
        for text in said:
            self.say(text)

    def say(self, text: str) -> TurnDecision:
        decision = self.manager.decide(tuple(self.history), text)
        self.history += [Message("user", text), Message("assistant", decision.reply, self._shown(decision), decision)]
        return decision

    def _shown(self, decision: TurnDecision) -> tuple[int, ...]:
        if not decision.draws:
            return ()
        if decision.edit == "revert":
            return decision.pictures[:1]
        self.drawn += 1
        return (self.drawn,)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The picture shown with the last answer."""
        return self.history[-1].pictures


def outcome(decision: TurnDecision) -> str:
    """A decision in short: "chat", "draw: cat", "edit background: cat | blue"."""
    if not decision.draws:
        return decision.action
    kind = f" {decision.edit}" if decision.edit else ""
    scene = parse(decision.prompt)
    return f"{decision.action}{kind}: {brief(scene) if scene else decision.prompt}"


def outcomes(texts: Sequence[str]) -> Iterator[str]:
    """What comes of each text, said one after another."""
    dialogue = Dialogue()
    for text in texts:
        yield outcome(dialogue.say(text))
