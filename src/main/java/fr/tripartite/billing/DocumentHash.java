package fr.tripartite.billing;

import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.Item;
import fr.tripartite.invoicing.Motive;
import fr.tripartite.io.Sha256;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** The hash of a document: over the hash of the issuer's document before it, and all that is kept of this one. */
public final class DocumentHash {

    private DocumentHash() {}

    /** The hash; {@code previous} is that of the issuer's document before it, over all years, and empty for the first. */
    public static String of(String previous, int id, int run, Document document) {
        Sha256 sha = new Sha256();
        sha.add(previous).add(Integer.toString(id)).add(Integer.toString(run));
        sha.add(document.number()).add(document.issuer()).add(Integer.toString(document.year()));
        sha.add(Integer.toString(document.id().sequence())).add(document.type().name());
        Document.Recipient recipient = document.recipient();
        sha.add(recipient.siret()).add(recipient.name());
        sha.add(recipient.engagement()).add(recipient.serviceCode());
        sha.add(document.date().toString()).add(Integer.toString(document.rate().hundredths()));
        sha.add(document.ht().toString())
                .add(document.vat().toString())
                .add(document.ttc().toString());
        sha.add(document.vatCent().toString()).add(document.origin().number());
        LocalDate contribution = document.contributionStart();
        if (contribution != null) {
            // documents of format 4 have none
            sha.add(contribution.toString());
        }
        Motive motive = document.issue().motive();
        if (motive != null) {
            sha.add(motive.name()).add(document.issue().mention());
        }
        for (Document.Line line : document.lines()) {
            add(sha, line);
        }
        return sha.hex();
    }

    private static void add(Sha256 sha, Document.Line line) {
        Item item = line.item();
        sha.add(item.service()).add(item.nature().name()).add(item.kind().name());
        sha.add(item.label()).add(item.unit()).add(item.unitPrice().toString());
        sha.add(item.basis().name()).add(item.grid()).add(item.reference());
        sha.add(Long.toString(line.quantity()));
        sha.add(line.ht().toString()).add(line.vat().toString()).add(line.ttc().toString());
        sha.add(inventoryLines(line));
    }

    /** The inventory rows behind a line, as they are kept: {@code 17,18}. */
    public static String inventoryLines(Document.Line line) {
        return line.rows().stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
