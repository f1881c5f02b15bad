"""What a chat model is told before the conversation: files in both languages, and what the drawing model is like."""

from functools import cache
from pathlib import Path

from generation.scene.language import Language
from generation.scene.lexicon import concepts
from generation.scene.scene import COLORS, MOST_COPIES, MOST_THINGS
from generation.scene.words import COLOR_WORDS

_FOLDER = Path(__file__).parent
_ONLY: dict[tuple[str, str], str] = {
    ("zh", "zh"): "绘图模型只懂中文：不管用户说什么语言，提示词都用中文写。",
    ("zh", "en"): "绘图模型只懂英文：不管用户说什么语言，提示词都用英文写。",
    ("en", "zh"): "The drawing model reads only Chinese: write every prompt in Chinese, whatever the person speaks.",
    ("en", "en"): "The drawing model reads only English: write every prompt in English, whatever the person speaks.",
}


@cache
def instructions(language: Language, prompt_languages: tuple[str, ...] = ("zh", "en"), world_only: bool = False) -> str:
    """The system prompt for a turn in `language`, for a drawing model that reads `prompt_languages`, and, where it is
    one of the world only, draws nothing else."""
    parts = [(_FOLDER / f"instructions_{language}.md").read_text(encoding="utf-8").strip()]
    if len(prompt_languages) == 1:
        parts.append(_ONLY[language, prompt_languages[0]])
    if world_only:
        parts.append(_world(language))
    return "\n\n".join(parts)


def _world(language: Language) -> str:
    joint = "、" if language == "zh" else ", "
    things = joint.join(each.names(language)[0] for each in concepts())
    colors = joint.join(COLOR_WORDS[language][color][0] for color in COLORS)
    text = (_FOLDER / f"world_{language}.md").read_text(encoding="utf-8").strip()
    return text.format(things=things, colors=colors, most=MOST_THINGS, copies=MOST_COPIES)
