package fr.tripartite.files;

import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.inventory.Row;
import fr.tripartite.inventory.RowReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of a part of an inventory, in its order; as numbers and rows, for there may be millions. */
final class ReadRows {

    private static final int FIRST = 64;

    private long[] sirets = new long[FIRST];
    private Row[] rows = new Row[FIRST];
    private int count;
    private final List<RejectedRow> rejected = new ArrayList<>(0);

    void add(RowReader.Result result) {
        if (result instanceof RowReader.Result.Accepted accepted) {
            if (count == rows.length) {
                sirets = Arrays.copyOf(sirets, 2 * count);
                rows = Arrays.copyOf(rows, 2 * count);
            }
            sirets[count] = accepted.siret();
            rows[count++] = accepted.row();
        } else if (result instanceof RowReader.Result.Rejected wrong) {
            rejected.add(wrong.row());
        }
    }

    /** Number of rows that are right by themselves. */
    int count() {
        return count;
    }

    /** The SIRET of each of them. */
    long siret(int index) {
        return sirets[index];
    }

    Row row(int index) {
        return rows[index];
    }

    /** Rows that are wrong by themselves. */
    List<RejectedRow> rejected() {
        return rejected;
    }
}
