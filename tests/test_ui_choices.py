"""What is chosen on the page, as dialog takes it, and back from what was stored."""

from dataclasses import replace

import pytest

from dialog.plan import DrawSettings
from generation import backends
from generation.errors import UnknownCheckpointError
from generation.request import GenerationRequest
from ui.choices import (
    Choices,
    model_choices,
    model_note,
    own_figures,
    takes_negative,
    takes_speed,
)
from ui.look import Look
from ui.media import MediaLinks
from ui.recalled import choices_from
from ui.videos import clip_choices, frame_choices, told_length, told_use, use_choices

MODEL = "hunyuan-dit/embedded"


def test_nothing_chosen_leaves_everything_to_the_checkpoint():
    assert Choices(model=MODEL).settings(MODEL) == DrawSettings()


def test_numbers_of_the_browser_become_whole():
    settings = Choices(seed=7.0, steps=12.0, guidance=2.5, negative="  fog ", model=MODEL).settings(MODEL)
    assert settings == DrawSettings(seed=7, steps=12, guidance=2.5, negative_prompt="fog")
    assert type(settings.seed) is type(settings.steps) is int


@pytest.mark.parametrize(
    "model", ["hunyuan-dit/none", "hunyuan-dit//models/my-checkpoint", "hunyuan-dit/owner/name", ""]
)
def test_model_that_is_not_offered_is_refused(model):
    with pytest.raises(UnknownCheckpointError):
        Choices(model=model).settings(MODEL)


def test_model_that_the_program_was_started_with_is_offered():
    own = "hunyuan-dit//models/my-checkpoint"
    assert Choices(model=own).settings(own) == DrawSettings("hunyuan-dit", "/models/my-checkpoint")
    request = GenerationRequest("a cat", checkpoint="/models/my-checkpoint").to_json()
    assert choices_from(request, MODEL) is None


def test_size_and_strength_reach_the_drawing():
    settings = Choices(model="hunyuan-dit/v1.2", size="768x1280", strength=0.5).settings(MODEL)
    assert (settings.width, settings.height, settings.strength) == (768, 1280, 0.5)


def test_size_that_the_model_does_not_have_is_left_to_it():
    settings = Choices(model=MODEL, size="768x1280").settings(MODEL)
    assert (settings.width, settings.height) == (None, None)


def test_other_model_has_its_own_numbers_where_none_were_typed():
    chosen = Choices(model="hunyuan-dit/v1.2").with_model("pixart-sigma/1024")
    assert chosen == Choices(model="pixart-sigma/1024")
    assert own_figures("hunyuan-dit/v1.2") != own_figures(chosen.model) == {"steps": 20, "guidance": 4.5}
    assert own_figures("hunyuan-dit/gone") == {}


def test_other_model_keeps_what_was_chosen_as_far_as_it_allows_it():
    chosen = Choices(5, 60, 3.0, "fog", "hunyuan-dit/v1.2", "768x1280", 0.5, "fast", count=2)
    assert chosen.with_model("pixart-sigma/1024") == replace(chosen, model="pixart-sigma/1024")
    assert chosen.with_model("pixart-delta/lcm") == replace(chosen, model="pixart-delta/lcm", steps=None)
    still = Choices(5, 60, 3.0, "fog", "qwen-image/base", count=2)
    assert chosen.with_model("qwen-image/base") == still


def test_only_models_that_can_be_led_by_outlines_are():
    chosen = Choices(model="pixart-delta/control-512", control=True)
    assert chosen.settings(MODEL).control is True
    assert chosen.with_model(MODEL) == Choices(model=MODEL)
    assert Choices(model=MODEL, control=True).settings(MODEL).control is False


def test_words_as_they_are_reach_the_drawing_whatever_the_model():
    assert Choices(model="hunyuan-dit/v1.2", as_written=True).with_model(MODEL).settings(MODEL).as_written is True


