package fr.tripartite.files;

import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.inventory.Row;
import fr.tripartite.money.Money;
import fr.tripartite.pricing.State;
import fr.tripartite.pricing.Statement;
import java.util.Collections;
import java.util.List;

/**
 * What became of an inventory row, as rows of the files that say so; this is also how the ledger keeps it.
 *
 * @param line physical line of the inventory
 * @param warning whether its reason is a warning
 * @param tracking row of {@code suivi-inventaire.csv}
 * @param awaited rows of {@code a-deviser.csv}, possibly none
 * @param rejection row of {@code rejets.csv}, empty where the row is not rejected
 */
public record TrackedRow(int line, boolean warning, String tracking, String awaited, String rejection) {

    /** A row that was right by itself. */
    public static TrackedRow of(String siret, Statement.Outcome outcome) {
        Row row = outcome.row();
        String awaited = "";
        if (!outcome.awaited().isEmpty()) {
            Csv csv = new Csv();
            for (Statement.Awaited quote : outcome.awaited()) {
                start(csv, siret, row).cell(quote.issuer()).cell(Csv.text(quote.reason()));
                csv.endRow();
            }
            awaited = csv.toString();
        }
        boolean rejected = outcome.state() == State.REJETE;
        return new TrackedRow(
                row.line(),
                outcome.warning(),
                tracking(start(new Csv(), siret, row), outcome.state(), outcome.reason(), outcome.amounts()),
                awaited,
                rejected ? rejection(row.line(), outcome.problems(), row.record()) : "");
    }

    /**
     * A row that was wrong by itself.
     *
     * @param issuers number of issuers, each with its amount column
     */
    public static TrackedRow of(RejectedRow row, int issuers) {
        Csv start = new Csv();
        start.cell(row.line()).cell(Csv.number(row.siret())).cell(Csv.text(row.name()));
        start.cell(Csv.text(row.service())).cell(Csv.number(row.quantity()));
        List<Money> nothing = Collections.nCopies(issuers, Money.ZERO);
        return new TrackedRow(
                row.line(),
                false,
                tracking(start, State.REJETE, Problem.reasons(row.problems()), nothing),
                "",
                rejection(row.line(), row.problems(), row.record()));
    }

    private static Csv start(Csv csv, String siret, Row row) {
        return csv.cell(row.line())
                .cell(siret)
                .cell(Csv.text(row.name()))
                .cell(row.service().code())
                .cell(row.quantity());
    }

    private static String tracking(Csv start, State state, String reason, List<Money> amounts) {
        start.cell(state.name()).cell(Csv.text(reason));
        amounts.forEach(start::cell);
        return start.endRow().toString();
    }

    /** A row of a file that lists what is wrong, with its line end. */
    static String rejection(int line, List<Problem> problems, String record) {
        Problem first = problems.get(0);
        return new Csv()
                .add(List.of(
                        Integer.toString(line),
                        first.column(),
                        Csv.text(first.value()),
                        Csv.text(Problem.reasons(problems)),
                        Csv.text(record)))
                .toString();
    }
}
