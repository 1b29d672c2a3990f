-- With the keys under which an article is found stand the places of its events that have them (comparing/traces.py), and traces are kept
-- in other parts (comparing/packing.py): all are made again.
DELETE FROM dispute_sides;
DELETE FROM disputes;
DELETE FROM claim_links;
DELETE FROM happening_members;
DELETE FROM event_groups;
DELETE FROM event_fits;
DELETE FROM dispatch_members;
DELETE FROM kinships;
DELETE FROM compared;
DELETE FROM traces_waiting;
DROP TABLE compared_keys;
CREATE TABLE compared_keys (
    key INTEGER NOT NULL,
    day INTEGER NOT NULL,
    article INTEGER NOT NULL,
    places INTEGER NOT NULL,
    PRIMARY KEY (key, day, article)
) STRICT, WITHOUT ROWID;

INSERT INTO comparison_changes (article) SELECT article FROM reports WHERE coder = 1 ON CONFLICT DO NOTHING;
