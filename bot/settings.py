"""The settings, read from the environment by the entry points only."""

from pathlib import Path
from typing import Self

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.faults import SettingsError

SQLITE = "sqlite+aiosqlite"
POSTGRESQL = "postgresql+asyncpg"
_DRIVERS = {
    "sqlite": SQLITE,
    SQLITE: SQLITE,
    "postgres": POSTGRESQL,
    "postgresql": POSTGRESQL,
    POSTGRESQL: POSTGRESQL,
}


class Settings(BaseSettings):
    """What the environment says.

    `ENCRYPTION_KEYS`: 32 random bytes in base64 per key, comma-separated, newest first. `RETENTION_DAYS`: how long an
    untouched conversation is kept by `negotiate db purge`; `TURN_DAYS`: how long the text of a turn is.
    `SLACK_BOT_TOKEN` is for one workspace; with `SLACK_CLIENT_ID` and `SLACK_CLIENT_SECRET` in its place many can
    install the app. `DISCORD_TOKEN`: the bot's. `HOST` and `PORT`: where the web side listens.
    """

    model_config = SettingsConfigDict(frozen=True, extra="ignore", env_ignore_empty=True, hide_input_in_errors=True)

    database_url: SecretStr | None = None
    encryption_keys: SecretStr | None = None
    retention_days: int = Field(default=30, ge=1)
    turn_days: int = Field(default=7, ge=1)
    xdg_data_home: Path | None = None

    slack_bot_token: SecretStr | None = None
    slack_signing_secret: SecretStr | None = None
    slack_app_token: SecretStr | None = None
    slack_client_id: str | None = None
    slack_client_secret: SecretStr | None = None
    slack_api_url: str | None = None
    discord_token: SecretStr | None = None
    discord_api_url: str | None = None
    host: str = "0.0.0.0"  # noqa: S104 (a server behind a proxy listens wherever the proxy comes from)
    port: int = Field(default=3000, ge=1, le=65535)
    market_dir: Path | None = None

    @classmethod
    def read(cls, *, db: str | None = None) -> Self:
        """The settings of this process, `db` in front of DATABASE_URL; raises SettingsError."""
        try:
            settings = cls() if db is None else cls(database_url=SecretStr(db))
        except ValidationError as error:
            faults = "; ".join(f"{'.'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in error.errors())
            raise SettingsError(faults) from None
        settings.url()
        return settings

    def url(self) -> str:
        """The database's address as SQLAlchemy wants it; it can hold a password. Raises SettingsError."""
        if self.database_url is None:
            return f"{SQLITE}:///{self.data_folder() / 'negotiate.sqlite3'}"
        scheme, separator, rest = self.database_url.get_secret_value().strip().partition("://")
        driver = _DRIVERS.get(scheme)
        if not separator or driver is None:
            message = "DATABASE_URL must begin with postgresql://, postgres:// or sqlite:///, then the database."
            raise SettingsError(message)
        if driver == SQLITE and rest.partition("?")[0].lstrip("/") in {"", ":memory:"}:
            message = "The address names no file, and what is only in memory is lost: sqlite:///offers.sqlite3, say."
            raise SettingsError(message)
        return f"{driver}://{rest.replace('sslmode=', 'ssl=') if driver == POSTGRESQL else rest}"

    def data_folder(self) -> Path:
        """The folder of the terminal's database and key, by the XDG rules."""
        home = self.xdg_data_home
        base = home if home is not None and home.is_absolute() else Path.home() / ".local" / "share"
        return base / "negotiate"

    def market_folder(self) -> Path:
        """Where imported public wages are kept."""
        return self.market_dir or self.data_folder() / "market"

    def key_file(self) -> Path:
        """Where the terminal keeps its key when ENCRYPTION_KEYS is not set: beside the database file."""
        file = sqlite_file(self.url())
        return self.data_folder() / "negotiate.key" if file is None else file.with_name(file.name + ".key")


def sqlite_file(url: str) -> Path | None:
    """The file of a SQLite address; None for a server's address or a database in memory."""
    scheme, _, rest = url.partition("://")
    path = rest.removeprefix("/").partition("?")[0]
    return Path(path) if scheme == SQLITE and path not in {"", ":memory:"} else None
