package fr.tripartite.files;

import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.inventory.Row;
import fr.tripartite.money.Money;
import fr.tripartite.pricing.State;
import fr.tripartite.pricing.Statement;
import java.util.ArrayList;
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
        List<String> start = List.of(
                Integer.toString(row.line()),
                siret,
                Csv.text(row.name()),
                row.service().code(),
                Integer.toString(row.quantity()));
        Csv awaited = new Csv();
        for (Statement.Awaited quote : outcome.awaited()) {
            awaited.add(joined(start, List.of(quote.issuer(), Csv.text(quote.reason()))));
        }
        boolean rejected = outcome.state() == State.REJETE;
        return new TrackedRow(
                row.line(),
                outcome.warning(),
                tracking(start, outcome.state(), outcome.reason(), outcome.amounts()),
                awaited.toString(),
                rejected ? rejection(row.line(), outcome.problems(), row.record()) : "");
    }

    /**
     * A row that was wrong by itself.
     *
     * @param issuers number of issuers, each with its amount column
     */
    public static TrackedRow of(RejectedRow row, int issuers) {
        List<String> start = List.of(
                Integer.toString(row.line()),
                Csv.number(row.siret()),
                Csv.text(row.name()),
                Csv.text(row.service()),
                Csv.number(row.quantity()));
        List<Money> nothing = Collections.nCopies(issuers, Money.ZERO);
        return new TrackedRow(
                row.line(),
                false,
                tracking(start, State.REJETE, Problem.reasons(row.problems()), nothing),
                "",
                rejection(row.line(), row.problems(), row.record()));
    }

    private static String tracking(List<String> start, State state, String reason, List<Money> amounts) {
        List<String> cells = new ArrayList<>(start);
        cells.add(state.name());
        cells.add(Csv.text(reason));
        amounts.forEach(amount -> cells.add(Csv.amount(amount)));
        return new Csv().add(cells).toString();
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

    private static List<String> joined(List<String> start, List<String> end) {
        List<String> cells = new ArrayList<>(start);
        cells.addAll(end);
        return cells;
    }
}
