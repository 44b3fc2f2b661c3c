-- What a board's secretary corrected while papers were read, so that it is known the next time.
CREATE TABLE learned_word (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  board TEXT NOT NULL REFERENCES board (id),
  -- 'heading' or 'owner'.
  kind TEXT NOT NULL,
  -- As printed on the paper.
  words TEXT NOT NULL,
  -- For a heading: what its section is for.
  role TEXT,
  learned_on TEXT NOT NULL
) STRICT;
CREATE INDEX learned_word_by_board ON learned_word (board);
