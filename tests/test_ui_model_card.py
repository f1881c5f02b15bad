"""The cards of models: what they are good at and cost, from their rows and from what was drawn here."""

import re
from dataclasses import replace

import pytest

from generation.backends import BACKENDS
from generation.request import GenerationRequest
from generation.samples import PROMPTS, sample_of
from generation.samples.__main__ import MOST_BYTES, SIDE, main
from generation.strengths import GOOD_AT, strengths
from storage import TimeRecord
from tests.samples import png
from ui.choices import model_choices
from ui.html import escape
from ui.look import Look
from ui.media import MediaLinks
from ui.model_card import model_card_html, models_html, seconds_of
from ui.translation import catalogue

OWN = "hunyuan-dit/embedded"
ZH, EN = (Look(language, "me", MediaLinks()) for language in ("zh", "en"))
ROWS = [(name, each) for name, row in BACKENDS.items() for each in row.checkpoints]


def keys(backend: str, checkpoint: str) -> set[str]:
    return {each.key for each in strengths(backend, checkpoint)}


def test_strengths_follow_from_the_row():
    assert {"one_thing", "world", "both_languages", "sharp"} <= keys("sit", "embedded") & keys("dit", "embedded")
    assert {"scenes", "world", "edits"} <= keys("hunyuan-dit", "embedded")
    assert {"outlines", "english"} <= keys("pixart-delta", "control-1024")
    assert {"videos", "from_frames", "long_videos"} <= keys("stdit", "1.2")
    assert {"only_edits"} <= keys("qwen-image", "edit")
    assert "edits" not in keys("qwen-image", "edit") | keys("z-image", "turbo")


def test_every_row_can_be_told_in_both_languages():
    for backend, checkpoint in ROWS:
        assert set(BACKENDS[backend].checkpoints[checkpoint].good_at) <= set(GOOD_AT)
        for look in (ZH, EN):
            assert "<li>" in model_card_html(f"{backend}/{checkpoint}", [], look, OWN)
    said = {f"able_{key}" for row in ROWS for key in keys(*row)}
    assert said == {key for key in catalogue("en") if key.startswith("able_")}


def test_new_row_has_a_card_without_new_code(monkeypatch):
    row = replace(BACKENDS["sit"].checkpoints["embedded"], title_en="of today", good_at=("photos",), licence="CC0")
    monkeypatch.setitem(BACKENDS["sit"].checkpoints, "new", row)
    html = models_html(OWN, [], EN, OWN)
    assert html.count("of today</h4>") == 1
    assert 'data-model="sit/new"' in html
    assert "CC0" in html


def test_all_models_are_shown_and_the_one_in_use_is_marked():
    html = models_html(OWN, [], EN, OWN)
    assert html.count('data-event="choose_model"') == len(model_choices("en", OWN))
    assert re.findall(r'aria-pressed="true"[^>]*data-model="([^"]*)"', html) == [OWN]
    assert html.index("On this machine") < html.index(f'data-model="{OWN}"') < html.index("To be downloaded first")
    assert "about 14.4 GB from the Hub" in html


@pytest.mark.parametrize("look", [ZH, EN], ids=["zh", "en"])
def test_every_button_is_heard_with_the_name_of_its_model(look):
    heard = re.findall(r'aria-label="([^"]*)"[^>]*data-event="choose_model"', models_html(OWN, [], look, OWN))
    titles = [escape(title) for title, _ in model_choices(look.language, OWN)]
    assert len(set(heard)) == len(titles)
    for name, label in ((heard[0], "model_chosen"), (heard[1], "choose_model")):
        assert name.startswith(look.say(label))
    assert {name.partition(look.say("listed").strip())[2].strip() for name in heard} == set(titles)


@pytest.mark.parametrize("model", ["hunyuan-dit//models/mine", "hunyuan-dit/gone", "gone/gone"])
def test_model_that_the_table_does_not_have_has_a_card_without_a_sample(model):
    assert "<img" not in model_card_html(model, [], EN, model)


def test_time_is_that_of_usual_drawings_here(store):
    session = store.create_session("me").id
    for seconds, steps, plan in ((2.0, 8, {}), (3.0, 8, {}), (40.0, 8, {}), (90.0, 100, {}), (9.0, 8, None)):
        turn = store.add_turn(session, "a cat", plan=plan)
        request = GenerationRequest("a cat", width=256, height=256, steps=steps, seed=1)
        store.decide_turn(turn.id, {}, request.to_json())
        store.finish_turn(turn.id, "done", picture=png(), seconds=100 + seconds, drawing_seconds=seconds)
    times = store.drawing_times()
    assert len(times) == 4  # the one without a plan came from elsewhere
    assert seconds_of(OWN, times) == 3.0
    assert "about 3.0 s here" in model_card_html(OWN, times, EN, OWN)
    assert seconds_of("sit/embedded", times) is None
    assert "Takes" not in model_card_html("sit/embedded", times, EN, OWN)


def test_time_of_another_size_or_edit_is_not_told():
    usual = GenerationRequest("a cat", width=256, height=256, steps=8)
    others = (replace(usual, width=512), replace(usual, source="a.png"), replace(usual, speed="fast"))
    assert seconds_of(OWN, [TimeRecord(each.to_json(), 1.0) for each in others]) is None


# Samples


def test_samples_that_ship_are_small_and_told_to_who_does_not_see_them():
    shipped = [sample for row in ROWS if (sample := sample_of(*row))]
    assert shipped
    assert all(sample.stat().st_size <= MOST_BYTES for sample in shipped)
    html = model_card_html(OWN, [], ZH, OWN)
    assert 'src="/samples/hunyuan-dit-embedded.webp"' in html
    assert PROMPTS["text"][0]["zh"] in html
    assert sample_of("hunyuan-dit", "../../ui/page") is None


def test_sample_is_drawn_with_the_programs_own_loop(embedded, tmp_path):
    from PIL import Image

    assert main([OWN, "--out-dir", str(tmp_path), "--seed", "3"]) == 0
    with Image.open(tmp_path / "hunyuan-dit-embedded.webp") as strip:
        assert strip.size == (SIDE * len(PROMPTS["text"]), SIDE)
    assert main(["paint/embedded", "--out-dir", str(tmp_path)]) == 1
