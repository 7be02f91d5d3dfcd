"""The ways in: command, form, shortcuts, mention, Home; and that nothing private shows in a channel."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.adapters.slack.people import filled, labels
from tests.adapters.slack.running import World, running
from tests.adapters.slack.web_api import Fault, WebApi
from tests.store.databases import make_tables, sqlite_url

TENANT = "slack:T0001"
POINTS = "I have answered in your direct messages with me. Nobody else can see it."


@pytest.fixture
async def world(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[World]:
    """A running app, reached over HTTP, with the bot in one channel."""
    database = sqlite_url(tmp_path_factory.mktemp("entries"))
    await make_tables(database)
    api = WebApi(members={"C0001": "public", "C0CON": "connect", "G0001": "private"})
    async with running(database, api=api) as running_app:
        yield running_app
        await running_app.settled()
        assert running_app.api.complaints == []


async def test_a_command_is_answered_in_direct_messages(world: World) -> None:
    """In the channel only the person sees a word; the answer is the root of a thread of its own."""
    somebody = world.person()
    answer = await somebody.types("ally security engineer charlotte 150k base")
    assert answer.body == {"text": POINTS, "response_type": "ephemeral"}
    await world.settled()
    (first,) = [message for message in somebody.inbox() if not message.thread]
    await somebody.says("36k RSU over 4 years", first.ts)
    await world.settled()
    (negotiation,) = await world.bot.desk.service.negotiations(TENANT, "U0001")
    assert "Security Engineer at Ally" in negotiation.title
    assert "36,000" in somebody.thread(first.ts)[-1].text
    world.check()


async def test_a_command_in_direct_messages_says_nothing_twice(world: World) -> None:
    """The answer itself is there."""
    somebody = world.person()
    answer = await somebody.types("ally security engineer", somebody.dm)
    assert answer.body == {}
    await world.settled()
    assert len(somebody.inbox()) == 1


async def test_a_command_about_what_is_there_goes_on_with_it(world: World) -> None:
    """`/negotiate plan` is about the newest negotiation, and is answered in its thread."""
    somebody = world.person()
    root = await somebody.says("Ally, security engineer, Charlotte, 150k base, 36k RSU over 4 years, 33k bonus")
    await world.settled()
    before = len(somebody.thread(root))
    await somebody.types("plan")
    await world.settled()
    assert len(somebody.thread(root)) > before
    assert {message.thread for message in somebody.inbox()} == {root}


async def test_help_is_whispered(world: World) -> None:
    """`/negotiate help` is answered at once, to the person alone, and begins nothing."""
    await world.person().types("help")
    await world.settled()
    assert world.api.responses
    assert {response["response_type"] for response in world.api.responses} == {"ephemeral"}
    assert await world.bot.desk.service.negotiations(TENANT, "U0001") == ()


async def test_what_is_stored_is_shown_and_deleted_privately(world: World) -> None:
    """`export` answers in direct messages; after `forget me` nothing of the person is left."""
    somebody = world.person()
    await somebody.says("Ally offered me 150k base")
    await world.settled()
    await somebody.types("export")
    await world.settled()
    assert any('"conversations"' in str(message.blocks) for message in somebody.inbox())
    await somebody.types("forget me")
    await world.settled()
    assert (await world.bot.desk.service.export(TENANT, "U0001")).conversations == ()
    world.check()


async def test_the_form_opens_at_once_and_its_lists_follow(world: World) -> None:
    """Lists are searched while typing; another company empties what hung on it, and what was typed stays."""
    somebody = world.person()
    await somebody.types("")
    await world.settled()
    (view,) = world.api.views.values()
    assert "150" not in view["private_metadata"]
    found = await somebody.searches(view, "company", "al")
    assert found.body["options"][0]["value"] == "Ally Financial"
    await somebody.picks(view, "company", company="Ally Financial", offer="150k base")
    await world.settled()
    (changed,) = world.api.views.values()
    kept = filled(changed, {})["state"]["values"]
    assert any(held.get("value") == "150k base" for block in kept.values() for held in block.values())
    roles = await somebody.searches(changed, "role", "", company="Ally Financial")
    assert [option["value"] for option in roles.body["options"]] == ["Security Engineer"]
    await somebody.picks(view, "company", company="Sophos")  # of the view as it was: Slack refuses the hash
    await world.settled()
    assert "fault" not in world.log.getvalue()


async def test_what_is_wrong_with_a_form_is_told_at_its_field(world: World) -> None:
    """The acknowledgement holds the remarks, the form stays open, and nothing is taken in."""
    somebody = world.person()
    await somebody.types("")
    await world.settled()
    (view,) = world.api.views.values()
    nothing = await somebody.sends(view)
    assert (nothing.body["response_action"], list(nothing.body["errors"])) == ("errors", ["company"])
    wrong = await somebody.sends(view, company="Ally", offer="a lot of money")
    assert list(wrong.body["errors"]) == ["offer"]
    assert (await somebody.sends(view, company="Ally", offer="150k base")).body == {}
    await somebody.again()
    await world.settled()
    assert len(await world.bot.desk.service.negotiations(TENANT, "U0001")) == 1


async def test_a_trigger_that_is_over_is_answered_with_a_button(world: World) -> None:
    """Pressed, it opens the form with its own trigger."""
    somebody = world.person()
    world.api.fail("views.open", Fault(error="expired_trigger_id"))
    await somebody.types("")
    await world.settled()
    (whisper,) = world.api.responses
    assert labels(whisper["blocks"]) == ["Open the form"]
    await somebody.presses_whispered("Open the form", whisper)
    await world.settled()
    assert len(world.api.views) == 1
    world.api.fail("views.open", Fault(error="exchanged_trigger_id"))
    await somebody.uses_global_shortcut()
    await world.settled()
    await somebody.presses("Open the form", somebody.inbox()[-1])
    await world.settled()
    assert len(world.api.views) == 2


async def test_the_shortcut_on_a_message_leads_into_direct_messages(world: World) -> None:
    """Also in a private channel that the bot is not in; only the person sees that it did something."""
    somebody = world.person()
    for channel in ("C0001", "G0777"):
        await somebody.uses_shortcut("Ally offers you a base of $150,000 as a Security Engineer.", channel)
        await world.settled()
    assert [response["text"] for response in world.api.responses] == [POINTS, POINTS]
    assert len([message for message in somebody.inbox() if not message.thread]) == 2
    world.check()


async def test_a_mention_is_answered_to_the_person_alone(world: World) -> None:
    """In the thread where it was written only a whisper; a mention and its message are one; others' words are not."""
    somebody = world.person()
    await somebody.mentions("Ally security engineer, Charlotte", "C0001", thread_ts="1700000000.9")
    await somebody.again()
    await world.settled()
    (whisper,) = world.api.ephemerals
    assert (whisper["channel"], whisper["user"], whisper["thread_ts"]) == ("C0001", "U0001", "1700000000.9")
    assert whisper["text"] == POINTS
    assert len(somebody.inbox()) == 1
    await somebody.mentions("Ally", "C0001", bot_id="B0777")
    await world.settled()
    assert len(somebody.inbox()) == 1
    world.check()


