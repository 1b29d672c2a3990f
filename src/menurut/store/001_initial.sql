-- The tables of a store as first released.
--
-- A reading is kept whole once, packed, in `reports` (see kept.py); every other table of it is made from that for questions and
-- for readers with a tool of their own, and goes with it: rereading and forgetting delete one row. What no question asks for
-- (mentions, times, people merely named) stays in the report alone.
--
-- Inside, things are known by numbers, which take a fifth of an id's room; an id stands once, beside its own record. `words` are
-- the article's. Lists that people want to see in one cell are JSON arrays. `day_from` and `day_to` are the days to search by: the
-- event's, else those of publication. `turn` orders what has the same day: by the article's id, then as the article has it.
-- Columns that stand in lists come before long ones: SQLite reads a row from its beginning.

CREATE TABLE coders (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO coders (number, name) VALUES (1, 'machine');

CREATE TABLE articles (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT,
    publisher TEXT,
    published TEXT,
    url TEXT,
    language TEXT NOT NULL,
    byline TEXT,
    day_from TEXT,
    day_to TEXT,
    added TEXT NOT NULL,
    kind TEXT NOT NULL,
    location TEXT,
    sha256 TEXT,
    extractor TEXT,
    noticed TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX articles_day ON articles (day_from DESC, id, day_to, publisher);

CREATE TABLE raw (
    number INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    length INTEGER NOT NULL,
    zlib BLOB NOT NULL
) STRICT;

CREATE TABLE origins (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    raw INTEGER NOT NULL REFERENCES raw (number),
    location TEXT NOT NULL,
    kind TEXT NOT NULL,
    extractor TEXT,
    PRIMARY KEY (article, raw, location)
) STRICT, WITHOUT ROWID;
CREATE INDEX origins_raw ON origins (raw);

CREATE TABLE dropped_lines (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE reports (
    number INTEGER PRIMARY KEY,
    coder INTEGER NOT NULL REFERENCES coders (number),
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    version TEXT NOT NULL,
    models TEXT NOT NULL,
    packed BLOB NOT NULL,
    UNIQUE (article, coder)
) STRICT;

-- Who speaks, acts or is acted upon, in one article.
CREATE TABLE entities (
    number INTEGER PRIMARY KEY,
    coder INTEGER NOT NULL,
    article INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    country TEXT,
    sector TEXT,
    wikidata TEXT,
    words TEXT NOT NULL,
    names TEXT NOT NULL,
    FOREIGN KEY (coder, article) REFERENCES reports (coder, article) ON DELETE CASCADE
) STRICT;
CREATE INDEX entities_article ON entities (article, coder);
CREATE INDEX entities_country ON entities (country) WHERE country IS NOT NULL;
CREATE INDEX entities_id ON entities (id);

CREATE TABLE attributions (
    number INTEGER PRIMARY KEY,
    coder INTEGER NOT NULL,
    article INTEGER NOT NULL,
    id TEXT NOT NULL,
    act TEXT NOT NULL,
    form TEXT NOT NULL,
    carrier INTEGER NOT NULL,
    cue TEXT,
    source TEXT,
    source_entity INTEGER,
    parent INTEGER,
    answers INTEGER,
    words TEXT NOT NULL,
    FOREIGN KEY (coder, article) REFERENCES reports (coder, article) ON DELETE CASCADE
) STRICT;
CREATE INDEX attributions_article ON attributions (article, coder);
CREATE INDEX attributions_id ON attributions (id);

CREATE TABLE events (
    number INTEGER PRIMARY KEY,
    coder INTEGER NOT NULL,
    article INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    modes TEXT NOT NULL,
    contexts TEXT NOT NULL,
    trigger TEXT NOT NULL,
    actors TEXT NOT NULL,
    recipients TEXT NOT NULL,
    place TEXT,
    date_start TEXT,
    date_end TEXT,
    date_grain TEXT,
    date_basis TEXT,
    day_from TEXT,
    day_to TEXT,
    turn INTEGER NOT NULL,
    words TEXT NOT NULL,
    FOREIGN KEY (coder, article) REFERENCES reports (coder, article) ON DELETE CASCADE
) STRICT;
CREATE INDEX events_article ON events (article, coder);
CREATE INDEX events_id ON events (id);
-- Lists walk these newest first and pass over what was not asked for without looking at the rows themselves.
CREATE INDEX events_day ON events (coder, day_from DESC, turn, day_to, type, article);

CREATE TABLE event_actors (
    entity INTEGER NOT NULL REFERENCES entities (number) ON DELETE CASCADE,
    event INTEGER NOT NULL,
    PRIMARY KEY (entity, event)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_recipients (
    entity INTEGER NOT NULL REFERENCES entities (number) ON DELETE CASCADE,
    event INTEGER NOT NULL,
    PRIMARY KEY (entity, event)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_places (
    event INTEGER NOT NULL REFERENCES events (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    country TEXT,
    geonames INTEGER,
    latitude REAL,
    longitude REAL,
    precision TEXT,
    PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE claims (
    number INTEGER PRIMARY KEY,
    coder INTEGER NOT NULL,
    article INTEGER NOT NULL,
    id TEXT NOT NULL,
    event INTEGER NOT NULL REFERENCES events (number) ON DELETE CASCADE,
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    act TEXT NOT NULL,
    polarity TEXT NOT NULL,
    modality TEXT NOT NULL,
    chain TEXT NOT NULL,
    holder TEXT,
    holder_entity INTEGER,
    day_from TEXT,
    day_to TEXT,
    turn INTEGER NOT NULL,
    score REAL NOT NULL,
    words TEXT NOT NULL
) STRICT;
CREATE INDEX claims_event ON claims (event);
CREATE INDEX claims_holder ON claims (holder_entity) WHERE holder_entity IS NOT NULL;
CREATE INDEX claims_holder_name ON claims (holder) WHERE holder_entity IS NULL;
CREATE INDEX claims_id ON claims (id);
CREATE INDEX claims_day ON claims (coder, day_from DESC, turn, day_to, status, type, article, event);

CREATE TABLE chain_links (
    claim INTEGER NOT NULL REFERENCES claims (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    name TEXT,
    entity INTEGER,
    PRIMARY KEY (claim, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE quantities (
    claim INTEGER NOT NULL REFERENCES claims (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    what TEXT NOT NULL,
    low REAL,
    high REAL,
    words TEXT NOT NULL,
    PRIMARY KEY (claim, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE gaps (
    article INTEGER NOT NULL,
    coder INTEGER NOT NULL,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    detail TEXT,
    words TEXT,
    PRIMARY KEY (article, coder, position),
    FOREIGN KEY (coder, article) REFERENCES reports (coder, article) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Who is cited, over all articles: alike in name, kind and country counts as one. The counts are kept by the triggers below, so
-- that asking who is cited most needs no look at the millions of attributions.
CREATE TABLE sources (
    number INTEGER PRIMARY KEY,
    coder INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    country TEXT NOT NULL,
    attributions INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0,
    UNIQUE (name, kind, country, coder)
) STRICT;
CREATE INDEX sources_attributions ON sources (coder, attributions DESC, name);

-- How often an entity is cited for each act. `moment` is day and article in one number, so that the earliest stands first.
CREATE TABLE citations (
    source INTEGER NOT NULL REFERENCES sources (number),
    moment INTEGER NOT NULL,
    entity INTEGER NOT NULL REFERENCES entities (number) ON DELETE CASCADE,
    act TEXT NOT NULL,
    article INTEGER NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (source, moment, entity, act)
) STRICT, WITHOUT ROWID;
CREATE INDEX citations_entity ON citations (entity);
CREATE TRIGGER citations_added BEFORE INSERT ON citations BEGIN
    UPDATE sources SET
        attributions = attributions + new.times,
        articles = articles
            + NOT EXISTS (SELECT 1 FROM citations WHERE source = new.source AND moment = new.moment AND article = new.article)
    WHERE number = new.source;
END;
CREATE TRIGGER citations_gone AFTER DELETE ON citations BEGIN
    UPDATE sources SET
        attributions = attributions - old.times,
        articles = articles
            - NOT EXISTS (SELECT 1 FROM citations WHERE source = old.source AND moment = old.moment AND article = old.article)
    WHERE number = old.source;
    DELETE FROM sources WHERE number = old.source AND attributions = 0;
END;

CREATE TABLE failures (
    origin TEXT PRIMARY KEY,
    error TEXT NOT NULL,
    digest TEXT,
    seen TEXT NOT NULL
) STRICT;

CREATE TABLE finished (
    location TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    settings TEXT NOT NULL,
    version TEXT NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (location, sha256, settings)
) STRICT;

CREATE TABLE forgotten (
    id TEXT PRIMARY KEY,
    url TEXT,
    digest TEXT NOT NULL,
    forgotten TEXT NOT NULL
) STRICT;
CREATE INDEX forgotten_url ON forgotten (url);
CREATE INDEX forgotten_digest ON forgotten (digest);

CREATE VIRTUAL TABLE articles_words USING fts5 (
    title, text, content = 'articles', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER articles_words_added AFTER INSERT ON articles BEGIN
    INSERT INTO articles_words (rowid, title, text) VALUES (new.number, new.title, new.text);
END;
CREATE TRIGGER articles_words_gone AFTER DELETE ON articles BEGIN
    INSERT INTO articles_words (articles_words, rowid, title, text) VALUES ('delete', old.number, old.title, old.text);
END;

-- Only the articles are ranked; the other two need no lengths of rows.
CREATE VIRTUAL TABLE entities_words USING fts5 (
    names, content = 'entities', content_rowid = 'number', columnsize = 0, tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER entities_words_added AFTER INSERT ON entities BEGIN
    INSERT INTO entities_words (rowid, names) VALUES (new.number, new.names);
END;
CREATE TRIGGER entities_words_gone AFTER DELETE ON entities BEGIN
    INSERT INTO entities_words (entities_words, rowid, names) VALUES ('delete', old.number, old.names);
END;

CREATE VIRTUAL TABLE claims_words USING fts5 (
    words, content = 'claims', content_rowid = 'number', columnsize = 0, tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER claims_words_added AFTER INSERT ON claims BEGIN
    INSERT INTO claims_words (rowid, words) VALUES (new.number, new.words);
END;
CREATE TRIGGER claims_words_gone AFTER DELETE ON claims BEGIN
    INSERT INTO claims_words (claims_words, rowid, words) VALUES ('delete', old.number, old.words);
END;

-- For readers with a tool of their own: a claim with its event and its article in one row.
CREATE VIEW claims_in_full AS
SELECT c.id, c.status, v.type, v.modes, v.actors, v.recipients, v.place, c.day_from, c.day_to, c.holder, c.chain, c.words,
    a.title, a.publisher, a.published, a.url, a.id AS article, v.id AS event, o.name AS coder
FROM claims c JOIN events v ON v.number = c.event JOIN articles a ON a.number = c.article JOIN coders o ON o.number = c.coder;
