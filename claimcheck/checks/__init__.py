"""Checks: rules and what they do."""
