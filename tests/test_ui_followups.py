"""What is offered to be said next would change the picture."""

import pytest

from ui.followups import followups


@pytest.mark.parametrize(
    ("prompt", "language", "offered"),
    [
        ("a cat", "en", ["make the background blue", "make it ink style"]),
        ("a cat, on a blue background", "en", ["make it ink style", "put it on the beach"]),
        ("蓝色背景上的一只猫，水墨风格", "en", ["put it on the beach", "make it flat style"]),
        ("一只猫", "zh", ["换成蓝色背景", "改成水墨风格"]),
        ("a cat on the beach, flat style", "zh", ["换成蓝色背景", "改成水墨风格"]),
        ("fog over an old harbour", "zh", ["换成蓝色背景", "改成水墨风格"]),
    ],
)
def test_what_the_picture_shows_already_is_not_offered(prompt, language, offered):
    assert followups(prompt, language) == offered
