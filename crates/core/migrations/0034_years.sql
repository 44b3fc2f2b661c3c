-- So that one year of twenty reads only its own rows.
CREATE INDEX follow_up_by_agreed ON follow_up (board, agreed_on);
CREATE INDEX decision_at_home ON decision (meeting) WHERE needs_home_decision = 1;
