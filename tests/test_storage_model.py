"""Random operations on a store, beside a model of it in plain Python: both always say the same, also after restarts."""

import hashlib
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, multiple, precondition, rule

from storage import SessionStore, UnknownPictureError, UnknownSessionError, UnknownTurnError
from tests.samples import png

OWNERS = ("ann", "bob")
PNGS = {color: png(color) for color in ("red", "blue")}
WORDS = ("猫", "戴帽子", "cat")

an_owner = st.sampled_from(OWNERS)
a_color = st.sampled_from(sorted(PNGS))
a_word = st.sampled_from(WORDS)


@dataclass
class Turn:
    """A turn of the model; `color` is that of its picture, which a `copy` of a fork only shows."""

    session: str
    parent: str | None
    text: str
    color: str | None = None
    is_open: bool = True
    liked: bool | None = None
    copy: bool = False


@dataclass
class Model:
    """What a store should hold. Pictures are pairs of an owner and a colour."""

    owners: dict[str, str] = field(default_factory=dict)
    cursors: dict[str, str | None] = field(default_factory=dict)
    turns: dict[str, Turn] = field(default_factory=dict)
    deleted: set[str] = field(default_factory=set)
    removed: set[tuple[str, str]] = field(default_factory=set)
    favourites: set[tuple[str, str]] = field(default_factory=set)

    def live(self, owner: str) -> set[str]:
        return {session for session, each in self.owners.items() if each == owner} - self.deleted

    def owner_of(self, turn: Turn) -> str:
        return self.owners[turn.session]

    def path(self, session: str) -> list[str]:
        return self.path_to(self.cursors[session])

    def path_to(self, turn: str | None) -> list[str]:
        path = []
        while turn is not None:
            path.append(turn)
            turn = self.turns[turn].parent
        return path[::-1]

    def shown(self, owner: str, *, in_live: bool = True) -> list[str]:
        """The colours of the owner's pictures, once for each turn that shows one."""
        turns = [turn for turn in self.turns.values() if self.owner_of(turn) == owner and turn.color]
        if in_live:
            turns = [turn for turn in turns if turn.session not in self.deleted]
        return [turn.color for turn in turns]

    def visible(self, owner: str) -> list[str]:
        return [color for color in self.shown(owner) if (owner, color) not in self.removed]

    def gallery(self, owner: str) -> list[str]:
        """The colours once for each time they were drawn; where all that is deleted, once if they are shown at all."""
        visible = self.visible(owner)
        live = [turn for turn in self.turns.values() if turn.session in self.live(owner) and not turn.copy]
        drawn = [turn.color for turn in live if turn.color in visible]
        return drawn + sorted(set(visible) - set(drawn))

    def empty_bin(self, owner: str) -> None:
        busy = {turn.session for turn in self.turns.values() if turn.is_open and not turn.copy}
        for session in [each for each in self.deleted - busy if self.owners[each] == owner]:
            self.turns = {name: turn for name, turn in self.turns.items() if turn.session != session}
            self.deleted.remove(session)
            del self.owners[session], self.cursors[session]
        for turn in self.turns.values():
            if (self.owner_of(turn), turn.color) in self.removed and self.owner_of(turn) == owner:
                turn.color = None
        self.removed -= {(owner, color) for color in PNGS}
        kept = {(owner, color) for color in self.shown(owner, in_live=False)}
        self.favourites -= {(owner, color) for color in PNGS} - kept


