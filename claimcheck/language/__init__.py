"""Language: sentences, quantities and concepts of a block."""
