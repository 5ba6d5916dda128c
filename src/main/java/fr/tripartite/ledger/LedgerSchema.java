package fr.tripartite.ledger;

import java.util.List;

/** Tables of the ledger. Amounts are cents; rows are only ever added, but for the status of a run. */
final class LedgerSchema {

    /** Spring Batch's own tables, which remember how far a run came. */
    static final String JOB_REPOSITORY = "org/springframework/batch/core/schema-hsqldb.sql";

    private LedgerSchema() {}

    static List<String> statements() {
        return List.of("""
                CREATE TABLE billing_run (
                    id INTEGER NOT NULL PRIMARY KEY,
                    billed_year INTEGER NOT NULL,
                    status VARCHAR(20) NOT NULL,
                    invoice_date DATE NOT NULL,
                    inventory_file VARCHAR(1000) NOT NULL,
                    inventory_sha256 CHAR(64) NOT NULL,
                    configuration_sha256 CHAR(64) NOT NULL,
                    row_count INTEGER NOT NULL,
                    places INTEGER NOT NULL,
                    cap INTEGER NOT NULL,
                    issuers VARCHAR(100000) NOT NULL,
                    register_rows VARCHAR(100000000) NOT NULL)""", """
                CREATE TABLE document (
                    issuer VARCHAR(6) NOT NULL,
                    billed_year INTEGER NOT NULL,
                    sequence_number INTEGER NOT NULL,
                    run_id INTEGER NOT NULL REFERENCES billing_run,
                    number VARCHAR(20) NOT NULL,
                    type VARCHAR(10) NOT NULL,
                    siret CHAR(14) NOT NULL,
                    name VARCHAR(1000000) NOT NULL,
                    invoice_date DATE NOT NULL,
                    ht BIGINT NOT NULL,
                    vat BIGINT NOT NULL,
                    ttc BIGINT NOT NULL,
                    vat_cent BIGINT NOT NULL,
                    line_count INTEGER NOT NULL,
                    origin VARCHAR(20) NOT NULL,
                    engagement VARCHAR(1000000) NOT NULL,
                    service_code VARCHAR(1000000) NOT NULL,
                    lines VARCHAR(1000000000) NOT NULL,
                    PRIMARY KEY (issuer, billed_year, sequence_number))""", """
                CREATE TABLE tracked_rows (
                    run_id INTEGER NOT NULL REFERENCES billing_run,
                    bodies_billed INTEGER NOT NULL,
                    content VARCHAR(1000000000) NOT NULL,
                    PRIMARY KEY (run_id, bodies_billed))""", """
                CREATE TABLE place (
                    place_rank INTEGER NOT NULL PRIMARY KEY,
                    siret CHAR(14) NOT NULL UNIQUE,
                    name VARCHAR(1000000) NOT NULL,
                    subscribed DATE NOT NULL,
                    started DATE NOT NULL,
                    billed_year INTEGER NOT NULL,
                    run_id INTEGER NOT NULL REFERENCES billing_run)""", """
                CREATE TABLE subsidy_row (
                    run_id INTEGER NOT NULL REFERENCES billing_run,
                    place_rank INTEGER NOT NULL,
                    position INTEGER NOT NULL,
                    content VARCHAR(1000000) NOT NULL,
                    PRIMARY KEY (run_id, place_rank, position))""", """
                CREATE TABLE reduced_units (
                    run_id INTEGER NOT NULL REFERENCES billing_run,
                    siret CHAR(14) NOT NULL,
                    service VARCHAR(1000) NOT NULL,
                    units INTEGER NOT NULL,
                    PRIMARY KEY (run_id, siret, service))""");
    }
}
