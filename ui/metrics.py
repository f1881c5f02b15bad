"""How the program does, in numbers that Prometheus collects: turns by their end, seconds by phase, memory.

Nothing of what anybody says is in them. Each studio counts by itself, in a registry of its own.
"""

import time
from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest

from dialog.events import Decided, Finished, Progress, TurnEvent

ENDS = ("done", "failed", "cancelled")
PHASES = ("decide", "wait", "draw")
_SECONDS = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600)

See = Callable[[TurnEvent], None]


class TurnMetrics:
    """Counts turns; safe to use from every thread."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        self._under_way = Gauge("huihua_turns_under_way", "Turns under way or in line", registry=self._registry)
        self._ended = Counter("huihua_turns", "Turns by how they ended", ["status"], registry=self._registry)
        self._seconds = Histogram(
            "huihua_phase_seconds", "Seconds of a turn by phase", ["phase"], buckets=_SECONDS, registry=self._registry
        )

    def watch(self, number: Callable[[], float]) -> None:
        """Ask `number` from now on how many turns are under way or in line."""
        self._under_way.set_function(number)

    def turn(self) -> See:
        """What is to be told of the events of a turn from now on, when it is carried out."""
        return _Phases(self._seconds, self._ended).see

    def ended(self, status: str) -> int:
        """How many turns have ended so."""
        return round(self._value("huihua_turns_total", status=status))

    def usual_seconds(self) -> dict[str, float]:
        """The mean of each phase; 0 where nothing was in it yet."""
        sums = {phase: self._value("huihua_phase_seconds_sum", phase=phase) for phase in PHASES}
        return {each: sums[each] / max(1.0, self._value("huihua_phase_seconds_count", phase=each)) for each in PHASES}

    def memory(self) -> float:
        """The bytes that the process has in memory; 0 where the system does not say."""
        return self._value("process_resident_memory_bytes")

    def _value(self, name: str, **labels: str) -> float:
        return self._registry.get_sample_value(name, labels) or 0.0

    def text(self) -> bytes:
        """All numbers, in Prometheus's format."""
        return generate_latest(self._registry)


class _Phases:
    """Where a turn is: it is decided, waits for its place, and is drawn."""

    def __init__(self, seconds: Histogram, ended: Counter) -> None:
        self._seconds = seconds
        self._ended = ended
        self._phase = "decide"
        self._since = time.perf_counter()

    def see(self, event: TurnEvent) -> None:
        match event:
            case Decided():
                self._enter("wait")
            case Progress(step, _) if step is not None and step.index and self._phase == "wait":
                self._enter("draw")
            case Finished(turn):
                self._enter("")
                self._ended.labels(turn.status).inc()

    def _enter(self, phase: str) -> None:
        now = time.perf_counter()
        self._seconds.labels(self._phase).observe(now - self._since)
        self._phase, self._since = phase, now
