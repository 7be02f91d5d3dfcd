"""Discord: slash commands, direct messages, mentions and buttons; everything private is seen by the person alone."""
