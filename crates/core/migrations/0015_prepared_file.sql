-- Files made fit to be pages of a pack, so that no pack does it twice. `tool` says by which program.
CREATE TABLE prepared_file (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  source TEXT NOT NULL REFERENCES blob (hash),
  tool TEXT NOT NULL,
  blob TEXT NOT NULL REFERENCES blob (hash),
  -- What was done to it and found in it.
  about TEXT NOT NULL,
  UNIQUE (source, tool)
) STRICT;
