package fr.tripartite.billing;

import fr.tripartite.invoicing.Document;
import fr.tripartite.io.StoredFile;
import java.util.List;
import java.util.Optional;

/** Books that keep nothing: the year is looked at and not billed, under provisional numbers. */
public final class PreviewBooks implements Books {

    private final Numbers numbers;

    /** Books of a year. */
    public PreviewBooks(int year) {
        numbers = Numbers.preview(year);
    }

    @Override
    public Numbers numbers() {
        return numbers;
    }

    @Override
    public void add(List<Document> documents) {
        // the files show them
    }

    @Override
    public Optional<LedgerEntry> seal(RunEnd end, List<StoredFile> files) {
        return Optional.empty();
    }

    @Override
    public void commit(StoredFile manifest) {
        // nothing was booked
    }

    @Override
    public void close() {
        // nothing was held
    }
}
