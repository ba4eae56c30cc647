"""Claims: what the copy asserts."""
