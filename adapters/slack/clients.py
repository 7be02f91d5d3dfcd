"""Clients of Slack's Web API: one root, one pool of connections, retries, and no proxy where NO_PROXY says so."""

import logging
from typing import Final
from urllib.parse import urlsplit
from urllib.request import getproxies_environment, proxy_bypass

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.logs import Log

ROOT: Final = "https://slack.com/api/"
SECONDS: Final = 20
"""How long one call may take."""
RETRIES: Final = 2


def api_root(url: str | None) -> str:
    """The root under which methods are called, from SLACK_API_URL or Slack's own."""
    return ROOT if url is None else url.rstrip("/") + "/"


def proxy_for(url: str) -> str | None:
    """The proxy for an address by the environment; the SDK reads the proxies but not NO_PROXY."""
    parts = urlsplit(url)
    if proxy_bypass(parts.netloc):
        return None
    secure = parts.scheme in {"https", "wss"}
    return getproxies_environment().get("https" if secure else "http")


def error_of(error: SlackApiError) -> str:
    """What Slack calls an error ("channel_not_found"); the status where it sent no JSON."""
    data = error.response.data if hasattr(error.response, "data") else error.response
    named = data.get("error") if isinstance(data, dict) else None
    return str(named or f"status_{getattr(error.response, 'status_code', 0)}")


class Clients:
    """Makes clients that share their connections; closed when the app stops."""

    def __init__(self, root: str, log: Log) -> None:
        self.root = root
        self._proxy = proxy_for(root)
        self._logger = sdk_logger(log)
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=SECONDS))

    async def close(self) -> None:
        """Close the connections."""
        await self._session.close()

    def client(self, token: str | None) -> AsyncWebClient:
        """A client with a token; it waits for Retry-After and tries server errors and broken connections again."""
        return self._prepared(AsyncWebClient(token, self.root, SECONDS, session=self._session, logger=self._logger))

    def separate(self, token: str | None = None) -> AsyncWebClient:
        """A client with connections of its own, which may be copied: for Bolt and for installing."""
        return self._prepared(AsyncWebClient(token, self.root, SECONDS, logger=self._logger))

    async def respond(self, url: str, **message: object) -> bool:
        """Answer through a response URL; false where it is used up or over."""
        hook = AsyncWebhookClient(url, SECONDS, session=self._session, logger=self._logger)
        hook.proxy = proxy_for(url)
        answer = await hook.send_dict(dict(message))
        return bool(answer.status_code == 200)  # noqa: PLR2004 (HTTP's)

    def _prepared(self, client: AsyncWebClient) -> AsyncWebClient:
        client.proxy = self._proxy
        client.retry_handlers = [
            AsyncConnectionErrorRetryHandler(RETRIES),
            AsyncRateLimitErrorRetryHandler(RETRIES),
            AsyncServerErrorRetryHandler(RETRIES),
        ]
        return client


class Forwarding(logging.Handler):
    """Hands a library's complaint to the log without its text, which can quote a payload."""

    def __init__(self, log: Log) -> None:
        super().__init__(logging.WARNING)
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        """Write where it came from."""
        kind = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else None
        place = f"{record.name}:{record.funcName}:{record.lineno}"
        write = self._log.error if record.levelno >= logging.ERROR else self._log.info
        write("library", place=place, error=kind)


class _Apart(logging.Logger):
    """A logger outside of the tree, so that nothing else prints its lines; Bolt copies it with each lazy request."""

    def __deepcopy__(self, _memo: dict[int, object]) -> "_Apart":
        return self


def sdk_logger(log: Log) -> logging.Logger:
    """The logger for Bolt and the SDK."""
    logger = _Apart("slack", logging.WARNING)
    logger.addHandler(Forwarding(log))
    return logger
