-- What a paper of a kind begins with at a board; the program's own proposal where there is none.
CREATE TABLE paper_template (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  board TEXT NOT NULL REFERENCES board (id),
  kind TEXT NOT NULL,
  sections TEXT NOT NULL,
  UNIQUE (board, kind)
) STRICT;
-- How a paper went from hand to hand.
CREATE TABLE paper_move (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  paper TEXT NOT NULL REFERENCES paper (id),
  -- 1, 2, ... in the order in which they were made.
  position INTEGER NOT NULL,
  move TEXT NOT NULL,
  was TEXT NOT NULL,
  now TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX paper_move_by_paper ON paper_move (paper);
-- That the steller agreed to be set by us.
CREATE TABLE paper_agreement (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  paper TEXT NOT NULL UNIQUE REFERENCES paper (id),
  agreed_by TEXT NOT NULL,
  agreed_on TEXT NOT NULL
) STRICT;
-- A finding that somebody put aside for this paper.
CREATE TABLE paper_aside (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  paper TEXT NOT NULL REFERENCES paper (id),
  finding TEXT NOT NULL,
  UNIQUE (paper, finding)
) STRICT;
-- What an attachment was before it was replaced.
CREATE TABLE attachment_past (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  attachment TEXT NOT NULL REFERENCES attachment (id),
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  blob TEXT NOT NULL REFERENCES blob (hash),
  replaced_at TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_past_by_attachment ON attachment_past (attachment);
