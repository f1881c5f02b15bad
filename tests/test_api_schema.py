"""Every call that the OpenAPI description allows, and many that it forbids, are answered as it says."""

from collections.abc import Callable

import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings
from starlette.testclient import TestClient

from tests.api_client import begun, key_of, said
from ui.api.routes import register_api
from ui.demo import middleware

# What a body has to be beyond its form: a zip file of ours, a picture, either words or a prompt, a model that is there.
FURTHER_RULES = {
    "POST /api/v1/sessions/import",
    "POST /api/v1/sessions/{session_id}/turns",
    "POST /api/v1/sessions/{session_id}/replay",
    "POST /v1/images/edits",
}


@pytest.fixture(scope="module")
def program(api_studio) -> FastAPI:
    """The API alone, without the page."""
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, middleware=middleware(framed=False))
    register_api(app, api_studio)
    return app


@pytest.fixture(scope="module")
def hold(program) -> Callable[[int, pytest.Subtests], None]:
    """Calls every route so many times; half of the calls are as described, and half of those about what is there."""
    import schemathesis  # which takes seconds, and all that is here is slow

    client = TestClient(program)
    described = schemathesis.openapi.from_asgi("/api/v1/openapi.json", program)

    def hold(examples: int, subtests: pytest.Subtests) -> None:
        for found in described.get_all_operations():
            operation, headers = found.ok(), key_of(client)  # a key each, for the turns of a minute are limited
            with subtests.test(operation.label):
                _hold(operation, headers, _ids(client, headers), examples)

    return hold


def _ids(client, headers) -> dict[str, str]:
    """Those of things that are there."""
    session = begun(client, headers)
    turn = said(client, headers, session).json()
    return {"session_id": session, "turn_id": turn["id"], "picture_id": turn["picture"]["id"]}


def _hold(operation, headers, ids: dict[str, str], examples: int) -> None:
    from schemathesis import GenerationMode
    from schemathesis.specs.openapi.checks import positive_data_acceptance

    def about_what_is_there(case):
        case.path_parameters.update({name: ids[name] for name in case.path_parameters})
        return case

    allowed = operation.as_strategy(generation_mode=GenerationMode.POSITIVE)
    forbidden = operation.as_strategy(generation_mode=GenerationMode.NEGATIVE)
    excluded = [positive_data_acceptance] if operation.label in FURTHER_RULES else []

    @settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=allowed | allowed.map(about_what_is_there) | forbidden | forbidden)
    def is_answered(case) -> None:
        case.call_and_validate(headers=headers, excluded_checks=excluded)

    is_answered()


@pytest.mark.slow
def test_calls_are_answered_as_described(hold, subtests):
    hold(6, subtests)


@pytest.mark.slow
def test_many_calls_are_answered_as_described(hold, subtests):
    hold(150, subtests)
