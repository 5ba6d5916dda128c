-- Format 4 of the ledger, the first one: SQL that HSQLDB (with the syntax of PostgreSQL) and PostgreSQL both read.
-- Amounts are euros. Rows are only ever added, all those of a run at once. docs/ledger.md tells what to ask of them.

CREATE TABLE ledger_format (version INTEGER NOT NULL PRIMARY KEY);

-- A run: BILLING (the first of its year), CORRECTION or RECEIPTS (money received, no documents).
CREATE TABLE run (
    id INTEGER NOT NULL PRIMARY KEY,
    billed_year INTEGER NOT NULL,
    kind VARCHAR(10) NOT NULL,
    document_date DATE NOT NULL,
    program VARCHAR(100) NOT NULL,
    format INTEGER NOT NULL,
    inventory_rows INTEGER NOT NULL,
    rows_with_warning INTEGER NOT NULL,
    invoices_off_by_a_cent INTEGER NOT NULL,
    places_granted INTEGER NOT NULL,
    places_available INTEGER NOT NULL,
    last_document_id INTEGER NOT NULL);

-- What became of the rows of its inventory: how many are in each state.
CREATE TABLE run_state (
    run_id INTEGER NOT NULL REFERENCES run,
    state VARCHAR(12) NOT NULL,
    row_count INTEGER NOT NULL,
    PRIMARY KEY (run_id, state));

-- The year as the run left it, per issuer: net of avoirs, all runs of the year together.
CREATE TABLE run_total (
    run_id INTEGER NOT NULL REFERENCES run,
    issuer VARCHAR(6) NOT NULL,
    position INTEGER NOT NULL,
    documents INTEGER NOT NULL,
    avoirs INTEGER NOT NULL,
    lines INTEGER NOT NULL,
    ht DECIMAL(19,2) NOT NULL,
    vat DECIMAL(19,2) NOT NULL,
    ttc DECIMAL(19,2) NOT NULL,
    covered DECIMAL(19,2) NOT NULL,
    covered_since_start DECIMAL(19,2) NOT NULL,
    PRIMARY KEY (run_id, issuer));

-- A file it was made from (INPUT) or published (OUTPUT), byte for byte: pieces compressed by zlib.
CREATE TABLE run_file (
    run_id INTEGER NOT NULL REFERENCES run,
    position INTEGER NOT NULL,
    direction VARCHAR(6) NOT NULL,
    name TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    PRIMARY KEY (run_id, position));

CREATE TABLE run_file_piece (
    run_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    piece INTEGER NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (run_id, position, piece));

-- What has a price, once: what repeats on every line that bills it.
CREATE TABLE item (
    id INTEGER NOT NULL PRIMARY KEY,
    run_id INTEGER NOT NULL,
    service VARCHAR(100) NOT NULL,
    nature VARCHAR(20) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    label TEXT NOT NULL,
    unit TEXT NOT NULL,
    unit_price DECIMAL(19,2) NOT NULL,
    basis VARCHAR(3) NOT NULL,
    grid TEXT NOT NULL,
    reference TEXT NOT NULL);

-- An invoice (FACTURE), or the AVOIR that cancels the one its origin names. Its run is written after it, and an index for a foreign key would
-- cost a third of a large run: audits look for documents and lines that belong to nothing.
CREATE TABLE document (
    id INTEGER NOT NULL PRIMARY KEY,
    run_id INTEGER NOT NULL,
    number VARCHAR(20) NOT NULL UNIQUE,
    issuer VARCHAR(6) NOT NULL,
    billed_year INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    type VARCHAR(10) NOT NULL,
    siret VARCHAR(14) NOT NULL,
    name TEXT NOT NULL,
    engagement TEXT NOT NULL,
    service_code TEXT NOT NULL,
    document_date DATE NOT NULL,
    vat_rate DECIMAL(5,2) NOT NULL,
    ht DECIMAL(19,2) NOT NULL,
    vat DECIMAL(19,2) NOT NULL,
    ttc DECIMAL(19,2) NOT NULL,
    vat_cent DECIMAL(3,2) NOT NULL,
    origin_number VARCHAR(20) NOT NULL,
    hash VARCHAR(64) NOT NULL);

