"""What Gradio breaks over is the caller's fault; what the server breaks over stays the server's."""

import errno

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse, StreamingResponse
from starlette.routing import Mount, Route
from starlette.testclient import TestClient

from ui.faults import CallersFault


def answer(path: str, error: Exception | None, *, mounted: bool):
    """What comes of a call over which the route breaks, in an application of its own or not."""

    def breaks(request):
        if error is not None:
            raise error
        return PlainTextResponse("a mistake that was told", status_code=500)

    routes = [Route(path, breaks)]
    inner = [Mount("/", Starlette(routes=routes))] if mounted else routes
    app = Starlette(routes=inner, middleware=[Middleware(CallersFault)])
    return TestClient(app, raise_server_exceptions=False).get(path)


@pytest.mark.parametrize("mounted", [True, False])
@pytest.mark.parametrize(
    ("path", "error", "status"),
    [
        ("/gradio_api/queue/join", ValueError("NaN"), 400),
        ("/gradio_api/run/x", KeyError("session"), 400),
        ("/svelte/aaa", OSError(errno.ENAMETOOLONG, "File name too long"), 400),
        ("/gradio_api/upload", OSError(errno.ENOSPC, "No space left on device"), 500),
        ("/gradio_api/upload", RuntimeError("no idea"), 500),
        ("/gradio_api/upload", None, 500),
        ("/api/v1/sessions", ValueError("ours"), 500),
    ],
)
def test_status_says_whose_fault_it_is(path, error, status, mounted):
    assert answer(path, error, mounted=mounted).status_code == status


def test_answer_that_has_begun_is_left_alone():
    def half(request):
        def parts():
            yield "one"
            raise ValueError("two")

        return StreamingResponse(parts())

    app = Starlette(routes=[Route("/gradio_api/half", half)], middleware=[Middleware(CallersFault)])
    begun = TestClient(app, raise_server_exceptions=False).get("/gradio_api/half")
    assert (begun.status_code, begun.text) == (200, "one")
