-- Claims along their days, once more for every name: who does it, to whom it is done, who says so. Whoever stands in half of all
-- articles has a hundred thousand claims, which would all have to be gathered and sorted before the newest can be shown.
--
-- All of this is made from the other tables, by triggers, and can be dropped and made again.

-- What entities are called (`entities.names`), the codes of their countries, and holders who are nobody in their article: each once.
-- `bearers` is how many entities or claims have it.
CREATE TABLE names (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('entity', 'country', 'holder')),
    words TEXT NOT NULL,
    bearers INTEGER NOT NULL,
    UNIQUE (kind, words)
) STRICT;
CREATE VIRTUAL TABLE names_words USING fts5 (
    words, content = 'names', content_rowid = 'number', columnsize = 0, tokenize = "unicode61 remove_diacritics 2"
);
INSERT INTO names (kind, words, bearers) SELECT 'entity', names, count(*) FROM entities GROUP BY names;
INSERT INTO names (kind, words, bearers) SELECT 'country', country, count(*) FROM entities WHERE country IS NOT NULL GROUP BY country;
INSERT INTO names (kind, words, bearers)
    SELECT 'holder', holder, count(*) FROM claims WHERE holder_entity IS NULL AND holder IS NOT NULL GROUP BY holder;
INSERT INTO names_words (rowid, words) SELECT number, words FROM names;
CREATE TRIGGER names_words_added AFTER INSERT ON names BEGIN
    INSERT INTO names_words (rowid, words) VALUES (new.number, new.words);
END;
CREATE TRIGGER names_words_gone AFTER DELETE ON names BEGIN
    INSERT INTO names_words (names_words, rowid, words) VALUES ('delete', old.number, old.words);
END;
CREATE TRIGGER names_of_entity AFTER INSERT ON entities BEGIN
    INSERT INTO names (kind, words, bearers) VALUES ('entity', new.names, 1) ON CONFLICT DO UPDATE SET bearers = bearers + 1;
    INSERT INTO names (kind, words, bearers) SELECT 'country', new.country, 1 WHERE new.country IS NOT NULL
        ON CONFLICT DO UPDATE SET bearers = bearers + 1;
END;
CREATE TRIGGER names_of_entity_gone AFTER DELETE ON entities BEGIN
    UPDATE names SET bearers = bearers - 1 WHERE kind = 'entity' AND words = old.names;
    UPDATE names SET bearers = bearers - 1 WHERE kind = 'country' AND words = old.country;
    DELETE FROM names WHERE kind = 'entity' AND words = old.names AND bearers = 0;
    DELETE FROM names WHERE kind = 'country' AND words = old.country AND bearers = 0;
END;

-- The claims of each name, newest first. `role` is 1 for who does it, 2 for to whom it is done, 3 for who says so; `day` is
-- `claims.day_from` as a number, 0 where there is none; `entity` is who bears the name, 0 in the list of a country or a holder.
CREATE TABLE claims_by_name (
    name INTEGER NOT NULL,
    role INTEGER NOT NULL,
    coder INTEGER NOT NULL,
    day INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    number INTEGER NOT NULL,
    entity INTEGER NOT NULL,
    status TEXT NOT NULL,
    type TEXT NOT NULL,
    PRIMARY KEY (name, role, coder, day DESC, turn, number, entity)
) STRICT, WITHOUT ROWID;
CREATE VIEW claims_named AS
SELECT n.number AS name, r.key + 1 AS role, c.coder, ifnull(CAST(replace(c.day_from, '-', '') AS INTEGER), 0) AS day, c.turn, c.number,
    iif(n.kind = 'entity', e.number, 0) AS entity, c.status, c.type
FROM claims c CROSS JOIN events v ON v.number = c.event
CROSS JOIN json_each(json_array(json(v.actors), json(v.recipients))) r CROSS JOIN json_each(r.value) j
CROSS JOIN entities e ON e.id = json_extract(j.value, '$.id') AND +e.coder = c.coder AND +e.article = c.article
CROSS JOIN names n ON (n.kind = 'entity' AND n.words = e.names) OR (n.kind = 'country' AND n.words = e.country)
UNION ALL
SELECT n.number, 3, c.coder, ifnull(CAST(replace(c.day_from, '-', '') AS INTEGER), 0), c.turn, c.number,
    iif(n.kind = 'entity', e.number, 0), c.status, c.type
FROM claims c CROSS JOIN entities e ON e.number = c.holder_entity
CROSS JOIN names n ON (n.kind = 'entity' AND n.words = e.names) OR (n.kind = 'country' AND n.words = e.country)
UNION ALL
SELECT n.number, 3, c.coder, ifnull(CAST(replace(c.day_from, '-', '') AS INTEGER), 0), c.turn, c.number, 0, c.status, c.type
FROM claims c CROSS JOIN names n ON n.kind = 'holder' AND n.words = c.holder WHERE c.holder_entity IS NULL;
INSERT OR IGNORE INTO claims_by_name (name, role, coder, day, turn, number, entity, status, type)
    SELECT name, role, coder, day, turn, number, entity, status, type FROM claims_named ORDER BY name, role, coder, day DESC, turn;
