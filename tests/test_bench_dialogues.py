"""The open benchmark: its dialogues are complete and sound, and the bench tells a right manager from a wrong one."""

import ast
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from benches import dialogue as bench
from benches._dialogues import FOLDER, KINDS, SPOKEN, TOPICS, BadDialogueError, Dialogue, Turn, dialogues
from benches._rehearsal import Rehearsal
from benches._report import failures, table
from benches._scoring import is_answered, is_shown, measure
from dialog.asking import PLAINLY, Asking
from dialog.turn import Message, TurnDecision
from generation.scene.describe import describe
from generation.scene.parse import parse
from generation.scene.scene import Scene, Thing

ROOT = Path(__file__).parents[1]
CAT, DOG = Scene((Thing("cat"),)), Scene((Thing("dog"),))
ALL = dialogues()
TURNS = [turn for each in ALL for turn in each.turns]


class Prompted:
    """A manager that knows a dialogue by heart and does what it expects."""

    def __init__(self, dialogue: Dialogue) -> None:
        self.dialogue = dialogue

    def decide(
        self, history: Sequence[Message], text: str, pictures: Sequence[Path] = (), asking: Asking = PLAINLY
    ) -> TurnDecision:
        turn = self.dialogue.turns[sum(message.role == "user" for message in history)]
        assert (turn.text, bool(turn.upload)) == (text, bool(pictures))
        if not turn.draws:
            return TurnDecision(action=turn.actions[0], reply=f"({turn.answers[0]})" if turn.answers else "…")
        prompt = describe(turn.scene or CAT, "en")
        back = self.earlier(history, prompt) if turn.edits[0] == "revert" else ()
        return TurnDecision(action=turn.actions[0], edit=turn.edits[0], prompt=prompt, pictures=back)

    def earlier(self, history: Sequence[Message], prompt: str) -> tuple[int, ...]:
        """The picture that shows what the prompt says."""
        return next(m.pictures for m in reversed(history) if m.decision and parse(m.decision.prompt) == parse(prompt))


class CatPainter:
    """A manager that draws a cat, whatever is said."""

    def decide(
        self, history: Sequence[Message], text: str, pictures: Sequence[Path] = (), asking: Asking = PLAINLY
    ) -> TurnDecision:
        return TurnDecision(action="draw", edit="new", prompt="a cat")


class Broken:
    """A manager that fails at everything but greetings."""

    def decide(
        self, history: Sequence[Message], text: str, pictures: Sequence[Path] = (), asking: Asking = PLAINLY
    ) -> TurnDecision:
        if text == "hello":
            return TurnDecision(action="chat", reply="Hello!")
        return TurnDecision(action="edit", edit="revert", prompt="a cat", pictures=(7,))


def taken(manager, *said: Dialogue, folder: Path):
    """All turns of the dialogues, taken by one manager."""
    return [outcome for each in said for outcome in bench.take(each, Rehearsal(manager).say, folder)]


