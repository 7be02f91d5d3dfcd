"""Discord: reading, rendering, and the bot in a simulated Discord."""
