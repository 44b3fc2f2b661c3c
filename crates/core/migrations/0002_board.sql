CREATE TABLE board (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  name TEXT NOT NULL,
  short TEXT NOT NULL,
  region TEXT NOT NULL,
  kind TEXT NOT NULL,
  prepares_for TEXT REFERENCES board (id),
  public INTEGER NOT NULL,
  accent TEXT NOT NULL
) STRICT;
CREATE TABLE partner (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  name TEXT NOT NULL,
  short TEXT NOT NULL,
  kind TEXT NOT NULL
) STRICT;
CREATE TABLE member (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  name TEXT NOT NULL,
  function TEXT NOT NULL,
  email TEXT NOT NULL,
  partner TEXT REFERENCES partner (id)
) STRICT;
CREATE TABLE seat (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  board TEXT NOT NULL REFERENCES board (id),
  member TEXT NOT NULL REFERENCES member (id),
  role TEXT NOT NULL,
  "from" TEXT,
  until TEXT
) STRICT;
CREATE INDEX seat_by_board ON seat (board);
CREATE TABLE standing_item (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  board TEXT NOT NULL REFERENCES board (id),
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  treatment TEXT,
  minutes INTEGER,
  presenter TEXT NOT NULL
) STRICT;
CREATE INDEX standing_item_by_board ON standing_item (board, position);
