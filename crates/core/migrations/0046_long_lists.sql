-- A list reads a stretch of its rows along an index, however many there are.
DROP INDEX paper_by_board;
CREATE INDEX paper_by_board ON paper (board, id, title);
CREATE INDEX paper_titles ON paper (id, title);
CREATE INDEX paper_ready ON paper (board) WHERE state = 'ready';
CREATE INDEX topic_by_board ON topic (board, title, id);
CREATE INDEX topic_by_title ON topic (title, id);
CREATE INDEX topic_prepared ON topic (board) WHERE phase = 'prepared';
DROP INDEX meeting_by_date;
CREATE INDEX meeting_by_date ON meeting (date DESC, id);
CREATE INDEX meeting_by_board ON meeting (board, date DESC, id);
CREATE INDEX meeting_to_come ON meeting (date DESC, id) WHERE state NOT IN ('held', 'closed', 'cancelled');
CREATE INDEX meeting_cancelled ON meeting (board) WHERE state = 'cancelled';
CREATE INDEX item_outcome_left ON item_outcome (item) WHERE outcome <> 'handled' AND carried_to IS NULL;
CREATE INDEX assignment_to_prepare ON assignment (to_board) WHERE prepared_at IS NULL;
CREATE INDEX assignment_to_answer ON assignment (from_board) WHERE answered_at IS NULL;
CREATE INDEX assignment_by_asked ON assignment (asked_at);
CREATE INDEX delivery_by_day ON delivery (came_on);
