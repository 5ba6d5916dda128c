package fr.tripartite.documents;

import fr.tripartite.billing.TrackedRow;
import fr.tripartite.facturx.PlainText;
import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.Row;
import fr.tripartite.invoicing.Amounts;
import fr.tripartite.invoicing.Document;
import fr.tripartite.io.OutputFile;
import fr.tripartite.io.StoredFile;
import fr.tripartite.output.CsvFile;
import fr.tripartite.output.CsvRows;
import fr.tripartite.output.DirectorySwap;
import fr.tripartite.output.RejectionRows;
import fr.tripartite.pdf.PdfInfo;
import fr.tripartite.pdf.PdfWriter;
import fr.tripartite.quotation.Quote;
import fr.tripartite.sender.Sender;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.template.Template;
import fr.tripartite.tiers.Tiers;
import fr.tripartite.words.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The files of devis while they are written aside; they appear together. */
public final class QuoteFiles implements AutoCloseable {

    /** Lists the devis. */
    public static final String LIST = "devis.csv";

    /** The annex of the convention. */
    public static final String ANNEX = "annexe.pdf";

    private static final String LIST_COLUMNS =
            "numero_devis;emetteur;siret;collectivite;annee;montant_ht;montant_tva;montant_ttc;a_estimer";
    private static final String ROWS = "lignes-inventaire.csv";
    private static final String REJECTIONS = "rejets.csv";

    private final Path target;
    private final DirectorySwap swap;
    private final Template quoteTemplate;
    private final Template annexTemplate;
    private final PdfWriter writer;
    private final List<StoredFile> written = new ArrayList<>();

    private QuoteFiles(Path target, DirectorySwap swap, Template quoteTemplate, Template annexTemplate) {
        this.target = target;
        this.swap = swap;
        this.quoteTemplate = quoteTemplate;
        this.annexTemplate = annexTemplate;
        this.writer = new PdfWriter(quoteTemplate.directory());
    }

    /**
     * Begins to write aside.
     *
     * @throws Failure where a template cannot be used, or nothing can be written beside the directory
     */
    public static QuoteFiles begin(Path target, Path templates) {
        Template quote = Template.read(templates.resolve("devis.html"), QuoteNames.QUOTE);
        Template annex = Template.read(templates.resolve("annexe.html"), QuoteNames.ANNEX);
        return new QuoteFiles(target, DirectorySwap.beside(target), quote, annex);
    }

    /**
     * Writes the PDF of a devis.
     *
     * @param readings the readings it rests on, as people read them
     * @param validUntil until when it holds
     */
    public void add(
            Quote quote, Sender sender, Tiers tiers, Shipment.Stamp stamp, String readings, LocalDate validUntil) {
        String page = quoteTemplate.fill(
                QuoteValues.of(quote, sender, tiers, stamp, readings, validUntil, writer.typeface()));
        String subject = Message.of(
                        DocumentsWord.SUBJECT_QUOTE,
                        PlainText.of(quote.recipient().name()))
                .french();
        write(
                quote.number().text() + ".pdf",
                page,
                new PdfInfo(QuoteValues.title(quote), sender.issuer().name(), subject, quote.date()));
    }

    /**
     * Writes the annex.
     *
     * @param bodies the devis of each body, in the order of the issuers; at least one
     */
    public void addAnnex(List<List<Quote>> bodies, List<Issuer> issuers, Shipment.Stamp stamp, LocalDate date) {
        String page = annexTemplate.fill(AnnexValues.of(bodies, issuers, stamp, date, writer.typeface()));
        String names = issuers.stream().map(Issuer::name).collect(Collectors.joining(", "));
        write(ANNEX, page, new PdfInfo(AnnexValues.title(), names, AnnexValues.title(), date));
    }

    private void write(String name, String page, PdfInfo info) {
        try (OutputFile out = OutputFile.begin(swap.staging(), name)) {
            writer.write(page, info, null).bytes().writeTo(out);
            written.add(out.finish());
        } catch (IOException e) {
            throw DirectorySwap.unwritable(target, e);
        }
    }

    /** Writes the list of the devis: a row per devis and year. */
    public void addList(List<Quote> quotes) {
        csv(LIST, LIST_COLUMNS, rows -> {
            for (Quote quote : quotes) {
                for (Quote.Year year : quote.years()) {
                    Amounts amounts = year.document().map(Document::amounts).orElse(Amounts.ZERO);
                    rows.row(
                            quote.number().text(),
                            quote.issuer().code(),
                            quote.recipient().siret(),
                            quote.recipient().name(),
                            year.year(),
                            amounts.ht(),
                            amounts.vat(),
                            amounts.ttc(),
                            year.blanks().size());
                }
            }
        });
    }

    /** Writes rows as an inventory holds them. */
    public void addRows(List<SiretRow> rows, List<Issuer> issuers) {
        csv(
                ROWS,
                InventoryRow.columns(issuers),
                out -> rows.forEach(row -> out.row(InventoryRow.cells(row.siret(), row.row(), issuers))));
    }

    /** A row with its body. */
    public record SiretRow(String siret, Row row) {}

    /**
     * Writes the rows that are wrong.
     *
     * @param header the file's own header cells
     */
    public void addRejections(List<String> header, List<TrackedRow> rejected) {
        csv(
                REJECTIONS,
                RejectionRows.columns(header),
                rows -> rejected.forEach(
                        row -> rows.row(RejectionRows.cells(row.origin(), row.problems(), header.size()))));
    }

    private interface Rows {
        void to(CsvRows rows);
    }

    private void csv(String name, String columns, Rows content) {
        try (CsvFile file = new CsvFile(swap.staging(), name, columns, row -> {})) {
            content.to(file.rows());
            written.add(file.finish());
        } catch (UncheckedIOException e) {
            throw DirectorySwap.unwritable(target, e);
        }
    }

    /** The files written so far. */
    public List<StoredFile> written() {
        return List.copyOf(written);
    }

    /**
     * Refuses to write over the devis of another call.
     *
     * @throws Failure where there are some
     */
    public static void requireFree(Path target) {
        if (Files.exists(target.resolve(LIST))) {
            throw Failure.refused(DocumentsWord.OTHER_QUOTES, target);
        }
    }

    /** Puts the files in their place. */
    public void publish() {
        Set<String> names = new TreeSet<>();
        written.forEach(file -> names.add(file.name()));
        swap.publish(names, LIST);
    }

    @Override
    public void close() {
        swap.close();
    }
}
