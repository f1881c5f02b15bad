"""Pictures without the page: `python -m generation "a red car" --out car.png`, or one picture for each line of a file.

Backends that draw videos write MP4, or an animated WebP or GIF where the name of the file ends like one.

What goes wrong is said in one line on stderr; the exit status then is 1, and 2 for a command line that cannot be
understood.
"""

import argparse
import logging
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from generation import backends, chosen_clip, limits
from generation.errors import GenerationError, InvalidRequestError, NoMemoryError
from generation.licences import before_download
from generation.needs import beyond_usual
from generation.png import encode_png
from generation.request import Generated, GeneratedVideo, GenerationRequest
from generation.video_file import check_suffix, encode_video
from models.errors import ModelError
from settings import Settings, SettingsError, load_settings, terminal_language

Task = tuple[GenerationRequest, Path]


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line; returns the exit status."""
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    logging.getLogger("generation.weights").setLevel(logging.INFO)  # what a large checkpoint takes, before it is loaded
    language = terminal_language()
    try:
        settings = load_settings()
        chosen_clip.choose(settings.clip)
        options = _options(settings, arguments)
        tasks = _tasks(options)
        _tell_licence(tasks[0][0], language)
        for picture, path in _drawn(tasks, options.batch):
            path.write_bytes(_encoded(picture, path))
            print(f"{path}  seed {picture.request.seed}  {picture.seconds:.2f} s", flush=True)
            if picture.note is not None:
                print(picture.note.message(language), flush=True)
    except (GenerationError, ModelError, SettingsError) as error:
        return _failed(error.message(language))
    except OSError as error:
        return _failed(f"{error.filename}: {error.strerror}" if error.filename else str(error))
    except KeyboardInterrupt:
        return 130  # what shells expect of a program that was interrupted
    return 0


def _options(settings: Settings, arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m generation", description="Draw pictures from prompts.")
    parser.add_argument("prompt", nargs="?", help="what to draw, in Chinese or English")
    parser.add_argument("--out", type=Path, help="the file to write: a PNG; for a video an MP4, WebP or GIF")
    parser.add_argument("--prompts", type=Path, metavar="FILE", help="a text file, one prompt a line")
    parser.add_argument("--out-dir", type=Path, metavar="DIR", help="where 0001.png, 0002.png, … are written")
    parser.add_argument("--negative", default="", help="what the pictures should be led away from")
    parser.add_argument("--backend", default=settings.backend, help=f"one of: {', '.join(backends.BACKENDS)}")
    parser.add_argument("--checkpoint", default=settings.checkpoint, help="weights of the backend, e.g. embedded")
    parser.add_argument("--batch", type=_count, metavar="N", help="pictures drawn at once, if there is memory for them")
    parser.add_argument("--seed", type=int, help="of the first picture; each later one takes the next number")
    parser.add_argument("--steps", type=int)
    parser.add_argument("--guidance", type=float, help="how closely to follow the prompt; 1 or less: no guidance")
    parser.add_argument("--guidance-interval", metavar="FROM,TO", help="the share of the steps that is guided: 0.2,0.8")
    parser.add_argument("--speed", choices=limits.SPEEDS, default="exact", help="how much may be estimated")
    parser.add_argument("--size", type=_size, metavar="WxH", help="in pixels, e.g. 1024x768")
    parser.add_argument("--frames", type=int, help="of a video; 1 makes a picture of a model of videos")
    parser.add_argument("--fps", type=int, help="frames a second")
    parser.add_argument("--source", help="a picture to start from, or a video where the backend takes one")
    parser.add_argument("--mask", help="a picture as large as the source, white where that may change")
    parser.add_argument("--control", help="a picture of edges that leads the drawing; for checkpoints made for it")
    parser.add_argument("--strength", type=float, default=1.0, help="how far the source may change, 0 to 1")
    parser.add_argument("--ending", help="one more picture, or a video: the last frame of a video, or as the mask says")
    parser.add_argument("--frame-mask", metavar="MASK", help="which frames of the source stand where, e.g. 0,0,-5,0,5")
    parser.add_argument("--clips", type=_count, metavar="N", help="of a long video, each as long as --frames says")
    options = parser.parse_args(arguments)
    given = {name for name in ("prompt", "out", "prompts", "out_dir") if getattr(options, name) is not None}
    if given not in ({"prompt", "out"}, {"prompts", "out_dir"}):
        parser.error("give a prompt and --out, or --prompts and --out-dir")
    return options


def _size(text: str) -> backends.Size:
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"'{text}' is no size; write it like 1024x768")
    return int(width), int(height)


def _count(text: str) -> int:
    if not (text.isdecimal() and int(text)):
        raise argparse.ArgumentTypeError(f"'{text}' is no number from 1 on")
    return int(text)


def _tasks(options: argparse.Namespace) -> list[Task]:
    """The complete requests, and the files to write; anything that cannot be drawn is found before the first is."""
    if options.prompts is None:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        request = _request(options, options.prompt, 0)
        _check_ending(request, options.out)
        return [(request, options.out)]
    options.out_dir.mkdir(parents=True, exist_ok=True)
    requests = [_request(options, prompt, index) for index, prompt in enumerate(_lines(options.prompts))]
    ending = ".mp4" if requests[0].is_video else ".png"
    return [(request, options.out_dir / f"{number:04}{ending}") for number, request in enumerate(requests, 1)]


def _check_ending(request: GenerationRequest, path: Path) -> None:
    """Raises InvalidRequestError where a video would get the name of a picture, or a picture that of an MP4."""
    if request.is_video:
        check_suffix(path.suffix)
    elif path.suffix == ".mp4":
        raise InvalidRequestError(
            zh="这里画的是一张图，不是视频，请把文件名写成 .png。",
            en="This draws a picture, no video. Let the name of the file end in .png.",
        )


def _encoded(drawn: Generated, path: Path) -> bytes:
    if isinstance(drawn, GeneratedVideo):
        return encode_video(drawn, path.suffix)
    return encode_png(drawn.image, drawn.request)


def _lines(path: Path) -> list[str]:
    """The prompts in a file. Raises InvalidRequestError for one that is no text or has an empty line."""
    try:
        lines = path.read_text(encoding="utf-8-sig").removesuffix("\n").split("\n")
    except UnicodeDecodeError as error:
        raise InvalidRequestError(
            zh=f"“{path}”不是 UTF-8 文本，请另存为 UTF-8。", en=f"'{path}' is no UTF-8 text. Save it as UTF-8."
        ) from error
    empty = next((number for number, line in enumerate(lines, 1) if not line.strip()), None)
    if empty is not None:
        raise InvalidRequestError(
            zh=f"“{path}”第 {empty} 行没有写要画什么，请补上或删去这一行。",
            en=f"Line {empty} of '{path}' is empty. Write a prompt there, or delete the line.",
        )
    return lines


def _request(options: argparse.Namespace, prompt: str, index: int) -> GenerationRequest:
    width, height = options.size or (None, None)
    request = GenerationRequest(
        prompt=prompt,
        negative_prompt=options.negative,
        width=width,
        height=height,
        steps=options.steps,
        guidance=options.guidance,
        seed=None if options.seed is None else options.seed + index,
        source=options.source,
        mask=options.mask,
        strength=options.strength,
        control=options.control,
        frames=options.frames,
        fps=options.fps,
        frame_mask=options.frame_mask,
        ending=options.ending,
        clips=options.clips,
        speed=options.speed,
        guidance_interval=options.guidance_interval,
        backend=options.backend,
        checkpoint=options.checkpoint,
    )
    return backends.complete(request)


def _tell_licence(request: GenerationRequest, language: str) -> None:
    """Beside the pictures' lines, before anything is downloaded; all tasks of a command line have the same weights."""
    note = before_download(request.backend, request.checkpoint)
    if note is not None:
        print(note.message(language), file=sys.stderr, flush=True)


