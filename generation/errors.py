"""What can go wrong with a picture, said in both languages.

    GenerationError
    ├── UnknownBackendError, UnknownCheckpointError    a name that the table does not have
    ├── InvalidRequestError                            a size, number or text that cannot be drawn with
    ├── UnreadablePictureError                         a source or a mask that is no picture
    ├── MissingCheckpointError                         weights that are not there, or not whole
    │   └── MissingClipError                           those of the CLIP that somebody chose
    ├── NoMemoryError                                  the device is too small for the picture
    ├── TooLargeError                                  the memory is too small for the weights
    ├── NoRoomError                                    beside the weights it is too small for the drawing
    ├── NoGpuError                                     the GPU that is lent by the second is not to be had
    └── StoppedError                                   a picture asked of a worker that was closed
    Cancelled                                          no error: someone wanted the drawing to stop

The page and the command line show `message(language)`; logs and tests see the English text.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from generation.needs import Work


class GenerationError(Exception):
    """A picture cannot be drawn; the text says what is wrong and what to do next."""

    def __init__(self, *, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh = zh
        self.en = en

    def message(self, language: str) -> str:
        """The text for a person who speaks `language` ("zh"; anything else reads English)."""
        return self.zh if language == "zh" else self.en

    def __reduce__(self) -> tuple[Callable[..., "GenerationError"], tuple[Any, ...]]:
        """How it is pickled, to come out of a fork: each class is made of something else, but holds the same."""
        return _made_again, (type(self), self.args, self.__dict__)


def _made_again(kind: type[GenerationError], args: tuple[Any, ...], held: Mapping[str, Any]) -> GenerationError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(held)
    return error


class UnknownBackendError(GenerationError):
    """A backend was asked for that the table does not have."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        names = ", ".join(known)
        super().__init__(
            zh=f"没有名为“{name}”的画图后端，可选：{names}。",
            en=f"Unknown backend '{name}'. Choose one of: {names}.",
        )


class UnknownCheckpointError(GenerationError):
    """A checkpoint was asked for that the row of the backend does not have."""

    def __init__(self, name: str, backend: str, known: Iterable[str]) -> None:
        names = ", ".join(known)
        super().__init__(
            zh=f"后端“{backend}”没有名为“{name}”的权重，可选：{names}。",
            en=f"Backend '{backend}' has no checkpoint '{name}'. Choose one of: {names}.",
        )


class InvalidRequestError(GenerationError):
    """A request that no backend, or not this one, can draw."""


class UnreadablePictureError(GenerationError):
    """The picture to start from, or the mask, cannot be read."""

    def __init__(self, path: str) -> None:
        super().__init__(
            zh=f"读不了图片“{path}”，请换成 PNG、JPEG 或 WebP 文件。",
            en=f"Cannot read the picture '{path}'. Give a PNG, JPEG or WebP file.",
        )


class MissingCheckpointError(GenerationError):
    """The files of a checkpoint are missing, damaged or cannot be downloaded.

    `where` is a path below the repository or another one, or an id on the Hub where `local` is false; `offered_at` is
    the page where a person finds the files, if no program can fetch them.
    """

    _NEXT: ClassVar = {
        "shipped": (
            "请用 git checkout assets 取回，或用 make train 重新训练。",
            "Restore it with `git checkout assets`, or train it anew with `make train`.",
        ),
        "given": (
            "请检查路径，里面的文件要完整。",
            "Check the path, and that every file of the checkpoint is there.",
        ),
        "hub": (
            "请连上网络再试一次，权重会自动下载；没有网络时请改用 embedded。",
            "Connect to the internet and try again, it will be downloaded; without a network choose 'embedded'.",
        ),
    }

    def __init__(self, where: str, reason: str, *, local: bool, offered_at: str = "") -> None:
        zh, en = self._NEXT["hub" if not local else "given" if Path(where).is_absolute() else "shipped"]
        if offered_at:
            zh = f"请从 {offered_at} 下载，放到这个路径，或用 --checkpoint 指明它在哪里。"
            en = f"Download it from {offered_at} to that path, or say with --checkpoint where it is."
        super().__init__(
            zh=f"无法载入权重“{where}”（{reason}）。{zh}",
            en=f"Cannot load the checkpoint '{where}' ({reason}). {en}",
        )


