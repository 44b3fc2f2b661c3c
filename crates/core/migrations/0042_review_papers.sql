-- Which papers a round is about; none named means all of the meeting's.
ALTER TABLE review_round ADD COLUMN papers TEXT NOT NULL DEFAULT '[]';
