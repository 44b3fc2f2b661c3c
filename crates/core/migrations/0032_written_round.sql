-- A question that is decided in writing, between two meetings, and the item at which its outcome is told.
CREATE TABLE written_round (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  board TEXT NOT NULL REFERENCES board (id),
  title TEXT NOT NULL,
  question TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  deadline TEXT NOT NULL,
  needs_home_decision INTEGER NOT NULL,
  closed_on TEXT,
  item TEXT REFERENCES agenda_item (id)
) STRICT;
CREATE INDEX written_round_by_board ON written_round (board, deadline);
CREATE INDEX written_round_by_item ON written_round (item);
-- What a partner answered.
CREATE TABLE written_answer (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  round TEXT NOT NULL REFERENCES written_round (id),
  partner TEXT NOT NULL REFERENCES partner (id),
  answer TEXT NOT NULL,
  remark TEXT NOT NULL,
  carrier TEXT NOT NULL,
  noted_on TEXT NOT NULL,
  UNIQUE (round, partner)
) STRICT;
