package fr.tripartite.publication;

import fr.tripartite.billing.Alert;
import fr.tripartite.billing.Balance;
import fr.tripartite.billing.Books;
import fr.tripartite.billing.Change;
import fr.tripartite.billing.LedgerEntry;
import fr.tripartite.billing.TrackedRow;
import fr.tripartite.billing.YearEnd;
import fr.tripartite.billing.YearSummary;
import fr.tripartite.billing.YearTotals;
import fr.tripartite.failure.Failure;
import fr.tripartite.invoicing.Document;
import fr.tripartite.io.BackgroundWork;
import fr.tripartite.io.OutputFile;
import fr.tripartite.io.StoredFile;
import fr.tripartite.output.DirectorySwap;
import fr.tripartite.workbook.WorkbookFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of a year, written aside while it is billed, that are then published together. */
public final class StagedYear implements AutoCloseable {

    private final Path target;
    private final DirectorySwap swap;
    private final YearSummary summary;
    private final YearLook look;
    private final YearWriter writer;
    private final Balance balance;
    private final BackgroundWork writing = new BackgroundWork();
    private final List<StoredFile> written = new ArrayList<>();

    private StagedYear(Path target, DirectorySwap swap, YearLook look, String reason) {
        this.target = target;
        this.swap = swap;
        this.look = look;
        this.summary = look.summary();
        this.writer = new YearWriter(look, swap.staging(), reason);
        this.balance = new Balance(summary);
    }

    /**
     * Begins to write aside.
     *
     * @param look told everything, and written beside
     * @param target directory that will hold the files
     * @param reason why somebody asked for the run, may be empty
     * @throws Failure where nothing can be written beside the directory
     */
    public static StagedYear begin(YearLook look, Path target, String reason) {
        DirectorySwap swap = DirectorySwap.beside(target);
        try {
            return new StagedYear(target, swap, look, reason);
        } catch (UncheckedIOException e) {
            swap.close();
            throw DirectorySwap.unwritable(target, e);
        }
    }

    /** Work that a full disk can stop. */
    private interface Writing {
        void write() throws IOException;
    }

    private void guarded(Writing writing) {
        try {
            writing.write();
        } catch (IOException | UncheckedIOException e) {
            throw DirectorySwap.unwritable(target, e);
        }
    }

    /**
     * Adds documents that earlier runs have issued, of each issuer in the order of their numbers.
     *
     * @throws Failure where something that was added before cannot be written, as all that adds
     * @throws IllegalStateException where one does not balance by itself
     */
    public void addIssuedBefore(List<Document> documents) {
        writing.submit(() -> write(documents, false));
    }

    /**
     * Adds documents that this run issues, after those of earlier ones, and what became of rows.
     *
     * @throws Failure where they cannot be written
     * @throws IllegalStateException where one does not balance by itself
     */
    public void add(List<Document> documents, List<TrackedRow> rows) {
        writing.submit(() -> {
            rows.forEach(balance::add);
            rows.forEach(look::add);
            rows.forEach(writer::add);
            write(documents, true);
        });
    }

    private void write(List<Document> documents, boolean areNew) {
        documents.forEach(balance::add);
        documents.forEach(look::add);
        guarded(() -> documents.forEach(document -> writer.add(document, areNew)));
    }

    /** Begins to tell what a correction would change, to be looked at. */
    public void beginCorrection() {
        writing.submit(() -> guarded(writer::beginCorrection));
    }

    /**
     * Adds what a correction would change.
     *
     * @param documents it would issue about the body
     * @throws Failure where it cannot be written
     */
    public void add(Change change, List<Document> documents) {
        writing.submit(() -> guarded(() -> writer.add(change, documents)));
    }

    /**
     * What it all adds up to.
     *
     * @throws IllegalStateException where the books do not balance
     */
    public YearTotals balance(YearEnd end) {
        writing.await();
        end.subsidyRows().forEach(balance::add);
        end.warnings().forEach(balance::add);
        return balance.totals(end.coveredBefore());
    }

    /**
     * Writes the rest, all files but the manifest, which tells of them.
     *
     * @throws Failure where nothing can be written
     */
    public void finish(YearEnd end, YearTotals totals, List<Alert> alerts) {
        guarded(() -> {
            written.addAll(writer.finish(end));
            write(YearFiles.CONTROL, ControlFile.of(summary, totals, alerts, balance.cents()));
            if (look.isKept()) {
                write(YearFiles.REPORT, new YearReport(look, end, totals, alerts).html());
                writeWorkbook();
            }
        });
    }

    private void writeWorkbook() throws IOException {
        try (OutputFile file = OutputFile.begin(swap.staging(), YearFiles.WORKBOOK)) {
            new WorkbookFile(new YearSheets(look).all()).write(file);
            written.add(file.finish());
        }
    }

    private void write(String name, String text) throws IOException {
        try (OutputFile file = OutputFile.begin(swap.staging(), name)) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
            written.add(file.finish());
        }
    }

    /** The files written so far. */
    public List<StoredFile> written() {
        return List.copyOf(written);
    }

    /**
     * Writes {@code manifest.json}, the last file.
     *
     * @param entry where the year stands in the ledger; empty where it is only looked at
     * @throws Failure where it cannot be written
     */
    public StoredFile addManifest(Optional<LedgerEntry> entry) {
        guarded(() -> write(Books.MANIFEST, Manifest.of(summary, written, entry)));
        return written.get(written.size() - 1);
    }

    /**
     * Puts the files in the place of the earlier ones.
     *
     * @throws Failure where the directory cannot be written; the files already there stay
     */
    public void publish() {
        swap.publish(YearFiles.names(summary), Books.MANIFEST);
    }

    /** Removes what was not published. */
    @Override
    public void close() {
        writing.close();
        writer.close();
        swap.close();
    }
}
