"""What is known in one conversation: the answers given, and the questions passed over. No position is stored."""

from typing import Self

from pydantic import BaseModel, ConfigDict


class State(BaseModel):
    """The answers so far; unknown keys of older or newer versions are ignored so that every stored row loads."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    skipped: tuple[str, ...] = ()

    def dump(self) -> str:
        """The state as it is stored."""
        return self.model_dump_json(exclude_defaults=True)

    @classmethod
    def load(cls, stored: str) -> Self:
        """The state of a stored row."""
        return cls.model_validate_json(stored)
