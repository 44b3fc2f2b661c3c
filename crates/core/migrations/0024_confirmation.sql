-- By which of its partners a decision of the board must be confirmed at home.
ALTER TABLE board ADD COLUMN confirmed_by TEXT NOT NULL DEFAULT 'all';
-- What a partner decided at home on a decision, and how that was told.
CREATE TABLE confirmation (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  decision TEXT NOT NULL REFERENCES decision (id),
  partner TEXT NOT NULL REFERENCES partner (id),
  state TEXT NOT NULL,
  remark TEXT NOT NULL,
  contact TEXT NOT NULL,
  body TEXT NOT NULL,
  decided_on TEXT,
  carrier TEXT NOT NULL,
  noted_on TEXT NOT NULL,
  UNIQUE (decision, partner)
) STRICT;
