"""What can go wrong with DialogGen, beside what can go wrong with any manager."""

from collections.abc import Sequence

from dialog.errors import UnreadableAnswerError

_SHOWN = 5  # names of weights in a message; a wrong checkpoint lacks hundreds


class DialogGenLayoutError(Exception):
    """A state dict that is not DialogGen's: every name that is too many, missing or of another shape, sorted."""

    def __init__(self, surplus: Sequence[str], missing: Sequence[str], misshapen: Sequence[str]) -> None:
        self.surplus = list(surplus)
        self.missing = list(missing)
        self.misshapen = list(misshapen)
        super().__init__(
            f"These weights are not DialogGen's. Surplus: {_few(surplus)}; missing: {_few(missing)}; "
            f"of another shape: {_few(misshapen)}."
        )


class EmptyAnswerError(UnreadableAnswerError):
    """The model said nothing, or announced a picture without describing it."""

    def __init__(self, answer: str) -> None:
        super().__init__(zh="DialogGen 没有回答。", en="DialogGen gave no answer.", answer=answer)


def _few(names: Sequence[str]) -> str:
    more = f" (+{len(names) - _SHOWN})" if len(names) > _SHOWN else ""
    return (", ".join(names[:_SHOWN]) or "–") + more
