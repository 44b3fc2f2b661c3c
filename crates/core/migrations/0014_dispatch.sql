-- One recipient's set of one agenda: planned, drafted as a message, sent.
CREATE TABLE dispatch (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  meeting TEXT NOT NULL REFERENCES meeting (id),
  -- Which of the meeting's agendas: 1 for the first that goes out.
  agenda INTEGER NOT NULL,
  member TEXT NOT NULL REFERENCES member (id),
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  audience TEXT,
  carrier TEXT NOT NULL,
  state TEXT NOT NULL,
  pack TEXT REFERENCES pack (id),
  -- What the set holds, by its content address, and the agenda that it was made of.
  pack_hash TEXT,
  agenda_hash TEXT,
  drafted_at TEXT,
  sent_on TEXT,
  UNIQUE (meeting, agenda, member)
) STRICT;
-- The words that go with the sets of a meeting, and where they stand for those who get a link.
CREATE TABLE dispatch_message (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  meeting TEXT NOT NULL UNIQUE REFERENCES meeting (id),
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  link TEXT NOT NULL
) STRICT;
