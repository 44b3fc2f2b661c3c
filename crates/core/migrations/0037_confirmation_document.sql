-- The document that a partner's answer rests on: the college's decision, the signed letter.
ALTER TABLE confirmation ADD COLUMN document TEXT REFERENCES blob (hash);
ALTER TABLE confirmation ADD COLUMN document_name TEXT;
ALTER TABLE confirmation ADD COLUMN document_type TEXT;
ALTER TABLE confirmation ADD COLUMN document_bytes INTEGER;
