-- Of an answer by the app: the key to which its writer's computer opens files, and the packages that stand there.
-- A package for that computer then asks no password, and goes without what it has already.
ALTER TABLE review_bundle ADD COLUMN recipient TEXT;
ALTER TABLE review_bundle ADD COLUMN seen TEXT NOT NULL DEFAULT '[]';
