"""What a person has deleted, as HTML: how much it is, and a button that lets it go for good."""

from storage import BinRecord
from ui.html import event_button, icon_tag, tag, text_tag
from ui.look import Look


def bin_html(deleted: BinRecord, look: Look) -> str:
    """A line that opens to the button, for nothing brings back what it takes; nothing where nothing is deleted."""
    if not (deleted.sessions or deleted.pictures):
        return ""
    amount = look.say("bin_holds", sessions=deleted.sessions, pictures=deleted.pictures)
    opener = tag("summary", icon_tag("trash"), text_tag("span", amount))
    about = text_tag("p", look.say("bin_about"), class_="hint")
    return tag("details", opener, about, event_button("empty_bin", look.say("empty_bin"), icon="trash"), class_="bin")
