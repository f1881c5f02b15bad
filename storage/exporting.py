"""A session as a zip file: all its turns as JSON, its pictures, and the conversation to read.

The file can be passed on: it tells no folder of this machine.
"""

import html
import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from storage.exported import (
    MARKDOWN_FILE,
    PATHS_OF_A_REQUEST,
    SESSION_FILE,
    ExportedSession,
    ExportedTurn,
    video_name,
)
from storage.pictures import video_beside
from storage.records import PictureRecord, SessionRecord, TurnRecord


def write_export(out: BinaryIO, session: SessionRecord, tree: Sequence[TurnRecord], path: Sequence[TurnRecord]) -> None:
    """Write the zip file: `tree` are all turns of the session, `path` those that lead to the cursor."""
    names = _names(tree)
    files = {picture.path: names[picture.path] for turn in tree for picture in _pictures(turn)}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(SESSION_FILE, _exported(session, tree, names).model_dump_json(indent=1))
        archive.writestr(MARKDOWN_FILE, markdown(session, path, names))
        for file, name in files.items():
            _add(archive, file, name)
            _add(archive, video_beside(file), video_name(name))


def write_pictures(out: BinaryIO, pictures: Sequence[PictureRecord]) -> None:
    """Write a zip file of pictures alone, videos beside them, called by the beginning of their id."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for picture in pictures:
            name = f"huihua-{picture.id[:12]}"
            _add(archive, picture.path, f"{name}.png")
            _add(archive, video_beside(picture.path), f"{name}.mp4")


def markdown(session: SessionRecord, path: Sequence[TurnRecord], names: dict[Path, str]) -> str:
    """The conversation as Markdown: what was said as a quotation, the answer, the picture and its prompt below."""
    lines = [f"# {_plain(session.title)}", ""]
    for turn in path:
        lines += [f"> {line}" for line in _plain(turn.text).splitlines()]
        lines += [f"> ![]({names[brought.path]})" for brought in _brought(turn)]
        lines += ["", _plain(turn.reply or turn.error), ""]
        if turn.picture:
            prompt = " ".join(_plain((turn.request or {}).get("prompt", "")).split())
            lines += [f"![{turn.picture.number}]({names[turn.picture.path]})", "", f"*{prompt}*", ""]
    return "\n".join(lines)


def _names(tree: Sequence[TurnRecord]) -> dict[Path, str]:
    """What each picture is called in the zip file: by its number, an upload without one by its turn."""
    names: dict[Path, str] = {}
    for turn in tree:
        if turn.picture:
            names.setdefault(turn.picture.path, f"pictures/{turn.picture.number:03}.png")
    for turn in tree:
        for position, brought in enumerate(_brought(turn), start=1):
            names.setdefault(brought.path, f"uploads/{turn.number:03}-{position}.png")
    return names


def _exported(session: SessionRecord, tree: Sequence[TurnRecord], names: dict[Path, str]) -> ExportedSession:
    numbers: dict[str | None, int | None] = {None: None} | {turn.id: turn.number for turn in tree}
    favourites = {names[picture.path] for turn in tree for picture in _pictures(turn) if picture.favourite}
    return ExportedSession(
        title=session.title,
        created_utc=datetime.fromisoformat(session.created_utc),
        cursor=numbers[session.cursor],
        turns=[_turn(turn, numbers[turn.parent_id], names) for turn in tree],
        favourites=sorted(favourites),
        panel=None if session.panel is None else _panel_passed_on(session.panel),
    )


def _turn(turn: TurnRecord, parent: int | None, names: dict[Path, str]) -> ExportedTurn:
    return ExportedTurn(
        number=turn.number,
        parent=parent,
        status=turn.status,
        text=turn.text,
        reply=turn.reply,
        decision=turn.decision,
        request=None if turn.request is None else _passed_on(turn.request, names),
        manager=turn.manager,
        error=turn.error,
        seconds=turn.seconds,
        created_utc=datetime.fromisoformat(turn.created_utc),
        picture=names[turn.picture.path] if turn.picture else None,
        picture_number=turn.picture.number if turn.picture else None,
        uploads=[names[upload.path] for upload in turn.uploads],
        mask=names[turn.mask.path] if turn.mask else None,
        control=names[turn.control.path] if turn.control else None,
        liked=turn.liked,
    )


def _passed_on(request: dict[str, Any], names: dict[Path, str]) -> dict[str, Any]:
    """The request with names of this file in the place of paths; of weights in a folder only the folder's name."""
    named = [key for key in PATHS_OF_A_REQUEST if request.get(key)]
    paths: dict[str, str | None] = {key: _named(Path(request[key]), names) for key in named}
    checkpoint = request.get("checkpoint")
    if isinstance(checkpoint, str) and Path(checkpoint).is_absolute():
        paths["checkpoint"] = Path(checkpoint).name
    return {**request, **paths}


def _named(path: Path, names: dict[Path, str]) -> str | None:
    """What a picture of a request is called in this file, or the video beside one; None where it is not in it."""
    beside = names.get(path.with_suffix(".png"))
    is_video = beside is not None and path == video_beside(path.with_suffix(".png"))
    return video_name(beside) if is_video and beside else names.get(path)


def _panel_passed_on(panel: dict[str, Any]) -> dict[str, Any]:
    """The panel without a model that is a folder of this machine: who takes it in has another one in its place."""
    _, _, checkpoint = str(panel.get("model", "")).partition("/")
    return {name: value for name, value in panel.items() if name != "model" or not Path(checkpoint).is_absolute()}


def _pictures(turn: TurnRecord) -> list[PictureRecord]:
    return [*_brought(turn), *([turn.picture] if turn.picture else [])]


def _brought(turn: TurnRecord) -> list[PictureRecord]:
    return [*turn.uploads, *filter(None, (turn.mask, turn.control))]


def _add(archive: zipfile.ZipFile, file: Path, name: str) -> None:
    """A picture or video is compressed already."""
    if file.exists():
        archive.write(file, name, zipfile.ZIP_STORED)


def _plain(text: str) -> str:
    """Text that no reader of Markdown takes for HTML."""
    return html.escape(text, quote=False)
