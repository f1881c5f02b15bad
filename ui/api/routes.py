"""All routes of the API, to be added to the server before the page, which takes every other address."""

from fastapi import FastAPI

from ui.api import assistants, described, openai, sessions
from ui.studio import Studio


def register_api(app: FastAPI, studio: Studio) -> None:
    """Add them to a server whose middleware is that of the page (`ui.demo.middleware`)."""
    parts = (sessions.router(studio), openai.router(studio))
    for part in (*parts, described.router(*parts)):
        app.include_router(part)
    app.router.routes.append(assistants.route(studio))
