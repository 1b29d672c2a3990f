-- A denial stands by its event wherever an article tells that, and an event that names nobody is looked up by the names beside it: all that
-- was found is made again.
DELETE FROM dispute_sides;
DELETE FROM disputes;
DELETE FROM claim_links;
DELETE FROM happening_members;
DELETE FROM event_groups;
DELETE FROM event_fits;
DELETE FROM dispatch_members;
DELETE FROM kinships;
DELETE FROM compared_keys;
DELETE FROM compared;
DELETE FROM traces_waiting;

INSERT INTO comparison_changes (article) SELECT article FROM reports WHERE coder = 1 ON CONFLICT DO NOTHING;
