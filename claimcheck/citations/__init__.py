"""Citations: the page's own list, mentions of works, and which figure is credited to which work."""
