"""Commands and flags, nothing else."""
