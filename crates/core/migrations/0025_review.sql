-- Who this store is to those it exchanges with: one row.
CREATE TABLE exchange_identity (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  keys TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
CREATE TABLE review_round (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  meeting TEXT NOT NULL REFERENCES meeting (id),
  question TEXT NOT NULL,
  due TEXT,
  begun_on TEXT NOT NULL
) STRICT;
CREATE INDEX review_round_by_meeting ON review_round (meeting);
CREATE TABLE review_person (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  round TEXT NOT NULL REFERENCES review_round (id),
  member TEXT REFERENCES member (id),
  name TEXT NOT NULL,
  asked_on TEXT,
  reminded_on TEXT
) STRICT;
CREATE INDEX review_person_by_round ON review_person (round);
-- A paper's text as a round sent it, so that what was said about it stays to be understood; each text once.
-- The paper itself may be gone by then, so nothing here holds it fast.
CREATE TABLE review_sheet (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  round TEXT NOT NULL REFERENCES review_round (id),
  paper TEXT NOT NULL,
  hash TEXT NOT NULL,
  sheet TEXT NOT NULL,
  UNIQUE (round, hash)
) STRICT;
-- What reviewers said, word for word; only ever added.
CREATE TABLE review_record (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  round TEXT NOT NULL,
  kind TEXT NOT NULL,
  line TEXT NOT NULL
) STRICT;
CREATE INDEX review_record_by_round ON review_record (round);
CREATE TRIGGER review_record_stays BEFORE UPDATE ON review_record
BEGIN SELECT RAISE (ABORT, 'what was said never changes'); END;
CREATE TRIGGER review_record_remains BEFORE DELETE ON review_record
BEGIN SELECT RAISE (ABORT, 'what was said never goes'); END;
-- An exchange file that went out to a reviewer or came back from one, or what was noted in somebody's name.
CREATE TABLE review_bundle (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  round TEXT NOT NULL REFERENCES review_round (id),
  person TEXT NOT NULL REFERENCES review_person (id),
  carrier TEXT NOT NULL,
  -- Whether it went out.
  is_out INTEGER NOT NULL,
  -- The key of whoever answered first: others may not.
  signer TEXT,
  made_at TEXT NOT NULL,
  noted_at TEXT NOT NULL,
  -- The records that came with it.
  records TEXT NOT NULL,
  -- Records that could not stand: their id says something else here, or they are another person's.
  odd TEXT NOT NULL,
  withdrawn INTEGER NOT NULL
) STRICT;
CREATE INDEX review_bundle_by_round ON review_bundle (round);
CREATE TABLE review_handling (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  record TEXT NOT NULL UNIQUE REFERENCES review_record (id),
  outcome TEXT NOT NULL,
  answer TEXT NOT NULL,
  handled_on TEXT NOT NULL
) STRICT;
-- The reviewer's side: a package that came in, and what its reader is writing about it.
CREATE TABLE review_package (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  round TEXT NOT NULL,
  person TEXT NOT NULL,
  sender TEXT NOT NULL,
  made_at TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  lines TEXT NOT NULL
) STRICT;
CREATE TABLE review_answer (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  package TEXT NOT NULL REFERENCES review_package (id),
  what TEXT NOT NULL,
  private INTEGER NOT NULL,
  -- The record that last said it, and what it said.
  record TEXT,
  said TEXT,
  written_at TEXT NOT NULL
) STRICT;
CREATE INDEX review_answer_by_package ON review_answer (package);
-- An answer that was written, with all that was ever said in answers to its package.
CREATE TABLE review_sent (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  package TEXT NOT NULL REFERENCES review_package (id),
  sent_at TEXT NOT NULL,
  lines TEXT NOT NULL
) STRICT;
CREATE INDEX review_sent_by_package ON review_sent (package);
