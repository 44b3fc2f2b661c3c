-- A decision's words where the list words it otherwise than it was recorded, and the words that it had then.
ALTER TABLE decision ADD COLUMN own_text TEXT;
ALTER TABLE decision ADD COLUMN own_base TEXT;
-- How far the decision list of a meeting is. What the chair agreed to is named by its hash.
CREATE TABLE decision_list (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  meeting TEXT NOT NULL UNIQUE REFERENCES meeting (id),
  agreed_by TEXT NOT NULL,
  agreed_on TEXT,
  agreed_hash TEXT
) STRICT;
-- A decision list as it went out; what is corrected later is a next one.
CREATE TABLE decision_list_version (
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
CREATE TRIGGER decision_list_version_stays BEFORE UPDATE ON decision_list_version
BEGIN SELECT RAISE (ABORT, 'a decision list as sent never changes'); END;
-- That a meeting adopted a list, and with which amendments.
CREATE TABLE decision_list_adoption (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  version TEXT NOT NULL UNIQUE REFERENCES decision_list_version (id),
  adopted_on TEXT NOT NULL,
  amendments TEXT NOT NULL
) STRICT;
