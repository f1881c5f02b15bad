"""Where people sign in: nobody else gets at anything, by any way, and who does has what is theirs."""

from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from tests.page_server import studio_in
from tests.samples import png
from ui.attempts import Attempts
from ui.demo import mounted
from ui.identity import COOKIE

PASSWORD = "correct horse"
PAGE = {"accept": "text/html,*/*"}


@pytest.fixture(scope="module")
def studio(tmp_path_factory):
    plain, worker = studio_in(tmp_path_factory.mktemp("data"))
    accounts = plain.store.accounts
    accounts.add("Ann", PASSWORD)
    accounts.add("Bob", PASSWORD)
    accounts.add("Root", PASSWORD, is_admin=True)
    yield replace(plain, login="password")
    worker.close()


@pytest.fixture(scope="module")
def server(studio):
    return mounted(studio)


@pytest.fixture
def enter(server):
    """Signs somebody in, or nobody."""

    def open_browser(name: str = "", **options) -> TestClient:
        client = TestClient(server, headers={"accept-language": "en"}, follow_redirects=False, **options)
        if name:
            answer = client.post("/login", data={"name": name, "password": PASSWORD})
            assert answer.status_code == 303, answer.text
        return client

    return open_browser


def test_strangers_are_shown_where_to_sign_in_and_come_back_to_what_they_wanted(enter):
    stranger = enter()
    assert stranger.get("/?tab=2", headers=PAGE).headers["location"] == "/login?next=/%3Ftab%3D2"
    form = stranger.get("/login?next=/%3Ftab%3D2").text
    assert 'name="next" value="/?tab=2"' in form
    answer = stranger.post("/login", data={"name": " ann", "password": PASSWORD, "next": "/?tab=2"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/?tab=2")
    assert "HttpOnly" in answer.headers["set-cookie"]
    assert stranger.get("/", headers=PAGE).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/config", "/gradio_api/info", "/gradio_api/queue/data?session_hash=a", "/api/v1/sessions", "/api/v1",
        "/api/v1/openapi.json", "/v1/models", "/export/abc", "/admin", "/gradio_api/file=a.png", "/nothing",
    ],
)  # fmt: skip
def test_strangers_get_nothing(enter, path):
    answer = enter().get(path)
    assert answer.status_code == 401
    assert "/login" in answer.json()["error"]["message"]
    assert answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    "path", ["/api/v1/keys", "/api/v1/sessions", "/mcp", "/gradio_api/queue/join", "/gradio_api/upload", "/logout"]
)
def test_strangers_change_nothing(enter, path):
    assert enter().post(path, json={}).status_code == 401


def test_strangers_with_a_made_up_cookie_or_key_are_strangers(enter):
    stranger = enter(cookies={COOKIE: "x" * 43})
    assert stranger.get("/api/v1/sessions").status_code == 401
    assert enter().get("/api/v1/sessions", headers={"authorization": f"Bearer {'y' * 43}"}).status_code == 401


def test_health_is_told_to_everybody(enter):
    assert enter().get("/healthz").json() == {"status": "ok"}


def test_wrong_password_is_told_and_the_name_kept(enter):
    answer = enter().post("/login", data={"name": 'Ann"><script>', "password": "wrong horse"})
    assert answer.status_code == 403
    assert "The name or the password is wrong" in answer.text
    assert 'value="Ann&quot;&gt;&lt;script&gt;"' in answer.text
    assert "set-cookie" not in answer.headers


def test_guessing_goes_slowly(enter):
    guesser = enter()
    answers = [guesser.post("/login", data={"name": "bob", "password": str(n)}).status_code for n in range(11)]
    assert answers == [403] * 10 + [429]
    assert guesser.post("/login", data={"name": "BOB", "password": PASSWORD}).status_code == 429
    assert enter("Ann").get("/", headers=PAGE).status_code == 200


def test_nobody_is_locked_out_by_guesses_from_elsewhere_and_guessing_at_many_names_goes_slowly_too(enter):
    guesser, name = enter(client=("203.0.113.9", 5000)), "root"
    codes = [guesser.post("/login", data={"name": name, "password": str(n)}).status_code for n in range(11)]
    assert codes == [403] * 10 + [429]
    elsewhere = enter(client=("198.51.100.7", 5000))
    assert elsewhere.post("/login", data={"name": name, "password": PASSWORD}).status_code == 303
    codes = [guesser.post("/login", data={"name": f"no{n}", "password": "x"}).status_code for n in range(41)]
    assert codes == [403] * 40 + [429]
    assert guesser.post("/login", data={"name": "Ann", "password": PASSWORD}).status_code == 429


def test_attempts_are_forgotten_in_time():
    attempts = Attempts(most=1, window=0.0)
    attempts.count("ann")
    assert attempts.wait("ann") == 0
    assert Attempts(most=1).wait("ann") == 0


@pytest.mark.parametrize(
    "address", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"]
)
def test_signing_in_leads_nowhere_else(enter, address):
    answer = enter().post("/login", data={"name": "Ann", "password": PASSWORD, "next": address})
    assert answer.headers["location"] == "/"


def test_a_form_that_is_no_form_lets_nobody_in(enter):
    for body in (b"\xff\xfe", b"a" * 3000, b"name=Ann&name=Bob", b""):
        assert enter().post("/login", content=body).status_code == 403


def test_signing_out_ends_it_for_the_token_too(enter):
    ann = enter("Ann")
    token = ann.cookies[COOKIE]
    assert ann.post("/logout").headers["location"] == "/login"
    assert enter(cookies={COOKIE: token}).get("/api/v1/sessions").status_code == 401


def test_everybody_has_what_is_theirs_on_every_browser(enter, studio):
    session = enter("Root").post("/api/v1/sessions").json()["id"]
    turn = studio.store.add_turn(session, "a cat")
    picture = studio.store.finish_turn(turn.id, "done", picture=png("red")).picture.id
    again, other = enter("Root"), enter("Ann")
    assert [each["id"] for each in again.get("/api/v1/sessions").json()] == [session]
    assert again.get(f"/media/{picture}").status_code == 200
    assert other.get("/api/v1/sessions").json() == []
    assert {other.get(f"{path}").status_code for path in (f"/media/{picture}", f"/export/{session}")} == {404}
    assert enter().get(f"/media/{picture}").status_code == 404


def test_key_is_of_the_account_it_was_made_for_until_its_password_changes(enter, studio):
    studio.accounts.add("Eve", PASSWORD)
    eve = enter("Eve")
    session = eve.post("/api/v1/sessions").json()["id"]
    bringing = {"authorization": f"Bearer {eve.post('/api/v1/keys').json()['key']}"}
    assert [each["id"] for each in enter().get("/api/v1/sessions", headers=bringing).json()] == [session]
    studio.accounts.change_password("Eve", "another horse")
    assert enter().get("/api/v1/sessions", headers=bringing).status_code == 401


def test_link_shows_a_session_to_those_who_have_no_account(enter, studio):
    ann = studio.store.accounts.of(enter("Ann").cookies[COOKIE])
    library = studio.store.library(ann.owner)
    session = library.create_session()
    studio.store.finish_turn(studio.store.add_turn(session.id, "hello").id, "done", reply="Hi.")
    token = library.share_session(session.id).token
    assert "hello" in enter().get(f"/shared/{token}").text


def test_only_an_admin_sees_what_goes_on(enter):
    page = enter("Root").get("/admin")
    assert page.status_code == 200
    assert all(name in page.text for name in ("Under way and in line", "Free on the disk", "Root"))
    assert enter("Ann").get("/admin").status_code == 404
