"""What was deleted last is offered back for a while, and to nobody else."""

import time

from ui.offers import Offers


def test_offer_stays_until_the_next_one_and_is_nobody_elses():
    offers: Offers[str] = Offers()
    offers.make("me", "a cat")
    offers.make("you", "a dog")
    seen = [offers.to(owner) for owner in ("me", "me", "you", "others")]
    assert seen == ["a cat", "a cat", "a dog", None]
    offers.make("me", "a car")
    assert offers.to("me") == "a car"
    offers.take_back("me")
    assert [offers.to("me"), offers.to("you")] == [None, "a dog"]


def test_offer_is_forgotten_as_time_goes_by():
    offers: Offers[str] = Offers(kept=0.05)
    offers.make("me", "a cat")
    time.sleep(0.1)
    assert offers.to("me") is None
