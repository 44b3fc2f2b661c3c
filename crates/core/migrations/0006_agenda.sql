CREATE TABLE agenda_item (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  meeting TEXT NOT NULL REFERENCES meeting (id),
  parent TEXT REFERENCES agenda_item (id),
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  own_label INTEGER NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  treatment TEXT,
  minutes INTEGER,
  presenter TEXT NOT NULL,
  consent INTEGER NOT NULL,
  oral INTEGER NOT NULL,
  late INTEGER NOT NULL,
  closed INTEGER NOT NULL,
  visibility TEXT NOT NULL,
  topic TEXT REFERENCES topic (id)
) STRICT;
CREATE INDEX agenda_item_by_meeting ON agenda_item (meeting, position);
-- A paper's place under an item; several papers under one item, one paper under several.
CREATE TABLE placement (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  item TEXT NOT NULL REFERENCES agenda_item (id),
  paper TEXT NOT NULL REFERENCES paper (id),
  position INTEGER NOT NULL,
  UNIQUE (item, paper)
) STRICT;
CREATE INDEX placement_by_paper ON placement (paper);
