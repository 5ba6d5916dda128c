package fr.tripartite.files;

import fr.tripartite.invoicing.Document;
import fr.tripartite.money.Money;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files of a year while they are written, part by part. */
final class YearWriter implements AutoCloseable {

    private final YearSummary summary;
    private final Path directory;
    private final List<OutputFile> files = new ArrayList<>();
    private final OutputFile invoices;
    private final Map<String, OutputFile> lines = new LinkedHashMap<>();

    /** The invoices of all issuers go into one file, one issuer after the other: those of the later ones wait. */
    private final Map<String, List<Csv>> waiting = new LinkedHashMap<>();

    private final RowsByLine rows = new RowsByLine();

    YearWriter(YearSummary summary, Path directory) {
        this.summary = summary;
        this.directory = directory;
        this.invoices = begin(YearFiles.INVOICES, YearFiles.INVOICE_COLUMNS);
        for (YearSummary.IssuerColumns issuer : summary.issuers()) {
            lines.put(issuer.code(), begin(YearFiles.lines(issuer.code()), YearFiles.LINE_COLUMNS));
            waiting.put(issuer.code(), new ArrayList<>());
        }
    }

    private OutputFile begin(String name, String columns) {
        OutputFile file = new OutputFile(directory, name);
        files.add(file);
        return file.add(Csv.BYTE_ORDER_MARK + columns + "\n");
    }

    /**
     * Adds documents and rows: of each issuer in the order of the numbers.
     *
     * @throws java.io.UncheckedIOException where a file cannot be written
     */
    void add(List<Document> documents, TrackedRows tracked) {
        Map<String, DocumentRows> byIssuer = new LinkedHashMap<>();
        documents.forEach(document -> byIssuer.computeIfAbsent(document.issuer(), issuer -> new DocumentRows())
                .add(document));
        String first = summary.issuers().get(0).code();
        byIssuer.forEach((issuer, written) -> {
            OutputFile ofIssuer = lines.get(issuer);
            List<Csv> later = waiting.get(issuer);
            if (ofIssuer == null || later == null) {
                throw new IllegalStateException("documents of " + issuer + ", who is no issuer of the year");
            }
            written.lines().writeTo(ofIssuer);
            if (issuer.equals(first)) {
                written.invoices().writeTo(invoices);
            } else {
                later.add(written.invoices());
            }
        });
        rows.add(tracked);
    }

    /**
     * Writes the rest.
     *
     * @return the fingerprints of all files but those about the files, by name
     */
    Map<String, FileFingerprint> finish(YearEnd end) {
        Map<String, FileFingerprint> fingerprints = new TreeMap<>();
        // the greatest files go to the disk while the others are written
        try (InOrder<FileFingerprint> first = InOrder.of(lines.values().iterator(), OutputFile::finish)) {
            first.begin();
            List<OutputFile> others = finishOthers(end);
            first.forEachRemaining(file -> fingerprints.put(file.name(), file));
            try (InOrder<FileFingerprint> rest = InOrder.of(others.iterator(), OutputFile::finish)) {
                rest.forEachRemaining(file -> fingerprints.put(file.name(), file));
            }
        }
        return fingerprints;
    }

    private List<OutputFile> finishOthers(YearEnd end) {
        waiting.values().forEach(later -> later.forEach(some -> some.writeTo(invoices)));
        String amounts = summary.issuers().stream()
                .map(issuer -> ";" + issuer.amountColumn())
                .collect(Collectors.joining());
        OutputFile tracking = begin(YearFiles.TRACKING, YearFiles.TRACKING_COLUMNS + amounts);
        OutputFile awaited = begin(YearFiles.AWAITED, YearFiles.AWAITED_COLUMNS);
        OutputFile rejections = begin(YearFiles.REJECTIONS, YearFiles.REJECTION_COLUMNS);
        rows.write(tracking, awaited, rejections);
        OutputFile register =
                begin(YearFiles.REGISTER, YearFiles.REGISTER_COLUMNS).add(end.registerRows());
        OutputFile subsidy = begin(YearFiles.SUBSIDY, YearFiles.SUBSIDY_COLUMNS);
        Map<SubsidyRow.Key, Money> running = new HashMap<>(end.coveredBefore());
        end.subsidyRows().forEach(row -> subsidy.add(SubsidyTables.subsidy(row, summary.year(), running)));
        return List.of(tracking, invoices, register, awaited, rejections, subsidy);
    }

    /** Closes what was not finished. */
    @Override
    public void close() {
        files.forEach(OutputFile::close);
    }
}
