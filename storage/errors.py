"""What can go wrong with what is stored, said in both languages.

    StorageError
    ├── UnknownSessionError, UnknownTurnError, UnknownPictureError   an id that is not (or no longer) there
    ├── UnknownShareError, NothingToShareError                       a link that shows nothing
    ├── UnknownPlaceError                                            a place in a list that was never handed out
    ├── SessionExistsError                                           an id that is taken
    ├── NotAPngError, NotAnExportError, UnstorableTextError          something that cannot be kept
    ├── DamagedPictureError                                          a stored picture that cannot be read
    ├── AccountError                                                 see storage/account_errors.py
    ├── QuotaError, TooManyTurnsError                                an owner has used up their room, or their turns
    ├── NoBackupError, TooNewError                                   a store that this program cannot read
    ├── ServedError                                                  another program serves the store
    ├── SnapshotError                                                no snapshot can be taken, or brought back
    └── NoSpaceError, FolderError, BusyError, DamagedError           the disk or the database

The page and the command line show `message(language)`; logs and tests see the English text.
"""

from pathlib import Path
from typing import Self

_SOON = 5  # seconds


class StorageError(Exception):
    """Something cannot be stored or found; the text says what is wrong and what to do next."""

    def __init__(self, *, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh = zh
        self.en = en

    def message(self, language: str) -> str:
        """The text for a person who speaks `language` ("zh"; anything else reads English)."""
        return self.zh if language == "zh" else self.en


class UnknownSessionError(StorageError):
    """No such session, or it was deleted."""

    def __init__(self, session_id: str) -> None:
        super().__init__(
            zh=f"找不到会话“{session_id}”，它可能已被删除。请打开另一个会话，或新建一个。",
            en=f"There is no session '{session_id}'; it may have been deleted. Open another one, or start a new one.",
        )


class UnknownTurnError(StorageError):
    """No such turn, or not in this session."""

    def __init__(self, turn_id: str) -> None:
        super().__init__(
            zh=f"这个会话里没有“{turn_id}”这一轮。请重新打开会话再试。",
            en=f"There is no turn '{turn_id}' in this session. Open the session again and retry.",
        )


class UnknownPictureError(StorageError):
    """No such picture."""

    def __init__(self, picture_id: str) -> None:
        super().__init__(
            zh=f"找不到图片“{picture_id}”。请重新打开会话再试。",
            en=f"There is no picture '{picture_id}'. Open the session again and retry.",
        )


class UnknownShareError(StorageError):
    """No such link, or it was revoked, or its session was deleted."""

    def __init__(self) -> None:
        super().__init__(
            zh="这个链接无效，可能已被撤销。请向分享者要一个新的链接。",
            en="This link shows nothing; it may have been revoked. Ask whoever shared it for a new one.",
        )


class NothingToShareError(StorageError):
    """A session was to be shared where nothing has been said."""

    def __init__(self) -> None:
        super().__init__(
            zh="这个会话还是空的，没有可分享的内容。请先说点什么。",
            en="Nothing has been said in this session yet. Say something first, then share it.",
        )


class UnknownPlaceError(StorageError):
    """A list was to go on after a place that it never named."""

    def __init__(self, place: str) -> None:
        super().__init__(
            zh=f"列表里没有“{place}”这个位置。请从头打开列表。",
            en=f"There is no place '{place}' in the list. Open the list from its beginning.",
        )


class SessionExistsError(StorageError):
    """A session was to be made with an id that is taken, perhaps by a deleted one."""

    def __init__(self, session_id: str) -> None:
        super().__init__(
            zh=f"已经有编号为“{session_id}”的会话。请打开它，或换一个编号。",
            en=f"There is a session '{session_id}' already. Open it, or choose another id.",
        )


class NotAPngError(StorageError):
    """Bytes that are no PNG were to be kept as a picture."""

    def __init__(self) -> None:
        super().__init__(
            zh="这些数据不是 PNG 图片，没有保存。请先转换成 PNG。",
            en="These bytes are not a PNG picture and were not stored. Convert the picture to PNG first.",
        )


class NotAnExportError(StorageError):
    """A file that was to be imported is none of ours, or was changed."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            zh=f"这不是绘话导出的文件，没有导入（{reason}）。请选择由“导出会话”得到的 zip 文件。",
            en=f"This file was not exported by Huihua and was not imported ({reason}). Choose a zip file that came of "
            "exporting a session.",
        )


class DamagedPictureError(StorageError):
    """A picture whose file is missing or broken."""

    def __init__(self, picture_id: str) -> None:
        super().__init__(
            zh=f"图片“{picture_id}”的文件已损坏或丢失。请运行 python -m storage check，或从备份恢复。",
            en=f"The file of picture '{picture_id}' is broken or missing. Run `python -m storage check`, or restore a "
            "backup.",
        )


class UnstorableTextError(StorageError):
    """Text that has no UTF-8 form: half of a surrogate pair."""

    def __init__(self) -> None:
        super().__init__(
            zh="文字里有残缺的字符，无法保存。请重新输入。",
            en="The text has a broken character and cannot be stored. Type it again.",
        )


class QuotaError(StorageError):
    """Somebody's pictures take all the room they may use; `used` and `limit` are bytes."""

    def __init__(self, used: int, limit: int) -> None:
        mb = f"{used / 1e6:.1f} / {limit / 1e6:.1f} MB"
        super().__init__(
            zh=f"您的图片空间已用完（{mb}）。请删除一些图片或会话，并清空回收站。",
            en=f"Your pictures use all the room you have ({mb}). Delete some, or whole sessions, and empty the bin.",
        )
        self.used = used
        self.limit = limit


class TooManyTurnsError(StorageError):
    """Enough turns are under way, or were begun just now; after `seconds` another try may do."""

    def __init__(self, *, zh: str, en: str, seconds: int) -> None:
        super().__init__(zh=zh, en=en)
        self.seconds = seconds

    @classmethod
    def at_once(cls, limit: int) -> Self:
        """One person has `limit` turns that have not ended."""
        return cls(
            zh=f"您已有 {limit} 轮在进行，请等其中一轮结束。",
            en=f"You have {limit} turns under way. Wait until one of them has ended.",
            seconds=_SOON,
        )

    @classmethod
    def in_a_minute(cls, limit: int, seconds: int) -> Self:
        """One person has begun `limit` turns within a minute."""
        return cls(
            zh=f"一分钟内最多 {limit} 轮，请在 {seconds} 秒后再说。",
            en=f"You have begun {limit} turns within a minute. Say it again in {seconds} seconds.",
            seconds=seconds,
        )

    @classmethod
    def of_everybody(cls) -> Self:
        """All together have as many turns under way as the program takes."""
        return cls(
            zh="现在排队的人太多，请过一会儿再说。",
            en="Too many people are waiting for pictures now. Say it again in a moment.",
            seconds=_SOON,
        )


class NoBackupError(StorageError):
    """A folder that should hold a store, or the backup of one, does not."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            zh=f"“{folder}”里没有绘话的数据。请指定含有 huihua.db 和 pictures 的文件夹。",
            en=f"There is no store of Huihua in '{folder}'. Name a folder that has huihua.db and pictures in it.",
        )


class TooNewError(StorageError):
    """A later version of the program has changed the database."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            zh=f"数据库“{path}”是由更新版本的绘话写的。请升级绘话，或使用另一个文件夹。",
            en=f"The database '{path}' was written by a later version of Huihua. Update Huihua, or use another folder.",
        )


