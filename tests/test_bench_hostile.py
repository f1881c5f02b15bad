"""The bench of hostile inputs: what it sends, what it counts as a failure, and a crowd that finds the program fair."""

import asyncio
import random
import socket
import threading
import zipfile
from io import BytesIO

import pytest

from benches import crowd, hostile
from benches._hostile_files import AMBIGUOUS, UNREADABLE, ZIPS, export_outside
from benches._hostile_known import Known
from benches._wire import Answer, Shot, fire
from tests.chat_server import ChatServerForTests, free_port, sends


@pytest.fixture
def known(tmp_path):
    export = BytesIO()
    with zipfile.ZipFile(export, "w") as file:
        file.writestr("session.json", '{"picture": "pictures/001.png"}')
        file.writestr("pictures/001.png", b"a picture")
    return Known("k" * 43, "5" * 32, "7" * 32, "a" * 64, export.getvalue(), tmp_path / "secret.txt")


# What is sent


def test_seed_decides_what_is_sent(known):
    first, again, other = (hostile.shots(known, 200, random.Random(seed)) for seed in (1, 1, 2))
    assert first == again != other
    kinds = {shot.kind.partition(":")[0] for shot in first}
    assert {"upload", "import", "gradio", "no JSON", "odd values", "id", "path", "headers"} <= kinds
    assert all(shot.request.count(b"\r\n\r\n") >= 1 for shot in first)


@pytest.mark.parametrize("name", [*UNREADABLE, *AMBIGUOUS, *ZIPS])
def test_every_file_can_be_made_small_enough_to_be_sent(name):
    content = ({**UNREADABLE, **AMBIGUOUS, **ZIPS})[name](random.Random(0))
    assert len(content) < 1_000_000


def test_export_leads_outside_by_all_of_its_names(known):
    with zipfile.ZipFile(BytesIO(export_outside(known.export, random.Random(0)))) as file:
        session = file.read("session.json").decode()
    assert "pictures/001.png" not in session
    assert "outside" in session


# What is counted


def test_answer_is_read_and_silence_told_from_a_closed_line():
    shot = Shot.of("a", "POST", "/x", {}, b"{}")
    with ChatServerForTests(sends(404, "nothing here", "text/plain")) as server:
        answer = fire(server.url, shot)
    assert (answer.status, answer.content) == (404, b"nothing here")
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        assert fire(url, Shot("b", shot.request, patience=0.1)) == Answer(None)
        threading.Timer(0.1, lambda: [silent.accept()[0].close() for _ in range(2)]).start()
        assert fire(url, shot) == Answer(None, hangs=False)
    with pytest.raises(ConnectionRefusedError):
        fire(f"http://127.0.0.1:{free_port()}", shot)


def test_mistakes_secrets_and_silence_are_counted(capsys):
    bench = hostile.Hostile(None)
    for answer in (
        Answer(200),
        Answer(500),
        Answer(200, hostile.SECRET.encode()),
        Answer(None, hangs=True),
        Answer(None),
    ):
        bench._count(Shot("odd", b"GET / HTTP/1.1\r\n\r\n"), answer)
    assert bench.counts == {"inputs": 5, "server_errors": 1, "secrets_told": 1, "hanging": 1}
    assert bench.statuses == {"2xx": 2, "5xx": 1, "none": 2}
    assert "secrets_told: odd" in capsys.readouterr().err


def test_files_beside_the_data_are_found(tmp_path):
    for name in ("data/pictures/a.png", "tmp/gradio/b.png", "tmp/c.png", "d.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert hostile._files(tmp_path) == {"tmp/c.png", "d.txt"}


@pytest.mark.slow
def test_program_withstands_some_of_it(tmp_path):
    figures = hostile.measure(tmp_path, 60, seed=3)
    assert figures["inputs"] == 60
    assert {name: figures[name] for name in hostile.MOST} == dict.fromkeys(hostile.MOST, 0)
    assert figures["integrity"] == "ok"


# The crowd


def test_crowd_talks_and_nobody_sees_what_is_others(site):
    seen = asyncio.run(crowd.crowd(site.url, users=3, seconds=8, seed=0))
    figures = crowd.figures_of(seen, 3)
    assert figures["turns"] > 3
    assert figures["pictures"]["all"] > 0
    assert figures["knocks"] > 3
    assert (figures["server_errors"], figures["cross_reads"], figures["broken"]) == (0, 0, 0)


def test_who_comes_through_a_door_of_somebody_else_is_counted():
    seen = crowd.Seen(things=[(1, {"session": "s", "turn": "t", "picture": "p"})])
    with ChatServerForTests(sends(200, "{}")) as server:
        user = crowd.User(0, server.url, seen, 0)
        asyncio.run(user._knock())
    assert (seen.counts["knocks"], seen.cross_reads()) == (1, 1)


def test_only_a_session_that_is_known_as_anothers_is_a_cross_read_of_a_list():
    seen = crowd.Seen(sessions={"a": 0, "b": 1}, listed={(0, "a"), (0, "made just now"), (1, "b")})
    assert seen.cross_reads() == 0
    seen.listed.add((1, "a"))
    assert crowd.figures_of(seen, 2)["cross_reads"] == 1


def test_unfair_shares_are_told():
    seen = crowd.Seen(light=[0.1, 0.3], waits=[1.0, 2.0])
    seen.drawn.update({0: 8, 1: 2})
    figures = crowd.figures_of(seen, 2)
    assert (figures["share"], figures["light"]["p50"], figures["turn"]["p50"]) == (0.25, 0.2, 1.5)
