"""What comes and goes: the bodies of calls and answers, as pydantic checks them and OpenAPI shows them."""

from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from generation.limits import MOST_CLIPS, MOST_FRAMES
from storage import Cleaned, GalleryItem, PictureRecord, SearchHit, SessionRecord, TurnRecord
from ui.choices import MOST_PICTURES, MOST_SEED, MOST_STEPS

LONGEST = 4000  # characters of what is said or drawn
PICTURE_ID = r"^[0-9a-f]{64}$"


class Body(BaseModel):
    """Something called for: an unknown key is a mistake, and is said to be one."""

    model_config = ConfigDict(extra="forbid")


class Drawing(Body):
    """How to draw. What is left out is as the conversation, or the model, has it."""

    model: str | None = Field(default=None, max_length=200, examples=["hunyuan-dit/embedded"])
    negative_prompt: str = Field(default="", max_length=1000)
    width: int | None = Field(default=None, ge=64, le=4096)
    height: int | None = Field(default=None, ge=64, le=4096)
    steps: int | None = Field(default=None, ge=1, le=MOST_STEPS)
    guidance: float | None = Field(default=None, ge=0, le=30, allow_inf_nan=False)
    seed: int | None = Field(default=None, ge=0, le=MOST_SEED)
    strength: float | None = Field(default=None, ge=0.05, le=1, allow_inf_nan=False)
    speed: Literal["exact", "balanced", "fast"] = "exact"
    frames: int | None = Field(default=None, ge=1, le=MOST_FRAMES, description="Of a video; 1 draws a picture.")
    clips: int = Field(
        default=1, ge=1, le=MOST_CLIPS, description="Of a long video, each of so many frames, one after the other."
    )
    use: Literal["", "first", "both", "after", "before", "change"] = Field(
        default="",
        description="What the first picture or video is for in a video: its first frame, its first frame where a "
        "second picture is its last, what it goes on from, what it leads up to, or what it changes a little.",
    )
    control: bool = Field(
        default=False, description="The picture of `about`, else the first one, leads by its outlines and nothing else."
    )
    as_written: bool = Field(
        default=False, description="The text is the prompt, word for word: no manager is asked, nothing is rewritten."
    )


class Said(Body):
    """A turn: words for the dialogue manager, or a prompt that is drawn as it stands."""

    text: str = Field(default="", max_length=LONGEST, examples=["草地上的一只猫"])
    prompt: str = Field(default="", max_length=LONGEST)
    pictures: list[str] = Field(
        default=[], max_length=MOST_PICTURES, description="Files in base64, with or without data: URL."
    )
    about: str | None = Field(
        default=None, pattern=PICTURE_ID, description="Id of a picture of the session that the words are about."
    )
    mask: str | None = Field(
        default=None, description="File in base64: white where the picture of `about`, else the first one, may change."
    )
    force: Literal["draw", "chat"] | None = None
    drawing: Drawing = Drawing()
    stream: bool = Field(default=True, description="Events as they happen; else the turn once it has ended.")

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        if bool(self.prompt.strip()) == bool(self.text.strip() or self.pictures):
            raise ValueError("give either a text, with or without pictures, or a prompt")
        if self.prompt.strip() and self.mask is not None:
            raise ValueError("a mask goes with a text that says what to change, not with a prompt")
        if self.drawing.control and (self.mask is not None or not (self.pictures or self.about)):
            raise ValueError("a control goes with a picture that leads by its outlines, and without a mask")
        return self


class Replay(Body):
    """With what a conversation is drawn anew. What is left out is as it was: each picture's own model and seed."""

    backend: str | None = Field(default=None, max_length=200, examples=["hunyuan-dit"])
    checkpoint: str | None = Field(
        default=None, max_length=200, description="Of the backend; its first one where only that is given."
    )
    seed: Annotated[int, Field(ge=0, le=MOST_SEED)] | Literal["new"] | None = Field(
        default=None, description="One for all pictures; 'new' draws new ones, null keeps that of each picture."
    )
    steps: int | None = Field(default=None, ge=1, le=MOST_STEPS)
    guidance: float | None = Field(default=None, ge=0, le=30, allow_inf_nan=False)

    @model_validator(mode="after")
    def _names_a_model(self) -> Self:
        if self.checkpoint is not None and self.backend is None:
            raise ValueError("a checkpoint goes with the backend that it belongs to")
        return self


