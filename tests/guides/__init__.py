"""Guides: content, library, matching."""
