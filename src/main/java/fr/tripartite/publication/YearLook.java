package fr.tripartite.publication;

import fr.tripartite.billing.TrackedRow;
import fr.tripartite.billing.YearSummary;
import fr.tripartite.comparison.YearComparison;
import fr.tripartite.comparison.YearFigures;
import fr.tripartite.invoicing.Document;
import fr.tripartite.money.Money;
import fr.tripartite.output.CsvRows;
import fr.tripartite.pricing.State;
import fr.tripartite.tariff.BodyType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a year is looked at by, gathered while its files are written: the workbook, the page, the year against the year before.
 * A year with more rows than {@link #MOST_ROWS} is not: nobody reads such a table, and its rows would have to be kept.
 */
public final class YearLook {

    /** Rows of an inventory, ten times those of a real year, that a workbook and a page still tell of. */
    public static final int MOST_ROWS = 25_000;

    private final YearSummary summary;
    private final Optional<YearFigures> before;
    private final boolean isPreview;
    private final YearFigures figures;
    private final Map<String, List<List<?>>> tables = new HashMap<>();
    private final Map<BodyType, Money> byType = new EnumMap<>(BodyType.class);

    /** Nothing is gathered yet; {@code before} is the billed year before, if there is one. */
    public YearLook(YearSummary summary, Optional<YearFigures> before, boolean isPreview) {
        this.summary = summary;
        this.before = before;
        this.isPreview = isPreview;
        this.figures = new YearFigures(
                summary.year(),
                summary.issuers().stream().map(YearSummary.IssuerColumns::code).toList());
    }

    /** Whether a year is small enough to be looked at. */
    public static boolean isKept(YearSummary summary) {
        return summary.rowCount() <= MOST_ROWS;
    }

    boolean isKept() {
        return isKept(summary);
    }

    void add(Document document) {
        if (isKept()) {
            figures.add(document);
        }
    }

    void add(TrackedRow row) {
        BodyType type = row.bodyType();
        if (isKept() && row.state() != State.REJETE && type != null) {
            figures.addService(row.siret(), row.name(), row.service());
            Money billed = row.amounts().stream().reduce(Money.ZERO, Money::plus);
            byType.merge(type, billed, Money::plus);
        }
    }

    YearSummary summary() {
        return summary;
    }

    YearFigures figures() {
        return figures;
    }

    Optional<YearFigures> before() {
        return before;
    }

    /** Begins a file; what takes its rows, as values, where they are to be looked at in another form. */
    Consumer<List<?>> begin(String file) {
        if (!isKept()) {
            return row -> {};
        }
        List<List<?>> rows = new ArrayList<>();
        tables.put(file, rows);
        return row -> rows.add(row.stream()
                .<Object>map(cell -> cell instanceof CsvRows.AsRead read ? read.cell() : cell)
                .toList());
    }

    List<List<?>> rows(String file) {
        return tables.getOrDefault(file, List.of());
    }

    boolean isPreview() {
        return isPreview;
    }

    /** TTC of what is billed, by kind of body. */
    Map<BodyType, Money> byType() {
        return byType;
    }

    /** The year against the billed year before; empty where there is none, or too much to look at. */
    public Optional<YearComparison> comparison() {
        return isKept()
                ? before.map(earlier ->
                        YearComparison.of(earlier, figures, summary.services().phased()))
                : Optional.empty();
    }
}
