"""The page as Gradio tells it what a visitor does, without a browser."""

from dataclasses import fields
from types import SimpleNamespace

from ui.identity import COOKIE, new_token, owner_of
from ui.look import SESSIONS
from ui.page import Page
from ui.widgets import Widgets


class Browser:
    """One visitor: keeps what the page keeps, and tells events with it."""

    def __init__(self, page: Page, widgets: Widgets) -> None:
        self.token = new_token()
        self.owner = owner_of(self.token)
        self.page, self.widgets = page, widgets
        self.values = {getattr(widgets, field.name): "" for field in fields(widgets)}
        self.values |= {widgets.session: "new", widgets.count: 1, widgets.model: "hunyuan-dit/embedded"}
        self.values[widgets.listed] = SESSIONS
        self.values |= dict.fromkeys((widgets.seed, widgets.steps, widgets.guidance, widgets.strength))
        self.values |= {widgets.speed: "exact", widgets.control: False, widgets.as_written: False}

    def tell(self, event: str, given: dict | None = None, **data: str) -> None:
        """Handle an event to its end, keeping every value that it shows."""
        handler = getattr(self.page, event)
        told = [SimpleNamespace(**data)] if data else []
        for updates in handler({**self.values, **(given or {})}, *told, self.request()):
            self.values |= {widget: shown for widget, shown in updates.items() if isinstance(shown, str)}

    def request(self) -> SimpleNamespace:
        """What Gradio knows of whoever tells an event."""
        return SimpleNamespace(
            cookies={COOKIE: self.token},
            headers={"accept-language": "en"},
            session_hash=self.token,
            state=SimpleNamespace(owner_of=owner_of),
        )

    def says(self, text: str) -> None:
        self.tell("send", {self.widgets.sent: {"text": text, "files": []}})

    def sees(self, name: str) -> str:
        return self.values[getattr(self.widgets, name)]
