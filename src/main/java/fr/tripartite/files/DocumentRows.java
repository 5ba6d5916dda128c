package fr.tripartite.files;

import fr.tripartite.invoicing.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A document as rows of the files that publish it. */
final class DocumentRows {

    private DocumentRows() {}

    /** Rows of {@code lignes-*.csv}, each with its line end. */
    static String lines(Document document) {
        Csv csv = new Csv();
        int position = 0;
        for (Document.Line line : document.lines()) {
            csv.add(cells(document, line, ++position));
        }
        return csv.toString();
    }

    private static List<String> cells(Document document, Document.Line line, int position) {
        Document.Item item = line.item();
        List<String> cells = new ArrayList<>(19);
        cells.add(document.number());
        cells.add(Integer.toString(position));
        cells.add(document.recipient().siret());
        cells.add(Csv.text(document.recipient().name()));
        cells.add(item.service());
        cells.add(item.nature());
        cells.add(Csv.text(item.label()));
        cells.add(Long.toString(line.quantity()));
        cells.add(Csv.text(item.unit()));
        cells.add(Csv.amount(item.unitPrice()));
        cells.add(item.basis());
        cells.add(Csv.amount(line.ht()));
        cells.add(Csv.rate(document.rate()));
        cells.add(Csv.amount(line.vat()));
        cells.add(Csv.amount(line.ttc()));
        cells.add(Integer.toString(document.year()));
        cells.add(item.grid());
        cells.add(Csv.text(item.reference()));
        cells.add(line.rows().stream().map(String::valueOf).collect(Collectors.joining(",")));
        return cells;
    }

    /** The row of {@code factures.csv}, with its line end. */
    static String invoice(Document document) {
        return new Csv()
                .add(List.of(
                        document.number(),
                        document.type().name(),
                        document.issuer(),
                        document.recipient().siret(),
                        Csv.text(document.recipient().name()),
                        Csv.date(document.date()),
                        Csv.amount(document.ht()),
                        Csv.amount(document.vat()),
                        Csv.amount(document.ttc()),
                        Integer.toString(document.lines().size()),
                        document.origin(),
                        Csv.text(document.recipient().engagement()),
                        Csv.text(document.recipient().serviceCode())))
                .toString();
    }
}
