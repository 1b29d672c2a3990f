-- People coded civilians whom their article gives an occupation or a cause (a singer, an activist). Of all other civilians nothing is
-- told, so that they may be anybody of their name: see comparing/likeness.py. A part of a reading, as the tables of step 1 are.
CREATE TABLE told_roles (
    entity INTEGER PRIMARY KEY REFERENCES entities (number) ON DELETE CASCADE
) STRICT;
