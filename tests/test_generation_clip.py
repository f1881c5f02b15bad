"""A CLIP that somebody chose instead of the one that ships: any of open_clip's, by its folder or its id on the Hub."""

import json
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import numpy as np
import pytest
import torch
from huggingface_hub import constants
from open_clip import create_model_from_pretrained, get_tokenizer
from PIL import Image

from generation import chosen_clip
from generation.class_choice import class_choice, shared_reader
from generation.clip import CONFIG, TOWER, WEIGHTS, published
from generation.device import Device
from generation.dit import DiT
from generation.errors import InvalidRequestError, MissingClipError
from generation.looks import Looks
from generation.loop import draw
from generation.parts import opened
from generation.request import GenerationRequest
from storage import GalleryWish, SessionStore
from tests.samples import png
from tests.tiny_class_models import SIDE, class_row, tiny_dit
from tests.tiny_open_clip import tiny_open_clip
from ui.likeness import Likeness

CPU = Device(torch.device("cpu"))
TEXTS = ["一只猫", "a cat", "a goldfish on a castle"]
PICTURES = [Image.new("RGB", (40, 300), "red"), Image.new("L", (1000, 20))]
CLASSES = "english\tchinese\ngoldfish\t金鱼\nvolcano\t火山\ncastle\t城堡\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny_open_clip(tmp_path_factory.mktemp("clip") / "tiny")


@pytest.fixture
def choose(monkeypatch):
    """Choose a CLIP for one test."""
    monkeypatch.setattr(chosen_clip, "_choice", replace(chosen_clip._choice))
    return chosen_clip.choose


@pytest.fixture
def offline(tmp_path, monkeypatch):
    """Nothing was downloaded, and nothing can be."""
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub"))
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    return tmp_path / "hub"


