-- Whether a board's packs have a sheet in front of every item with papers.
ALTER TABLE board ADD COLUMN separators INTEGER NOT NULL DEFAULT 0;
