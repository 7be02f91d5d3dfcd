"""The conversation about a job offer: platform-neutral."""
