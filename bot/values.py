"""The frozen base of every value in the bot."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen value that refuses unknown keys; changed only by making another."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Kept(BaseModel):
    """A frozen value that is stored; unknown keys of an older or newer version are ignored so that every row loads."""

    model_config = ConfigDict(frozen=True, extra="ignore")
