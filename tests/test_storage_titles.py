"""Titles: one line, cut at a word or at 20 Han characters."""

import pytest

from storage.titles import title_from

TWENTY = "一二三四五六七八九十一二三四五六七八九十"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("画一只猫", "画一只猫"),
        ("  a cat\n\n on the   grass ", "a cat on the grass"),
        ("", ""),
        (" \n ", ""),
        (TWENTY, TWENTY),
        (TWENTY + "一", TWENTY + "…"),
        ("a red car next to a small cat on the green grass", "a red car next to a small cat on the…"),
        ("a red car, and to the left of it, it is, a cat", "a red car, and to the left of it, it is…"),
        ("x" * 41, "x" * 40 + "…"),
        ("画草地上的一只猫和一辆红色小汽车，再加一只狗", "画草地上的一只猫和一辆红色小汽车，再加一…"),
        ("一二三四五六七八九十一二三四五六七八九，十一", "一二三四五六七八九十一二三四五六七八九…"),
        ("画一辆 red convertible car 在 the green grass 上面", "画一辆 red convertible car 在 the green…"),
    ],
)
def test_title_is_the_text_cut_where_a_reader_would(text, title):
    assert title_from(text) == title
