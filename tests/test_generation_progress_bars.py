"""Progress bars stay hidden as long as any thread wants it, and are then as they were."""

import pytest
from transformers.utils import logging

from generation.progress_bars import hidden_bars


@pytest.fixture(autouse=True)
def shown():
    logging.enable_progress_bar()
    yield
    logging.enable_progress_bar()


def test_bars_come_back_when_the_last_one_is_done():
    first, second = hidden_bars(logging), hidden_bars(logging)
    with first:
        second.__enter__()
    assert not logging.is_progress_bar_enabled()
    second.__exit__(None, None, None)
    assert logging.is_progress_bar_enabled()


def test_bars_that_were_off_stay_off():
    logging.disable_progress_bar()
    with hidden_bars(logging):
        pass
    assert not logging.is_progress_bar_enabled()
