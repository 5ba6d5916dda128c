package fr.tripartite.publication;

import fr.tripartite.billing.Change;
import fr.tripartite.billing.SubsidyRow;
import fr.tripartite.billing.TrackedRow;
import fr.tripartite.billing.YearEnd;
import fr.tripartite.billing.YearSummary;
import fr.tripartite.invoicing.Document;
import fr.tripartite.invoicing.Item;
import fr.tripartite.invoicing.Motive;
import fr.tripartite.io.StoredFile;
import fr.tripartite.money.Money;
import fr.tripartite.output.CsvFile;
import fr.tripartite.output.CsvRows;
import fr.tripartite.output.RejectionRows;
import fr.tripartite.pricing.Statement;
import fr.tripartite.subsidy.Candidate;
import fr.tripartite.subsidy.Coverage;
import fr.tripartite.subsidy.RegisterReport;
import fr.tripartite.warning.Warning;
import fr.tripartite.words.Message;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The CSV files of a year while they are written: what is in which column. */
final class YearWriter implements AutoCloseable {

    /** Between several in one cell. */
    private static final String SEVERAL = " + ";

    private final YearSummary summary;
    private final Path directory;
    private final YearLook look;
    private final List<CsvFile> files = new ArrayList<>();
    private final String reason;
    private final Map<String, CsvFile> lines = new LinkedHashMap<>();
    private final DocumentFile invoices;
    private final DocumentFile newDocuments;
    private @Nullable CsvRows correction;
    /** Rows come in the order of the bodies and are written in that of the inventory. */
    private @Nullable TrackedRow[] trackedByLine = new TrackedRow[0];

    /**
     * Begins the files.
     *
     * @param look told every row as well
     * @param reason why somebody asked for the run, may be empty
     * @throws java.io.UncheckedIOException where a file cannot be written, as all methods
     */
    YearWriter(YearLook look, Path directory, String reason) {
        this.summary = look.summary();
        this.look = look;
        this.directory = directory;
        this.reason = reason;
        List<String> issuers =
                summary.issuers().stream().map(YearSummary.IssuerColumns::code).toList();
        this.invoices = new DocumentFile(directory, YearFiles.INVOICES, YearFiles.INVOICE_COLUMNS, issuers, look);
        this.newDocuments =
                new DocumentFile(directory, YearFiles.NEW_DOCUMENTS, YearFiles.NEW_DOCUMENT_COLUMNS, issuers, look);
        for (YearSummary.IssuerColumns issuer : summary.issuers()) {
            lines.put(issuer.code(), begin(YearFiles.lines(issuer.code()), YearFiles.LINE_COLUMNS));
        }
    }

    private CsvFile begin(String name, String columns) {
        CsvFile file = new CsvFile(directory, name, columns, look.begin(name));
        files.add(file);
        return file;
    }

    /**
     * Adds a document; those of an issuer come in the order of their numbers.
     *
     * @param isNew whether this run issues it
     */
    void add(Document document, boolean isNew) {
        List<Object> cells = cells(document);
        invoices.row(document.issuer(), cells);
        if (isNew) {
            Motive motive = document.issue().motive();
            cells.add(motive == null ? "" : Message.of(motive).french());
            cells.add(reason);
            newDocuments.row(document.issuer(), cells);
        }
        CsvRows rows = Objects.requireNonNull(lines.get(document.issuer())).rows();
        int position = 0;
        for (Document.Line line : document.lines()) {
            addLine(rows, document, ++position, line);
        }
    }

    private static List<Object> cells(Document document) {
        Document.Recipient recipient = document.recipient();
        LocalDate originDate = document.origin().date();
        return new ArrayList<>(List.of(
                document.number(),
                document.type(),
                document.issuer(),
                recipient.siret(),
                recipient.name(),
                document.date(),
                document.ht(),
                document.vat(),
                document.ttc(),
                document.lines().size(),
                document.origin().number(),
                originDate == null ? "" : originDate,
                recipient.engagement(),
                recipient.serviceCode(),
                document.issue().mention()));
    }

    void beginCorrection() {
        correction = begin(YearFiles.CORRECTION, YearFiles.CORRECTION_COLUMNS).rows();
    }

    /** Adds what a correction would change about a body and an issuer. */
    void add(Change change, List<Document> documents) {
        Objects.requireNonNull(correction)
                .row(
                        change.recipient().siret(),
                        change.recipient().name(),
                        change.issuerCode(),
                        change.ttcBefore(),
                        change.ttcAfter(),
                        change.ttcAfter().minus(change.ttcBefore()),
                        documents.stream()
                                .filter(document -> document.issuer().equals(change.issuerCode()))
                                .map(Document::number)
                                .collect(Collectors.joining(SEVERAL)),
                        Message.of(change.motive()).french());
    }

