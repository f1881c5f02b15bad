"""Nothing that was said becomes markup."""

from ui.html import event_button, paragraphs, tag, text_tag

NASTY = """<img src=x onerror="alert('1')">"""


def test_text_stays_text():
    assert "<img" not in text_tag("p", NASTY)


def test_attributes_cannot_be_left():
    assert tag("a", title='" onclick="x') == '<a title="&quot; onclick=&quot;x"></a>'


def test_attributes_that_are_false_or_none_are_left_out():
    assert tag("input", disabled=False, hidden=True, value=None) == "<input hidden></input>"


def test_lines_become_paragraphs_and_empty_ones_nothing():
    assert paragraphs("one\n\n  \n<two>") == "<p>one</p><p>&lt;two&gt;</p>"


def test_button_carries_its_event_and_data():
    button = event_button("open_session", "Open", id=NASTY)
    assert 'data-event="open_session"' in button
    assert "data-id=" in button
    assert "<img" not in button


def test_quiet_button_is_named_for_those_who_do_not_see_it():
    assert 'aria-label="Delete"' in event_button("delete_session", "Delete", icon="trash", quiet=True)
