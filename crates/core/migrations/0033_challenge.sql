-- The challenges of the regional picture, and the themes along which they are taken up.
CREATE TABLE challenge (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  kind TEXT NOT NULL,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  -- Where it is known from, and how far that can be relied on.
  source TEXT NOT NULL,
  reliability TEXT NOT NULL
) STRICT;
-- What belongs to a challenge: written here (a direction, a result, an effort) or kept elsewhere (a topic, a
-- decision, an action), of which `target` is the id.
CREATE TABLE challenge_link (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  challenge TEXT NOT NULL REFERENCES challenge (id),
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  target TEXT,
  partner TEXT REFERENCES partner (id),
  period TEXT NOT NULL
) STRICT;
CREATE INDEX challenge_link_by_challenge ON challenge_link (challenge);
CREATE INDEX challenge_link_by_target ON challenge_link (target);
