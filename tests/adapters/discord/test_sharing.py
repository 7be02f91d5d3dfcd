"""Sharing with a server's team: shown first, stored in the server's own tenant, switched off by who manages it."""

import discord
import pytest

from tests.adapters.discord.test_journeys import OFFER
from tests.adapters.discord.test_private import START
from tests.adapters.discord.world import World, labels, press, say, shown, text, world


async def shared(here: World) -> list[str]:
    """The companies of alice's reports in the server's pool."""
    team = await here.service.team(f"discord:{here.server.id}")
    mine = await here.service.export(f"discord:{here.server.id}", str(here.alice.id))
    assert team.rules.people >= 5
    return [str(report["company"]) for report in mine.reports]


async def test_an_offer_is_shared_after_it_was_shown(quick: str) -> None:
    """A yes stores it; nobody else sees anything of it."""
    async with world(quick) as here:
        await here.alice.slash(here.channel, "negotiate start", **START, offer=OFFER)
        asked = shown(await here.alice.slash(here.channel, "negotiate share"))
        assert "What would be stored" in text(*asked)
        assert await shared(here) == []
        await press(here.alice, asked, "Yes")
        assert await shared(here) == ["Ally Financial"]
        assert here.exposed() == []


@pytest.mark.parametrize("answer", ["button", "words"])
async def test_what_was_told_in_direct_messages_is_shared_in_the_server(quick: str, answer: str) -> None:
    """The negotiation goes on in the direct messages; the team is the server's, and so are question and answer."""
    async with world(quick) as here:
        begun = await here.alice.slash(here.channel, "negotiate start", **START)
        await press(here.alice, shown(begun), "In DM")
        await here.alice.send_dm(OFFER)
        await here.alice.send_dm("security engineer")
        asked = shown(await here.alice.slash(here.channel, "negotiate share"))
        assert "What would be stored" in text(*asked)
        await here.restart()
        await (press(here.alice, asked, "Yes") if answer == "button" else say(here.alice, asked, "yes"))
        assert await shared(here) == ["Ally Financial"]
        await here.alice.send_dm("yes")
        assert "shared" not in text(here.dm(here.alice)[-1])


async def test_the_form_of_a_report_opens_and_counts(quick: str) -> None:
    """Where no offer is known yet, its form is offered; what it holds is shown before it is stored."""
    async with world(quick) as here:
        asked = shown(await here.alice.slash(here.channel, "negotiate share"))
        form = await press(here.alice, asked, "Open the form")
        assert form.modal is not None
        assert form.modal["title"] == "Share an offer with your team"
        filled = {"company": "Ally", "role": "Security Engineer", "region": "Charlotte", "offer": OFFER}
        preview = shown(await here.alice.submit_modal(form, filled))
        assert "What would be stored" in text(*preview)
        await press(here.alice, preview, "Yes")
        assert await shared(here) == ["Ally Financial"]


async def test_who_manages_the_server_switches_sharing_off(quick: str) -> None:
    """Nobody else can; then nothing is shared."""
    async with world(quick) as here:
        begun = shown(await here.alice.slash(here.channel, "negotiate start"))
        assert "admin" in text(*shown(await say(here.alice, begun, "benchmarks off")))
        managing = here.server.create_role("managers", permissions=discord.Permissions(manage_guild=True))
        carol = here.server.add_member(here.env.create_user("carol"), roles=[managing])
        hers = shown(await carol.slash(here.channel, "negotiate start"))
        await say(carol, hers, "benchmarks off")
        assert not (await here.service.team(f"discord:{here.server.id}")).rules.sharing
        refused = await here.alice.slash(here.channel, "negotiate share")
        assert "Yes" not in labels(*shown(refused))
