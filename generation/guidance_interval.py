"""In which steps guidance is asked for: "0.2,0.8" leaves out the first fifth and the last (arXiv 2404.07724).

Guidance harms what is decided in much noise, and adds nothing in little; without it a step costs half. No torch.
"""

from generation.errors import InvalidRequestError

Interval = tuple[float, float]


def parse(text: str) -> Interval:
    """Where guidance begins and where it ends, as shares of the steps. Raises InvalidRequestError."""
    try:
        begin, end = map(float, text.split(","))
    except ValueError:
        begin, end = 1.0, 0.0
    if not 0 <= begin < end <= 1:
        raise InvalidRequestError(
            zh=f"引导区间不能是“{text}”，请写成两个 0 到 1 之间、由小到大的数，例如 0.2,0.8。",
            en=f"The guidance interval cannot be '{text}'. Write two numbers from 0 to 1, the lower one first, e.g. "
            "0.2,0.8.",
        )
    return begin, end


def guided(interval: Interval, steps: int) -> list[bool]:
    """Whether guidance is asked for at each of so many steps."""
    begin, end = (round(share * steps) for share in interval)
    return [begin <= index < end for index in range(steps)]
