"""Fourth reading: where things stand. "A above B", A在B的左边, "on the left a cat", 左边是猫, "from left to right"."""

from collections.abc import Sequence
from dataclasses import dataclass

from generation.scene.nouns import Draft, Item

_OPPOSITE = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}
_SOFT = ("is", "has", "of")
_BREAKS = ("and", "comma", "stop", "used")


@dataclass
class Standing:
    """Gives the drafts their positions, from the items between them. Items that were understood become "used"."""

    items: list[Item]
    drafts: list[Draft]

    def read(self) -> None:
        for at in range(len(self.items)):
            self._between(at)
        for at in range(len(self.items)):
            self._relation(at)
            self._on(at)
            self._chinese_relation(at)
        self._alone()
        self._order()
        self._one_place_each()

    # -- looking around ---------------------------------------------------------------------------------------------

    def _item(self, at: int) -> Item:
        return self.items[at] if 0 <= at < len(self.items) else Item("end")

    def _thing_before(self, at: int, skipped: Sequence[str]) -> int | None:
        at -= 1
        while self._item(at).kind in skipped:
            at -= 1
        return self._thing(at)

    def _thing_after(self, at: int, skipped: Sequence[str]) -> int | None:
        return self._thing(self._skipped(at + 1, skipped))

    def _skipped(self, at: int, kinds: Sequence[str]) -> int:
        """The first place from `at` on that is of another kind."""
        while self._item(at).kind in kinds:
            at += 1
        return at

    def _thing(self, at: int) -> int | None:
        item = self._item(at)
        return int(str(item.value)) if item.kind == "thing" else None

    def _put(self, thing: int | None, position: str) -> None:
        if thing is not None and self.drafts[thing].position is None:
            self.drafts[thing].position = position

    def _pair(self, subject: int, position: str, reference: int) -> None:
        self._put(subject, position)
        if position in _OPPOSITE:
            self._put(reference, _OPPOSITE[position])

    def _use(self, *places: int) -> None:
        for at in places:
            self.items[at] = Item("used")

    # -- between ----------------------------------------------------------------------------------------------------

    def _between(self, at: int) -> None:
        """ "A between B and C"; A在B和C中间; B和C中间是A."""
        item = self._item(at)
        if item.kind == "between" and self._item(joint := self._skipped(at + 2, _SOFT)).kind == "and":
            sides, subject = (at + 1, joint + 1), self._thing_before(at, ("is", "has"))
            subject = self._thing_after(joint + 1, (*_SOFT, "comma")) if subject is None else subject
            self._middle(subject, sides, at)
        elif item.kind == "position" and item.value == "centre" and item.han:
            end = at - 1 if self._item(at - 1).kind != "of" else at - 2
            if self._item(end - 1).kind == "and":
                self._middle(self._subject_around(end - 2, at), (end - 2, end), at)

    def _middle(self, subject: int | None, sides: tuple[int, int], at: int) -> None:
        left, right = (self._thing(side) for side in sides)
        if None not in (subject, left, right):
            self._put(left, "left")
            self._put(right, "right")
            self._put(subject, "centre")
            self._use(at)

    def _subject_around(self, start: int, end: int) -> int | None:
        """The thing that 在 … says something of: before 在, else after the phrase."""
        if self._item(start - 1).kind == "at":
            before = self._thing_before(start - 1, _SOFT)
            return self._thing_after(end, (*_SOFT, "comma")) if before is None else before
        return self._thing_after(end, _SOFT) if self._item(end + 1).kind in _SOFT else None

    # -- relations --------------------------------------------------------------------------------------------------

    def _relation(self, at: int) -> None:
        """ "A above B", "above B is A", "a cat, above a dog"; with nothing to relate to, it is a plain position."""
        item = self._item(at)
        if item.kind != "relation":
            return
        reference = self._thing(at + 1)
        if reference is None:
            self.items[at] = Item(
                "used" if self._item(at + 1).kind == "unknown" and _vertical(item) else "position", item.value
            )
            return
        subject = self._subject_of(at)
        if subject is None or subject == reference:
            self._put(reference, str(item.value))
        else:
            self._pair(subject, str(item.value), reference)
        self._use(at)

    def _subject_of(self, at: int) -> int | None:
        before = self._thing_before(at, ("is", "has"))
        if before is not None:
            return before
        after = self._thing_after(at + 1, ("is", "has", "comma"))
        if after is not None:
            return after
        earlier = self._thing_before(at, ("is", "has", "and", "comma"))
        return earlier if earlier is not None and self.drafts[earlier].position is None else None

    def _on(self, at: int) -> None:
        """ "a cat on a car"."""
        subject, reference = self._thing_before(at, ("is", "has")), self._thing(at + 1)
        if self._item(at).kind == "on" and subject is not None and reference is not None:
            self._pair(subject, "top", reference)
            self._use(at)

    def _chinese_relation(self, at: int) -> None:
        """猫在狗的左边; 狗左边是猫; 椅子上的猫."""
        item = self._item(at)
        if not (item.kind in ("position", "upon") and item.han):
            return
        place = at - 2 if self._item(at - 1).kind == "of" else at - 1
        reference = self._thing(place)
        if reference is None or (self._item(place - 1).kind != "at" and self._placed_in_clause(place)):
            return
        subject = self._subject_around(place, at)
        if subject is None and (item.kind == "upon" or self._brings(place, at)):
            subject = self._thing_after(at, _SOFT)
        if subject is not None and subject != reference:
            self._pair(subject, str(item.value), reference)
            self._use(at)

    def _brings(self, start: int, at: int) -> bool:
        """月亮下面一只狼: a clause of a thing, a place by it, and something counted there."""
        new = self._thing(at + 1)
        alone = self._item(at + 2).kind in (*_BREAKS, "end") and self._item(start - 1).kind in (*_BREAKS, "end")
        return alone and new is not None and self.drafts[new].count is not None

    def _placed_in_clause(self, at: int) -> bool:
        """Whether the clause up to here began with a position, as in 左边是猫右边是狗."""
        while at >= 0 and self._item(at).kind not in _BREAKS:
            if self._item(at).kind == "position":
                return True
            at -= 1
        return False

    # -- positions without a second thing ---------------------------------------------------------------------------

    def _alone(self) -> None:
        """Each position goes to the thing of its clause; in a list of several, all before or all after their things."""
        start = 0
        for end in [at for at, item in enumerate(self.items) if item.kind in _BREAKS] + [len(self.items)]:
            self._clause(start, end)
            start = end + 1

    def _clause(self, start: int, end: int) -> None:
        places = [at for at in range(start, end) if self._item(at).kind in ("thing", "position")]
        if all(self._item(at).kind == "thing" for at in places):
            return
        things = [at for at in places if self._item(at).kind == "thing"]
        if not things:
            self._stray(places, start, end)
            return
        before = self._item(places[0]).kind == "position"
        for at in places:
            if self._item(at).kind == "position":
                near = [t for t in things if (t > at) == before]
                owner = (min(near) if before else max(near)) if near else things[-1]
                self._put(self._thing(owner), str(self._item(at).value))

    def _stray(self, places: list[int], start: int, end: int) -> None:
        """A position in a clause of its own: of the thing before it, if that has none yet, else of the next."""
        if any(self._item(at).kind == "unknown" for at in range(start, end)):
            return
        earlier = next((t for at in range(start - 1, -1, -1) if (t := self._thing(at)) is not None), None)
        later = next((t for at in range(end, len(self.items)) if (t := self._thing(at)) is not None), None)
        free = earlier is not None and self.drafts[earlier].position is None
        self._put(earlier if free else later, str(self._item(places[0]).value))

    def _order(self) -> None:
        order = next((item.value for item in self.items if item.kind == "order"), None)
        if not isinstance(order, tuple) or len(self.drafts) < 2:
            return
        places = order if len(self.drafts) > 2 else (order[0], order[-1])
        for thing, position in enumerate(places[: len(self.drafts)]):
            self._put(thing, position)

    def _one_place_each(self) -> None:
        """Two things cannot stand in one place: the later one gives way."""
        taken: set[str] = set()
        for draft in self.drafts:
            draft.position = None if draft.position in taken else draft.position
            taken |= {draft.position} if draft.position else set()


def _vertical(item: Item) -> bool:
    return item.value in ("top", "bottom")
