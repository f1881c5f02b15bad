"""For whom something is shown: the language, the owner, and how that browser gets at pictures."""

from dataclasses import dataclass

from storage import AccountRecord, PictureRecord
from ui.media import MediaLinks
from ui.translation import Language, say

SESSIONS = 50  # in the list at once, and that more are added by


@dataclass(frozen=True)
class Look:
    """One visitor's view. `signs` where the browser sent no cookie, so that pictures need a signed address; `listed`
    is how many sessions the list shows; `account` is theirs where they had to sign in.
    """

    language: Language
    owner: str
    links: MediaLinks
    signs: bool = False
    listed: int = SESSIONS
    account: AccountRecord | None = None

    def say(self, key: str, **fields: object) -> str:
        """A text of the catalogue in the visitor's language."""
        return say(self.language, key, **fields)

    def say_of(self, picture: PictureRecord, numbered: str, brought: str) -> str:
        """A text about a picture by its number, and another one for a picture without, which was brought along."""
        return self.say(brought) if picture.number is None else self.say(numbered, number=picture.number)

    def picture_url(self, picture_id: str) -> str:
        """Where this visitor finds a picture."""
        return self.links.url(picture_id, self.owner, signed=self.signs)

    def thumbnail_url(self, picture_id: str) -> str:
        """Where this visitor finds a small version of a picture."""
        return self.links.url(picture_id, self.owner, signed=self.signs, form="small")

    def video_url(self, picture_id: str) -> str:
        """Where this visitor finds the video that a picture stands for."""
        return self.links.url(picture_id, self.owner, signed=self.signs, form="video")

    def likeness_url(self, one: str, other: str) -> str:
        """Where this visitor learns how alike two pictures are."""
        return self.links.likeness_url(one, other, self.owner, signed=self.signs)

    def export_url(self, session_id: str) -> str:
        """Where this visitor finds a session as a file."""
        return self.links.export_url(session_id, self.owner, signed=self.signs)

    def pictures_url(self) -> str:
        """Where this visitor has several pictures made into one file."""
        return self.links.pictures_url(self.owner, signed=self.signs)