class Rating(Body):
    """What the caller thinks of a turn."""

    liked: bool | None = Field(description="null takes it back.")


class Complaint(BaseModel):
    """What is wrong, in a sentence for a person, and whose fault it is."""

    message: str
    type: Literal["invalid_request_error", "server_error"]


class Fault(BaseModel):
    """How every call that fails is answered."""

    error: Complaint


class Key(BaseModel):
    """The secret of a program, told once."""

    key: str


class Emptied(BaseModel):
    """What is gone for good, and the bytes that are free now."""

    sessions: int
    pictures: int
    bytes: int

    @classmethod
    def of(cls, cleaned: Cleaned) -> Self:
        return cls(sessions=cleaned.sessions, pictures=cleaned.pictures, bytes=cleaned.bytes)


class Session(BaseModel):
    """A conversation, without its turns; `replay_of` is the one that it draws anew, and `replaying` until it has."""

    id: str
    title: str
    pinned: bool
    created: str
    updated: str
    replay_of: str | None
    replaying: bool

    @classmethod
    def of(cls, session: SessionRecord) -> Self:
        """A session of the store."""
        return cls(
            id=session.id,
            title=session.title,
            pinned=session.pinned,
            created=session.created_utc,
            updated=session.updated_utc,
            replay_of=session.replay_of,
            replaying=session.replay is not None,
        )


class Picture(BaseModel):
    """A picture, and where to get it; `video` is set where it is the first frame of one."""

    id: str
    number: int | None
    width: int
    height: int
    url: str
    video: str | None

    @classmethod
    def of(cls, picture: PictureRecord) -> Self:
        """A picture of the store."""
        url = f"/api/v1/pictures/{picture.id}"
        return cls(
            id=picture.id,
            number=picture.number,
            width=picture.width,
            height=picture.height,
            url=url,
            video=f"{url}?video=1" if picture.video else None,
        )


class Turn(BaseModel):
    """What was said, what was decided, and what came of it. `request` holds all that the picture was drawn with."""

    id: str
    session: str
    parent: str | None
    number: int
    status: str
    text: str
    action: str | None
    edit: str | None
    prompt: str | None
    reason: str
    reply: str
    seed: int | None
    picture: Picture | None
    uploads: list[Picture]
    mask: Picture | None
    control: Picture | None
    request: dict[str, Any] | None
    error: str
    seconds: float
    liked: bool | None
    created: str

    @classmethod
    def of(cls, turn: TurnRecord) -> Self:
        """A turn of the store."""
        decision, request = turn.decision or {}, turn.request
        return cls(
            id=turn.id,
            session=turn.session_id,
            parent=turn.parent_id,
            number=turn.number,
            status=turn.status,
            text=turn.text,
            action=decision.get("action"),
            edit=decision.get("edit"),
            prompt=decision.get("prompt") or None,
            reason=decision.get("reason", ""),
            reply=turn.reply or decision.get("reply", ""),
            seed=request.get("seed") if request else None,
            picture=Picture.of(turn.picture) if turn.picture else None,
            uploads=[Picture.of(upload) for upload in turn.uploads],
            mask=Picture.of(turn.mask) if turn.mask else None,
            control=Picture.of(turn.control) if turn.control else None,
            request={name: value for name, value in request.items() if name not in _PATHS} if request else None,
            error=turn.error,
            seconds=turn.seconds,
            liked=turn.liked,
            created=turn.created_utc,
        )


class WholeSession(Session):
    """A conversation with the turns of the branch that it stands on, from its beginning."""

    turns: list[Turn]


class Hit(BaseModel):
    """A session that was searched for; `turn` is the one that matches, null where the title does."""

    session: Session
    turn: str | None
    excerpt: str

    @classmethod
    def of(cls, hit: SearchHit) -> Self:
        """A hit of the store."""
        return cls(session=Session.of(hit.session), turn=hit.turn_id, excerpt=hit.excerpt)


class Drawn(BaseModel):
    """A picture of any conversation, and how it came about."""

    picture: Picture
    session: str
    turn: str
    prompt: str
    backend: str
    created: str

    @classmethod
    def of(cls, item: GalleryItem) -> Self:
        """A picture of the gallery."""
        return cls(
            picture=Picture.of(item.picture),
            session=item.session_id,
            turn=item.turn_id,
            prompt=item.prompt,
            backend=item.backend,
            created=item.drawn_utc,
        )


_PATHS = ("source", "mask", "control", "ending")  # where files lie on the server is nobody's business