def test_what_to_leave_out_is_told_to_models_that_take_it_and_not_lost_with_others():
    chosen = Choices(negative="fog", model=MODEL)
    other = chosen.with_model("z-image/turbo")
    assert other.settings(MODEL).negative_prompt == ""
    assert other.with_model(MODEL).settings(MODEL).negative_prompt == "fog"


def test_length_of_a_video_reaches_the_drawing_and_comes_back():
    chosen = Choices(model="stdit/1.2", frames="102")
    assert chosen.settings(MODEL).frames == 102
    request = backends.complete(GenerationRequest("waves", backend="stdit", checkpoint="1.2", frames=102)).to_json()
    assert choices_from(request, MODEL) == chosen
    usual = backends.complete(GenerationRequest("waves", backend="stdit", checkpoint="1.2")).to_json()
    assert choices_from(usual, MODEL).frames == ""
    assert Choices(model=MODEL, frames="102").settings(MODEL).frames is None


def test_models_of_videos_offer_their_lengths():
    offered = frame_choices("stdit/1.2", "zh")
    assert offered[:3] == [("自动", ""), ("一张图片", "1"), ("17 帧 · 0.7 秒", "17")]
    assert ("408 frames · 17.0 s", "408") in frame_choices("stdit/1.2", "en")
    assert frame_choices(MODEL, "en") == frame_choices("stdit/gone", "en") == [("auto", "")]


def test_clips_and_use_reach_the_drawing_and_come_back():
    chosen = Choices(model="stdit/1.2", frames="102", clips="3", use="after")
    settings = chosen.settings(MODEL)
    assert (settings.clips, settings.use) == (3, "after")
    assert Choices.kept(chosen.fields(), MODEL) == chosen
    asked = {"backend": "stdit", "checkpoint": "1.2", "frames": 102, "clips": 3, "source": "a.mp4", "strength": 0.0}
    request = backends.complete(GenerationRequest("waves", **asked, frame_mask="0,0,-5,0,5,0.0")).to_json()
    assert choices_from(request, MODEL) == chosen
    assert choices_from(request | {"strength": None}, MODEL) == chosen  # as a picture that is brought back tells it
    assert chosen.with_model("stdit/1.0") == Choices(model="stdit/1.0")
    assert chosen.with_model("stdit/1.1") == Choices(model="stdit/1.1", clips="3", use="after")
    assert replace(chosen, frames="17").settings(MODEL).clips == 1  # which has no room for the end of another


def test_how_far_a_video_may_change_comes_back_only_where_it_may():
    asked = {"backend": "stdit", "checkpoint": "1.2", "source": "a.mp4", "strength": 0.3}
    request = backends.complete(GenerationRequest("waves", **asked, frame_mask="0,0,0,0,51,0.3")).to_json()
    assert (choices_from(request, MODEL).use, choices_from(request, MODEL).strength) == ("change", 0.3)


def test_models_of_long_videos_offer_clips_by_how_long_they_play_in_all():
    assert clip_choices("stdit/1.2", "", "zh")[:2] == [("一段", ""), ("2 段 · 共 3.5 秒", "2")]
    assert clip_choices("stdit/1.2", "102", "en")[-1] == ("8 · 29.0 s in all", "8")
    assert clip_choices("stdit/1.2", "1", "en") == clip_choices(MODEL, "", "en") == [("one", "")]


def test_models_that_take_given_frames_ask_what_a_picture_is_for():
    assert [key for _, key in use_choices("stdit/1.1", "en")] == ["", "first", "both", "after", "before", "change"]
    assert use_choices("stdit/1.0", "zh") == use_choices(MODEL, "zh") == [("自动", "")]


@pytest.mark.parametrize(
    ("changes", "length", "use"),
    [
        ({"clips": 2, "frame_mask": "0"}, "85 frames · 3.5 s · 2 clips of 51 frames", "its first frame"),
        ({"frame_mask": "0,0,-5,0,5,0.0"}, "51 frames · 2.1 s", "the video goes on from it"),
        ({"clips": 2, "checkpoint": "gone"}, "2 × 51 frames · 2.1 s", None),
        ({"frames": 1}, None, None),
        ({"frames": "many"}, None, None),
    ],
)
def test_length_and_use_are_told(changes, length, use):
    look = Look("en", "ann", MediaLinks(b"key"))
    asked = {"backend": "stdit", "checkpoint": "1.2", "frames": 51, "fps": 24, "source": "a.mp4"}
    request = GenerationRequest("waves", **asked).to_json() | changes
    assert (told_length(request, look), told_use(request, look)) == (length, use)


