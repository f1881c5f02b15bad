"""Without a network nobody waits for the Hub, and what was downloaded once is drawn with."""

import shutil
import socket
import time
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
import torch
from huggingface_hub import constants

from generation.device import Device
from generation.errors import MissingCheckpointError
from generation.hub import reachable
from generation.hunyuan_dit import HunyuanDiT
from generation.weights import weights_of
from tests.tiny_hunyuan import tiny_hunyuan, tiny_row

CPU = Device(torch.device("cpu"))
AT_ONCE = 15  # seconds; the Hub's own client waits for 25 for each file


@pytest.fixture
def nobody(monkeypatch):
    """An address where nobody listens is that of the Hub; its clients do ask there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}"
    monkeypatch.setattr(constants, "ENDPOINT", address)
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", False)
    return address


@pytest.fixture
def cached(nobody, tmp_path, monkeypatch):
    """The row of a checkpoint that was downloaded before."""
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path))
    folder = tmp_path / "models--someone--tiny"
    (folder / "refs").mkdir(parents=True)
    (folder / "refs" / "main").write_text("a" * 40)
    missing = folder / ".no_exist" / ("a" * 40) / "tokenizer_2" / "config.json"  # as is known once it was asked for
    missing.parent.mkdir(parents=True)
    missing.touch()
    shutil.copytree(tiny_hunyuan(tmp_path / "made"), folder / "snapshots" / ("a" * 40))
    return replace(tiny_row(tmp_path), where="someone/tiny", local=False)


def test_a_hub_that_does_not_answer_is_found_out_at_once(nobody):
    began = time.monotonic()
    assert not reachable()
    assert time.monotonic() - began < AT_ONCE


def test_whatever_answers_is_reached(monkeypatch):
    class Silent(BaseHTTPRequestHandler):
        def do_HEAD(self):
            self.send_response(404)
            self.end_headers()

        def log_message(self, *_):
            pass

    with HTTPServer(("127.0.0.1", 0), Silent) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setattr(constants, "ENDPOINT", f"http://127.0.0.1:{server.server_port}")
        monkeypatch.setattr(constants, "HF_HUB_OFFLINE", False)
        assert reachable()
        server.shutdown()
    assert reachable()  # not asked again so soon


def test_what_was_downloaded_is_loaded_without_waiting_for_the_hub(cached):
    began = time.monotonic()
    assert weights_of(cached, None, "")["transformer"] > 0
    assert HunyuanDiT.load(cached, CPU)
    assert time.monotonic() - began < AT_ONCE


def test_what_was_never_downloaded_is_told_to_need_a_network(cached):
    with pytest.raises(MissingCheckpointError, match="internet"):
        HunyuanDiT.load(replace(cached, where="someone/else"), CPU)
