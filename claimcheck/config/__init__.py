"""Configuration: `claimcheck.toml` or `[tool.claimcheck]`, with the place that set each value."""
