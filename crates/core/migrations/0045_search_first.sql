-- What is read first is what was written last: later rows have lower numbers, so that the first hits of a common
-- word are the beginning of its list. Sections and pages, of which there are most, have an index each; the
-- beginnings of one to three letters have lists of their own.
DROP TABLE search_text;
DROP TABLE search_part;
DROP TABLE search_word;
DELETE FROM search_row;
CREATE VIRTUAL TABLE search_in_records USING fts5 (
  title, body, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3'
);
CREATE VIRTUAL TABLE search_in_sections USING fts5 (
  title, body, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3'
);
CREATE VIRTUAL TABLE search_in_pages USING fts5 (
  title, body, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3'
);
-- The words that stand in them, by their own account.
CREATE VIRTUAL TABLE search_words_of_records USING fts5vocab ('search_in_records', 'row');
CREATE VIRTUAL TABLE search_words_of_sections USING fts5vocab ('search_in_sections', 'row');
CREATE VIRTUAL TABLE search_words_of_pages USING fts5vocab ('search_in_pages', 'row');
-- Every word there is, per shelf (people, records, texts), and about how many rows hold it: what a beginning of
-- four letters or more stands for.
CREATE TABLE search_word (
  shelf INTEGER NOT NULL,
  word TEXT NOT NULL,
  rows INTEGER NOT NULL,
  PRIMARY KEY (shelf, word)
) STRICT, WITHOUT ROWID;
-- What a word goes on with from its second letter on, and from each one after it, twelve letters of it at most:
-- "vestingsvero" of "huisvestingsverordening".
CREATE TABLE search_tail (
  shelf INTEGER NOT NULL,
  tail TEXT NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (shelf, tail, word)
) STRICT, WITHOUT ROWID;
INSERT INTO search_behind (table_name, row_id) SELECT 'member', id FROM member WHERE TRUE ON CONFLICT DO NOTHING;
INSERT INTO search_behind (table_name, row_id) SELECT 'partner', id FROM partner WHERE TRUE ON CONFLICT DO NOTHING;
INSERT INTO search_behind (table_name, row_id) SELECT 'topic', id FROM topic WHERE TRUE ON CONFLICT DO NOTHING;
INSERT INTO search_behind (table_name, row_id) SELECT 'paper', id FROM paper WHERE TRUE ON CONFLICT DO NOTHING;
INSERT INTO search_behind (table_name, row_id)
  SELECT 'decision_point', id FROM decision_point WHERE TRUE ON CONFLICT DO NOTHING;
INSERT INTO search_behind (table_name, row_id) SELECT 'decision', id FROM decision WHERE TRUE ON CONFLICT DO NOTHING;
INSERT INTO search_behind (table_name, row_id) SELECT 'follow_up', id FROM follow_up WHERE TRUE ON CONFLICT DO NOTHING;
INSERT INTO search_behind (table_name, row_id)
  SELECT 'review_record', id FROM review_record WHERE TRUE ON CONFLICT DO NOTHING;
INSERT INTO search_behind (table_name, row_id)
  SELECT 'agenda_item', id FROM agenda_item WHERE TRUE ON CONFLICT DO NOTHING;
INSERT INTO search_behind (table_name, row_id) SELECT 'challenge', id FROM challenge WHERE TRUE ON CONFLICT DO NOTHING;
INSERT INTO search_behind (table_name, row_id)
  SELECT 'written_round', id FROM written_round WHERE TRUE ON CONFLICT DO NOTHING;
INSERT INTO search_behind (table_name, row_id)
  SELECT 'minutes_text', id FROM minutes_text WHERE TRUE ON CONFLICT DO NOTHING;
INSERT INTO search_behind (table_name, row_id) SELECT 'section', id FROM section WHERE TRUE ON CONFLICT DO NOTHING;
INSERT INTO search_behind (table_name, row_id)
  SELECT 'attachment', id FROM attachment WHERE TRUE ON CONFLICT DO NOTHING;
INSERT INTO search_behind (table_name, row_id)
  SELECT 'search_page', id FROM search_page WHERE TRUE ON CONFLICT DO NOTHING;
