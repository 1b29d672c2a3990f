"""One SQLite file: what was taken in, what was read from it, and where it can be found again.

    raw, origins -> articles -> reports -> mentions, entities, attributions, events, claims, ...

A report is kept whole, as the published JSON; every other table of a reading is a pure function of it, made for questions.
The file opens in any SQLite tool unchanged.
"""
