"""How a chart is laid out on a page: pure geometry in pixels, painted by `bot.charts`."""