CREATE TRIGGER claims_by_name_added AFTER INSERT ON claims BEGIN
    INSERT INTO names (kind, words, bearers)
        SELECT 'holder', new.holder, 1 WHERE new.holder_entity IS NULL AND new.holder IS NOT NULL
        ON CONFLICT DO UPDATE SET bearers = bearers + 1;
    INSERT OR IGNORE INTO claims_by_name (name, role, coder, day, turn, number, entity, status, type)
        SELECT name, role, coder, day, turn, number, entity, status, type FROM claims_named WHERE number = new.number;
END;
-- Before the reading goes, since afterwards nobody knows any more what its entities were called.
CREATE TRIGGER claims_by_name_gone BEFORE DELETE ON reports BEGIN
    DELETE FROM claims_by_name WHERE (name, role, coder, day, turn, number, entity) IN (
        SELECT t.name, t.role, t.coder, t.day, t.turn, t.number, t.entity
        FROM events v CROSS JOIN claims c ON c.event = v.number CROSS JOIN claims_named t ON t.number = c.number
        WHERE v.article = old.article AND v.coder = old.coder
    );
END;
CREATE TRIGGER names_of_holder_gone AFTER DELETE ON claims WHEN old.holder_entity IS NULL BEGIN
    UPDATE names SET bearers = bearers - 1 WHERE kind = 'holder' AND words = old.holder;
    DELETE FROM names WHERE kind = 'holder' AND words = old.holder AND bearers = 0;
END;

-- By what names those are called who share a key, and those who are one: `named` is the number of `entities.names`.
ALTER TABLE entity_names ADD COLUMN named INTEGER;
UPDATE entity_names SET named = (SELECT n.number FROM entities e JOIN names n ON n.kind = 'entity' AND n.words = e.names
    WHERE e.number = entity_names.entity);
CREATE INDEX entity_names_named ON entity_names (key, named);
CREATE TRIGGER entity_names_named AFTER INSERT ON entity_names BEGIN
    UPDATE entity_names SET named = (SELECT n.number FROM entities e JOIN names n ON n.kind = 'entity' AND n.words = e.names
        WHERE e.number = new.entity)
    WHERE key = new.key AND coder = new.coder AND moment = new.moment AND entity = new.entity;
END;
ALTER TABLE identity_members ADD COLUMN named INTEGER;
UPDATE identity_members SET named = (SELECT n.number FROM entities e JOIN names n ON n.kind = 'entity' AND n.words = e.names
    WHERE e.number = identity_members.entity);
DROP INDEX identity_members_identity;
CREATE INDEX identity_members_identity ON identity_members (identity, named);
CREATE INDEX identity_members_named ON identity_members (named, identity);
CREATE TRIGGER identity_members_named AFTER INSERT ON identity_members BEGIN
    UPDATE identity_members SET named = (SELECT n.number FROM entities e JOIN names n ON n.kind = 'entity' AND n.words = e.names
        WHERE e.number = new.entity) WHERE entity = new.entity;
END;

-- Words of claims, newest first: a place is the day, turned round, before the claim's number. So the newest claims with a word that
-- stands in every second one are the first that its index gives.
DROP TRIGGER claims_words_added;
DROP TRIGGER claims_words_gone;
DROP TABLE claims_words;
CREATE VIEW claims_by_day AS
SELECT (99991231 - ifnull(CAST(replace(day_from, '-', '') AS INTEGER), 0)) << 32 | number AS place, words FROM claims;
CREATE VIRTUAL TABLE claims_words USING fts5 (
    words, content = 'claims_by_day', content_rowid = 'place', columnsize = 0, tokenize = "unicode61 remove_diacritics 2"
);
INSERT INTO claims_words (rowid, words) SELECT place, words FROM claims_by_day ORDER BY place;
CREATE TRIGGER claims_words_added AFTER INSERT ON claims BEGIN
    INSERT INTO claims_words (rowid, words)
        VALUES ((99991231 - ifnull(CAST(replace(new.day_from, '-', '') AS INTEGER), 0)) << 32 | new.number, new.words);
END;
CREATE TRIGGER claims_words_gone AFTER DELETE ON claims BEGIN
    INSERT INTO claims_words (claims_words, rowid, words) VALUES (
        'delete', (99991231 - ifnull(CAST(replace(old.day_from, '-', '') AS INTEGER), 0)) << 32 | old.number, old.words);
END;

-- Claims of one type and one status along their days, and those that last longer than a day by their last one.
CREATE INDEX claims_kind ON claims (coder, type, status, day_from DESC, turn);
CREATE INDEX claims_long ON claims (coder, day_to) WHERE day_to > day_from;

-- Who holds claims of a status, without a look at the claims themselves.
CREATE INDEX claims_status_holder ON claims (coder, status, holder_entity) WHERE holder_entity IS NOT NULL;

-- Which versions of the program read how many articles, without a look at the readings.
CREATE INDEX reports_version ON reports (coder, version, models);
