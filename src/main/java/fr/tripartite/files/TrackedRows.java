package fr.tripartite.files;

import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.inventory.Row;
import fr.tripartite.money.Money;
import fr.tripartite.pricing.State;
import fr.tripartite.pricing.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What became of some inventory rows, as rows of the files that say so, packed: there may be a great many. */
public final class TrackedRows {

    private static final int FIRST = 64;
    private static final int PARTS = 3;

    private final byte[] bytes;
    private final int[] lines;
    private final int[] ends;

    private TrackedRows(byte[] bytes, int[] lines, int[] ends) {
        this.bytes = bytes;
        this.lines = lines;
        this.ends = ends;
    }

    /** No row at all. */
    public static TrackedRows none() {
        return new Builder().build();
    }

    /**
     * Brings rows together: of each, one behind the other, its rows of {@code suivi-inventaire.csv}, {@code a-deviser.csv} and
     * {@code rejets.csv}.
     */
    public static final class Builder {
        private final Csv row = new Csv();
        private int count;
        private int[] lines = new int[FIRST];
        private int[] ends = new int[PARTS * FIRST];

        /** Adds a row that was right by itself. */
        public void add(String siret, Statement.Outcome outcome) {
            Row of = outcome.row();
            start(siret, of);
            tracking(outcome.state(), outcome.reason(), outcome.amounts());
            int tracking = row.length();
            for (Statement.Awaited quote : outcome.awaited()) {
                start(siret, of);
                row.cell(quote.issuer()).cell(Csv.text(quote.reason())).endRow();
            }
            int awaited = row.length();
            if (outcome.state() == State.REJETE) {
                rejection(row, of.line(), outcome.problems(), of.record());
            }
            end(of.line(), tracking, awaited);
        }

        /**
         * Adds a row that was wrong by itself.
         *
         * @param issuers number of issuers, each with its amount column
         */
        public void add(RejectedRow of, int issuers) {
            row.cell(of.line()).cell(Csv.number(of.siret())).cell(Csv.text(of.name()));
            row.cell(Csv.text(of.service())).cell(Csv.number(of.quantity()));
            tracking(State.REJETE, Problem.reasons(of.problems()), Collections.nCopies(issuers, Money.ZERO));
            int tracking = row.length();
            rejection(row, of.line(), of.problems(), of.record());
            end(of.line(), tracking, tracking);
        }

        private void start(String siret, Row of) {
            row.cell(of.line()).cell(siret).cell(Csv.text(of.name()));
            row.repeated(of.service().code()).cell(of.quantity());
        }

        private void tracking(State state, String reason, List<Money> amounts) {
            row.repeated(state.name()).cell(Csv.text(reason));
            amounts.forEach(row::cell);
            row.endRow();
        }

        private void end(int line, int tracking, int awaited) {
            if (count == lines.length) {
                lines = Arrays.copyOf(lines, 2 * count);
                ends = Arrays.copyOf(ends, 2 * PARTS * count);
            }
            lines[count] = line;
            ends[PARTS * count] = tracking;
            ends[PARTS * count + 1] = awaited;
            ends[PARTS * count + 2] = row.length();
            count++;
        }

        /** All that was added. */
        public TrackedRows build() {
            return new TrackedRows(row.bytes(), Arrays.copyOf(lines, count), ends);
        }
    }

    /** Adds a row of a file that lists what is wrong. */
    static void rejection(Csv csv, int line, List<Problem> problems, String record) {
        Problem first = problems.get(0);
        csv.cell(line).cell(first.column()).cell(Csv.text(first.value()));
        csv.cell(Csv.text(Problem.reasons(problems))).cell(Csv.text(record)).endRow();
    }

    int count() {
        return lines.length;
    }

    /** Physical line of the inventory of a row. */
    int line(int index) {
        return lines[index];
    }

    /** Adds the rows of the files that tell of a row to others. */
    void copy(int index, Csv tracking, Csv awaited, Csv rejections) {
        int first = PARTS * index;
        int start = index == 0 ? 0 : ends[first - 1];
        tracking.rows(bytes, start, ends[first] - start);
        awaited.rows(bytes, ends[first], ends[first + 1] - ends[first]);
        rejections.rows(bytes, ends[first + 1], ends[first + 2] - ends[first + 1]);
    }
}
