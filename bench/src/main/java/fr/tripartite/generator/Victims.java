package fr.tripartite.generator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The rows of a file while they are being damaged: no body is hit twice, so that every damage shows by itself. */
final class Victims {
    private final List<Row> rows;
    private final Draw draw;
    private final Set<Body> hit = new HashSet<>();

    Victims(List<Row> rows, Draw draw) {
        this.rows = rows;
        this.draw = draw;
    }

    /** A row that nothing else hangs on and that owes something, or would. */
    static boolean isOrdinary(Row row) {
        return row.service().standsAlone() && row.isActive() && !row.isQuoted();
    }

    /**
     * The index of some row of that sort, whose body is then spared any other damage.
     *
     * @throws IllegalStateException where there is none: the sample would lack a damage it promises
     */
    int pick(Predicate<Row> sort) {
        return pickAt(index -> sort.test(rows.get(index)));
    }

    /** As {@link #pick}, among the rows that follow a row of the same body which gives its size. */
    int pickAfterFirst(Predicate<Row> sort) {
        return pickAt(index -> sort.test(rows.get(index)) && followsItsBody(index));
    }

    private int pickAt(IntPredicate sort) {
        int start = draw.between(0, rows.size() - 1);
        for (int i = 0; i < rows.size(); i++) {
            int index = (start + i) % rows.size();
            Body body = rows.get(index).body();
            if (!hit.contains(body) && sort.test(index)) {
                hit.add(body);
                return index;
            }
        }
        throw new IllegalStateException(
                "no row left for a damage of " + rows.get(0).year());
    }

    private boolean followsItsBody(int index) {
        if (index == 0) {
            return false;
        }
        Row before = rows.get(index - 1);
        boolean sizeGiven = !before.cell(Column.POPULATION).isEmpty()
                || !before.cell(Column.AGENTS).isEmpty();
        return before.body() == rows.get(index).body() && sizeGiven;
    }

    void change(Predicate<Row> sort, UnaryOperator<Row> damage) {
        change(pick(sort), damage);
    }

    void change(int index, UnaryOperator<Row> damage) {
        rows.set(index, damage.apply(rows.get(index)));
    }

    void changeBody(Predicate<Row> sort, UnaryOperator<Row> damage) {
        Body body = rows.get(pick(sort)).body();
        rows.replaceAll(row -> row.body() == body ? damage.apply(row) : row);
    }

    /** Leaves the row as it is, and adds what is made from it: right below, or at the end of the sheet. */
    void add(Predicate<Row> sort, UnaryOperator<Row> made) {
        int index = pick(sort);
        Row added = made.apply(rows.get(index));
        rows.add(draw.chance(60) ? index + 1 : rows.size(), added);
    }
}
