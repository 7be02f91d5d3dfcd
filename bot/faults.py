"""Troubles that are told in one sentence to whoever runs the bot; the command line prints them and exits 1."""


class Fault(Exception):  # noqa: N818 (the family; its members end in Error)
    """A trouble with settings, keys or the database; its text says what to do and holds no secret."""


class SettingsError(Fault):
    """A setting is missing or cannot be understood."""


class SealError(Fault):
    """Something sealed cannot be opened: its key is not here, or the row was changed or moved."""


class StoreError(Fault):
    """The database cannot be used."""


class StoreBusyError(StoreError):
    """Another process holds the database; nothing was written."""


class StoreCorruptError(StoreError):
    """The database file is damaged or is no database."""


class StoreUnavailableError(StoreError):
    """The database cannot be reached, opened or written to."""


class StoreVersionError(StoreError):
    """The tables are of another version than this program."""


class RaceLostError(Exception):
    """Another process made the same row first; the transaction is to be done again from its start."""