class NoSpaceError(StorageError):
    """The disk, or the quota that it has from the system, is full."""

    def __init__(self, place: Path) -> None:
        super().__init__(
            zh=f"磁盘已满，无法写入“{place}”。请腾出空间，或用 HUIHUA_DATA 指定另一个文件夹。",
            en=f"The disk is full: cannot write to '{place}'. Free some space, or set HUIHUA_DATA to another folder.",
        )


class FolderError(StorageError):
    """The data folder cannot be made, read or written."""

    def __init__(self, place: Path, reason: str) -> None:
        super().__init__(
            zh=f"无法使用“{place}”（{reason}）。请检查权限，或用 HUIHUA_DATA 指定另一个文件夹。",
            en=f"Cannot use '{place}' ({reason}). Check its permissions, or set HUIHUA_DATA to another folder.",
        )


class BusyError(StorageError):
    """Another program held the database for longer than we wait."""

    def __init__(self, place: Path) -> None:
        super().__init__(
            zh=f"另一个程序一直占用“{place}”。请稍后再试，或关闭那个程序。",
            en=f"Another program keeps '{place}' locked. Try again in a moment, or close that program.",
        )


class ServedError(StorageError):
    """Another program serves this store, and would take our turns for left over."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            zh=f"另一个绘话正在使用“{folder}”。请使用或关闭它，或用 HUIHUA_DATA 指定另一个文件夹。",
            en=f"Another Huihua serves '{folder}'. Use that one or close it, or set HUIHUA_DATA to another folder.",
        )


class SnapshotError(StorageError):
    """The folder of snapshots cannot be written, or has nothing whole in it; the store itself goes on."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            zh=f"快照文件夹“{folder}”用不了（{reason}）。请检查挂载的存储卷，或用 HUIHUA_SNAPSHOTS 指定另一个文件夹。",
            en=f"The folder of snapshots '{folder}' cannot be used ({reason}). Check the volume that is mounted there, "
            "or set HUIHUA_SNAPSHOTS to another folder.",
        )


class DamagedError(StorageError):
    """The file is no database, or a broken one."""

    def __init__(self, place: Path, reason: str) -> None:
        super().__init__(
            zh=f"数据库“{place}”已损坏（{reason}）。请移走它再启动，或从备份恢复。",
            en=f"The database '{place}' is damaged ({reason}). Move it away and start again, or restore a backup.",
        )
