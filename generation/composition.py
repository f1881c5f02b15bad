"""Scenes drawn thing by thing, for small networks: each thing alone, large, and then the ground around all of them.

After LLM-grounded Diffusion (Lian et al. 2023, arXiv 2305.13655): the words give a layout, every box is drawn by
itself, and what was drawn is laid where it belongs. The ground, where it is more than a colour, is then drawn from
noise around the things, which stay as they are (as RePaint inpaints, arXiv 2201.09865, without its repeated steps).
Prompts that name nothing of the world are drawn as they are.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import torch
import torch.nn.functional as F
from PIL import Image
from torch import Tensor

from generation.adapter import Drawing, PictureAdapter
from generation.batch import Batch
from generation.canvas import Canvas, laid_under
from generation.collage import Collage, is_plain, laid
from generation.drawn_parts import DrawnPart, DrawnParts
from generation.request import GenerationRequest
from generation.scene.apart import Part, taken_apart
from generation.scene.describe import describe
from generation.scene.layout import SIDE
from generation.scene.parse import parse
from generation.scene.scene import Scene


@dataclass(frozen=True)
class Whole:
    """A request, and what it asks for: a scene and its parts, where it has any."""

    request: GenerationRequest
    scene: Scene | None
    parts: tuple[Part, ...]

    @classmethod
    def of(cls, request: GenerationRequest) -> "Whole":
        """A scene is asked for in the plainest words for it, whatever it was told in."""
        scene = parse(request.prompt)
        if scene is None:
            return cls(request, None, ())
        whole = scene.resolved()
        parts = () if request.source or request.control else taken_apart(whole)
        return cls(replace(request, prompt=describe(whole, "en")), whole, parts)

    @property
    def asked(self) -> list[GenerationRequest]:
        """What is drawn first: every part, or the whole at once."""
        if not self.parts:
            return [self.request]
        return [replace(self.request, prompt=describe(part.alone, "en")) for part in self.parts]

    @property
    def has_ground_to_draw(self) -> bool:
        return bool(self.parts) and self.scene is not None and not is_plain(self.scene)


def begin(model: PictureAdapter, requests: Sequence[GenerationRequest], kept: DrawnParts) -> Drawing:
    """Begin to draw requests with the same settings, thing by thing where that helps; things that are `kept` are not
    drawn again. Raises as `Batch` does."""
    wholes = [Whole.of(request) for request in requests]
    if any(whole.parts for whole in wholes):
        return Composition(model, wholes, kept)
    return Batch(model, [whole.request for whole in wholes])


class Composition:
    """A `Drawing` of B pictures and their `Finisher`: first all parts of all of them at once, then the grounds."""

    canvases: Sequence[Canvas] = ()

    def __init__(self, model: PictureAdapter, wholes: Sequence[Whole], kept: DrawnParts) -> None:
        """Raises as `Batch` does."""
        self._model = model
        self._wholes = wholes
        self._kept = kept
        asked = dict.fromkeys(each for whole in wholes for each in whole.asked)
        self._parts = {each: part for each in asked if (part := kept.get(each))}
        self._fresh = [each for each in asked if each not in self._parts]
        self._things = Batch(model, self._fresh) if self._fresh else None
        self._grounds: Batch | None = None
        self._pictures: list[Image.Image | Collage] = []
        self._later = -(-(wholes[0].request.steps or 0) // 2) if any(each.has_ground_to_draw for each in wholes) else 0
        first = self._things.timesteps if self._things else torch.zeros(0, device=model.device)
        self.timesteps = torch.cat([first, _timesteps(model, self._later)])
        self.latents = self._things.latents if self._things else torch.zeros(0)  # of the parts, then of the grounds

    def advance(self, index: int) -> Tensor:
        """The next step, in order; returns the clean latents that the model expects, the first picture's as a whole."""
        steps = len(self._things.timesteps) if self._things else 0
        if self._things and index < steps:
            clean = self._things.advance(index)
            self.latents = self._things.latents
            return self._arranged(dict(zip(self._fresh, clean, strict=True)))
        if self._grounds is None:
            self._grounds = self._begun_grounds()
        clean = self._grounds.advance(index - steps)
        self.latents = self._grounds.latents
        return clean

    def drawn(self) -> list[Image.Image]:
        """All B pictures, once all steps are done."""
        grounds = iter(self._model.decode(self._grounds.latents) if self._grounds else ())
        finished = []
        for picture, whole in zip(self._put_together(), self._wholes, strict=True):
            if not isinstance(picture, Collage):
                finished.append(picture)
            elif whole.has_ground_to_draw:
                finished.append(Image.composite(next(grounds), picture.picture, picture.around))
            else:
                finished.append(picture.picture)
        return finished

    def _begun_grounds(self) -> Batch:
        """Grounds from pure noise, around things that stay. They are simple: half the steps do, and guidance would only
        have more things drawn into them."""
        requests, canvases = [], []
        for picture, whole in zip(self._put_together(), self._wholes, strict=True):
            if isinstance(picture, Collage) and whole.has_ground_to_draw:
                requests.append(replace(whole.request, guidance=1.0, steps=self._later))
                canvases.append(laid_under(self._model, picture.picture, picture.around))
        return Batch(self._model, requests, canvases)

    def _put_together(self) -> list[Image.Image | Collage]:
        """What was drawn first, of each picture: it as it is, or its things laid where they belong. Decoded once."""
        if not self._pictures:
            drawn = dict(zip(self._fresh, self._things.latents, strict=True)) if self._things else {}
            self._pictures = [self._first(whole, drawn) for whole in self._wholes]
        return self._pictures

    def _first(self, whole: Whole, drawn: Mapping[GenerationRequest, Tensor]) -> Image.Image | Collage:
        if whole.scene is None or not whole.parts:
            return self._model.decode(drawn[whole.request][None])[0]
        for asked in whole.asked:
            if asked not in self._parts:
                self._parts[asked] = DrawnPart(drawn[asked], self._model.decode(drawn[asked][None])[0])
                self._kept.keep(asked, self._parts[asked])
        pictures = [self._parts[asked].picture for asked in whole.asked]
        return laid(whole.scene, whole.parts, pictures, whole.request.width or SIDE)

    def _arranged(self, clean: Mapping[GenerationRequest, Tensor]) -> Tensor:
        """(1, channels, h, w): the first picture as far as it is known, for the preview."""
        first = self._wholes[0]
        shown = [clean[each] if each in clean else self._parts[each].latents for each in first.asked]
        if not first.parts:
            return shown[0][None]
        whole = shown[0][:, :1, :1].expand_as(shown[0]).clone()
        cell = SIDE / whole.shape[-1]
        for part, own in zip(first.parts, shown, strict=True):
            for place in part.places:
                side = max(1, round(place.side / cell))
                left, top = (max(0, round((middle - place.side / 2) / cell)) for middle in (place.x, place.y))
                room = whole[:, top : top + side, left : left + side]
                if room.numel():
                    room.copy_(F.interpolate(_inner(own, part)[None], room.shape[-2:], mode="area")[0])
        return whole[None]


def _timesteps(model: PictureAdapter, steps: int) -> Tensor:
    """Those that so many steps go through."""
    if not steps:
        return torch.zeros(0, device=model.device)
    scheduler = model.scheduler()
    scheduler.set_timesteps(steps, device=model.device)
    timesteps: Tensor = scheduler.timesteps
    return timesteps


def _inner(latents: Tensor, part: Part) -> Tensor:
    """The cells of a part's own latents (channels, h, w) in which its thing stands."""
    begin = int((part.own.x - part.own.side / 2) * latents.shape[-1] / SIDE)
    return latents[:, begin : latents.shape[1] - begin, begin : latents.shape[2] - begin]