    private static void addLine(CsvRows rows, Document document, int position, Document.Line line) {
        Item item = line.item();
        rows.row(
                document.number(),
                position,
                document.recipient().siret(),
                document.recipient().name(),
                item.service(),
                item.nature(),
                item.label(),
                line.quantity(),
                item.unit(),
                item.unitPrice(),
                item.basis(),
                line.ht(),
                document.rate(),
                line.vat(),
                line.ttc(),
                document.year(),
                item.grid(),
                item.reference(),
                line.rows().stream().map(String::valueOf).collect(Collectors.joining(SEVERAL)));
    }

    void add(TrackedRow row) {
        if (row.line() >= trackedByLine.length) {
            trackedByLine = Arrays.copyOf(trackedByLine, 2 * row.line() + 2);
        }
        trackedByLine[row.line()] = row;
    }

    /** Writes the rest; all CSV files, by name. */
    List<StoredFile> finish(YearEnd end) {
        writeWarnings(end.warnings());
        writeTracking();
        writeRegister(end.register());
        writeSubsidy(end);
        return Stream.concat(
                        Stream.of(invoices.finish(), newDocuments.finish()),
                        files.stream().map(CsvFile::finish))
                .sorted(Comparator.comparing(StoredFile::name))
                .toList();
    }

    private void writeWarnings(List<Warning> warnings) {
        CsvRows rows = begin(YearFiles.WARNINGS, YearFiles.WARNING_COLUMNS).rows();
        warnings.stream()
                .sorted(Comparator.comparingInt(Warning::line))
                .forEach(warning -> rows.row(
                        warning.line(),
                        warning.siret(),
                        warning.name(),
                        warning.code(),
                        warning.message().french()));
    }

    private void writeTracking() {
        String amounts = summary.issuers().stream()
                .map(issuer -> ";" + issuer.amountColumn())
                .collect(Collectors.joining());
        CsvRows tracking =
                begin(YearFiles.TRACKING, YearFiles.TRACKING_COLUMNS + amounts).rows();
        CsvRows awaited = begin(YearFiles.AWAITED, YearFiles.AWAITED_COLUMNS).rows();
        CsvRows rejections = begin(YearFiles.REJECTIONS, RejectionRows.columns(summary.inventoryColumns()))
                .rows();
        for (TrackedRow row : trackedByLine) {
            if (row == null) {
                continue;
            }
            List<Object> cells = start(row);
            cells.add(row.state());
            cells.add(row.reason());
            cells.addAll(row.amounts());
            tracking.row(cells);
            for (Statement.Awaited quote : row.awaited()) {
                List<Object> asked = start(row);
                asked.add(quote.issuer());
                asked.add(quote.reason().french());
                awaited.row(asked);
            }
            if (!row.problems().isEmpty()) {
                rejections.row(RejectionRows.cells(
                        row.origin(), row.problems(), summary.inventoryColumns().size()));
            }
        }
    }

    private static List<Object> start(TrackedRow row) {
        List<Object> cells = new ArrayList<>(10);
        cells.add(row.line());
        cells.add(new CsvRows.AsRead(row.siret()));
        cells.add(row.name());
        cells.add(row.service());
        cells.add(new CsvRows.AsRead(row.quantity().toString()));
        return cells;
    }

    private void writeRegister(List<RegisterReport.Line> register) {
        CsvRows rows = begin(YearFiles.REGISTER, YearFiles.REGISTER_COLUMNS).rows();
        for (RegisterReport.Line line : register) {
            Candidate body = line.body();
            rows.row(
                    line.rank(),
                    body.siret(),
                    body.name(),
                    body.subscribed(),
                    body.started(),
                    line.year() == 0 ? "" : line.year(),
                    line.status(),
                    line.remark());
        }
    }

    private void writeSubsidy(YearEnd end) {
        CsvRows rows = begin(YearFiles.SUBSIDY, YearFiles.SUBSIDY_COLUMNS).rows();
        Map<SubsidyRow.Key, Money> running = new HashMap<>(end.coveredBefore());
        for (SubsidyRow row : end.subsidyRows()) {
            Candidate holder = row.place().holder();
            Coverage coverage = row.coverage();
            rows.row(
                    row.place().rank(),
                    holder.siret(),
                    holder.name(),
                    holder.subscribed(),
                    holder.started(),
                    summary.year(),
                    coverage.issuer(),
                    coverage.nature(),
                    coverage.normal(),
                    coverage.contribution(),
                    coverage.covered(),
                    running.merge(row.key(), coverage.covered(), Money::plus));
        }
    }

    /** Closes what was not finished. */
    @Override
    public void close() {
        invoices.close();
        newDocuments.close();
        files.forEach(CsvFile::close);
    }
}
