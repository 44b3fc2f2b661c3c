-- Who held a seat at a meeting, and the deputy who sat there instead.
CREATE TABLE attendance (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  meeting TEXT NOT NULL REFERENCES meeting (id),
  seat TEXT NOT NULL REFERENCES seat (id),
  presence TEXT NOT NULL,
  deputy TEXT REFERENCES member (id),
  UNIQUE (meeting, seat)
) STRICT;
-- The order in which items were treated. The agenda keeps its own.
CREATE TABLE item_place (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  item TEXT NOT NULL UNIQUE REFERENCES agenda_item (id),
  position INTEGER NOT NULL
) STRICT;
-- What was decided on a point, with the words that were proposed beside it. The point may be rewritten later,
-- so nothing here holds it fast; what was decided at the table itself has none.
CREATE TABLE decision (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  meeting TEXT NOT NULL REFERENCES meeting (id),
  item TEXT NOT NULL REFERENCES agenda_item (id),
  position INTEGER NOT NULL,
  paper TEXT REFERENCES paper (id),
  point TEXT,
  outcome TEXT NOT NULL,
  proposed TEXT NOT NULL,
  decided TEXT NOT NULL,
  remark TEXT NOT NULL,
  reservations TEXT NOT NULL,
  needs_home_decision INTEGER NOT NULL,
  UNIQUE (item, point)
) STRICT;
CREATE INDEX decision_by_meeting ON decision (meeting);
CREATE INDEX decision_by_point ON decision (point);
