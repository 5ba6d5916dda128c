package fr.tripartite.intake;

import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.inventory.RowReader;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a part of an inventory, in its order.
 *
 * @param accepted rows that are right by themselves
 * @param rejected rows that are wrong by themselves
 */
record ReadRows(List<RowReader.Result.Accepted> accepted, List<RejectedRow> rejected) {

    ReadRows() {
        this(new ArrayList<>(), new ArrayList<>(0));
    }

    void add(RowReader.Result result) {
        if (result instanceof RowReader.Result.Accepted right) {
            accepted.add(right);
        } else if (result instanceof RowReader.Result.Rejected wrong) {
            rejected.add(wrong.row());
        }
    }
}
