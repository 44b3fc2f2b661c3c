-- Who reads large print gets every set on A3; and which packs were made so.
ALTER TABLE member ADD COLUMN large_print INTEGER NOT NULL DEFAULT 0;
ALTER TABLE pack ADD COLUMN large_print INTEGER NOT NULL DEFAULT 0;
