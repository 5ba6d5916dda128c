package fr.tripartite.delivery;

import fr.tripartite.config.Configuration;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.words.Message;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * What somebody asks of devis.
 *
 * @param rows file with the rows, as in an inventory
 * @param config directory of the settings and templates
 * @param tiers who the bodies are; the file need not be there unless it was asked for
 * @param isTiersAsked whether somebody named that file
 * @param output directory of the devis
 * @param isPreview whether nothing is numbered and nothing kept
 * @param notice told what is worth knowing
 */
public record QuoteRequest(
        Path rows,
        LocalDate date,
        int years,
        LedgerLocation location,
        Path config,
        Configuration configuration,
        Path tiers,
        boolean isTiersAsked,
        Path output,
        boolean isPreview,
        Consumer<Message> notice) {}
