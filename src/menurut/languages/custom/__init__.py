"""A lexicon of one's own, read and checked, and laid over the bundled words while one article is read."""
