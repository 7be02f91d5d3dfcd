"""Slack, from payload to payload."""
