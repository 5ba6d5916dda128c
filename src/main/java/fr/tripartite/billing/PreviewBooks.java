package fr.tripartite.billing;

import fr.tripartite.invoicing.Document;
import fr.tripartite.io.StoredFile;
import java.util.List;
import java.util.Optional;

/** Books that keep nothing: the year is looked at and not billed, under provisional numbers. */
public final class PreviewBooks implements Books {

    private final Numbers numbers;
    private final SeriesDates dates;

    /** Books of a year whose documents are dated until then. */
    public PreviewBooks(int year, SeriesDates dates) {
        numbers = Numbers.preview(year);
        this.dates = dates;
    }

    @Override
    public Numbers numbers() {
        return numbers;
    }

    @Override
    public void add(List<Document> documents) {
        documents.forEach(dates::require);
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
