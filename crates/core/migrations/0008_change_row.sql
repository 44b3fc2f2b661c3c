-- What a change left is what the row's next change found before it, so it is not kept a second time.
ALTER TABLE change_row DROP COLUMN after;
CREATE INDEX change_row_by_row ON change_row (table_name, row_id, seq);
