-- Rows that were written since the search index last took them in.
CREATE TABLE search_behind (
  table_name TEXT NOT NULL,
  row_id     TEXT NOT NULL,
  PRIMARY KEY (table_name, row_id)
) STRICT, WITHOUT ROWID;
