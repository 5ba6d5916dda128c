package fr.tripartite.ledger;

import java.time.LocalDate;

/**
 * A run as the ledger keeps it.
 *
 * @param id from 1 up
 * @param year billed year
 * @param published whether its files were published
 * @param date date of its invoices
 * @param inventorySha256 fingerprint of the inventory
 * @param configurationSha256 fingerprint of tariffs, issuers, services and readings
 */
public record Run(
        int id, int year, boolean published, LocalDate date, String inventorySha256, String configurationSha256) {}
