"""Evidence: what sources say, who is meant, and what may be compared."""