@pytest.fixture
def empty_hub(monkeypatch):
    """A Hub that knows nothing."""

    class Nothing(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(404)
            self.send_header("X-Error-Code", "RepoNotFound")
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_HEAD = do_GET

        def log_message(self, *_):
            """Tests need no log."""

    server = HTTPServer(("127.0.0.1", 0), Nothing)
    Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setattr(constants, "ENDPOINT", f"http://127.0.0.1:{server.server_port}")
    yield
    server.shutdown()
    server.server_close()


def test_words_and_pictures_have_the_vectors_that_open_clip_gives_them(folder):
    looks = Looks(folder)
    said, shown = looks.words(TEXTS), looks.pictures(PICTURES)
    clip = published(folder)
    model, prepare = create_model_from_pretrained(f"local-dir:{folder}", text_cfg=_text_of(folder))
    tokens = get_tokenizer(f"local-dir:{folder}")(TEXTS)
    with torch.no_grad():
        expected = model.eval().encode_text(tokens, normalize=True)
        seen = model.encode_image(torch.stack([prepare(each) for each in PICTURES]), normalize=True)
    np.testing.assert_allclose(said, expected, atol=0.02)
    np.testing.assert_allclose(shown, seen, atol=0.02)
    assert (shown @ said.T).shape == (2, 3)
    assert clip.tokenize(TEXTS).shape[1] < tokens.shape[1]


def test_a_question_is_what_the_words_say_and_scenes_are_not_seen(folder):
    looks = Looks(folder)
    np.testing.assert_array_equal(looks.question("一只猫"), looks.words(["一只猫"])[0])
    np.testing.assert_array_equal(looks.features(PICTURES), looks.pictures(PICTURES))
    assert looks.scenes(PICTURES) == [None, None]


def test_a_class_is_chosen_by_it_in_both_languages_where_none_is_named(folder, choose, tmp_path):
    dit = tiny_dit(tmp_path, num_classes=3)
    (dit / "classes.tsv").write_text(CLASSES, "utf-8")
    choose(str(folder))
    with opened(class_row(dit), CPU) as checkpoint:
        choice = class_choice(checkpoint)
    assert [each.en for each in choice(["鱼金", "山火", "堡城"])] == ["goldfish", "volcano", "castle"]
    assert [each.en for each in choice(["goldfishy", "volcanoo", "castlee"])] == ["goldfish", "volcano", "castle"]
    assert choice.note("山火").zh.endswith("这次画的是文字上最相近的“火山”。")
    assert chosen_clip.looks_of(folder).is_loaded


def test_whoever_has_a_class_chosen_is_told_that_it_is_loaded_and_only_then(choose, tmp_path):
    clip, dit = tiny_open_clip(tmp_path / "fresh"), tiny_dit(tmp_path / "dit", num_classes=3)
    (dit / "classes.tsv").write_text(CLASSES, "utf-8")
    model = DiT.load(class_row(dit), CPU)
    choose(str(clip))

    def told(prompt):
        request = GenerationRequest(prompt, width=SIDE, height=SIDE, steps=2, guidance=1.0, seed=1)
        return [(step.index, step.note and step.note.en) for step in draw(model, request)]

    steps = [(1, None), (2, None)]
    assert told("a castle") == steps  # which is named
    assert told("山火") == [(0, "Loading the CLIP 'fresh', just a moment…"), *steps]
    assert told("鱼金") == steps


def test_without_the_shipped_one_a_class_has_to_be_named(choose, tmp_path, monkeypatch):
    monkeypatch.setattr(chosen_clip._choice, "place", tmp_path / "none")
    monkeypatch.setattr("generation.looks.SHIPPED", tmp_path / "none")
    assert shared_reader() is None
    with opened(class_row(tiny_dit(tmp_path / "dit")), CPU) as checkpoint, pytest.raises(InvalidRequestError):
        class_choice(checkpoint)(["a house in the woods"])


def test_another_model_looks_at_every_picture_anew(folder, tmp_path):
    store = SessionStore(tmp_path / "data")
    store.create_session("me", "mine")
    turn = store.add_turn("mine", "画一张图")
    store.decide_turn(turn.id, {"action": "draw"}, {"prompt": "a cat", "backend": "hunyuan-dit"})
    store.finish_turn(turn.id, "done", picture=png())
    library = store.library("me")
    one, other = Likeness(folder), Likeness(tiny_open_clip(tmp_path / "other", seed=1))
    assert len(one.find(library, "猫", GalleryWish(), 3).items) == 1
    assert library.unseen_pictures(one._looks.name, 3) == []
    assert len(library.unseen_pictures(other._looks.name, 3)) == 1
    assert len(other.find(library, "a cat", GalleryWish(), 3).items) == 1
    assert library.unseen_pictures(other._looks.name, 3) == []
    assert len(library.unseen_pictures(one._looks.name, 3)) == 1


@pytest.mark.parametrize("missing", [CONFIG, WEIGHTS])
def test_a_folder_without_a_file_is_told_in_both_languages(folder, tmp_path, missing):
    for path in folder.iterdir():
        if path.name != missing:
            (tmp_path / path.name).write_bytes(path.read_bytes())
    with pytest.raises(MissingClipError, match=missing) as raised:
        Looks(tmp_path).words(TEXTS)
    assert f"“{tmp_path}”：其中没有 open_clip 的 {missing}" in raised.value.message("zh")
    assert "HUIHUA_CLIP" in raised.value.message("en")


def test_pickles_are_not_read(folder, tmp_path):
    for path in folder.iterdir():
        if path.name != WEIGHTS:
            (tmp_path / path.name).write_bytes(path.read_bytes())
    torch.save({}, tmp_path / "open_clip_pytorch_model.bin")
    with pytest.raises(MissingClipError, match=WEIGHTS):
        published(tmp_path)


def test_no_code_comes_from_a_checkpoint(folder, tmp_path):
    for path in folder.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    config = json.loads((folder / TOWER).read_text())
    ran = tmp_path / "ran"
    (tmp_path / "own.py").write_text(f"open({str(ran)!r}, 'w')")
    (tmp_path / TOWER).write_text(json.dumps({**config, "auto_map": {"AutoConfig": "own.Own"}}))
    tokens = json.loads((folder / "tokenizer_config.json").read_text())
    own = {**tokens, "tokenizer_class": "Own", "auto_map": {"AutoTokenizer": [None, "own.Own"]}}
    (tmp_path / "tokenizer_config.json").write_text(json.dumps(own))
    asks = json.loads((folder / CONFIG).read_text())
    asks["model_cfg"]["text_cfg"]["tokenizer_kwargs"] = {"trust_remote_code": True}
    (tmp_path / CONFIG).write_text(json.dumps(asks))
    published(tmp_path)
    assert not ran.exists()


def test_without_a_network_it_is_told_how_to_go_on_and_not_tried_again_at_once(offline, choose, monkeypatch):
    choose("hf-hub:laion/none-such")
    with pytest.raises(MissingClipError, match="Connect to the internet"):
        shared_reader()
    monkeypatch.setattr(constants, "HF_HUB_CACHE", None)  # who touches it now fails otherwise
    with pytest.raises(MissingClipError, match="Connect to the internet"):
        shared_reader()


def test_what_was_downloaded_needs_no_network_wherever_its_parts_are(offline, folder, tmp_path):
    described = json.loads((folder / CONFIG).read_text())
    described["model_cfg"]["text_cfg"].update(hf_model_name="x/tower", hf_tokenizer_name="x/tower")
    own, tower = _in_cache(offline, "a/b"), _in_cache(offline, "x/tower")
    for path in folder.iterdir():
        ((own if path.name == WEIGHTS else tower) / path.name).write_bytes(path.read_bytes())
    (own / CONFIG).write_text(json.dumps(described))
    np.testing.assert_array_equal(Looks("a/b").words(TEXTS), Looks(folder).words(TEXTS))


def test_an_id_that_the_hub_does_not_know_is_told(tmp_path, monkeypatch, empty_hub):
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub"))
    with pytest.raises(MissingClipError, match="no such id") as raised:
        published("laion/none-such")
    assert raised.value.message("zh").startswith("无法载入 CLIP“laion/none-such”：Hub 上没有这个 id")


@pytest.mark.parametrize(
    "wrong",
    ["no-such-clip", "hf-hub:one", "/no/such/folder", "local-dir:nothing", "a/b/c", "~nobody-of-that-name/clip"],
)
def test_what_can_be_no_clip_is_told_at_once(wrong, choose):
    with pytest.raises(MissingClipError):
        choose(wrong)
    assert chosen_clip.place() == chosen_clip.SHIPPED


def test_a_folder_and_an_id_are_chosen_as_open_clip_writes_them(folder, choose):
    for written, place in [
        (str(folder), folder),
        (f"local-dir:{folder}", folder),
        ("hf-hub:a/b", "a/b"),
        ("a/b", "a/b"),
    ]:
        choose(written)
        assert chosen_clip.place() == place
    choose("")
    assert chosen_clip.place() == chosen_clip.SHIPPED


def test_who_has_to_wait_is_told_why(offline, tmp_path):
    fresh = tiny_open_clip(tmp_path / "fresh")
    assert chosen_clip.before_loading(chosen_clip.SHIPPED) is None
    assert "“fresh”" in chosen_clip.before_loading(fresh).zh
    assert "https://huggingface.co/a/b" in chosen_clip.before_loading("a/b").en
    (offline / "models--a--b").mkdir(parents=True)
    assert "载入" in chosen_clip.before_loading("a/b").zh
    chosen_clip.looks_of(fresh).load()
    assert chosen_clip.before_loading(fresh) is None


def _in_cache(hub, name):
    """A folder for the files of a repository that was downloaded."""
    repository = hub / f"models--{name.replace('/', '--')}"
    (repository / "refs").mkdir(parents=True)
    (repository / "refs" / "main").write_text("0" * 40)
    (repository / "snapshots" / ("0" * 40)).mkdir(parents=True)
    return repository / "snapshots" / ("0" * 40)


def _text_of(folder):
    text = json.loads((folder / CONFIG).read_text())["model_cfg"]["text_cfg"]
    return {**text, "hf_model_name": str(folder), "hf_model_pretrained": False}
