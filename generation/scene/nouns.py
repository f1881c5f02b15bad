"""Third reading: the things, each with the colour, size and number that belong to it, and what stands between them.

An adjective belongs to the noun after it ("a red cat"), unless its clause ends first: then to the noun before it
("a cat that is red", 猫是红色的, "cat, red"). A thing named again without a number is the one named before.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generation.scene.lexicon import Value, concept
from generation.scene.scene import MOST_COPIES
from generation.scene.tokens import Token

_ATTRIBUTES = ("color", "size", "count", "group")
_ADJECTIVES = ("color", "size", "colored", "of", "filler")
_WHERE = ("position", "relation", "upon", "between")
_KEPT = ("is", "has", "at", "on", "of", "order")


@dataclass
class Draft:
    """A thing as far as it has been read."""

    concept: str
    color: str | None = None
    size: str | None = None
    count: int | None = None
    position: str | None = None


@dataclass(frozen=True)
class Item:
    """A step of the sentence: a thing (by its number in the drafts), or a word that says how things stand."""

    kind: str
    value: Value = None
    han: bool = False


@dataclass
class Nouns:
    """Reads tokens into `drafts` and `items`."""

    tokens: Sequence[Token]
    drafts: list[Draft] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    pending: dict[str, Value] = field(default_factory=dict)  # attributes read, whose noun is not yet known
    trailing: bool = False  # the pending ones began after a noun of the same clause
    predicate: bool = False  # "the cat is …"
    definite: bool = False
    in_clause: bool = False  # a noun was read in this clause

    def read(self) -> "Nouns":
        for at, token in enumerate(self.tokens):
            self._step(at, token)
        self._attach_back()
        return self

    def _step(self, at: int, token: Token) -> None:
        if token.kind in _ATTRIBUTES:
            self._attribute(token)
        elif token.kind == "thing":
            self._thing(token)
        elif token.kind in ("and", "comma", "stop"):
            self._joint(at, token)
        elif token.kind in _WHERE:
            self._where(token)
        elif token.kind == "unknown":
            self._stranger(at, token)
        elif token.kind in ("the", "it"):
            self._pointer(token)
        elif token.kind in ("is", "in", "colored"):
            self.predicate = self.predicate or (self._last_kind() == "thing" and not self.pending)
        if token.kind in _KEPT and not (token.kind == "of" and self.pending):  # 红色的: 的 belongs to the adjective
            self.items.append(Item(token.kind, token.value, not token.text.isascii()))

    def _last_kind(self) -> str | None:
        return next((item.kind for item in reversed(self.items) if item.kind not in ("of", "is")), None)

    def _attribute(self, token: Token) -> None:
        if token.kind == "count":
            self._end_predicate()
            self.pending["count"] = token.value
            return
        self.trailing = self.trailing or (self.in_clause and not self.pending)
        self.pending.setdefault(token.kind, token.value)
        if token.kind == "group":
            self.pending["group word"] = token.text

    def _thing(self, token: Token) -> None:
        if self.predicate and self.trailing:
            self._attach_back()
        known = self._named_before(str(token.value))
        if known is None:
            self.drafts.append(self._draft(token))
            known = len(self.drafts) - 1
        self.items.append(Item("thing", known))
        self.pending = {}
        self.trailing = self.predicate = self.definite = False
        self.in_clause = True

    def _named_before(self, name: str) -> int | None:
        if "count" in self.pending or "group" in self.pending:
            return None
        wanted = {"concept": name, **self.pending}
        fits = (
            at for at, draft in enumerate(self.drafts) if all(getattr(draft, key) == v for key, v in wanted.items())
        )
        return next(fits, None)

    def _draft(self, token: Token) -> Draft:
        name, count = str(token.value), _number(self.pending.get("count")) or (2 if token.plural else None)
        color, size = _word(self.pending.get("color")), _word(self.pending.get("size"))
        return Draft(name, color, size, _grouped(name, count, self.pending))

    def _joint(self, at: int, token: Token) -> None:
        if token.kind == "and" and self.pending and "count" not in self.pending and self._adjective_follows(at):
            return
        if self.pending and not self.trailing and (token.kind == "and" or {"count", "group"} & self.pending.keys()):
            return  # inside a noun phrase: "a red, small cat"
        self._attach_back()
        self.items.append(Item(token.kind))
        self.predicate = self.in_clause = False

    def _adjective_follows(self, at: int) -> bool:
        """Whether a list of adjectives goes on: "is red and small"; but not "is red and blue dogs …"."""
        if self.tokens[at + 1 : at + 2] == [] or self.tokens[at + 1].kind not in _ADJECTIVES:
            return False
        after = next((token.kind for token in self.tokens[at + 1 :] if token.kind not in _ADJECTIVES), "end")
        return not (self.predicate or self.trailing) or after not in ("thing", "group")

    def _where(self, token: Token) -> None:
        if self.trailing:
            self._attach_back()
        self.items.append(Item(token.kind, token.value, not token.text.isascii()))
        self.in_clause = self.predicate = False

    def _stranger(self, at: int, token: Token) -> None:
        self.unknown.append(token.text)
        after = next((t.kind for t in self.tokens[at + 1 :] if t.kind not in ("unknown", "of", "filler")), "end")
        if after not in ("thing", "color", "size") and not self.trailing:
            self.pending = {}  # they described what is not known: "a red sofa"
            self.items.append(Item("unknown"))

    def _pointer(self, token: Token) -> None:
        self._end_predicate()
        self.definite = token.kind == "the"
        if token.kind == "it" and self.drafts:
            self.items.append(Item("thing", len(self.drafts) - 1))
            self.in_clause = True

    def _end_predicate(self) -> None:
        if self.trailing:
            self._attach_back()
        self.predicate = False

    def _attach_back(self) -> None:
        """Give the pending attributes to the last thing; what it has already been told stays."""
        self.trailing = False
        if not self.drafts or not self.pending:
            return
        last = self.drafts[-1]
        if any(self.pending.get(key) and getattr(last, key) for key in ("color", "size")):
            return
        count = _grouped(last.concept, _number(self.pending.get("count")), self.pending)
        self.drafts[-1] = replace(
            last,
            color=last.color or _word(self.pending.get("color")),
            size=last.size or _word(self.pending.get("size")),
            count=last.count or count,
        )
        self.pending = {}


def _word(value: Value) -> str | None:
    return None if value is None else str(value)


def _number(value: Value) -> int | None:
    return None if value is None else int(str(value))


def _grouped(name: str, count: int | None, pending: dict[str, Value]) -> int | None:
    """How many: "two pairs of cats" are three at most, "two pairs of glasses" two."""
    if "group" not in pending:
        return count
    word = str(pending["group word"])
    thing = concept(name)
    if word in thing.zh_measures or word.removesuffix(" of") in thing.en_unit:
        return count
    return min((count or 1) * int(str(pending["group"])), MOST_COPIES)
