package fr.tripartite.ledger;

import fr.tripartite.billing.Books;
import fr.tripartite.billing.DocumentHash;
import fr.tripartite.billing.LedgerEntry;
import fr.tripartite.billing.Numbers;
import fr.tripartite.billing.ProgramVersion;
import fr.tripartite.billing.RunEnd;
import fr.tripartite.billing.SeriesDates;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.billing.YearSummary;
import fr.tripartite.billing.YearTotals;
import fr.tripartite.invoicing.Document;
import fr.tripartite.io.BackgroundWork;
import fr.tripartite.io.StoredFile;
import fr.tripartite.subsidy.Register;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ledger as the books of one run: nothing of it is seen by anybody before it is committed. */
public final class LedgerBooks implements Books {

    private static final YearTotals NOTHING = new YearTotals(Map.of(), Map.of(), 0, 0, 0, 0);

    private final LedgerWriter writer;
    private final int year;
    private final JdbcTemplate jdbc;
    private final Ledger ledger;
    private final int run;
    private final Numbers numbers;
    private final SeriesDates dates;
    private final Register registerBefore;
    private final List<LedgerSeal.Kept> seals;
    private final Map<String, LedgerEntry.Chain> chains;
    private final Map<String, LedgerEntry.Chain> grown = new TreeMap<>();
    /** The database is the dearer half of a large run: it takes one part while the next one is priced and written. */
    private final BackgroundWork inserts = new BackgroundWork();

    private int lastDocument;
    private int nextFile;
    private LedgerSeal.@Nullable Kept sealed;

    /** Begins a run of a ledger that is open to be written. */
    LedgerBooks(LedgerWriter writer, int year) {
        this.writer = writer;
        this.year = year;
        this.jdbc = writer.jdbc();
        this.ledger = new Ledger(jdbc, writer.location());
        this.seals = ledger.seals().all();
        this.run = seals.size() + 1;
        this.numbers = Numbers.of(year, issuer -> ledger.documentTable().lastSequence(issuer, year));
        this.dates = ledger.seriesDates(year);
        this.registerBefore = ledger.subsidy().register(year);
        this.chains = ledger.seals().heads(run);
        this.lastDocument = ledger.documentTable().lastId();
    }

    @Override
    public Numbers numbers() {
        return numbers;
    }

    @Override
    public void add(List<Document> documents) {
        List<DocumentTable.Kept> kept = new ArrayList<>(documents.size());
        for (Document document : documents) {
            dates.require(document);
            LedgerEntry.Chain before = chains.getOrDefault(document.issuer(), LedgerSeal.NO_CHAIN);
            int id = ++lastDocument;
            String hash = DocumentHash.of(before.hash(), id, run, document);
            LedgerEntry.Chain after = new LedgerEntry.Chain(before.documents() + 1, hash);
            chains.put(document.issuer(), after);
            grown.put(document.issuer(), after);
            kept.add(new DocumentTable.Kept(id, run, document, hash));
        }
        inserts.submit(() -> {
            ledger.documentTable().add(kept);
            writer.flush();
        });
    }

    @Override
    public Optional<LedgerEntry> seal(RunEnd end, List<StoredFile> files) {
        inserts.await();
        YearBilling billing = end.billing();
        YearSummary summary = billing.summary();
        insertRun(end, summary.rowCount());
        ledger.subsidy().grant(run, billing.register().places(), registerBefore);
        ledger.subsidy().add(run, end.subsidyRows());
        keep(RunFiles.Direction.INPUT, new StoredFile(summary.inventory(), end.inventory()));
        billing.otherInputs().forEach(file -> keep(RunFiles.Direction.INPUT, file));
        files.forEach(file -> keep(RunFiles.Direction.OUTPUT, file));
        return Optional.of(seal(end.reason()));
    }

    private void insertRun(RunEnd end, int rows) {
        YearTotals totals = end.totals();
        insertRun(end.correction() ? Run.Kind.CORRECTION : Run.Kind.BILLING, end.date(), rows, totals);
        totals.states()
                .forEach((state, count) -> jdbc.update(
                        "INSERT INTO run_state (run_id, state, row_count) VALUES (?, ?, ?)", run, state.name(), count));
        int position = 0;
        for (Map.Entry<String, YearTotals.OfIssuer> entry : totals.issuers().entrySet()) {
            YearTotals.OfIssuer total = entry.getValue();
            jdbc.update(
                    "INSERT INTO run_total (run_id, issuer, position, documents, avoirs, lines, ht, vat, ttc, covered,"
                            + " covered_since_start) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    run,
                    entry.getKey(),
                    position++,
                    total.documents(),
                    total.avoirs(),
                    total.lines(),
                    Columns.euros(total.ht()),
                    Columns.euros(total.vat()),
                    Columns.euros(total.ttc()),
                    Columns.euros(total.covered()),
                    Columns.euros(total.coveredSinceStart()));
        }
    }

    private void insertRun(Run.Kind kind, LocalDate date, int rows, YearTotals totals) {
        jdbc.update(
                "INSERT INTO run (id, billed_year, kind, document_date, program, format, inventory_rows,"
                        + " rows_with_warning, invoices_off_by_a_cent, places_granted, places_available, last_document_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run,
                year,
                kind.name(),
                date,
                ProgramVersion.current(),
                writer.schema().format(),
                rows,
                totals.warnings(),
                totals.cents(),
                totals.places(),
                totals.cap(),
                lastDocument);
    }

    private void keep(RunFiles.Direction direction, StoredFile file) {
        ledger.files().keep(new RunFiles.RunFile(run, nextFile++, direction, file.fingerprint()), file.content());
        writer.flush();
    }

    private LedgerEntry seal(String reason) {
        ledger.seals().keepHeads(run, grown);
        LedgerSeal.Kept made = ledger.seals()
                .seal(
                        run,
                        seals,
                        new LedgerSeal.Made(
                                LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS),
                                System.getProperty("user.name", ""),
                                reason));
        sealed = made;
        return new LedgerEntry(
                seals.isEmpty() ? made.seal() : seals.get(0).seal(),
                run,
                seals.isEmpty() ? "" : seals.get(seals.size() - 1).seal(),
                made.seal(),
                new TreeMap<>(chains));
    }

    @Override
    public void commit(StoredFile manifest) {
        keep(RunFiles.Direction.OUTPUT, manifest);
        commit();
    }

    private void commit() {
        if (sealed == null) {
            throw new IllegalStateException("a run is sealed before it is committed");
        }
        ledger.seals()
                .keep(
                        sealed,
                        seals,
                        ledger.files().pieces().storedHash(run),
                        ledger.files().manifestHash(run));
        writer.commit(run, sealed.seal());
    }

    /**
     * Books a run that issues no document.
     *
     * @param count of what its kind counts
     * @param input what it was made from, at least one file
     * @param output the files it is about, if any
     * @param rows keeps in the ledger what it is about, under the number of the run
     * @return that number
     */
    int keep(
            Run.Kind kind,
            LocalDate date,
            int count,
            List<StoredFile> input,
            List<StoredFile> output,
            BiConsumer<Ledger, Integer> rows) {
        insertRun(kind, date, count, NOTHING);
        input.forEach(file -> keep(RunFiles.Direction.INPUT, file));
        output.forEach(file -> keep(RunFiles.Direction.OUTPUT, file));
        rows.accept(ledger, run);
        seal("");
        commit();
        return run;
    }

    @Override
    public void close() {
        inserts.close();
        writer.close();
    }
}
