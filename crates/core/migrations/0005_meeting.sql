CREATE TABLE meeting (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  board TEXT NOT NULL REFERENCES board (id),
  number INTEGER,
  date TEXT NOT NULL,
  starts TEXT,
  ends TEXT,
  place TEXT NOT NULL,
  state TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_by_date ON meeting (date);
