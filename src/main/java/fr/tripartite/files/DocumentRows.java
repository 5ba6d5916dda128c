package fr.tripartite.files;

import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.Item;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Documents of an issuer as rows of the files that publish them. */
final class DocumentRows {

    private final Csv lines = new Csv();
    private final Csv invoices = new Csv();
    private final IdentityHashMap<Item, Cells> known = new IdentityHashMap<>();

    /** The cells that are the same on each line that bills an item. */
    private record Cells(Csv what, Csv price, Csv source) {

        private static Cells of(Item item) {
            return new Cells(
                    new Csv().cell(item.service()).cell(item.nature().name()).cell(Csv.text(item.label())),
                    new Csv()
                            .cell(Csv.text(item.unit()))
                            .cell(item.unitPrice())
                            .cell(item.basis().name()),
                    new Csv().cell(item.grid()).cell(Csv.text(item.reference())));
        }
    }

    /** Adds a document. */
    void add(Document document) {
        addLines(document);
        addInvoice(document);
    }

    private void addLines(Document document) {
        Document.Recipient recipient = document.recipient();
        String name = Csv.text(recipient.name());
        String rate = Csv.rate(document.rate());
        int position = 0;
        for (Document.Line line : document.lines()) {
            Cells same = known.computeIfAbsent(line.item(), Cells::of);
            lines.cell(document.number())
                    .cell(++position)
                    .cell(recipient.siret())
                    .cell(name);
            lines.cells(same.what()).cell(line.quantity()).cells(same.price());
            lines.cell(line.ht()).repeated(rate).cell(line.vat()).cell(line.ttc());
            lines.cell(document.year()).cells(same.source());
            rows(line.rows()).endRow();
        }
    }

    private Csv rows(List<Integer> rows) {
        return rows.size() == 1
                ? lines.cell(rows.get(0))
                : lines.cell(rows.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    private void addInvoice(Document document) {
        Document.Recipient recipient = document.recipient();
        invoices.cell(document.number()).repeated(document.type().name()).repeated(document.issuer());
        invoices.cell(recipient.siret()).cell(Csv.text(recipient.name())).cell(document.date());
        invoices.cell(document.ht()).cell(document.vat()).cell(document.ttc());
        invoices.cell(document.lines().size()).cell(document.origin());
        invoices.cell(Csv.text(recipient.engagement())).cell(Csv.text(recipient.serviceCode()));
        invoices.endRow();
    }

    /** Rows of {@code lignes-*.csv}. */
    Csv lines() {
        return lines;
    }

    /** Rows of {@code factures.csv}. */
    Csv invoices() {
        return invoices;
    }
}
