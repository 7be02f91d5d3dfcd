"""Platforms: what comes in as an event, and how a reply goes out."""
