"""What a person asked for once and for all: "from now on at night", 以后都用水墨风格, and what lifts it again.

A window of turns forgets; these sentences are quoted to the model as long as the conversation lasts. Which of them
still hold is for the model to judge: here only their words are found, and rather one too many.
"""

import re
from collections.abc import Sequence

from dialog.managers.llm.album import one_line
from dialog.turn import Message

MOST_QUOTED = 12  # the latest ones
MOST_LENGTH = 200  # characters of one

_STANDING = re.compile(
    r"从现在(?:开始|起)|从今|从此|今后|往后|以后|(?:接下来|之后)(?:都|全|每)|每一?[张幅次](?:图|画)?都|一直(?:都|用|要|画)?"
    r"|始终|永远|总是|默认|全部?都(?:用|要|画)|不用再|别再|不要再|取消|恢复(?:正常|默认)"
    r"|\bfrom (?:now|here|then|this point) on|\bgoing forward|\bhenceforth|\balways\b|\bnever\b|\bby default"
    r"|\b(?:every|each) (?:picture|image|drawing|time|one)|\bfor the rest of|\bkeep (?:using|drawing|doing)"
    r"|\b(?:all|any) (?:the )?(?:next|following|future|new|further|pictures|images|drawings)"
    r"|\bno longer|\bany ?more\b|\bstop (?:using|drawing|doing|with|the)|\bback to normal|\bforget (?:the|about|that)",
    re.IGNORECASE,
)


def standing_wishes(history: Sequence[Message]) -> list[str]:
    """What was said that may hold for pictures to come, or lift what did; oldest first."""
    said = [one_line(message.text)[:MOST_LENGTH] for message in history if message.role == "user"]
    return [text for text in said if _STANDING.search(text)][-MOST_QUOTED:]
