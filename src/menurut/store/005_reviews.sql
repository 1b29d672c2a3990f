-- What people decided on claims. Decisions are only ever added to; what takes one back is a row of its own.

-- A claim is known here by its ids of the day and by where its words stand: `quote_sha256` is that of the sentence, which stands
-- itself, with all else that is the article's, in `review_words` and goes with the article.
CREATE TABLE reviews (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL,
    claim TEXT NOT NULL,
    event TEXT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('accept', 'reject', 'edit')),
    quote_sha256 TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    given TEXT NOT NULL,
    version TEXT NOT NULL
) STRICT;
CREATE INDEX reviews_article ON reviews (article);
CREATE INDEX reviews_claim ON reviews (claim);

-- `anchor` is the quote with its surroundings and offsets, `seen` what the reviewer was shown, `edits` what is right instead: JSON.
CREATE TABLE review_words (
    review INTEGER PRIMARY KEY REFERENCES reviews (number),
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    anchor TEXT NOT NULL,
    seen TEXT NOT NULL,
    edits TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX review_words_article ON review_words (article);

CREATE TABLE reviews_undone (
    review INTEGER PRIMARY KEY REFERENCES reviews (number),
    reviewer TEXT NOT NULL,
    given TEXT NOT NULL
) STRICT;

CREATE TRIGGER reviews_stay BEFORE DELETE ON reviews BEGIN SELECT raise(ABORT, 'reviews are only added to'); END;
CREATE TRIGGER reviews_stand BEFORE UPDATE ON reviews BEGIN SELECT raise(ABORT, 'reviews are only added to'); END;
CREATE TRIGGER review_words_stand BEFORE UPDATE ON review_words BEGIN SELECT raise(ABORT, 'reviews are only added to'); END;
CREATE TRIGGER reviews_undone_stay BEFORE DELETE ON reviews_undone BEGIN SELECT raise(ABORT, 'reviews are only added to'); END;
CREATE TRIGGER reviews_undone_stand BEFORE UPDATE ON reviews_undone BEGIN SELECT raise(ABORT, 'reviews are only added to'); END;

-- How a store behaves, where it was told to: one row a choice.
CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