def _drawn(tasks: Sequence[Task], batch: int | None) -> Iterator[tuple[Generated, Path]]:
    """Draw, so many at once as are asked for or else suit the checkpoint. Where the device is full, what is left is
    tried one by one, then with a smaller plan."""
    from generation import device

    done, together = 0, _together(tasks[0][0], batch)
    for at_once, smaller in dict.fromkeys([(together, 0), (1, 0), (1, 1)]):
        try:
            for drawn in _batches(tasks[done:], at_once, smaller):
                done += 1
                yield drawn
            return
        except Exception as error:
            if not device.is_out_of_memory(error):
                raise
        device.free_memory()
    first, _ = tasks[done]
    raise NoMemoryError(first.width, first.height)


def _together(request: GenerationRequest, batch: int | None) -> int:
    """How many are drawn at once; models that are told how to change a picture take one at a time."""
    row = backends.checkpoint_row(request.backend, request.checkpoint)
    return 1 if row.instructed and request.source else batch or row.batch


def _batches(tasks: Sequence[Task], together: int, smaller: int) -> Iterator[tuple[Generated, Path]]:
    """Draw `together` at once, or as many as there is room for; all tasks of a command line have the same settings."""
    from generation import loop, weights

    first, _ = tasks[0]
    row = backends.checkpoint_row(first.backend, first.checkpoint)
    model = backends.load(first.backend, first.checkpoint, smaller, beyond_usual(first))
    together = weights.at_once(row, first, together, model.device)
    for start in range(0, len(tasks), together):
        requests, paths = zip(*tasks[start : start + together], strict=True)
        yield from zip(loop.finish(loop.draw_many(model, requests)), paths, strict=True)


def _failed(text: str) -> int:
    print(text, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
