package fr.tripartite.files;

import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Cells;
import fr.tripartite.inventory.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Brings the rows of an inventory together, body by body; with plain numbers, for there may be millions. */
final class Bodies {

    private static final int FIRST = 1 << 10;

    /** No SIRET: fourteen zeros are one. */
    private static final long NONE = -1;

    /** SIRETs by a hash of theirs; never more than half full. */
    private long[] sirets = none(FIRST);

    /** The body of each: its position in the order of the file. */
    private int[] bodies = new int[FIRST];

    private int count;

    private Bodies() {}

    private static long[] none(int size) {
        long[] sirets = new long[size];
        Arrays.fill(sirets, NONE);
        return sirets;
    }

    /**
     * The bodies, in SIRET order.
     *
     * @param parts in the order of the file, which the rows of a body keep
     */
    static List<Body> of(List<ReadRows> parts) {
        Bodies known = new Bodies();
        int[] bodyOfRow = new int[parts.stream().mapToInt(ReadRows::count).sum()];
        int row = 0;
        for (ReadRows part : parts) {
            for (int i = 0; i < part.count(); i++) {
                bodyOfRow[row++] = known.body(part.siret(i));
            }
        }
        int[] starts = starts(bodyOfRow, known.count);
        return known.sorted(grouped(parts, bodyOfRow, starts.clone()), starts);
    }

    /** The body of a SIRET, a new one where it is not known yet. */
    private int body(long siret) {
        int at = find(siret);
        if (sirets[at] == NONE) {
            sirets[at] = siret;
            bodies[at] = count++;
            if (2 * count > sirets.length) {
                grow();
            }
            return count - 1;
        }
        return bodies[at];
    }

    private int find(long siret) {
        int at = Long.hashCode(siret * 0x9E3779B97F4A7C15L) & (sirets.length - 1);
        while (sirets[at] != NONE && sirets[at] != siret) {
            at = (at + 1) & (sirets.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] before = sirets;
        int[] bodiesBefore = bodies;
        sirets = none(2 * before.length);
        bodies = new int[2 * before.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != NONE) {
                int at = find(before[i]);
                sirets[at] = before[i];
                bodies[at] = bodiesBefore[i];
            }
        }
    }

    /** Where the rows of each body begin, once they stand body by body; and where the last one ends. */
    private static int[] starts(int[] bodyOfRow, int count) {
        int[] starts = new int[count + 1];
        for (int body : bodyOfRow) {
            starts[body + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        return starts;
    }

    private static Row[] grouped(List<ReadRows> parts, int[] bodyOfRow, int[] next) {
        Row[] grouped = new Row[bodyOfRow.length];
        int row = 0;
        for (ReadRows part : parts) {
            for (int i = 0; i < part.count(); i++) {
                grouped[next[bodyOfRow[row++]]++] = part.row(i);
            }
        }
        return grouped;
    }

    private List<Body> sorted(Row[] grouped, int[] starts) {
        long[] order = Arrays.stream(sirets).filter(siret -> siret != NONE).toArray();
        Arrays.parallelSort(order);
        List<Body> all = new ArrayList<>(order.length);
        for (long siret : order) {
            int body = bodies[find(siret)];
            Row[] rows = Arrays.copyOfRange(grouped, starts[body], starts[body + 1]);
            all.add(new Body(Cells.siret(siret), List.of(rows)));
        }
        return all;
    }
}
