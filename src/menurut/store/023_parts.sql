-- Traces are kept in parts, of which each is unpacked when it is asked for, and beside them how an article's events are sorted
-- (comparing/packing.py, comparing/grouping.py): all are made again.
DELETE FROM dispute_sides;
DELETE FROM disputes;
DELETE FROM claim_links;
DELETE FROM happening_members;
DELETE FROM event_fits;
DELETE FROM dispatch_members;
DELETE FROM kinships;
DELETE FROM compared_keys;
DELETE FROM traces_waiting;
DROP TABLE compared;
CREATE TABLE compared (
    article INTEGER PRIMARY KEY,
    day INTEGER NOT NULL,
    heads BLOB NOT NULL,
    traces BLOB NOT NULL
) STRICT;

-- Events that were last found to be one happening: all of a group have the same `head`. Only groups of several stand here; an event
-- that is gone stays until its group is looked at again.
CREATE TABLE event_groups (
    article INTEGER NOT NULL,
    place INTEGER NOT NULL,
    head TEXT NOT NULL,
    PRIMARY KEY (article, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_groups_head ON event_groups (head);

INSERT INTO comparison_changes (article) SELECT article FROM reports WHERE coder = 1 ON CONFLICT DO NOTHING;
