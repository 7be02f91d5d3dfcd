"""Markdown guides as they are found in the wild, read into values and written in the content format."""
