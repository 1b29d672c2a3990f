-- The tables of a store as first released.
--
-- Every table of a reading hangs on its report and goes with it: rereading and forgetting delete one row. Offsets are code
-- points into articles.text. Lists that people want to see in one cell are JSON arrays. `record` is the record as the report
-- has it (an article's without its text). `day_from` and `day_to` are the days to search by: the event's, else those of
-- publication. `number` is the row that the full-text tables point to; nothing else should.
--
-- Keys begin with coder and article, so that one article's rows lie together: an index in the order of ids, which are hashes,
-- costs a page for each row. Only what is looked up by id alone has one.

CREATE TABLE articles (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT,
    publisher TEXT,
    byline TEXT,
    url TEXT,
    published TEXT,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    record TEXT NOT NULL,
    day_from TEXT,
    day_to TEXT,
    added TEXT NOT NULL
) STRICT;
CREATE INDEX articles_url ON articles (url);
CREATE INDEX articles_publisher ON articles (publisher);
CREATE INDEX articles_day ON articles (day_from DESC, id);

CREATE TABLE raw (
    sha256 TEXT PRIMARY KEY,
    length INTEGER NOT NULL,
    zlib BLOB NOT NULL
) STRICT;

CREATE TABLE origins (
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    location TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES raw (sha256),
    kind TEXT NOT NULL,
    extractor TEXT,
    PRIMARY KEY (article, location, sha256)
) STRICT;
CREATE INDEX origins_sha256 ON origins (sha256);

CREATE TABLE dropped_lines (
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT;

CREATE TABLE reports (
    coder TEXT NOT NULL,
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    version TEXT NOT NULL,
    models TEXT NOT NULL,
    zlib BLOB NOT NULL,
    PRIMARY KEY (coder, article)
) STRICT;
CREATE INDEX reports_article ON reports (article);

CREATE TABLE entities (
    number INTEGER PRIMARY KEY,
    coder TEXT NOT NULL,
    id TEXT NOT NULL,
    article TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    names TEXT NOT NULL,
    kind TEXT NOT NULL,
    country TEXT,
    sector TEXT,
    wikidata TEXT,
    words TEXT NOT NULL,
    record TEXT NOT NULL,
    UNIQUE (coder, article, id),
    FOREIGN KEY (coder, article) REFERENCES reports (coder, article) ON DELETE CASCADE
) STRICT;
CREATE INDEX entities_country ON entities (country);
CREATE INDEX entities_id ON entities (id);

CREATE TABLE mentions (
    coder TEXT NOT NULL,
    id TEXT NOT NULL,
    article TEXT NOT NULL,
    entity TEXT,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    head_start INTEGER NOT NULL,
    head_end INTEGER NOT NULL,
    PRIMARY KEY (coder, article, id),
    FOREIGN KEY (coder, article) REFERENCES reports (coder, article) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE attributions (
    coder TEXT NOT NULL,
    id TEXT NOT NULL,
    article TEXT NOT NULL,
    position INTEGER NOT NULL,
    cue TEXT,
    source TEXT,
    source_entity TEXT,
    act TEXT NOT NULL,
    form TEXT NOT NULL,
    carrier INTEGER NOT NULL,
    parent TEXT,
    answers TEXT,
    words TEXT NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (coder, article, id),
    FOREIGN KEY (coder, article) REFERENCES reports (coder, article) ON DELETE CASCADE
) STRICT;

CREATE TABLE events (
    coder TEXT NOT NULL,
    id TEXT NOT NULL,
    article TEXT NOT NULL,
    position INTEGER NOT NULL,
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
    words TEXT NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (coder, article, id),
    FOREIGN KEY (coder, article) REFERENCES reports (coder, article) ON DELETE CASCADE
) STRICT;
CREATE INDEX events_type ON events (type);
CREATE INDEX events_day ON events (coder, day_from DESC, article, position);
CREATE INDEX events_id ON events (id);

CREATE TABLE event_actors (
    coder TEXT NOT NULL,
    article TEXT NOT NULL,
    event TEXT NOT NULL,
    position INTEGER NOT NULL,
    entity TEXT NOT NULL,
    PRIMARY KEY (coder, article, event, position),
    FOREIGN KEY (coder, article) REFERENCES reports (coder, article) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE event_recipients (
    coder TEXT NOT NULL,
    article TEXT NOT NULL,
    event TEXT NOT NULL,
    position INTEGER NOT NULL,
    entity TEXT NOT NULL,
    PRIMARY KEY (coder, article, event, position),
    FOREIGN KEY (coder, article) REFERENCES reports (coder, article) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE event_places (
    coder TEXT NOT NULL,
    article TEXT NOT NULL,
    event TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    country TEXT,
    geonames INTEGER,
    latitude REAL,
    longitude REAL,
    precision TEXT,
    PRIMARY KEY (coder, article, event, position),
    FOREIGN KEY (coder, article) REFERENCES reports (coder, article) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE claims (
    number INTEGER PRIMARY KEY,
    coder TEXT NOT NULL,
    id TEXT NOT NULL,
    article TEXT NOT NULL,
    position INTEGER NOT NULL,
    event TEXT NOT NULL,
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    act TEXT NOT NULL,
    polarity TEXT NOT NULL,
    modality TEXT NOT NULL,
    chain TEXT NOT NULL,
    holder TEXT,
    holder_entity TEXT,
    day_from TEXT,
    day_to TEXT,
    words TEXT NOT NULL,
    score REAL NOT NULL,
    record TEXT NOT NULL,
    UNIQUE (coder, article, id),
    FOREIGN KEY (coder, article) REFERENCES reports (coder, article) ON DELETE CASCADE
) STRICT;
CREATE INDEX claims_event ON claims (coder, article, event);
CREATE INDEX claims_status ON claims (status);
CREATE INDEX claims_type ON claims (type);
CREATE INDEX claims_day ON claims (coder, day_from DESC, article, position);
CREATE INDEX claims_holder ON claims (coder, article, holder_entity);
CREATE INDEX claims_id ON claims (id);

CREATE TABLE chain_links (
    coder TEXT NOT NULL,
    article TEXT NOT NULL,
    claim TEXT NOT NULL,
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    name TEXT,
    entity TEXT,
    attribution TEXT,
    words TEXT,
    PRIMARY KEY (coder, article, claim, position),
    FOREIGN KEY (coder, article) REFERENCES reports (coder, article) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE quantities (
    coder TEXT NOT NULL,
    article TEXT NOT NULL,
    claim TEXT NOT NULL,
    position INTEGER NOT NULL,
    what TEXT NOT NULL,
    low REAL,
    high REAL,
    words TEXT NOT NULL,
    PRIMARY KEY (coder, article, claim, position),
    FOREIGN KEY (coder, article) REFERENCES reports (coder, article) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE times (
    coder TEXT NOT NULL,
    article TEXT NOT NULL,
    position INTEGER NOT NULL,
    words TEXT NOT NULL,
    start_day TEXT NOT NULL,
    end_day TEXT NOT NULL,
    grain TEXT NOT NULL,
    basis TEXT NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    PRIMARY KEY (coder, article, position),
    FOREIGN KEY (coder, article) REFERENCES reports (coder, article) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE places (
    coder TEXT NOT NULL,
    article TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    country TEXT,
    geonames INTEGER,
    latitude REAL,
    longitude REAL,
    precision TEXT,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    PRIMARY KEY (coder, article, position),
    FOREIGN KEY (coder, article) REFERENCES reports (coder, article) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE gaps (
    coder TEXT NOT NULL,
    article TEXT NOT NULL,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    detail TEXT,
    words TEXT,
    start_offset INTEGER,
    end_offset INTEGER,
    PRIMARY KEY (coder, article, position),
    FOREIGN KEY (coder, article) REFERENCES reports (coder, article) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX gaps_id ON gaps (id);

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

CREATE VIRTUAL TABLE entities_words USING fts5 (
    names, content = 'entities', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER entities_words_added AFTER INSERT ON entities BEGIN
    INSERT INTO entities_words (rowid, names) VALUES (new.number, new.names);
END;
CREATE TRIGGER entities_words_gone AFTER DELETE ON entities BEGIN
    INSERT INTO entities_words (entities_words, rowid, names) VALUES ('delete', old.number, old.names);
END;

CREATE VIRTUAL TABLE claims_words USING fts5 (
    words, holder, content = 'claims', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER claims_words_added AFTER INSERT ON claims BEGIN
    INSERT INTO claims_words (rowid, words, holder) VALUES (new.number, new.words, new.holder);
END;
CREATE TRIGGER claims_words_gone AFTER DELETE ON claims BEGIN
    INSERT INTO claims_words (claims_words, rowid, words, holder) VALUES ('delete', old.number, old.words, old.holder);
END;
