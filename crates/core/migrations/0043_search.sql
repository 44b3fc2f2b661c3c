-- The index holds words and no texts: what is shown of a hit is read where it stands. Every kind of record has a
-- stretch of numbers of its own, so that one of them is searched without the others.
DROP TABLE search_text;
DROP TABLE search_row;
CREATE TABLE search_row (
  number INTEGER NOT NULL PRIMARY KEY,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  -- What was taken in, by its hash.
  mark INTEGER NOT NULL,
  UNIQUE (table_name, row_id)
) STRICT;
CREATE VIRTUAL TABLE search_text USING fts5 (
  title, body, content = '', contentless_delete = 1, tokenize = 'ascii'
);
-- Every word there is, per shelf (people, records, texts), and about how many rows hold it: what a beginning or a
-- part of a word stands for.
CREATE TABLE search_word (
  number INTEGER NOT NULL PRIMARY KEY,
  shelf INTEGER NOT NULL,
  word TEXT NOT NULL,
  rows INTEGER NOT NULL,
  UNIQUE (shelf, word)
) STRICT;
CREATE INDEX search_word_by_one ON search_word (shelf, substr(word, 1, 1), rows);
CREATE INDEX search_word_by_two ON search_word (shelf, substr(word, 1, 2), rows);
CREATE INDEX search_word_by_three ON search_word (shelf, substr(word, 1, 3), rows);
-- Parts of words: "vestings" in "huisvestingsverordening".
CREATE VIRTUAL TABLE search_part USING fts5 (
  word, content = '', contentless_delete = 1, tokenize = 'trigram'
);
-- Contents of attachments that wait to be read, those that were read, and the text of each page.
CREATE TABLE search_unread (
  blob TEXT NOT NULL PRIMARY KEY,
  -- Its ending tells the format.
  name TEXT NOT NULL
) STRICT;
CREATE TABLE search_file (
  blob TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TABLE search_page (
  id TEXT NOT NULL PRIMARY KEY,
  blob TEXT NOT NULL,
  page INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX search_page_by_blob ON search_page (blob, page);
CREATE INDEX attachment_by_blob ON attachment (blob);
DELETE FROM search_behind;
INSERT INTO search_behind (table_name, row_id) SELECT 'member', id FROM member;
INSERT INTO search_behind (table_name, row_id) SELECT 'partner', id FROM partner;
INSERT INTO search_behind (table_name, row_id) SELECT 'topic', id FROM topic;
INSERT INTO search_behind (table_name, row_id) SELECT 'paper', id FROM paper;
INSERT INTO search_behind (table_name, row_id) SELECT 'decision_point', id FROM decision_point;
INSERT INTO search_behind (table_name, row_id) SELECT 'decision', id FROM decision;
INSERT INTO search_behind (table_name, row_id) SELECT 'follow_up', id FROM follow_up;
INSERT INTO search_behind (table_name, row_id) SELECT 'review_record', id FROM review_record;
INSERT INTO search_behind (table_name, row_id) SELECT 'agenda_item', id FROM agenda_item;
INSERT INTO search_behind (table_name, row_id) SELECT 'minutes_text', id FROM minutes_text;
INSERT INTO search_behind (table_name, row_id) SELECT 'challenge', id FROM challenge;
INSERT INTO search_behind (table_name, row_id) SELECT 'written_round', id FROM written_round;
INSERT INTO search_behind (table_name, row_id) SELECT 'section', id FROM section;
INSERT INTO search_behind (table_name, row_id) SELECT 'attachment', id FROM attachment;
