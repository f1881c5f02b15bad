"""What a chat model is told before the conversation: files in both languages, and the line on the prompt's language."""

from functools import cache
from pathlib import Path

from generation.scene.language import Language

_FOLDER = Path(__file__).parent
_ONLY: dict[tuple[str, str], str] = {
    ("zh", "zh"): "绘图模型只懂中文：不管用户说什么语言，提示词都用中文写。",
    ("zh", "en"): "绘图模型只懂英文：不管用户说什么语言，提示词都用英文写。",
    ("en", "zh"): "The drawing model reads only Chinese: write every prompt in Chinese, whatever the person speaks.",
    ("en", "en"): "The drawing model reads only English: write every prompt in English, whatever the person speaks.",
}


@cache
def instructions(language: Language, prompt_languages: tuple[str, ...] = ("zh", "en")) -> str:
    """The system prompt for a turn in `language`, for a drawing model that reads `prompt_languages`."""
    text = (_FOLDER / f"instructions_{language}.md").read_text(encoding="utf-8").strip()
    if len(prompt_languages) != 1:
        return text
    return f"{text}\n\n{_ONLY[language, prompt_languages[0]]}"
