package fr.tripartite.billing;

import fr.tripartite.files.LedgerEntry;
import fr.tripartite.files.StagedYear;
import fr.tripartite.files.YearTotals;
import fr.tripartite.invoicing.Document;
import java.util.List;
import java.util.Optional;

/** Books that keep nothing: the year is looked at and not billed, under provisional numbers. */
public final class PreviewBooks implements Books {

    private final Numbers numbers = Numbers.provisional();

    @Override
    public Numbers numbers() {
        return numbers;
    }

    @Override
    public void add(List<Document> documents) {
        // the files show them
    }

    @Override
    public Optional<LedgerEntry> seal(RunEnd end, YearTotals totals, StagedYear files) {
        return Optional.empty();
    }

    @Override
    public void commit(StagedYear files) {
        // nothing was booked
    }

    @Override
    public void close() {
        // nothing was held
    }
}
