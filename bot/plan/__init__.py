"""The negotiation itself: position, leverage, asks, walk-away, levers and words."""
