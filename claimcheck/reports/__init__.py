"""Reports: findings and claims as text and data."""
