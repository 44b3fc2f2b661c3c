-- What is to be done: by whom, when, and where it comes from.
CREATE TABLE follow_up (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  board TEXT NOT NULL REFERENCES board (id),
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  -- Who does it: a record of ours, or only a name. A name stays when its record goes.
  owner_kind TEXT,
  owner TEXT,
  owner_name TEXT NOT NULL,
  period_literal TEXT,
  period_start TEXT,
  period_end TEXT,
  period_precision TEXT,
  state TEXT NOT NULL,
  closed_on TEXT,
  note TEXT NOT NULL,
  parent TEXT REFERENCES follow_up (id),
  agreed_on TEXT NOT NULL,
  meeting TEXT REFERENCES meeting (id),
  item TEXT REFERENCES agenda_item (id),
  decision TEXT REFERENCES decision (id),
  paper TEXT REFERENCES paper (id),
  step TEXT,
  UNIQUE (board, number)
) STRICT;
CREATE INDEX follow_up_by_state ON follow_up (board, state, period_end);
CREATE INDEX follow_up_by_item ON follow_up (item);
CREATE INDEX follow_up_by_decision ON follow_up (decision);
CREATE INDEX follow_up_by_parent ON follow_up (parent);
CREATE INDEX follow_up_by_step ON follow_up (step);
-- A period as it was before it was put off, and why.
CREATE TABLE slip (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  follow_up TEXT NOT NULL REFERENCES follow_up (id),
  slipped_on TEXT NOT NULL,
  was_literal TEXT,
  was_start TEXT,
  was_end TEXT,
  was_precision TEXT,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX slip_by_follow_up ON slip (follow_up);
