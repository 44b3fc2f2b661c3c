-- The state of each paper's text when the agenda went out, so that what did not change is not read again to
-- tell so. Agendas that went out before this step have none and are compared word by word.
ALTER TABLE agenda_version ADD COLUMN marks TEXT NOT NULL DEFAULT '{}';
