"""What can be done with a turn as a whole, as HTML: saying what one thinks of it, and going on from it."""

from storage import TurnRecord
from ui.html import event_button, tag
from ui.look import Look


def turn_tools_html(turn: TurnRecord, is_last: bool, look: Look) -> str:
    """A row below an answer; one that did not end well has no thumbs, and to the last one nobody has to go back."""
    thumbs = [_thumb(turn, True, look), _thumb(turn, False, look)] if turn.status == "done" else []
    back = "" if is_last else event_button("go_back_to", look.say("go_back_to"), icon="undo", quiet=True, id=turn.id)
    fork = event_button("fork_turn", look.say("fork"), icon="fork", quiet=True, id=turn.id)
    return tag("div", *thumbs, back, fork, class_="turn-tools")


def _thumb(turn: TurnRecord, liked: bool, look: Look) -> str:
    """Up or down; pressed where that is what the person thinks, and then it takes it back."""
    is_pressed = turn.liked is liked
    name = "like" if liked else "dislike"
    icon = f"{name}-full" if is_pressed else name
    then = "" if is_pressed else int(liked)
    return event_button("rate_turn", look.say(name), icon=icon, quiet=True, pressed=is_pressed, id=turn.id, liked=then)
