package fr.tripartite.delivery;

import fr.tripartite.config.Configuration;
import fr.tripartite.invoicing.Document;
import fr.tripartite.job.Progress;
import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.words.Message;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What somebody asks of the documents of a year.
 *
 * @param config directory of the settings and templates
 * @param tiers who the bodies are; the file need not be there unless it was asked for
 * @param isTiersAsked whether somebody named that file
 * @param choice which of the year's documents
 * @param output directory of the documents
 * @param rewritten numbers of documents that are made anew although they may have been sent
 * @param progress whoever watches
 * @param notice told what is worth knowing
 */
public record DeliveryRequest(
        int year,
        LedgerLocation location,
        Path config,
        Configuration configuration,
        Path tiers,
        boolean isTiersAsked,
        Choice choice,
        Path output,
        Set<String> rewritten,
        Progress progress,
        Consumer<Message> notice) {

    /** Which documents. Each set limits where it is not empty. */
    public record Choice(Set<String> issuers, Set<String> numbers, Set<String> sirets) {

        /** Whether it is not all of them. */
        public boolean isPart() {
            return !issuers.isEmpty() || !numbers.isEmpty() || !sirets.isEmpty();
        }

        boolean takes(Document document) {
            return takes(issuers, document.issuer())
                    && takes(numbers, document.number())
                    && takes(sirets, document.recipient().siret());
        }

        private static boolean takes(Set<String> limit, String value) {
            return limit.isEmpty() || limit.contains(value);
        }
    }
}
