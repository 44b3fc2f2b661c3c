-- Why a change can no longer be taken back: what it changed went out since.
ALTER TABLE change ADD COLUMN sealed TEXT;
-- How the board numbers its agenda: the label of a first item.
ALTER TABLE board ADD COLUMN numbering TEXT NOT NULL DEFAULT '1';
-- The agenda as it went out; agenda 2 is a second row.
CREATE TABLE agenda_version (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  meeting TEXT NOT NULL REFERENCES meeting (id),
  number INTEGER NOT NULL,
  sent_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  schema INTEGER NOT NULL,
  snapshot TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (meeting, number)
) STRICT;
CREATE TRIGGER agenda_version_stays BEFORE UPDATE ON agenda_version
BEGIN SELECT RAISE (ABORT, 'an agenda as sent never changes'); END;
-- What became of an item at the meeting, and where it went on.
CREATE TABLE item_outcome (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  item TEXT NOT NULL UNIQUE REFERENCES agenda_item (id),
  outcome TEXT NOT NULL,
  carried_to TEXT REFERENCES agenda_item (id)
) STRICT;
CREATE INDEX item_outcome_by_next ON item_outcome (carried_to);
-- What one board asks of the board that prepares for it, and the way back.
CREATE TABLE assignment (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  from_board TEXT NOT NULL REFERENCES board (id),
  to_board TEXT NOT NULL REFERENCES board (id),
  topic TEXT REFERENCES topic (id),
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  due TEXT,
  asked_at TEXT REFERENCES agenda_item (id),
  prepared_at TEXT REFERENCES agenda_item (id),
  paper TEXT REFERENCES paper (id),
  cleared_on TEXT,
  cleared_version TEXT,
  cleared_hash TEXT,
  answered_at TEXT REFERENCES agenda_item (id)
) STRICT;
CREATE INDEX assignment_by_prepared ON assignment (prepared_at);
CREATE INDEX assignment_by_answered ON assignment (answered_at);
-- What only chair and secretary read.
CREATE TABLE item_script (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  item TEXT NOT NULL UNIQUE REFERENCES agenda_item (id),
  positions TEXT NOT NULL,
  conclusion TEXT NOT NULL,
  notes TEXT NOT NULL
) STRICT;
