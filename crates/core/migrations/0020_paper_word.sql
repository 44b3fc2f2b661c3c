-- The working texts that went out as Word files, so that what comes back is held against what left.
CREATE TABLE paper_word (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  paper TEXT NOT NULL REFERENCES paper (id),
  at TEXT NOT NULL,
  snapshot TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (paper, hash)
) STRICT;