def test_model_that_the_program_was_started_with_can_be_chosen_by_its_name():
    own = "hunyuan-dit//models/my-checkpoint"
    assert ("my-checkpoint", own) in model_choices("en", own)
    assert model_choices("en", MODEL) == model_choices("en")


@pytest.mark.parametrize("chosen", [{}, {"steps": 7}, {"guidance": 1.5}, {"negative_prompt": "fog"}])
def test_session_goes_on_with_what_was_chosen_and_a_new_seed(chosen):
    request = backends.complete(GenerationRequest("a cat", seed=5, **chosen)).to_json()
    settings = choices_from(request, MODEL).settings(MODEL)
    assert settings == DrawSettings(**chosen)


def test_choices_are_kept_as_they_are():
    chosen = Choices(seed=7, steps=12, negative="fog", model=MODEL, count=3)
    assert Choices.kept(chosen.fields(), MODEL) == chosen
    assert chosen.settings(MODEL).count == 3


@pytest.mark.parametrize("panel", [None, {"model": "gone/x"}, {"model": MODEL, "colour": "red"}])
def test_choices_that_were_not_kept_or_make_no_sense_any_more_are_none(panel):
    assert Choices.kept(panel, MODEL) is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("seed", -1),
        ("seed", 2**60),
        ("seed", 1.5),
        ("steps", 0),
        ("steps", 101),
        ("steps", "<script>"),
        ("guidance", 30.5),
        ("guidance", float("nan")),
        ("negative", ["fog"]),
        ("negative", "fog" * 1000),
        ("model", None),
        ("model", "hunyuan-dit//etc/passwd"),
        ("size", {"width": 1}),
        ("strength", 0),
        ("speed", "warp"),
        ("frames", 17),
        ("clips", 2),
        ("use", "background"),
        ("count", 1000),
        ("control", "perhaps"),
        ("as_written", 7),
    ],
)
def test_choices_that_came_from_elsewhere_are_what_the_fields_take_or_none(field, value):
    assert Choices.kept(Choices(model=MODEL).fields() | {field: value}, MODEL) is None


def test_choices_from_a_folder_of_another_machine_are_for_the_model_of_this_program():
    assert Choices.kept({"seed": 7, "size": "9x9"}, MODEL) == Choices(seed=7, model=MODEL)


def test_session_of_a_model_that_is_gone_starts_from_the_defaults():
    assert choices_from({"backend": "gone", "checkpoint": "x"}, MODEL) is None


def test_every_checkpoint_can_be_chosen_in_both_languages():
    keys = [key for _, key in model_choices("en")]
    assert MODEL in keys
    assert [key for _, key in model_choices("zh")] == keys
    assert model_choices("zh") != model_choices("en")


def test_licence_and_origin_are_told_before_a_model_is_drawn_with():
    note = model_note("hunyuan-dit/v1.2", "en")
    assert "not for use in the EU" in note
    assert "downloaded from the Hub" in note
    assert "CC-BY-NC" in model_note("dit/xl-2-256", "zh")
    assert "Hub" not in model_note(MODEL, "en")
    assert "github.com/baofff" in model_note("uvit/huge-256", "en")
    assert model_note("hunyuan-dit//models/mine", "en") == ""


def test_a_model_of_few_steps_is_not_drawn_faster_and_one_without_guidance_leaves_nothing_out():
    assert takes_speed("hunyuan-dit/v1.2")
    assert not takes_speed("hunyuan-dit/embedded")
    assert not takes_speed("no-such/model")
    assert takes_negative("hunyuan-dit/embedded")
    assert not takes_negative("pixart-delta/lcm")
