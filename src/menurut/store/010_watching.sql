-- Who published what, the feeds that are watched, and the questions that are kept.

-- Names of publishers: an article's own, and the one that its dateline gives to the chains of its claims. The few names are
-- looked through for a part of one, and lead to their articles.
CREATE TABLE publishers (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE article_publishers (
    publisher INTEGER NOT NULL REFERENCES publishers (number),
    article INTEGER NOT NULL,
    coder INTEGER NOT NULL,
    PRIMARY KEY (publisher, article, coder),
    FOREIGN KEY (coder, article) REFERENCES reports (coder, article) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX article_publishers_article ON article_publishers (article, coder, publisher);
CREATE TRIGGER publishers_named AFTER INSERT ON reports BEGIN
    INSERT INTO publishers (name) SELECT publisher FROM articles WHERE number = new.article AND publisher IS NOT NULL
        ON CONFLICT DO NOTHING;
    INSERT INTO article_publishers (publisher, article, coder)
        SELECT p.number, a.number, new.coder FROM articles a JOIN publishers p ON p.name = a.publisher WHERE a.number = new.article
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER publishers_told AFTER INSERT ON chain_links WHEN new.position = 0 AND new.role = 'publisher' AND new.name IS NOT NULL
BEGIN
    INSERT INTO publishers (name) VALUES (new.name) ON CONFLICT DO NOTHING;
    INSERT INTO article_publishers (publisher, article, coder)
        SELECT p.number, c.article, c.coder FROM claims c JOIN publishers p ON p.name = new.name WHERE c.number = new.claim
        ON CONFLICT DO NOTHING;
END;
INSERT INTO publishers (name)
    SELECT publisher FROM articles WHERE publisher IS NOT NULL
    UNION SELECT name FROM chain_links WHERE position = 0 AND role = 'publisher' AND name IS NOT NULL;
INSERT INTO article_publishers (publisher, article, coder)
    SELECT p.number, r.article, r.coder FROM reports r JOIN articles a ON a.number = r.article JOIN publishers p ON p.name = a.publisher
    UNION SELECT p.number, c.article, c.coder FROM chain_links l JOIN claims c ON c.number = l.claim JOIN publishers p ON p.name = l.name
    WHERE l.position = 0 AND l.role = 'publisher';

-- Feeds that are asked again and again. `etag` and `modified` are what the server said of its last answer, sent back so that it
-- need not be sent again. `failed` counts failures in a row; `due` is the first second at which a feed may be asked again.
CREATE TABLE feeds (
    number INTEGER PRIMARY KEY,
    url TEXT NOT NULL UNIQUE,
    title TEXT,
    since TEXT NOT NULL,
    asked TEXT,
    answered TEXT,
    due TEXT NOT NULL,
    failed INTEGER NOT NULL DEFAULT 0,
    fault TEXT,
    etag TEXT,
    modified TEXT
) STRICT;

-- Every entry that a feed ever had, by its address. One that waits is taken in as soon as it may be, however often the watching
-- was stopped between. `kept` is the entry itself, as JSON, where it has no page of its own to be fetched.
CREATE TABLE feed_entries (
    number INTEGER PRIMARY KEY,
    feed INTEGER NOT NULL REFERENCES feeds (number) ON DELETE CASCADE,
    url TEXT NOT NULL UNIQUE,
    host TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'taken', 'given-up')),
    seen TEXT NOT NULL,
    due TEXT NOT NULL,
    failed INTEGER NOT NULL DEFAULT 0,
    fault TEXT,
    kept TEXT
) STRICT;
CREATE INDEX feed_entries_waiting ON feed_entries (due) WHERE state = 'waiting';
CREATE INDEX feed_entries_feed ON feed_entries (feed, state);

-- Questions that are asked again of whatever is new. `webhook` is where answers are sent, signed with `secret`; `inside` allows an
-- address that is not in the open internet. Articles up to number `told` have been told already.
CREATE TABLE questions (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    filters TEXT NOT NULL,
    since TEXT NOT NULL,
    webhook TEXT,
    secret TEXT,
    inside INTEGER NOT NULL DEFAULT 0,
    told INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Answers on their way to a webhook, as ids of claims (JSON): what is forgotten before it was sent is not sent. What was delivered is
-- gone from here; what was given up stays with its fault.
CREATE TABLE deliveries (
    number INTEGER PRIMARY KEY,
    question INTEGER NOT NULL REFERENCES questions (number) ON DELETE CASCADE,
    id TEXT NOT NULL UNIQUE,
    claims TEXT NOT NULL,
    made TEXT NOT NULL,
    due TEXT NOT NULL,
    failed INTEGER NOT NULL DEFAULT 0,
    fault TEXT,
    given_up INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX deliveries_due ON deliveries (due) WHERE NOT given_up;
