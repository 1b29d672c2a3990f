"""What several steps ask of the same sentence: tokens by position, phrases, clauses. Knows no cue, no frame and no name."""
