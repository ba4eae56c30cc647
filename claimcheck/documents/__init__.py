"""Readers: files to documents of blocks with exact source offsets."""
