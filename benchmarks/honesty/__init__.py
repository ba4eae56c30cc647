"""Does claimcheck know what it does not know? Pages whose truth is known, made from sources that are known."""
