-- What comparing knows of each article, so that a new one is held against its neighbours alone. All of it is made from the machine's
-- readings and can be dropped and made again; `comparison_changes` names the articles that it doesn't know as they are now.
-- Articles stand here by their numbers, also for a moment after they are gone: what was found of them is still to be taken back.

-- Traces of readings that came since articles were last compared; without a row they are made from the stored reading.
CREATE TABLE traces_waiting (
    article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
    traces BLOB NOT NULL
) STRICT;

-- The articles that are compared: the day of publication as a number (0: unknown), and the traces, packed (comparing/traces.py).
CREATE TABLE compared (
    article INTEGER PRIMARY KEY,
    day INTEGER NOT NULL,
    traces BLOB NOT NULL
) STRICT;

-- Under what an article is found: names, words, numbers and places, bands of its MinHash, its events by type and party; hashed.
CREATE TABLE compared_keys (
    key INTEGER NOT NULL,
    day INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (key, day, article)
) STRICT, WITHOUT ROWID;

-- Articles that go back to one text: `article` is the later one, `how` is page, copy, rewrite or translation; `evidence` is a JSON
-- array of what shows it.
CREATE TABLE kinships (
    article INTEGER NOT NULL,
    other INTEGER NOT NULL,
    how TEXT NOT NULL,
    score REAL NOT NULL,
    evidence TEXT NOT NULL,
    PRIMARY KEY (article, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX kinships_other ON kinships (other);

-- Articles that share a dispatch, which is known by the earliest of them.
CREATE TABLE dispatch_members (
    article INTEGER PRIMARY KEY,
    dispatch INTEGER NOT NULL
) STRICT;
CREATE INDEX dispatch_members_dispatch ON dispatch_members (dispatch);

-- Events of two articles that are taken for one, by their places in the readings, with the signs that speak for it and against it
-- (a JSON array of name and weight).
CREATE TABLE event_fits (
    article INTEGER NOT NULL,
    other INTEGER NOT NULL,
    place INTEGER NOT NULL,
    other_place INTEGER NOT NULL,
    score REAL NOT NULL,
    signs TEXT NOT NULL,
    PRIMARY KEY (article, other, place, other_place)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_fits_other ON event_fits (other);

INSERT INTO comparison_changes (article) SELECT article FROM reports WHERE coder = 1 ON CONFLICT DO NOTHING;
