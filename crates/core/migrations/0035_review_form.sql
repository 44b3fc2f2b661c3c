-- Forms go out too, for those who answer without the app: which texts one was made of, and the form as it went
-- out. Of what came in, the file as it came.
ALTER TABLE review_bundle ADD COLUMN sheets TEXT NOT NULL DEFAULT '[]';
ALTER TABLE review_bundle ADD COLUMN file TEXT REFERENCES blob (hash);
ALTER TABLE review_bundle ADD COLUMN file_name TEXT NOT NULL DEFAULT '';
