package fr.tripartite.files;

import fr.tripartite.invoicing.Document;
import java.util.List;
import java.util.stream.Collectors;

/** A document as rows of the files that publish it. */
final class DocumentRows {

    private DocumentRows() {}

    /** Adds the rows of {@code lignes-*.csv}. */
    static void lines(Document document, Csv csv) {
        Document.Recipient recipient = document.recipient();
        String name = Csv.text(recipient.name());
        String rate = Csv.rate(document.rate());
        int position = 0;
        for (Document.Line line : document.lines()) {
            Document.Item item = line.item();
            csv.cell(document.number()).cell(++position).cell(recipient.siret()).cell(name);
            csv.repeated(item.service()).repeated(item.nature()).repeated(Csv.text(item.label()));
            csv.cell(line.quantity()).repeated(Csv.text(item.unit()));
            csv.cell(item.unitPrice()).repeated(item.basis());
            csv.cell(line.ht()).repeated(rate).cell(line.vat()).cell(line.ttc());
            csv.cell(document.year()).repeated(item.grid()).repeated(Csv.text(item.reference()));
            rows(line.rows(), csv).endRow();
        }
    }

    private static Csv rows(List<Integer> rows, Csv csv) {
        return rows.size() == 1
                ? csv.cell(rows.get(0))
                : csv.cell(rows.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    /** Adds the row of {@code factures.csv}. */
    static void invoice(Document document, Csv csv) {
        Document.Recipient recipient = document.recipient();
        csv.cell(document.number()).repeated(document.type().name()).repeated(document.issuer());
        csv.cell(recipient.siret()).cell(Csv.text(recipient.name()));
        csv.cell(document.date());
        csv.cell(document.ht()).cell(document.vat()).cell(document.ttc());
        csv.cell(document.lines().size()).cell(document.origin());
        csv.cell(Csv.text(recipient.engagement())).cell(Csv.text(recipient.serviceCode()));
        csv.endRow();
    }
}