CREATE INDEX document_body ON document (billed_year, siret);

CREATE TABLE document_line (
    document_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    quantity BIGINT NOT NULL,
    ht DECIMAL(19,2) NOT NULL,
    vat DECIMAL(19,2) NOT NULL,
    ttc DECIMAL(19,2) NOT NULL,
    inventory_lines TEXT NOT NULL,
    PRIMARY KEY (document_id, position));

-- One of the places of the subsidy, for ever.
CREATE TABLE place (
    place_rank INTEGER NOT NULL PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES run,
    siret VARCHAR(14) NOT NULL UNIQUE,
    name TEXT NOT NULL,
    subscribed DATE NOT NULL,
    started DATE NOT NULL,
    billed_year INTEGER NOT NULL);

-- What the subsidy covers of one charge in the year of the run.
CREATE TABLE subsidy_amount (
    run_id INTEGER NOT NULL REFERENCES run,
    place_rank INTEGER NOT NULL REFERENCES place,
    position INTEGER NOT NULL,
    issuer VARCHAR(6) NOT NULL,
    nature VARCHAR(20) NOT NULL,
    normal_price DECIMAL(19,2) NOT NULL,
    contribution DECIMAL(19,2) NOT NULL,
    PRIMARY KEY (run_id, place_rank, position));

-- Money received for the subsidy.
CREATE TABLE payment (
    run_id INTEGER NOT NULL REFERENCES run,
    position INTEGER NOT NULL,
    payment_date DATE NOT NULL,
    reference TEXT NOT NULL,
    issuer VARCHAR(6) NOT NULL,
    siret VARCHAR(14) NOT NULL,
    amount DECIMAL(19,2) NOT NULL,
    PRIMARY KEY (run_id, position));

-- Where the documents of an issuer, over all years, stand after a run.
CREATE TABLE chain_head (
    run_id INTEGER NOT NULL REFERENCES run,
    issuer VARCHAR(6) NOT NULL,
    documents INTEGER NOT NULL,
    hash VARCHAR(64) NOT NULL,
    PRIMARY KEY (run_id, issuer));

-- The seal of a run, over the seal before it and the run's rows in the tables above; the closing hash, over the one before
-- it, the seal, when (UTC) and by whom the run was made, and the manifest and pieces it keeps.
CREATE TABLE run_seal (
    run_id INTEGER NOT NULL PRIMARY KEY REFERENCES run,
    parts TEXT NOT NULL,
    seal VARCHAR(64) NOT NULL,
    made_at TIMESTAMP NOT NULL,
    made_by TEXT NOT NULL,
    closing_hash VARCHAR(64) NOT NULL);

-- The invoices that stand: no avoir cancels them.
CREATE VIEW standing_document AS
    SELECT d.* FROM document d
    WHERE d.type <> 'AVOIR' AND NOT EXISTS (
        SELECT 1 FROM document a
        WHERE a.type = 'AVOIR' AND a.billed_year = d.billed_year AND a.siret = d.siret AND a.origin_number = d.number);

-- Every line with its document and with what it bills.
CREATE VIEW billed_line AS
    SELECT d.number, d.type, d.issuer, d.billed_year, d.siret, d.name, d.document_date, l.position, i.service, i.nature,
        i.kind, i.label, l.quantity, i.unit, i.unit_price, i.basis, l.ht, d.vat_rate, l.vat, l.ttc, i.grid, i.reference,
        l.inventory_lines, d.run_id
    FROM document_line l JOIN document d ON d.id = l.document_id JOIN item i ON i.id = l.item_id;

INSERT INTO ledger_format (version) VALUES (4);
