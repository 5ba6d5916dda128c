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

/**
 * What became of some inventory rows, as rows of the files that say so; this is also how the ledger keeps it.
 *
 * <p>For each inventory row its line, then how many bytes there are of {@code suivi-inventaire.csv}, {@code a-deviser.csv}
 * and {@code rejets.csv}, then those bytes: {@code 12;97;0;0:12;…}.
 */
public final class TrackedRows {

    private static final int FIRST = 64;
    private static final int NUMBERS = 4;

    private final byte[] bytes;
    private final int count;
    private final int[] lines;
    private final int[] places;

    private TrackedRows(byte[] bytes, int count, int[] lines, int[] places) {
        this.bytes = bytes;
        this.count = count;
        this.lines = lines;
        this.places = places;
    }

    /** No row at all. */
    public static TrackedRows none() {
        return new Builder().build();
    }

    /** Brings rows together. */
    public static final class Builder {
        private final Csv packed = new Csv();
        private final Csv row = new Csv();
        private int count;
        private int[] lines = new int[FIRST];
        private int[] places = new int[FIRST];

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
            int awaited = row.length() - tracking;
            if (outcome.state() == State.REJETE) {
                rejection(row, of.line(), outcome.problems(), of.record());
            }
            pack(of.line(), tracking, awaited);
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
            pack(of.line(), tracking, 0);
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

        private void pack(int line, int tracking, int awaited) {
            place(line, packed.length());
            packed.cell(line).cell(tracking).cell(awaited).cell(row.length() - tracking - awaited);
            packed.endCells(':');
            row.moveTo(packed);
        }

        private void place(int line, int place) {
            if (count == lines.length) {
                lines = Arrays.copyOf(lines, 2 * count);
                places = Arrays.copyOf(places, 2 * count);
            }
            lines[count] = line;
            places[count++] = place;
        }

        /** All that was added. */
        public TrackedRows build() {
            return new TrackedRows(packed.bytes(), count, lines, places);
        }
    }

    /** Adds a row of a file that lists what is wrong. */
    static void rejection(Csv csv, int line, List<Problem> problems, String record) {
        Problem first = problems.get(0);
        csv.cell(line).cell(first.column()).cell(Csv.text(first.value()));
        csv.cell(Csv.text(Problem.reasons(problems))).cell(Csv.text(record)).endRow();
    }

    /**
     * Recognises rows that were kept.
     *
     * @param lines how many the inventory can have
     * @throws IllegalArgumentException where the bytes are not such rows, or tell of a line beyond those
     */
    public static TrackedRows read(byte[] bytes, long lines) {
        Builder index = new Builder();
        Cursor cursor = new Cursor();
        for (int next = 0; next < bytes.length; next = cursor.next()) {
            int line = cursor.on(bytes, next).line();
            if (line > lines) {
                throw new IllegalArgumentException("the inventory has no line " + line);
            }
            index.place(line, next);
        }
        return new TrackedRows(bytes, index.count, index.lines, index.places);
    }

    /** The rows as they are kept. */
    public byte[] bytes() {
        return bytes;
    }

    int count() {
        return count;
    }

    /** Physical line of the inventory of a row. */
    int line(int index) {
        return lines[index];
    }

    /** Where a row begins among the bytes. */
    int place(int index) {
        return places[index];
    }

    /** A row among the bytes that keep it: its parts stand one behind the other. */
    static final class Cursor {
        private final int[] numbers = new int[NUMBERS];
        private byte[] bytes = new byte[0];
        private int begins;
        private int parts;

        /**
         * Goes to a row.
         *
         * @param kept as {@link TrackedRows#bytes} gives them
         * @param position where the row begins in there
         * @throws IllegalArgumentException where no row begins there
         */
        Cursor on(byte[] kept, int position) {
            bytes = kept;
            begins = position;
            int next = position;
            for (int i = 0; i < NUMBERS; i++) {
                next = number(i, next);
            }
            parts = next;
            if (next() < 0 || next() > bytes.length) {
                throw new IllegalArgumentException("the row at " + begins + " is longer than what is left");
            }
            return this;
        }

        private int number(int index, int position) {
            long number = 0;
            int end = position;
            while (end < bytes.length && bytes[end] >= '0' && bytes[end] <= '9' && number <= Integer.MAX_VALUE) {
                number = 10 * number + bytes[end++] - '0';
            }
            char expected = index == NUMBERS - 1 ? ':' : ';';
            boolean fits = number <= (index == 0 ? Integer.MAX_VALUE : bytes.length);
            if (end == position || end == bytes.length || bytes[end] != expected || !fits) {
                throw new IllegalArgumentException("no row begins at " + begins);
            }
            numbers[index] = (int) number;
            return end + 1;
        }

        /** Physical line of the inventory. */
        int line() {
            return numbers[0];
        }

        /** Where the next row begins. */
        int next() {
            return parts + numbers[1] + numbers[2] + numbers[3];
        }

        /** Adds the rows of the files to others. */
        void copy(Csv tracking, Csv awaited, Csv rejections) {
            tracking.rows(bytes, parts, numbers[1]);
            awaited.rows(bytes, parts + numbers[1], numbers[2]);
            rejections.rows(bytes, parts + numbers[1] + numbers[2], numbers[3]);
        }
    }
}
