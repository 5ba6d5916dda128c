package fr.tripartite.job;

import fr.tripartite.billing.Alert;
import fr.tripartite.billing.StoredRegister;
import fr.tripartite.config.Configuration;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.io.Content;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.settings.AlertLimit;
import fr.tripartite.words.Message;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What somebody asks of a run.
 *
 * @param year billed year
 * @param kind what is to be done about it
 * @param location where the ledger is
 * @param limits of alerts by name, where they are not the usual ones
 * @param inputs what it is billed from
 * @param date date of the documents
 * @param output directory of the year's files
 * @param places as if the subsidy had so many places; of a preview only
 * @param said what whoever asks has said about it
 * @param audience whoever watches
 */
public record BillingRequest(
        int year,
        Kind kind,
        LedgerLocation location,
        Map<String, AlertLimit> limits,
        Inputs inputs,
        LocalDate date,
        Path output,
        OptionalInt places,
        Said said,
        Audience audience) {

    /** What whoever asks has said about a run: why, may be empty; figures of alerts that were read, by name. */
    public record Said(String reason, Map<String, Integer> confirmations) {}

    /**
     * What a year is billed from.
     *
     * @param configuration reads tariffs, issuers and readings
     * @param register reads a register kept elsewhere until now, to be brought in
     * @param inventory reads the inventory
     * @param inventoryBytes the bytes it is read from
     */
    public record Inputs(
            Supplier<Configuration> configuration,
            Function<Configuration, Optional<StoredRegister>> register,
            Function<Configuration, Inventory> inventory,
            Content inventoryBytes) {}

    /**
     * Whoever watches a run.
     *
     * @param progress told how far the run is
     * @param notice told what is worth knowing
     * @param done told what there is to say once the files are there
     * @param confirming gives the line to type for a run that confirms alerts
     */
    public record Audience(
            Progress progress,
            Consumer<Message> notice,
            Consumer<RunReport> done,
            Function<List<Alert>, String> confirming) {}

    /** What is to be done about a year. */
    public enum Kind {
        /** Bill it, once. */
        BILL,
        /** Bill what has changed in a billed year. */
        CORRECT,
        /** Look at it: nothing is booked. */
        PREVIEW,
        /** Look at what has changed in a billed year: nothing is booked. */
        PREVIEW_CORRECTION;

        /** Whether nothing is booked. */
        public boolean isPreview() {
            return this == PREVIEW || this == PREVIEW_CORRECTION;
        }

        /** Whether a billed year is set against what it would be now. */
        public boolean isCorrection() {
            return this == CORRECT || this == PREVIEW_CORRECTION;
        }
    }
}
