-- So that views over many years read only the rows that they show.
CREATE INDEX follow_up_by_end ON follow_up (state, period_end);
CREATE INDEX decision_by_paper ON decision (paper);
CREATE INDEX agenda_item_by_topic ON agenda_item (topic);
CREATE INDEX assignment_by_topic ON assignment (topic);
CREATE INDEX assignment_by_paper ON assignment (paper);