def written(folder: Path, *rows: dict) -> Path:
    lines = [json.dumps({"dialogue": "en-x-01", "text": "hi", **row}) for row in rows]
    (folder / "en_x.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder


# The dialogues


def test_there_are_enough_dialogues_of_each_language():
    count = Counter(each.spoken for each in ALL)
    assert len(ALL) >= 300
    assert count["zh"] >= 130
    assert count["en"] >= 130
    assert count["mixed"] >= 40


def test_every_kind_of_edit_occurs_in_every_language():
    count = Counter((each.spoken, kind) for each in ALL for turn in each.turns for kind in turn.edits)
    assert [(spoken, kind) for spoken in SPOKEN for kind in KINDS if count[spoken, kind] < 2] == []
    assert [(spoken, kind) for spoken in ("zh", "en") for kind in KINDS if count[spoken, kind] < 7] == []


def test_a_third_of_the_turns_must_not_draw_and_they_are_of_every_topic():
    silent = [turn for turn in TURNS if not turn.draws]
    assert len(silent) / len(TURNS) >= 1 / 3
    assert {turn.topic for turn in silent} == set(TOPICS)
    assert sum(bool(turn.answers) for turn in silent) >= 60


def test_what_is_drawn_again_or_gone_back_to_was_drawn_before():
    astray = [
        (each.name, turn.text)
        for each in ALL
        for at, turn in enumerate(each.turns)
        if turn.edits in (("redo",), ("revert",)) and turn.scene not in [before.scene for before in each.turns[:at]]
    ]
    assert astray == []


def test_no_turn_is_among_the_sentences_the_keyword_manager_was_written_for():
    known = {
        _plain(node.value)
        for path in [*ROOT.glob("tests/test_keyword_*.py"), ROOT / "tests" / "keyword_dialogue.py"]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    translations = [json.loads(path.read_text("utf-8")) for path in ROOT.glob("assets/translations/*.json")]
    known |= {_plain(text) for each in translations for text in each.values() if isinstance(text, str)}
    assert [turn.text for turn in TURNS if _plain(turn.text) in known] == []


def test_few_sentences_are_said_twice():
    count = Counter(_plain(turn.text) for turn in TURNS)
    assert sum(number - 1 for number in count.values()) <= 0.01 * len(TURNS)


def test_every_line_is_written_in_the_one_way():
    for path in FOLDER.glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            assert line == json.dumps(json.loads(line), ensure_ascii=False)
            spoken, _, theme = path.stem.partition("_")
            assert json.loads(line)["dialogue"].startswith(f"{spoken}-{theme}-")


def _plain(text: str) -> str:
    return text.casefold().strip(" .,!?;:…。，！？；：~～\n")


# Reading


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"action": "sing", "topic": "talk"}, "'sing' is none of"),
        ({"action": "chat"}, "has a topic"),
        ({"action": "chat", "topic": "talk", "mood": "good"}, "unknown keys: mood"),
        ({"action": "draw", "scene": {"objects": [{"en": "cat"}]}}, "says not which edit"),
        ({"action": "draw", "edit": "new"}, "has a scene"),
        ({"action": "draw", "edit": "add", "scene": {"objects": [{"en": "cat"}]}}, "does not go with"),
        ({"action": "draw", "edit": "new", "scene": {"objects": [{"en": "sofa"}]}}, "has no 'sofa'"),
        ({"action": "draw", "edit": "new", "scene": {"objects": [{"en": "cat", "count": 4}]}}, "count is 4"),
        ({"text": " ", "action": "chat", "topic": "talk"}, "nothing is said"),
    ],
)
def test_a_line_that_is_no_turn_is_refused_with_its_place(tmp_path, row, problem):
    good = {"action": "chat", "topic": "talk"}
    with pytest.raises(BadDialogueError, match=rf"en_x\.jsonl:2: .*{problem}"):
        dialogues(written(tmp_path, good, row, good))


def test_a_dialogue_has_its_length_and_its_own_name(tmp_path):
    hello = {"action": "chat", "topic": "greeting"}
    with pytest.raises(BadDialogueError, match="has 2 turns"):
        dialogues(written(tmp_path, hello, hello))
    parted = [*[hello] * 3, *[{**hello, "dialogue": "en-x-02"}] * 3, *[hello] * 3]
    with pytest.raises(BadDialogueError, match="more than one"):
        dialogues(written(tmp_path, *parted))


# Scoring


def test_a_manager_that_does_what_is_expected_is_right_throughout(tmp_path):
    outcomes = [each for said in ALL for each in taken(Prompted(said), said, folder=tmp_path)]
    figures = measure(outcomes)
    assert [(each.dialogue.name, each.turn.text) for each in outcomes if not each.right] == []
    assert {figures[name] for name in ("action", "intent", "scene", "edit", "answer", "throughout")} == {1.0}
    assert figures["languages"]["apart"] == {"action": 0.0, "scene": 0.0}
    assert all(share == 1.0 for share in (*figures["topics"].values(), *figures["kinds"].values()))
    assert all(list(row) == [wanted] for wanted, row in figures["confusion"].items())
    assert figures["lost"] == 0


CHAT = Turn("thanks", ("chat",), topic="thanks")
QUESTION = Turn("what is it?", ("chat",), topic="question", answers=("cat", "猫"))
A_CAT = Turn("a cat", ("draw",), ("new",), CAT)
TO_DOG = Turn("make it a dog", ("edit",), ("entity",), DOG)
ANYTHING = Turn("surprise me", ("draw",), ("new",))


def test_a_manager_that_always_draws_the_same_is_as_right_as_chance_has_it(tmp_path):
    said = Dialogue("en-x-01", (A_CAT, CHAT, QUESTION, TO_DOG, ANYTHING))
    outcomes = taken(CatPainter(), said, folder=tmp_path)
    figures = measure(outcomes)
    assert (figures["action"], figures["intent"], figures["answer"], figures["throughout"]) == (0.4, 0.6, 0.0, 0.0)
    assert (figures["scene"], figures["edit"]) == (0.6667, 0.6667)
    assert figures["kinds"]["entity"] == 0.0
    assert figures["topics"]["thanks"] == 0.0
    assert figures["confusion"] == {"entity": {"new": 1}, "new": {"new": 2}, "none": {"new": 2}}
    assert figures["languages"]["zh"]["action"] is None
    assert figures["languages"]["apart"]["action"] is None
    shown = list(failures(outcomes, 2))
    assert len(shown) == 2
    assert all(text.startswith("en-x-01, turn") and "wanted" in text for text in shown)
    assert [line.split() for line in table(outcomes).splitlines()[1:]] == [
        ["entity", *".......", "1", *"..."],
        ["new", *".......", "2", *"..."],
        ["none", *".......", "2", *"..."],
    ]


