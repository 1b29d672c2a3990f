-- Beside the articles that hold a key stands how many of a month do, under the number 0 and the month's first day: nobody need count them.
CREATE TEMP TABLE counted AS SELECT key, day / 31 * 31 AS first, count(*) AS articles FROM compared_keys GROUP BY 1, 2;
INSERT INTO compared_keys (key, day, article, places) SELECT key, first, 0, articles FROM temp.counted;
DROP TABLE temp.counted;

-- The fits of an event are looked up by its place, from either side, and those from the other's need their scores alone.
ALTER TABLE event_fits RENAME TO former_fits;
CREATE TABLE event_fits (
    article INTEGER NOT NULL,
    place INTEGER NOT NULL,
    other INTEGER NOT NULL,
    other_place INTEGER NOT NULL,
    score REAL NOT NULL,
    signs TEXT NOT NULL,
    PRIMARY KEY (article, place, other, other_place)
) STRICT, WITHOUT ROWID;
INSERT INTO event_fits SELECT article, place, other, other_place, score, signs FROM former_fits;
DROP TABLE former_fits;
CREATE INDEX event_fits_other ON event_fits (other, other_place, article, place, score);
