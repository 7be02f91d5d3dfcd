"""Slack keeps the contract of every platform."""

from tests.adapters.contract import ClickingContract, Contract
from tests.adapters.slack.samples import Slack


class TestSlack(Contract):
    """Reading and rendering."""

    platform = Slack()


class TestSlackClicks(ClickingContract):
    """Buttons and forms."""

    platform = Slack()