def test_a_turn_that_the_manager_loses_is_wrong_and_the_dialogue_goes_on(tmp_path):
    hello = Turn("hello", ("chat",), topic="greeting")
    outcomes = taken(Broken(), Dialogue("en-x-01", (hello, A_CAT, hello)), folder=tmp_path)
    assert [each.right for each in outcomes] == [True, False, True]
    assert measure(outcomes)["lost"] == 1
    assert "picture (7,), which is not there" in "".join(failures(outcomes, 9))


TWO_CATS = Scene((Thing("cat", "black", count=2),))
PAIR = Scene((Thing("cat", position="left"), Thing("dog")))


@pytest.mark.parametrize(
    ("wanted", "shown", "right"),
    [
        (CAT, CAT.resolved(), True),
        (CAT, replace(CAT, background="white"), True),  # which is what no background looks like
        (CAT, replace(CAT, background="grass"), False),
        (CAT, replace(CAT, style="ink"), False),
        (CAT, replace(CAT, view="far"), False),
        (CAT, Scene((Thing("cat", "black"),)), False),
        (CAT, Scene((Thing("cat", size="big"),)), False),
        (CAT, Scene((Thing("cat", position="top"),)), True),
        (CAT, PAIR, False),
        (PAIR, Scene((Thing("dog", position="top"), Thing("cat", position="left"))), True),
        (PAIR, Scene((Thing("cat"), Thing("dog"))), True),  # the first of two stands on the left
        (PAIR, Scene((Thing("dog"), Thing("cat"))), False),
        (TWO_CATS, Scene((Thing("cat", "black", position="top"), Thing("cat", "black"))), True),
        (TWO_CATS, Scene((Thing("cat", "black"), Thing("cat", "white"))), False),
        (TWO_CATS, Scene((Thing("cat", "black", count=3),)), False),
    ],
)
def test_a_scene_is_held_against_the_expected_one(wanted, shown, right):
    assert is_shown(wanted, shown) is right


@pytest.mark.parametrize(
    ("answers", "reply", "right"),
    [
        (("red",), "The car is Red.", True),
        (("red",), "I remembered that.", False),
        (("2", "two"), "There are two cats.", True),
        (("2",), "There are 12.", False),
        (("红",), "汽车是红色的。", True),
        (("没", "no"), "图里有一只猫。", False),
    ],
)
def test_an_answer_is_looked_for_in_the_reply(answers, reply, right):
    assert is_answered(answers, reply) is right


# The command


def test_the_bench_prints_a_line_of_figures_and_shows_failures(capsys):
    assert bench.main(["--manager", "keyword", "--only", "zh-food", "--failures", "3"]) == 0
    told = capsys.readouterr()
    figures = json.loads(told.out)
    assert (figures["bench"], figures["manager"]) == ("dialogue", "keyword")
    assert figures["dialogues"] == sum(each.name.startswith("zh-food") for each in ALL)
    assert 0 < figures["action"] < 1
    assert figures["lost"] == 0
    assert figures["picture"] is None
    assert told.err.count("  wanted  ") == 3


def test_a_name_that_no_dialogue_has_is_an_error(capsys):
    with pytest.raises(SystemExit):
        bench.main(["--only", "fr-"])
    assert "no dialogue" in capsys.readouterr().err


@pytest.mark.slow
def test_with_pictures_the_judge_looks_at_what_the_conversation_draws(capsys, tmp_path_factory, monkeypatch):
    from generation import backends
    from tests.tiny_hunyuan import EMBEDDED_NOISE, tiny_backend, tiny_hunyuan, tiny_row

    folder = tiny_hunyuan(tmp_path_factory.mktemp("tiny"), noise=EMBEDDED_NOISE)
    row = replace(tiny_row(folder, schedule="dpm++"), batch=2)
    monkeypatch.setitem(backends.BACKENDS, "hunyuan-dit", tiny_backend(embedded=row))
    assert bench.main(["--only", "en-edges-09", "--pictures", "--steps", "1"]) == 0
    told = capsys.readouterr()
    figures = json.loads(told.out)
    assert "not seen in the picture" in told.err
    assert figures["picture"] == 0.0  # random weights draw nothing right
    assert figures["scene"] > 0
