-- How many days before and after a meeting its steps come; the schools whose holidays it avoids; the logo.
ALTER TABLE board ADD COLUMN cycle TEXT NOT NULL DEFAULT '[]';
ALTER TABLE board ADD COLUMN school_region TEXT;
ALTER TABLE board ADD COLUMN logo TEXT REFERENCES blob (hash);
ALTER TABLE board ADD COLUMN logo_alt TEXT NOT NULL DEFAULT '';
-- The seat whose holder somebody stands beside (deputy, adviser, secretariat), and how the set goes there.
ALTER TABLE seat ADD COLUMN beside TEXT REFERENCES seat (id);
ALTER TABLE seat ADD COLUMN carrier TEXT NOT NULL DEFAULT 'mail';
