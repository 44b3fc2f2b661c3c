CREATE TABLE pack (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  meeting TEXT NOT NULL REFERENCES meeting (id),
  audience TEXT NOT NULL,
  recipient TEXT,
  made_at TEXT NOT NULL,
  pages INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  concept INTEGER NOT NULL,
  name TEXT NOT NULL,
  blob TEXT NOT NULL REFERENCES blob (hash)
) STRICT;
CREATE INDEX pack_by_meeting ON pack (meeting, made_at);
