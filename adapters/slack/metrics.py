"""What the operator's machinery counts: no name, no text, no amount."""

from typing import Final

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest

_SECONDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 3.0)


class Metrics:
    """Counters of one process."""

    media_type = CONTENT_TYPE_LATEST

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self.turns = Counter(
            "negotiate_slack_turns", "Turns taken in, by outcome.", ["kind", "outcome"], registry=self._registry
        )
        self.posts = Counter(
            "negotiate_slack_posts", "Messages given to Slack, by what became of them.", ["result"],
            registry=self._registry,
        )  # fmt: skip
        self.faults = Counter("negotiate_slack_faults", "Faults of this app's own.", ["place"], registry=self._registry)
        self.unrouted = Counter(
            "negotiate_slack_unrouted", "Signed requests that this app has no use for.", registry=self._registry
        )
        self.connected = Gauge(
            "negotiate_slack_connected", "1 while the Socket Mode connection is up.", registry=self._registry
        )
        self._seconds = Histogram(
            "negotiate_slack_acknowledgement_seconds", "From a request to its answer.", ["status"], buckets=_SECONDS,
            registry=self._registry,
        )  # fmt: skip

    def acknowledged(self, status: int, seconds: float) -> None:
        """A request was answered."""
        self._seconds.labels(str(status)).observe(seconds)

    def text(self) -> bytes:
        """Everything in Prometheus' own form."""
        return generate_latest(self._registry)