class MissingClipError(MissingCheckpointError):
    """The CLIP at `where` that somebody chose to compare by cannot be had. `fault` is one of the rows, and `reason` a
    part of what they say."""

    _FAULTS: ClassVar = {
        "name": (
            "这不是文件夹，也不是 Hub 上的 id。请写成“owner/name”或一个文件夹的路径",
            "it is no folder, nor an id on the Hub. Write it as 'owner/name', or give the path of a folder",
        ),
        "folder": ("没有这个文件夹。请检查路径", "there is no such folder. Check the path"),
        "unknown": (
            "Hub 上没有这个 id，或者它不公开。请检查 id",
            "the Hub has no such id, or does not show it to everybody. Check the id",
        ),
        "network": (
            "它还没有下载，而 Hub 连不上。请连上网络再试一次",
            "it was not downloaded yet, and the Hub cannot be reached. Connect to the internet and try again",
        ),
        "files": (
            "其中没有 open_clip 的 {}。请换一个有这个文件的模型",
            "it has no {}, which open_clip reads. Choose a model that has this file",
        ),
        "memory": (
            "内存不够（需要 / 空闲：{}）。请关闭其他程序，或换一个小一些的模型",
            "there is not enough memory (needed / free: {}). Close other programs, or choose a smaller model",
        ),
        "damaged": ("{}。请检查其中的文件", "{}. Check its files"),
    }

    def __init__(self, where: str, fault: str, reason: str = "") -> None:
        zh, en = (each.format(reason.rstrip("。.")) for each in self._FAULTS[fault])
        GenerationError.__init__(
            self,
            zh=f"无法载入 CLIP“{where}”：{zh}，或者把 HUIHUA_CLIP 留空，改用自带的小 CLIP。",
            en=f"Cannot load the CLIP '{where}': {en}, or leave HUIHUA_CLIP empty for the small one that ships.",
        )


class NoMemoryError(GenerationError):
    """The device ran out of memory; the program goes on."""

    def __init__(self, width: int | None, height: int | None) -> None:
        super().__init__(
            zh=f"显存或内存不足，画不了 {width}×{height}。请选小一些的尺寸，关闭占用显存的程序，或改用 embedded。",
            en=f"Out of memory drawing {width}x{height}. Choose a smaller size, close programs that use the device, or "
            "choose the checkpoint 'embedded'.",
        )


class TooLargeError(GenerationError):
    """Weights that the memory of the machine cannot hold now; nothing of them was loaded. Sizes are in gigabytes."""

    def __init__(self, where: str, needed: float, free: float) -> None:
        super().__init__(
            zh=f"权重“{where}”约需 {needed:.1f} GB 内存，现在只有 {free:.1f} GB 空闲。请关闭其他程序，"
            "换一个小一些的模型，或改用 embedded。",
            en=f"The checkpoint '{where}' takes about {needed:.1f} GB of memory, of which {free:.1f} GB are free. "
            "Close other programs, choose a smaller model, or the checkpoint 'embedded'.",
        )


class NoRoomError(GenerationError):
    """A drawing that would take more memory than is left beside the weights; it was not begun. In gigabytes."""

    def __init__(self, work: "Work", needed: float, left: float) -> None:
        size = f"{work.width}×{work.height}"
        frames_zh, frames = (f"、{work.frames} 帧", f", {work.frames} frames") if work.frames > 1 else ("", "")
        super().__init__(
            zh=f"画 {size}{frames_zh} 约需 {needed:.1f} GB 显存或内存，权重之外只剩 {left:.1f} GB。请选小一些的尺寸、"
            "短一些的视频，或关闭其他程序。",
            en=f"Drawing {size}{frames} takes about {needed:.1f} GB of memory, of which {left:.1f} GB are left beside "
            "the weights. Choose a smaller size or a shorter video, or close other programs.",
        )


class NoGpuError(GenerationError):
    """ZeroGPU lends no GPU, or took it back; `reason` is what it says itself, in English: above all, that somebody has
    used up what they had for the day."""

    _NONE: ClassVar = (
        "现在借不到显卡（{}）。请过一会儿再试；登录 Hugging Face 后可用得更多。",
        "No GPU is to be had now ({}). Try again in a moment; who is signed in to Hugging Face has more.",
    )
    _USED_UP: ClassVar = (
        "你的显卡额度用完了（{}），过些时候会恢复，到时再试；登录 Hugging Face 后可用得更多。",
        "Your GPU quota is used up ({}). Try again when it has come back; who is signed in to Hugging Face has more.",
    )

    def __init__(self, reason: str) -> None:
        zh, en = self._USED_UP if "exceeded" in reason.casefold() else self._NONE
        super().__init__(zh=zh.format(reason), en=en.format(reason))


class StoppedError(GenerationError):
    """The worker was closed, the program is ending."""

    def __init__(self) -> None:
        super().__init__(
            zh="程序正在关闭，不再画图。请重新启动后再试。",
            en="The program is closing and draws no more. Start it again and retry.",
        )


class Cancelled(Exception):
    """The drawing was stopped on request; nothing came of it."""


def first_line(error: BaseException) -> str:
    """What an exception says, or where it says nothing, what it is."""
    return next(iter(str(error).strip().splitlines()), type(error).__name__)
