"""Asking `transformers serve`, the server that comes with what is installed, on 127.0.0.1 with a tiny model.

The model is untrained: what it says is noise, so what is tested is the protocol, and that noise costs no turn.
"""

import subprocess
import sys
import time
from contextlib import suppress

import httpx
import pytest
from transformers.utils.import_utils import is_serve_available

from dialog.managers.llm.messages import ChatMessage
from dialog.managers.openai.server import ChatServer
from dialog.managers.openai.wire import Patience
from dialog.options import ManagerOptions
from dialog.registry import load_manager
from tests.chat_server import free_port
from tests.tiny_chat_model import tiny_chat_model

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not is_serve_available(), reason="transformers serve needs the package openai"),
]
PATIENCE = 180  # seconds, to import torch and to load


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """The options for a server that has been started, and is ready."""
    folder = tiny_chat_model(tmp_path_factory.mktemp("chat"))
    port = free_port()
    command = [sys.executable, "-m", "transformers.cli.transformers", "serve", str(folder)]
    command += ["--device", "cpu", "--host", "127.0.0.1", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        try:
            _wait_for(process, f"http://127.0.0.1:{port}/health")
            yield ManagerOptions(f"http://127.0.0.1:{port}", str(folder))
        finally:
            process.terminate()


def _wait_for(process, url):
    give_up = time.monotonic() + PATIENCE
    while time.monotonic() < give_up:
        assert process.poll() is None, process.stderr.read()
        with suppress(httpx.TransportError):
            if httpx.get(url, trust_env=False).status_code == 200:
                return
        time.sleep(0.2)
    raise AssertionError("the server is not ready")


def test_server_answers(server):
    messages = [ChatMessage("system", "Be brief."), ChatMessage("user", "你好")]
    assert ChatServer(server, Patience(tries=1)).answer(messages).text


def test_noise_costs_no_turn(server):
    decision = load_manager("openai", server).decide([], "画草地上的一只猫")
    assert decision.draws
    assert "关键词规则" in decision.reply
    assert "读不懂" in decision.reply
