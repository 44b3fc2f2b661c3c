-- How a set stands to those that went out before it: which one it goes on from, the pages that everything
-- is on, and what there was to know of it when it was made.
ALTER TABLE pack ADD COLUMN set_number INTEGER NOT NULL DEFAULT 1;
ALTER TABLE pack ADD COLUMN edition TEXT NOT NULL DEFAULT 'whole';
ALTER TABLE pack ADD COLUMN since TEXT REFERENCES pack (id);
ALTER TABLE pack ADD COLUMN layout TEXT;
ALTER TABLE pack ADD COLUMN remarks TEXT;
