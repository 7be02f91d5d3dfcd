"""The databases of `tests.store.databases`, for the tests of this folder."""

from tests.store.databases import database, empty_database

__all__ = ["database", "empty_database"]
