-- Who was asked for the paper of an agenda item. The item may be taken off and come back, so nothing here
-- holds it fast.
CREATE TABLE paper_request (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  item TEXT NOT NULL UNIQUE,
  author TEXT REFERENCES member (id),
  author_name TEXT NOT NULL,
  due TEXT,
  state TEXT NOT NULL,
  asked_on TEXT,
  promised_for TEXT,
  reminded_on TEXT,
  arrived_on TEXT
) STRICT;
-- A file that came in by itself and what became of it, so that the same one is offered once.
CREATE TABLE delivery (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  hash TEXT NOT NULL,
  name TEXT NOT NULL,
  item TEXT,
  paper TEXT REFERENCES paper (id),
  came_on TEXT NOT NULL
) STRICT;
CREATE INDEX delivery_by_hash ON delivery (hash);
CREATE INDEX delivery_by_item ON delivery (item);
