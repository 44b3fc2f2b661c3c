-- What every slice rests on: contents of files, the log, and the search index.
CREATE TABLE blob (
  hash TEXT NOT NULL PRIMARY KEY,
  bytes INTEGER NOT NULL,
  kept_at TEXT NOT NULL
) STRICT;

-- One row per write call. undone: 0 done, 1 undone and can be done again, 2 undone and overtaken.
CREATE TABLE change (
  seq INTEGER NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  call TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('undoable', 'compensated', 'final', 'undo', 'redo')),
  scope TEXT NOT NULL,
  why TEXT,
  sitting TEXT,
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX change_by_scope ON change (scope, seq);

CREATE TABLE change_row (
  seq INTEGER NOT NULL REFERENCES change (seq),
  place INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (seq, place)
) STRICT;

CREATE TABLE search_row (
  number INTEGER NOT NULL PRIMARY KEY,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  UNIQUE (table_name, row_id)
) STRICT;
CREATE VIRTUAL TABLE search_text USING fts5 (
  title, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
