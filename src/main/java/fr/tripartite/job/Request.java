package fr.tripartite.job;

import fr.tripartite.config.Configuration;
import fr.tripartite.files.Content;
import fr.tripartite.files.RegisterFile;
import fr.tripartite.inventory.Inventory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What somebody asks of a run.
 *
 * @param year billed year
 * @param configuration what to bill from
 * @param inventory reads the inventory; asked once the ledger is held
 * @param inventoryBytes the bytes it is read from
 * @param date date of the documents, unless the run was begun before
 * @param output directory of the year's files
 * @param register kept elsewhere until now, to be brought in
 * @param correct to cancel and bill anew what differs from a billed year
 * @param restart to withdraw an interrupted run first
 */
public record Request(
        int year,
        Configuration configuration,
        Supplier<Inventory> inventory,
        Content inventoryBytes,
        LocalDate date,
        Path output,
        Optional<RegisterFile> register,
        boolean correct,
        boolean restart) {}
