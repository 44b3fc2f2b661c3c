-- Words of something withheld that one file may say: who looked at it and when is in the log of changes.
CREATE TABLE accepted_words (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  meeting TEXT NOT NULL REFERENCES meeting (id),
  -- The file as it came, by its content address; another version of it is looked at anew.
  file TEXT NOT NULL,
  title TEXT NOT NULL,
  -- The words by their hash, and as much of them as is shown.
  secret TEXT NOT NULL,
  words TEXT NOT NULL,
  accepted_on TEXT NOT NULL,
  UNIQUE (meeting, file, secret)
) STRICT;
