"""Programs let a picture lead a drawing by its outlines."""

import base64
from dataclasses import replace

import pytest

from generation.backends import BACKENDS
from tests.api_client import begun, png, said
from tests.tiny_pixart import control_file, tiny_pixart, tiny_row

LED = {"model": "pixart-delta/control-512", "control": True, "steps": 1}
RED = base64.b64encode(png()).decode()


def test_picture_leads_and_its_outlines_can_be_looked_at(client, headers, tmp_path, monkeypatch):
    row = replace(tiny_row(control_file(tiny_pixart(tmp_path, sizes=True))), control=True)
    monkeypatch.setitem(BACKENDS["pixart-delta"].checkpoints, "control-512", row)
    turn = said(client, headers, begun(client, headers), pictures=[RED], drawing=LED).json()
    assert turn["status"] == "done", turn["error"]
    assert "control" not in turn["request"]
    assert client.get(turn["control"]["url"], headers=headers).content
    assert [picture["id"] for picture in turn["uploads"]] != [turn["control"]["id"]]


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ({"drawing": LED}, "a control goes with a picture"),
        ({"pictures": [RED], "mask": RED, "drawing": LED}, "without a mask"),
        ({"pictures": [RED], "drawing": {"control": True}}, "control-1024"),
    ],
)
def test_control_that_cannot_be_used_is_told_and_leaves_nothing(client, headers, body, complaint):
    session = begun(client, headers)
    answer = said(client, headers, session, **body)
    assert answer.status_code == 422
    assert complaint in answer.json()["error"]["message"]
    assert client.get(f"/api/v1/sessions/{session}", headers=headers).json()["turns"] == []
