-- For how many years each kind of record is kept after it was closed; none keeps it for ever. Ten where nobody said.
CREATE TABLE retention (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  kind TEXT NOT NULL UNIQUE,
  years INTEGER
) STRICT;
-- What was destroyed, when and by whom: never what it said.
CREATE TABLE destruction (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  at TEXT NOT NULL,
  approved_by TEXT NOT NULL,
  kind TEXT NOT NULL,
  -- The id that it had, and what it was, without its words: "vergadering BTM 2014-03-12".
  record TEXT NOT NULL,
  what TEXT NOT NULL,
  rows INTEGER NOT NULL,
  files INTEGER NOT NULL
) STRICT;
CREATE TRIGGER destruction_stays BEFORE UPDATE ON destruction
BEGIN SELECT RAISE (ABORT, 'a record of destruction never changes'); END;
CREATE TRIGGER destruction_remains BEFORE DELETE ON destruction
BEGIN SELECT RAISE (ABORT, 'a record of destruction never goes'); END;
-- What is being destroyed: 'rows' while rows go, 'copies' until contents, freed pages and old backups are gone too.
CREATE TABLE erasing (
  what TEXT NOT NULL PRIMARY KEY
) STRICT;
-- What was said never goes, but by destruction.
DROP TRIGGER review_record_remains;
CREATE TRIGGER review_record_remains BEFORE DELETE ON review_record
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE what = 'rows')
BEGIN SELECT RAISE (ABORT, 'what was said never goes'); END;