async def test_the_home_shows_resumes_exports_and_deletes(world: World) -> None:
    """What is pressed there is answered in direct messages, and the Home is then as things are."""
    somebody = world.person()
    root = await somebody.says("Ally, security engineer, Charlotte")
    await world.settled()
    await somebody.comes_to("home")
    await world.settled()
    assert "Security Engineer at Ally" in str(world.api.homes["U0001"])
    before = len(somebody.thread(root))
    await somebody.presses_at_home("Resume")
    await somebody.again()
    await world.settled()
    assert len(somebody.thread(root)) == before + 1
    await somebody.presses_at_home("What I can do")
    await somebody.presses_at_home("Send me my data")
    await world.settled()
    assert any('"conversations"' in str(message.blocks) for message in somebody.thread(root))
    await somebody.presses_at_home("New negotiation")
    await world.settled()
    assert len(world.api.views) == 1
    await somebody.presses_at_home("Delete my data")
    await world.settled()
    assert (await world.bot.desk.service.export(TENANT, "U0001")).conversations == ()
    assert "None yet" in str(world.api.homes["U0001"])
    world.check()


async def test_the_messages_tab_shows_what_can_be_asked(world: World) -> None:
    """Suggested prompts, unless this Slack knows nothing of them: then it is not asked again."""
    somebody = world.person()
    await somebody.comes_to("messages")
    await world.settled()
    (prompts,) = world.api.called("assistant.threads.setSuggestedPrompts")
    assert prompts["channel_id"] == somebody.dm
    assert "thread_ts" not in prompts
    world.api.fail("assistant.threads.setStatus", Fault(error="unknown_method"))
    await somebody.says("Ally")
    await world.settled()
    await somebody.says("security engineer")
    await somebody.comes_to("messages")
    await world.settled()
    asked = [call.method for call in world.api.calls if call.method.startswith("assistant.")]
    assert asked == ["assistant.threads.setSuggestedPrompts", "assistant.threads.setStatus"]
    assert len(somebody.inbox()) == 2


