"""The platforms on which people meet the bot."""
