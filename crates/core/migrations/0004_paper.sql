CREATE TABLE paper (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  board TEXT NOT NULL REFERENCES board (id),
  topic TEXT REFERENCES topic (id),
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  form TEXT NOT NULL,
  state TEXT NOT NULL,
  author TEXT NOT NULL,
  portfolio_holder TEXT NOT NULL,
  reference TEXT NOT NULL,
  visibility TEXT NOT NULL,
  source_name TEXT,
  source_blob TEXT REFERENCES blob (hash),
  warnings TEXT NOT NULL,
  -- The day of the meeting it is for; undated periods are read from it.
  meeting_date TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX paper_by_board ON paper (board);
CREATE INDEX paper_by_topic ON paper (topic);
CREATE TABLE section (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  paper TEXT NOT NULL REFERENCES paper (id),
  position INTEGER NOT NULL,
  heading TEXT NOT NULL,
  role TEXT NOT NULL,
  body TEXT NOT NULL,
  plain TEXT NOT NULL
) STRICT;
CREATE INDEX section_by_paper ON section (paper, position);
-- Points and steps are read off the text of their section, in the same transaction.
CREATE TABLE decision_point (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  paper TEXT NOT NULL REFERENCES paper (id),
  section TEXT NOT NULL REFERENCES section (id),
  position INTEGER NOT NULL,
  verb TEXT NOT NULL,
  second_verb TEXT,
  text TEXT NOT NULL,
  needs_home_decision INTEGER NOT NULL
) STRICT;
CREATE INDEX decision_point_by_paper ON decision_point (paper);
CREATE INDEX decision_point_by_section ON decision_point (section);
CREATE TABLE step (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  paper TEXT NOT NULL REFERENCES paper (id),
  section TEXT NOT NULL REFERENCES section (id),
  parent TEXT,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  owners TEXT NOT NULL,
  period_literal TEXT,
  period_start TEXT,
  period_end TEXT,
  period_precision TEXT
) STRICT;
CREATE INDEX step_by_paper ON step (paper);
CREATE INDEX step_by_section ON step (section);
CREATE TABLE paper_version (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  paper TEXT NOT NULL REFERENCES paper (id),
  label TEXT NOT NULL,
  status TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  schema INTEGER NOT NULL,
  snapshot TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (paper, label)
) STRICT;
-- What was issued never changes.
CREATE TRIGGER paper_version_stays BEFORE UPDATE ON paper_version
BEGIN SELECT RAISE (ABORT, 'an issued version never changes'); END;
CREATE TABLE attachment (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  paper TEXT NOT NULL REFERENCES paper (id),
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  blob TEXT NOT NULL REFERENCES blob (hash),
  visibility TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_by_paper ON attachment (paper);
