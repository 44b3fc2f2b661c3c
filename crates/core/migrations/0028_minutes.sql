-- How far the minutes of a meeting are. What the chair agreed to is named by its hash.
CREATE TABLE minutes (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  meeting TEXT NOT NULL UNIQUE REFERENCES meeting (id),
  agreed_by TEXT NOT NULL,
  agreed_on TEXT,
  agreed_hash TEXT
) STRICT;
-- What was said at an item in the secretary's own words, and the drafted words that stood there before.
-- An item may go; what was written of it stays.
CREATE TABLE minutes_text (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  item TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  base TEXT NOT NULL
) STRICT;
-- Minutes as they went out.
CREATE TABLE minutes_version (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  meeting TEXT NOT NULL REFERENCES meeting (id),
  number INTEGER NOT NULL,
  sent_on TEXT NOT NULL,
  remarks_until TEXT,
  schema INTEGER NOT NULL,
  snapshot TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (meeting, number)
) STRICT;
CREATE TRIGGER minutes_version_stays BEFORE UPDATE ON minutes_version
BEGIN SELECT RAISE (ABORT, 'minutes as sent never change'); END;
-- What somebody remarked on minutes that went out.
CREATE TABLE minutes_remark (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  version TEXT NOT NULL REFERENCES minutes_version (id),
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  noted_on TEXT NOT NULL
) STRICT;
CREATE INDEX minutes_remark_by_version ON minutes_remark (version);
-- That a meeting adopted minutes, and with which amendments.
CREATE TABLE minutes_adoption (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  version TEXT NOT NULL UNIQUE REFERENCES minutes_version (id),
  adopted_on TEXT NOT NULL,
  amendments TEXT NOT NULL
) STRICT;
