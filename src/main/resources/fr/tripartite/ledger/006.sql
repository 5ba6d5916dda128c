-- Format 6: devis, and the finished files of documents, as they may have been sent. A run of kind DOCUMENTS keeps those it made; a later
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

-- A devis: its number in the series of its issuer and of the year of its date. A run of kind QUOTES keeps those of one call, with the
-- rows they were made from and the files they are.
CREATE TABLE quote (
    run_id INTEGER NOT NULL REFERENCES run,
    number VARCHAR(20) NOT NULL UNIQUE,
    issuer VARCHAR(6) NOT NULL,
    quote_year INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    siret VARCHAR(14) NOT NULL,
    name TEXT NOT NULL,
    first_year INTEGER NOT NULL,
    years INTEGER NOT NULL,
    PRIMARY KEY (run_id, number));

UPDATE ledger_format SET version = 6;
