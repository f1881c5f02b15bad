"""What can go wrong in a dialogue, said in both languages.

The page and the command line show `message(language)`; logs and tests see the English text.
"""


class DialogueError(Exception):
    """A turn cannot go on; the text says what is wrong and what to do next.

    `detail` is what a library or the system said of it, in its own words: for logs and tests, not for a person.
    """

    def __init__(self, *, zh: str, en: str, detail: str = "") -> None:
        super().__init__(f"{en} [{detail}]" if detail else en)
        self.zh = zh
        self.en = en
        self.detail = detail

    def message(self, language: str) -> str:
        """The text for a person who speaks `language` ("zh"; anything else reads English)."""
        return self.zh if language == "zh" else self.en


class UnknownManagerError(DialogueError):
    """A manager was asked for that the table does not have."""


class UnreadableLineError(DialogueError):
    """A line of input is no turn: bad JSON, a wrong key or a wrong type."""


class UnreadableUploadError(DialogueError):
    """An uploaded file is no picture that can be read."""


class UnusableMaskError(DialogueError):
    """A mask is no picture, does not fit the one it belongs to, or leaves nothing to change."""


class NothingToReplayError(DialogueError):
    """A session was to be drawn anew that has no picture."""

    def __init__(self) -> None:
        super().__init__(
            zh="这个会话里还没有画过图，没有可重画的。请先画一张。",
            en="No picture has been drawn in this session yet, so there is none to draw anew. Have one drawn first.",
        )


class TurnFailedError(DialogueError):
    """A turn ended without an answer; the session keeps it as failed."""


class UnreadableAnswerError(DialogueError):
    """A model answered something that is no decision: `answer`. `prose` is what it said, where that are plain words."""

    def __init__(self, *, zh: str, en: str, answer: str = "", prose: str = "") -> None:
        super().__init__(zh=zh, en=en)
        self.answer = answer
        self.prose = prose


class ServerError(DialogueError):
    """A model server cannot be asked, or does not answer as it should."""


class ContextTooLongError(ServerError):
    """A conversation is longer than what the model takes."""


class FilteredError(DialogueError):
    """A model, or a filter before it, refuses to speak of this."""