class StoreAndModel(RuleBasedStateMachine):
    """Each rule does the same to both; what one refuses, the other has to refuse too."""

    sessions = Bundle("sessions")
    turns = Bundle("turns")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.store = SessionStore(self.folder)
        self.model = Model()

    def teardown(self) -> None:
        assert list(self.store.findings()) == []
        self.store.close()
        shutil.rmtree(self.folder)

    @initialize(target=sessions)
    def begin_both(self):
        return multiple(*(self.begin(owner) for owner in OWNERS))

    @precondition(lambda self: len(self.model.owners) < 4)  # so that many things happen to each
    @rule(target=sessions, owner=an_owner)
    def begin(self, owner):
        session = self.store.library(owner).create_session().id
        self.model.owners[session] = owner
        self.model.cursors[session] = None
        return session

    @rule(target=turns, session=sessions, word=a_word)
    def say(self, session, word):
        if session not in self.model.owners or session in self.model.deleted:
            with pytest.raises(UnknownSessionError):
                self.store.add_turn(session, word)
            return "nothing"
        turn = self.store.add_turn(session, word).id
        self.model.turns[turn] = Turn(session, self.model.cursors[session], word)
        self.model.cursors[session] = turn
        return turn

    @rule(turn=turns, color=st.none() | a_color)
    def end(self, turn, color):
        if turn not in self.model.turns:
            with pytest.raises(UnknownTurnError):
                self.store.finish_turn(turn, "done")
            return
        self.store.finish_turn(turn, "done", picture=PNGS.get(color))
        known = self.model.turns[turn]
        if known.is_open:
            known.is_open, known.color, known.copy = False, color, False
            self.model.removed.discard((self.model.owner_of(known), color))

    @rule(session=sessions, word=a_word, color=a_color)
    def draw(self, session, word, color):
        self.end(self.say(session, word), color)

    @precondition(lambda self: len(self.model.owners) < 5)
    @rule(target=sessions, turn=turns, owner=an_owner)
    def fork(self, turn, owner):
        known = self.model.turns.get(turn)
        if known is None or known.session not in self.model.live(owner):
            with pytest.raises(UnknownTurnError):
                self.store.library(owner).fork_session(turn, "")
            return "nothing"
        fork = self.store.library(owner).fork_session(turn, "").id
        originals = self.model.path_to(turn)
        copies = [each.id for each in self.store.library(owner).turns(fork)]
        self.model.owners[fork], self.model.cursors[fork] = owner, copies[-1]
        for copy, parent, original in zip(copies, [None, *copies[:-1]], originals, strict=True):
            self.model.turns[copy] = replace(self.model.turns[original], session=fork, parent=parent, copy=True)
        return fork

    @rule(session=sessions, owner=an_owner)
    def undo(self, session, owner):
        library = self.store.library(owner)
        if session not in self.model.live(owner):
            with pytest.raises(UnknownSessionError):
                library.move_cursor(session, None)
        elif (turn := self.model.cursors[session]) is not None:
            self.model.cursors[session] = self.model.turns[turn].parent
            library.move_cursor(session, self.model.turns[turn].parent)

    @rule(turn=turns, owner=an_owner, liked=st.none() | st.booleans())
    def rate(self, turn, owner, liked):
        known = self.model.turns.get(turn)
        if known is None or known.session not in self.model.live(owner):
            with pytest.raises(UnknownTurnError):
                self.store.library(owner).rate_turn(turn, liked)
        else:
            self.store.library(owner).rate_turn(turn, liked)
            known.liked = liked

    @rule(session=sessions, owner=an_owner)
    def delete(self, session, owner):
        if session in self.model.live(owner):
            self.store.library(owner).delete_sessions([session])
            self.model.deleted.add(session)
        else:
            with pytest.raises(UnknownSessionError):
                self.store.library(owner).delete_sessions([session])

    @rule(session=sessions, owner=an_owner)
    def restore(self, session, owner):
        if self.model.owners.get(session) == owner:
            self.store.library(owner).restore_sessions([session])
            self.model.deleted.discard(session)
        else:
            with pytest.raises(UnknownSessionError):
                self.store.library(owner).restore_sessions([session])

    @rule(owner=an_owner, color=a_color, favourite=st.booleans())
    def favourite(self, owner, color, favourite):
        if color in self.model.visible(owner):
            self.store.library(owner).favourite_picture(self.picture(color), favourite)
            (self.model.favourites.add if favourite else self.model.favourites.discard)((owner, color))
        else:
            with pytest.raises(UnknownPictureError):
                self.store.library(owner).favourite_picture(self.picture(color), favourite)

    @rule(owner=an_owner, color=a_color)
    def remove(self, owner, color):
        if color in self.model.visible(owner):
            self.store.library(owner).remove_pictures([self.picture(color)])
            self.model.removed.add((owner, color))
        else:
            with pytest.raises(UnknownPictureError):
                self.store.library(owner).remove_pictures([self.picture(color)])

    @rule(owner=an_owner, color=a_color)
    def bring_back(self, owner, color):
        with suppress(UnknownPictureError):
            self.store.library(owner).restore_pictures([self.picture(color)])
        if color in self.model.shown(owner):
            self.model.removed.discard((owner, color))

    @rule(owner=an_owner)
    def empty_bin(self, owner):
        self.store.library(owner).empty_bin()
        self.model.empty_bin(owner)

    @rule()
    def restart(self):
        self.store.close()
        self.store = SessionStore(self.folder)

    @invariant()
    def both_say_the_same(self):
        for owner in OWNERS:
            library = self.store.library(owner)
            live = self.model.live(owner)
            assert {session.id for session in library.sessions()} == live
            for session in live:
                path = [(turn.id, turn.text, turn.liked, self.color(turn.picture)) for turn in library.turns(session)]
                assert path == [self.expected(owner, turn) for turn in self.model.path(session)]
            gallery = library.gallery()
            assert sorted(self.color(item.picture) for item in gallery) == sorted(self.model.gallery(owner))
            assert {item.session_id for item in gallery} <= live
            favourites = {(owner, self.color(item.picture)) for item in gallery if item.picture.favourite}
            assert favourites == self.model.favourites & {(owner, color) for color in self.model.visible(owner)}
            held = set(self.model.shown(owner, in_live=False))
            assert library.user() is None or library.user().bytes == sum(len(PNGS[color]) for color in held)
            for word in WORDS:
                said = {turn.session for turn in self.model.turns.values() if turn.text == word}
                assert {hit.session.id for hit in library.search(word)} == said & live

    def expected(self, owner, turn):
        known = self.model.turns[turn]
        is_hidden = known.color is None or (owner, known.color) in self.model.removed
        picture = None if is_hidden else known.color
        return turn, known.text, known.liked, picture

    def picture(self, color) -> str:
        """The id of the picture of that colour, whether it is in the store or not."""
        return hashlib.sha256(PNGS[color]).hexdigest()

    def color(self, picture) -> str | None:
        if picture is None:
            return None
        color = next(color for color in PNGS if self.picture(color) == picture.id)
        assert picture.path.read_bytes() == PNGS[color]
        return color


TestStoreAndModel = StoreAndModel.TestCase
TestStoreAndModel.settings = settings(
    max_examples=20, stateful_step_count=40, deadline=None, derandomize=True, database=None
)
