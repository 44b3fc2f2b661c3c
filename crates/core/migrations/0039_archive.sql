-- That a meeting's dossier was made for the archive. The folder itself is the organisation's; here is what
-- names exactly that folder.
CREATE TABLE dossier (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  meeting TEXT NOT NULL REFERENCES meeting (id),
  made_at TEXT NOT NULL,
  name TEXT NOT NULL,
  files INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  -- The SHA-256 of its list of files.
  sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX dossier_by_meeting ON dossier (meeting);
