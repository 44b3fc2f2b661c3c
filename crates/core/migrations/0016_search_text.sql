-- Beginnings of words are found in the index of whole words. An index of their own for two and three letters
-- took more than half of what every save costs, and most of the file.
CREATE VIRTUAL TABLE search_words USING fts5 (
  title, body, tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO search_words (rowid, title, body) SELECT rowid, title, body FROM search_text;
DROP TABLE search_text;
ALTER TABLE search_words RENAME TO search_text;
