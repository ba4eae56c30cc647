"""Findings: alarms with line, column and fingerprint."""
