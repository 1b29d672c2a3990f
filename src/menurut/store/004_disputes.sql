-- What the machine's readings of many articles tell together: a pure function of stored readings, which can be dropped and made again.

-- Articles whose reading came or went since the tables below were last made; empty where they are current.
CREATE TABLE comparison_changes (
    article INTEGER PRIMARY KEY
) STRICT;
CREATE TRIGGER reports_added AFTER INSERT ON reports WHEN new.coder = 1 BEGIN
    INSERT INTO comparison_changes (article) VALUES (new.article) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER reports_gone AFTER DELETE ON reports WHEN old.coder = 1 BEGIN
    INSERT INTO comparison_changes (article) VALUES (old.article) ON CONFLICT DO NOTHING;
END;
INSERT INTO comparison_changes (article) SELECT article FROM reports WHERE coder = 1;

-- Events that are one with others; `happening` is the number of the earliest of them.
CREATE TABLE happening_members (
    event INTEGER PRIMARY KEY REFERENCES events (number) ON DELETE CASCADE,
    happening INTEGER NOT NULL REFERENCES events (number) ON DELETE CASCADE
) STRICT;
CREATE INDEX happening_members_happening ON happening_members (happening);

-- How two claims stand to each other; the later one is `claim`. `fact` is what they agree or differ in.
CREATE TABLE claim_links (
    claim INTEGER NOT NULL REFERENCES claims (number) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES claims (number) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    fact TEXT NOT NULL,
    PRIMARY KEY (claim, other, kind, fact)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_links_other ON claim_links (other);

-- A dispute is known by its earliest claim; `says` and `denies` are numbers of independent origins.
CREATE TABLE disputes (
    claim INTEGER PRIMARY KEY REFERENCES claims (number) ON DELETE CASCADE,
    happening INTEGER NOT NULL REFERENCES events (number) ON DELETE CASCADE,
    says INTEGER NOT NULL,
    denies INTEGER NOT NULL
) STRICT;
CREATE INDEX disputes_happening ON disputes (happening);

CREATE TABLE dispute_sides (
    claim INTEGER PRIMARY KEY REFERENCES claims (number) ON DELETE CASCADE,
    dispute INTEGER NOT NULL REFERENCES disputes (claim) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    side TEXT NOT NULL,
    origin TEXT NOT NULL
) STRICT;
CREATE INDEX dispute_sides_dispute ON dispute_sides (dispute, position);
