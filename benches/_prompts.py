"""Prompts whose combinations were never trained on, as the benches of speed ask for them."""

import random
from dataclasses import dataclass

from generation.scene.language import Language
from generation.scene.scene import Scene
from training.evaluate import KINDS, LANGUAGES
from training.world.captions import caption
from training.world.scenes import Kind, held_out_scenes


@dataclass(frozen=True)
class Asked:
    """A prompt, and the scene that it asks for."""

    scene: Scene
    language: Language
    prompt: str


def held_out_prompts(kind: Kind, number: int, seed: int) -> list[Asked]:
    """`number` prompts, the languages by turns: each scene is asked for in both."""
    rng = random.Random(seed)
    scenes = held_out_scenes(kind, -(-number // len(LANGUAGES)), seed)
    both = [Asked(scene, language, caption(scene, language, rng)) for scene in scenes for language in LANGUAGES]
    return both[:number]


def mixed_prompts(number: int, seed: int) -> list[Asked]:
    """With one, two and three things by turns."""
    of_kind = [held_out_prompts(kind, -(-number // len(KINDS)), seed) for kind in KINDS]
    return [asked for row in zip(*of_kind, strict=True) for asked in row][:number]
