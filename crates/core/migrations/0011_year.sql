-- Days on which a board does not meet, beside the public holidays, which are computed.
CREATE TABLE day_off (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  name TEXT NOT NULL,
  "from" TEXT NOT NULL,
  until TEXT NOT NULL,
  kind TEXT NOT NULL,
  region TEXT
) STRICT;
CREATE INDEX day_off_by_day ON day_off ("from");
-- The days of a meeting's cycle that were set by hand; the others are computed.
CREATE TABLE cycle_day (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  meeting TEXT NOT NULL REFERENCES meeting (id),
  stage TEXT NOT NULL,
  date TEXT NOT NULL,
  UNIQUE (meeting, stage)
) STRICT;
-- School holidays as the ministry set them; where a date was not certain, it is left for the user to add.
INSERT INTO day_off (id, rev, name, "from", until, kind, region) VALUES
  ('019ac000-0000-7000-8000-000000000001', 1, 'Kerstvakantie', '2026-12-19', '2027-01-03', 'school', NULL),
  ('019ac000-0000-7000-8000-000000000002', 1, 'Herfstvakantie', '2026-10-10', '2026-10-18', 'school', 'north'),
  ('019ac000-0000-7000-8000-000000000003', 1, 'Herfstvakantie', '2026-10-17', '2026-10-25', 'school', 'middle'),
  ('019ac000-0000-7000-8000-000000000004', 1, 'Herfstvakantie', '2026-10-17', '2026-10-25', 'school', 'south'),
  ('019ac000-0000-7000-8000-000000000005', 1, 'Voorjaarsvakantie', '2027-02-20', '2027-02-28', 'school', 'north'),
  ('019ac000-0000-7000-8000-000000000006', 1, 'Voorjaarsvakantie', '2027-02-20', '2027-02-28', 'school', 'middle'),
  ('019ac000-0000-7000-8000-000000000007', 1, 'Meivakantie', '2027-04-24', '2027-05-02', 'school', NULL),
  ('019ac000-0000-7000-8000-000000000008', 1, 'Zomervakantie', '2026-07-04', '2026-08-16', 'school', 'north'),
  ('019ac000-0000-7000-8000-000000000009', 1, 'Zomervakantie', '2026-07-18', '2026-08-30', 'school', 'middle'),
  ('019ac000-0000-7000-8000-00000000000a', 1, 'Zomervakantie', '2026-07-11', '2026-08-23', 'school', 'south'),
  ('019ac000-0000-7000-8000-00000000000b', 1, 'Zomervakantie', '2027-07-17', '2027-08-29', 'school', 'middle');