async def test_a_card_reaches_the_channel_after_preview_and_confirmation(world: World) -> None:
    """First for the person alone; then, confirmed, in the channel, with nothing about the person; and once."""
    somebody = world.person()
    await somebody.types("benchmarks ally security engineer", "C0001")
    await world.settled()
    preview = world.api.responses[-1]
    assert preview["response_type"] == "ephemeral"
    assert world.api.called("chat.postMessage") == []
    await somebody.presses_whispered("Share in this channel", preview, "C0001")
    await somebody.again()
    await world.settled()
    posted = world.api.called("chat.postMessage")
    assert posted
    assert {call["channel"] for call in posted} == {"C0001"}
    assert len({call["text"] for call in posted}) == len(posted)
    assert "U0001" not in str(posted)
    assert world.api.responses[-1]["text"] == "Shared in the channel."


async def test_a_card_can_be_kept(world: World) -> None:
    """The preview goes, and nothing was shared."""
    somebody = world.person()
    await somebody.types("benchmarks ally security engineer")
    await world.settled()
    await somebody.presses_whispered("Keep it to me", world.api.responses[-1])
    await world.settled()
    assert world.api.responses[-1]["replace_original"] is True
    assert world.api.called("chat.postMessage") == []


@pytest.mark.parametrize(
    ("channel", "told"),
    [
        ("C0CON", "I only share in channels of this workspace alone"),
        ("C0777", "I am not in this channel"),
        ("D0777", "I only share in channels of this workspace alone"),
    ],
)
async def test_nothing_is_shared_with_other_companies(world: World, channel: str, told: str) -> None:
    """In a channel of Slack Connect, in one the bot is not in, in a conversation of two: not a word."""
    somebody = world.person()
    await somebody.types("benchmarks ally security engineer", channel)
    await world.settled()
    await somebody.presses_whispered("Share in this channel", world.api.responses[-1], channel)
    await world.settled()
    assert world.api.responses[-1]["text"].startswith(told)
    assert world.api.called("chat.postMessage") == []


async def test_where_it_cannot_see_who_reads_it_shares_nothing(world: World) -> None:
    """The scope for that is optional."""
    somebody = world.person()
    world.api.fail("conversations.info", Fault(error="missing_scope"))
    await somebody.types("benchmarks ally security engineer")
    await world.settled()
    await somebody.presses_whispered("Share in this channel", world.api.responses[-1])
    await world.settled()
    assert world.api.responses[-1]["text"].startswith("I only share in channels of this workspace alone")
    assert world.api.called("chat.postMessage") == []


async def test_a_guest_from_another_workspace_shares_nothing(world: World) -> None:
    """Their own workspace may not be the one that installed the app."""
    somebody = world.person()
    await somebody.types("benchmarks ally security engineer")
    await world.settled()
    await somebody.presses_whispered("Share in this channel", world.api.responses[-1], guest_of="T0777")
    await world.settled()
    assert world.api.called("chat.postMessage") == []


async def test_files_are_ignored_politely(world: World) -> None:
    """A message with nothing but a file is asked for its words; one with words is read."""
    somebody = world.person()
    file = [{"id": "F1", "mimetype": "application/pdf"}]
    root = await somebody.says("", subtype="file_share", files=file)
    await world.settled()
    assert "copy the words of the offer" in somebody.thread(root)[-1].text
    await somebody.says("Ally, security engineer", root, subtype="file_share", files=file)
    await world.settled()
    state = await world.bot.desk.service.load(TENANT, f"{TENANT}:U0001:{root}")
    assert state.company == "ally-financial"


async def test_an_edit_is_what_was_meant(world: World) -> None:
    """It corrects what was said, in the same thread; a deletion and an unfolded address change nothing."""
    somebody = world.person()
    root = await somebody.says("Ally, security engineer, Charlotte, 150k base")
    await world.settled()
    old = {"type": "message", "user": "U0001", "text": "Ally, security engineer, Charlotte, 150k base", "ts": root}
    new = {**old, "text": "Ally, security engineer, Charlotte, 155k base", "edited": {"user": "U0001", "ts": "9.9"}}
    edit: dict[str, Any] = {"subtype": "message_changed", "message": new, "previous_message": old, "hidden": True}
    await somebody.says("", user=None, **edit)
    await world.settled()
    assert "155,000" in somebody.thread(root)[-1].text
    count = len(somebody.inbox())
    await somebody.says("", user=None, **{**edit, "previous_message": new})
    await somebody.says("", user=None, subtype="message_deleted", previous_message=new, deleted_ts=root)
    await world.settled()
    assert len(somebody.inbox()) == count


async def test_nobody_elses_words_are_taken_in(world: World) -> None:
    """Neither the bot's own, nor another bot's, nor what is said in a channel without naming it."""
    somebody = world.person()
    await somebody.says("Ally", user="U0BOT")
    await somebody.says("Ally", bot_id="B0777")
    await somebody.says("Ally", subtype="bot_message", bot_id="B0777", user=None)
    await somebody.says("Ally", channel="C0001", channel_type="channel")
    await world.settled()
    assert world.api.called("chat.postMessage") == []
