"""How the program does, for whoever watches over it: load, disk, and who uses how much. To be read, nothing else."""

from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import HTMLResponse

from storage import AccountRecord, UsageRecord
from ui.health import is_here
from ui.html import tag, text_tag
from ui.metrics import ENDS
from ui.plain_page import plain_page
from ui.studio import Studio
from ui.translation import Language, language_of_call, say

_COLUMNS = ("admin_who", "admin_sessions", "admin_room", "admin_since", "admin_last")
MOST_SHOWN = 200  # people, those who use the most room


def register_admin(app: FastAPI, studio: Studio) -> None:
    """Add `/admin`, for accounts that may see it; where there are none, for this machine alone."""

    @app.get("/admin", include_in_schema=False)
    def admin(request: Request) -> HTMLResponse:
        account: AccountRecord | None = getattr(request.state, "account", None)
        if not (account.is_admin if account else studio.accounts is None and is_here(request)):
            raise HTTPException(404)
        return HTMLResponse(admin_html(studio, language_of_call(request)), headers={"Cache-Control": "no-store"})


def admin_html(studio: Studio, language: Language) -> str:
    """The whole page."""
    heading = text_tag("h1", say(language, "admin"))
    users = studio.store.users()
    names = {account.owner: account.name for account in studio.store.accounts.all()}
    return plain_page(
        say(language, "admin"),
        language,
        heading,
        _table(_load(studio, language)),
        text_tag("h2", say(language, "admin_people", number=len(users))),
        _table([_person(each, names, language) for each in users[:MOST_SHOWN]], _columns(language)),
    )


def _load(studio: Studio, language: Language) -> list[tuple[str, ...]]:
    disk, metrics = studio.store.disk(), studio.running.metrics
    rows = [("admin_under_way", str(studio.running.number()))]
    rows += [(f"admin_ended_{end}", str(metrics.ended(end))) for end in ENDS]
    rows += [(f"admin_seconds_{phase}", f"{seconds:.2f} s") for phase, seconds in metrics.usual_seconds().items()]
    rows += [("admin_memory", _size(metrics.memory())), ("admin_database", _size(disk.database))]
    rows += [("admin_disk_free", f"{_size(disk.free)} / {_size(disk.total)}")]
    return [(say(language, key), value) for key, value in rows]


def _columns(language: Language) -> tuple[str, ...]:
    return tuple(say(language, key) for key in _COLUMNS)


def _person(user: UsageRecord, names: dict[str, str], language: Language) -> tuple[str, ...]:
    """Whoever has no account is told apart from others by a few letters, which let nobody in."""
    who = names.get(user.id) or say(language, "admin_browser", letters=user.id[-6:])
    room = _size(user.bytes) if user.byte_limit is None else f"{_size(user.bytes)} / {_size(user.byte_limit)}"
    return who, str(user.sessions), room, user.created_utc[:10], user.used_utc[:10]


def _size(number: float) -> str:
    return f"{number / 1e9:.1f} GB" if number >= 1e9 else f"{number / 1e6:.1f} MB"


def _table(rows: list[tuple[str, ...]], columns: tuple[str, ...] = ()) -> str:
    head = [tag("tr", *(text_tag("th", each, scope="col") for each in columns))] if columns else []
    body = [tag("tr", text_tag("th", row[0], scope="row"), *(text_tag("td", each) for each in row[1:])) for row in rows]
    return tag("table", *head, *body)
