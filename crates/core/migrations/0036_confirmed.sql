-- Since when a decision that partners also take at home stands by the board's rule, so that what still waits is
-- found without looking into every year.
ALTER TABLE decision ADD COLUMN confirmed_on TEXT;
CREATE INDEX decision_waiting ON decision (meeting) WHERE needs_home_decision = 1 AND confirmed_on IS NULL;
