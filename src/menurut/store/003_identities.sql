-- Who is who across articles.
--
-- `entity_names` is a part of a reading, as the tables of step 1 are. `identity_members` is a pure function of stored entities and
-- judgements: it can be dropped and made again. Judgements are only ever added to; what takes one back is a row of its own.

-- By what entities of different articles are compared: a name, "=scheme:value" for an identifier, "#scheme:value" for that of a
-- state, which nothing else decides. `moment` is day and id, so that the earliest stands first. Who has no name has no row.
CREATE TABLE entity_names (
    key TEXT NOT NULL,
    coder INTEGER NOT NULL,
    moment TEXT NOT NULL,
    entity INTEGER NOT NULL REFERENCES entities (number) ON DELETE CASCADE,
    PRIMARY KEY (key, coder, moment, entity)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_names_entity ON entity_names (entity);

-- Keys whose entities have changed since identities were last made, and "@number" of identities that lost a member whom a
-- judgement had joined; empty but for a moment.
CREATE TABLE identity_changes (
    key TEXT NOT NULL,
    coder INTEGER NOT NULL,
    PRIMARY KEY (key, coder)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER entity_names_added AFTER INSERT ON entity_names BEGIN
    INSERT INTO identity_changes (key, coder) VALUES (new.key, new.coder) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER entity_names_gone AFTER DELETE ON entity_names BEGIN
    INSERT INTO identity_changes (key, coder) VALUES (old.key, old.coder) ON CONFLICT DO NOTHING;
END;

-- Members of identities that have several; `identity` is the number of the earliest of them.
CREATE TABLE identity_members (
    entity INTEGER PRIMARY KEY REFERENCES entities (number) ON DELETE CASCADE,
    identity INTEGER NOT NULL,
    bond TEXT NOT NULL
) STRICT;
CREATE INDEX identity_members_identity ON identity_members (identity);
CREATE TRIGGER identity_members_gone AFTER DELETE ON identity_members WHEN old.bond = 'judged' BEGIN
    INSERT INTO identity_changes (key, coder) VALUES ('@' || old.identity, 0) ON CONFLICT DO NOTHING;
END;

-- Ids that a newer reading of the same article no longer gives, and the id of whom they meant.
CREATE TABLE former_entities (
    id TEXT NOT NULL,
    coder INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    became TEXT NOT NULL,
    PRIMARY KEY (id, coder)
) STRICT, WITHOUT ROWID;
CREATE INDEX former_entities_article ON former_entities (article);

-- Entities are known here by their ids, which outlive a reading.
CREATE TABLE judgements (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure')),
    reason TEXT NOT NULL,
    by TEXT NOT NULL,
    given TEXT NOT NULL
) STRICT;
CREATE TABLE judgements_undone (
    judgement INTEGER PRIMARY KEY REFERENCES judgements (number),
    reason TEXT NOT NULL,
    by TEXT NOT NULL,
    given TEXT NOT NULL
) STRICT;
CREATE TRIGGER judgements_stay BEFORE DELETE ON judgements BEGIN SELECT raise(ABORT, 'judgements are only added to'); END;
CREATE TRIGGER judgements_stand BEFORE UPDATE ON judgements BEGIN SELECT raise(ABORT, 'judgements are only added to'); END;
CREATE TRIGGER judgements_undone_stay BEFORE DELETE ON judgements_undone BEGIN SELECT raise(ABORT, 'judgements are only added to'); END;
CREATE TRIGGER judgements_undone_stand BEFORE UPDATE ON judgements_undone BEGIN SELECT raise(ABORT, 'judgements are only added to'); END;
