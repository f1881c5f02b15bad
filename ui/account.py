"""Who has signed in, below the list of sessions, and the way out again."""

from ui.gate import SIGN_OUT
from ui.html import icon_tag, tag, text_tag
from ui.look import Look


def account_html(look: Look) -> str:
    """The name, for some the way to what goes on, and a button; nothing where nobody has to sign in."""
    account = look.account
    if account is None:
        return ""
    admin = text_tag("a", look.say("admin"), href="/admin", target="_blank") if account.is_admin else ""
    leave = tag("button", text_tag("span", look.say("sign_out")), type="submit", class_="text-button")
    out = tag("form", leave, method="post", action=SIGN_OUT)
    return tag("div", icon_tag("person"), text_tag("span", account.name, class_="name"), admin, out, class_="account")
