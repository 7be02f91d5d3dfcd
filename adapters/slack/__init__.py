"""Slack: payloads in, Block Kit out, and the app that moves them."""
