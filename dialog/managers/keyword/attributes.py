"""What something shall be like: make the cat red, 猫大一点, bigger, blue background, on the beach."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dialog.managers.keyword.clauses import Clause
from dialog.managers.keyword.marks import Mark
from dialog.managers.keyword.operations import Add, Change, Exchange, Operation
from dialog.managers.keyword.parts import HEAD_PARTS, PARTS, ZOOMS, around_in, change_to, ground_in, position_in
from dialog.managers.keyword.phrases import Phrase, phrases
from dialog.managers.keyword.setting import Setting

_COMPARED = {"bigger", "smaller"}


def give_attributes(clause: Clause, marks: Sequence[Mark], setting: Setting) -> Iterator[Operation]:
    """Make the cat red, the cat red, 猫大一点, bigger, blue background, on the beach."""
    yield from around_in(marks)
    found = list(phrases(marks, clause.text))
    while found:
        phrase = found.pop(0)
        following = found[0] if found else None
        if following is not None and _compared(phrase, following):
            phrase = replace(found.pop(0), predicates=phrase.predicates)
        elif following is not None and _shares(phrase, following, clause):
            phrase = replace(phrase, predicates=following.predicates)
        if phrase.head in HEAD_PARTS:
            yield from ground_in(phrase)
        elif following is not None and _becomes(phrase, following, clause):
            yield Exchange(phrase.selector, (found.pop(0),))
        else:
            yield from _set_one(phrase, clause, setting)


def _compared(phrase: Phrase, following: Phrase) -> bool:
    """Bigger dog, 小一点的猫: a size by comparison is said of the thing after it."""
    sizes = not phrase.head and bool(phrase.predicates) and {mark.kind for mark in phrase.predicates} <= _COMPARED
    return sizes and following.head == "thing" and following.count is None and not following.predicates


def _shares(phrase: Phrase, following: Phrase, clause: Clause) -> bool:
    """Make the cat and the dog green: what is said of the second is said of both."""
    things = phrase.head == following.head == "thing"
    return (
        things and not phrase.predicates and bool(following.predicates) and clause.has("and") and clause.has("change")
    )


def _becomes(phrase: Phrase, following: Phrase, clause: Clause) -> bool:
    """Make it a dog, make the cat a dog: nothing between the two but their own words."""
    bare = not phrase.predicates and phrase.head in ("thing", "it", "one")
    return (
        bare and following.head == "thing" and clause.has("change", "want") and not clause.has("and", "beside", "move")
    )


def _set_one(phrase: Phrase, clause: Clause, setting: Setting) -> Iterator[Operation]:
    if phrase.head == "thing" and not setting.shows(phrase.concept):
        if clause.has("move"):
            yield Add((phrase,), position_in(clause.marks))
        elif clause.has("instead", "become", "want", "change") and not (phrase.definite and phrase.predicates):
            yield Exchange(Phrase("it"), (phrase,))
        else:
            yield from change_to(phrase, phrase)
    elif phrase.head == "thing" and not phrase.predicates:
        if position_in(clause.marks) and (clause.has("move") or _ends_in_a_place(clause)):
            yield Change(phrase.selector, position=position_in(clause.marks))
        else:  # "two cats instead": what stands before the thing is the news
            yield from change_to(Phrase("thing", phrase.concept), replace(phrase, predicates=phrase.modifiers))
    elif phrase.head in ("", "it", "all", "one") or phrase.predicates:
        yield from _set_like(phrase, clause, setting)


def _set_like(phrase: Phrase, clause: Clause, setting: Setting) -> Iterator[Operation]:
    """Attributes for a thing. A place among others tells which one is meant, unless the clause is about moving."""
    if (
        not phrase.head
        and setting.last_edit == "background"
        and not clause.has("change", "move")
        and _only_color(phrase)
    ):
        yield from ground_in(phrase)
        return
    if not phrase.head:
        phrase = replace(phrase, predicates=tuple(m for m in phrase.predicates if not _counts_nothing(m, clause)))
    picks = tuple(mark for mark in phrase.predicates if mark.kind == "position")
    others = tuple(mark for mark in phrase.predicates if mark.kind != "position")
    if phrase.head and picks and others and not clause.has("move"):
        target = replace(phrase, modifiers=(*phrase.modifiers, *picks), predicates=())
        yield from change_to(target, Phrase(predicates=others))
    elif phrase.head:
        yield from change_to(replace(phrase, predicates=()), Phrase(predicates=phrase.predicates))
    else:
        yield from change_to(Phrase("it"), phrase)


def _counts_nothing(mark: Mark, clause: Clause) -> bool:
    """As a flat picture, "as a mosaic": nothing that is shown is counted."""
    return mark.kind == "count" and (clause.has(*PARTS, *ZOOMS) or (mark.value == 1 and bool(clause.unknown)))


def _ends_in_a_place(clause: Clause) -> bool:
    """The kite should be above, 月亮在下面: beside nothing that is named."""
    last = clause.marks[-1]
    return last.kind == "relation" and last.end == len(clause.text)


def _only_color(phrase: Phrase) -> bool:
    return {mark.kind for mark in phrase.predicates} == {"color"}
