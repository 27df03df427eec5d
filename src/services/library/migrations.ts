/** SQL that migrates the library from each version to the next; `user_version` is the number of applied migrations. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE samples (
    id TEXT PRIMARY KEY,
    created_at TEXT NOT NULL,
    drawing TEXT NOT NULL,
    pixels BLOB NOT NULL,
    label INTEGER NOT NULL,
    model_id TEXT,
    probabilities TEXT,
    removed_at TEXT
  ) STRICT;
  CREATE INDEX samples_by_time ON samples (created_at);

  CREATE TABLE runs (
    id TEXT PRIMARY KEY,
    created_at TEXT NOT NULL,
    recipe TEXT NOT NULL,
    state TEXT NOT NULL,
    model_id TEXT,
    test_accuracy REAL,
    removed_at TEXT
  ) STRICT;
  CREATE INDEX runs_by_time ON runs (created_at);

  CREATE TABLE run_events (
    run_id TEXT NOT NULL REFERENCES runs (id),
    seq INTEGER NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (run_id, seq)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE marks (
    sample INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    label INTEGER
  ) STRICT;
  `,
  // Version 0.1.0 used another name for the baseline.
  `
  UPDATE run_events SET event = replace(event, '"rivalId":', '"baselineId":') WHERE event LIKE '%"rivalId":%';
  `,
];
