"""The tests: facts about the bot, each stated by its docstring."""
