package fr.tripartite.ledger;

import java.util.List;

/**
 * Tables of the ledger, in SQL that HSQLDB (with the syntax of PostgreSQL) and PostgreSQL both read. Amounts are cents.
 * A row of a published run is never updated or deleted; {@code docs/ledger.md} tells what each table is for.
 */
final class LedgerSchema {

    /** Format of these tables; another one is refused. */
    static final int FORMAT = 3;

    /** The tables, each after those it refers to; the format stands apart. */
    static final List<String> TABLES = List.of(
            "billing_run",
            "run_input",
            "content",
            "billed_block",
            "document_block",
            "place",
            "subsidy_row",
            "reduced_units",
            "payment",
            "chain_head",
            "publication");

    private LedgerSchema() {}

    static List<String> statements() {
        return List.of("""
                CREATE TABLE billing_run (
                    id INTEGER NOT NULL PRIMARY KEY,
                    billed_year INTEGER NOT NULL,
                    kind VARCHAR(10) NOT NULL,
                    invoice_date DATE NOT NULL,
                    program VARCHAR(100) NOT NULL,
                    row_count INTEGER NOT NULL,
                    places INTEGER NOT NULL,
                    cap INTEGER NOT NULL,
                    issuers TEXT NOT NULL)""", """
                CREATE TABLE run_input (
                    run_id INTEGER NOT NULL REFERENCES billing_run,
                    position INTEGER NOT NULL,
                    name TEXT NOT NULL,
                    size BIGINT NOT NULL,
                    sha256 VARCHAR(64) NOT NULL,
                    PRIMARY KEY (run_id, position))""", """
                CREATE TABLE content (
                    run_id INTEGER NOT NULL REFERENCES billing_run,
                    name VARCHAR(100) NOT NULL,
                    block INTEGER NOT NULL,
                    piece INTEGER NOT NULL,
                    bytes BYTEA NOT NULL,
                    PRIMARY KEY (run_id, name, block, piece))""", """
                CREATE TABLE billed_block (
                    run_id INTEGER NOT NULL REFERENCES billing_run,
                    block INTEGER NOT NULL,
                    bodies INTEGER NOT NULL,
                    PRIMARY KEY (run_id, block))""", """
                CREATE TABLE document_block (
                    run_id INTEGER NOT NULL REFERENCES billing_run,
                    issuer VARCHAR(6) NOT NULL,
                    billed_year INTEGER NOT NULL,
                    first_sequence INTEGER NOT NULL,
                    last_sequence INTEGER NOT NULL,
                    first_siret VARCHAR(14) NOT NULL,
                    last_siret VARCHAR(14) NOT NULL,
                    hash VARCHAR(64) NOT NULL,
                    PRIMARY KEY (issuer, billed_year, first_sequence))""", """
                CREATE TABLE place (
                    place_rank INTEGER NOT NULL PRIMARY KEY,
                    siret VARCHAR(14) NOT NULL UNIQUE,
                    name TEXT NOT NULL,
                    subscribed DATE NOT NULL,
                    started DATE NOT NULL,
                    billed_year INTEGER NOT NULL,
                    run_id INTEGER NOT NULL REFERENCES billing_run)""", """
                CREATE TABLE subsidy_row (
                    run_id INTEGER NOT NULL REFERENCES billing_run,
                    place_rank INTEGER NOT NULL REFERENCES place,
                    position INTEGER NOT NULL,
                    issuer VARCHAR(6) NOT NULL,
                    nature VARCHAR(20) NOT NULL,
                    normal BIGINT NOT NULL,
                    contribution BIGINT NOT NULL,
                    PRIMARY KEY (run_id, place_rank, position))""", """
                CREATE TABLE reduced_units (
                    run_id INTEGER NOT NULL REFERENCES billing_run,
                    siret VARCHAR(14) NOT NULL,
                    service VARCHAR(100) NOT NULL,
                    units INTEGER NOT NULL,
                    PRIMARY KEY (run_id, siret, service))""", """
                CREATE TABLE payment (
                    run_id INTEGER NOT NULL REFERENCES billing_run,
                    position INTEGER NOT NULL,
                    payment_date DATE NOT NULL,
                    reference TEXT NOT NULL,
                    issuer VARCHAR(6) NOT NULL,
                    siret VARCHAR(14) NOT NULL,
                    amount BIGINT NOT NULL,
                    PRIMARY KEY (run_id, position))""", """
                CREATE TABLE chain_head (
                    run_id INTEGER NOT NULL REFERENCES billing_run,
                    issuer VARCHAR(6) NOT NULL,
                    documents INTEGER NOT NULL,
                    hash VARCHAR(64) NOT NULL,
                    PRIMARY KEY (run_id, issuer))""", """
                CREATE TABLE publication (
                    run_id INTEGER NOT NULL PRIMARY KEY REFERENCES billing_run,
                    parts TEXT NOT NULL,
                    seal VARCHAR(64) NOT NULL)""", """
                CREATE TABLE ledger_format (version INTEGER NOT NULL PRIMARY KEY)""", """
                INSERT INTO ledger_format VALUES (%d)""".formatted(FORMAT));
    }
}
