"""The history of the tables; `HEAD` is the newest revision, so that nobody needs Alembic to see that all is well."""

from typing import Final

HEAD: Final = "0006"
