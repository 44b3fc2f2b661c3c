-- Who writes: one row for a meeting with its agenda and one for each paper, from the first time that it was handed
-- over. Without a row it is whoever has the store.
CREATE TABLE writer (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  -- The meeting or the paper; it may be gone by now.
  subject TEXT NOT NULL UNIQUE,
  -- Whether this store writes.
  ours INTEGER NOT NULL,
  -- The name of who writes.
  holder TEXT NOT NULL,
  -- The record that made it so.
  role TEXT NOT NULL
) STRICT;
-- That the writing passed from one to another, signed by whoever gave or took it, word for word; only ever added.
CREATE TABLE writer_role (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  line TEXT NOT NULL
) STRICT;
CREATE TRIGGER writer_role_stays BEFORE UPDATE ON writer_role
BEGIN SELECT RAISE (ABORT, 'who wrote never changes'); END;
CREATE TRIGGER writer_role_remains BEFORE DELETE ON writer_role
BEGIN SELECT RAISE (ABORT, 'who wrote never goes'); END;
-- With whom a meeting goes back and forth: the other's keys as far as they are known, the contents that stand on both
-- sides, and how far the other was when it last told.
CREATE TABLE writer_peer (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  meeting TEXT NOT NULL UNIQUE,
  party TEXT NOT NULL,
  blobs TEXT NOT NULL,
  heard INTEGER NOT NULL
) STRICT;
