"""The version of claimcheck, in one place. Nothing else belongs here: it is read before anything is imported."""

VERSION = "0.1.0"
