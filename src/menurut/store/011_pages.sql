-- What pages walk along: disputes by their independent origins.
CREATE INDEX disputes_origins ON disputes ((says + denies) DESC);
