-- Where in a pack stands whose copy it is, so that copies can be made of it later.
ALTER TABLE pack ADD COLUMN copy_sheets TEXT;
-- What makes the set somebody's own copy, to be put behind it; none where all get the same file.
ALTER TABLE dispatch ADD COLUMN tail TEXT REFERENCES blob (hash);
-- Whether the sets of a meeting bear the names of those who get them.
ALTER TABLE dispatch_message ADD COLUMN copies TEXT NOT NULL DEFAULT 'same';
