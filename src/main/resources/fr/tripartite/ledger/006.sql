-- Format 6: the finished files of documents, as they may have been sent. A run of kind DOCUMENTS keeps those it made; a later
-- one under the same number takes the place of an earlier one. The bytes stand in kept_file, or for an embedded ledger in files
-- beside it named by their hash.

CREATE TABLE sent_document (
    run_id INTEGER NOT NULL REFERENCES run,
    number VARCHAR(20) NOT NULL,
    basis VARCHAR(64) NOT NULL,
    pages INTEGER NOT NULL,
    name TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    PRIMARY KEY (run_id, number));

CREATE TABLE kept_file (
    sha256 VARCHAR(64) NOT NULL PRIMARY KEY,
    bytes BYTEA NOT NULL);

UPDATE ledger_format SET version = 6;
