-- Lexicons of one's own that articles of this store were read with, whole, so that a reading can be had again from its coder's
-- digest. One at most is chosen: what is loaded or read again from now on is read with it.

CREATE TABLE lexicons (
    digest TEXT PRIMARY KEY,
    files TEXT NOT NULL,
    added TEXT NOT NULL,
    chosen INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX lexicons_chosen ON lexicons (chosen) WHERE chosen;
