package fr.tripartite.files;

import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Cells;
import fr.tripartite.inventory.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Brings the rows of an inventory together, body by body. Sorting numbers is far cheaper than asking a map for each row. */
final class Bodies {

    private Bodies() {}

    /**
     * The bodies, in SIRET order.
     *
     * @param parts in the order of the file, which the rows of a body keep
     */
    static List<Body> of(List<ReadRows> parts) {
        long[] sirets = new long[parts.stream().mapToInt(ReadRows::count).sum()];
        int filled = 0;
        for (ReadRows part : parts) {
            for (int i = 0; i < part.count(); i++) {
                sirets[filled++] = part.siret(i);
            }
        }
        long[] sorted = sirets.clone();
        Arrays.parallelSort(sorted);
        long[] distinct = distinct(sorted);
        int[] bodies = new int[sirets.length];
        Arrays.parallelSetAll(bodies, i -> Arrays.binarySearch(distinct, sirets[i]));
        int[] starts = starts(bodies, distinct.length);
        return bodies(distinct, grouped(parts, bodies, starts.clone()), starts);
    }

    private static long[] distinct(long[] sorted) {
        long[] distinct = new long[sorted.length];
        int count = 0;
        for (long siret : sorted) {
            if (count == 0 || distinct[count - 1] != siret) {
                distinct[count++] = siret;
            }
        }
        return Arrays.copyOf(distinct, count);
    }

    /** Where the rows of each body begin, once they stand body by body; and where the last one ends. */
    private static int[] starts(int[] bodies, int count) {
        int[] starts = new int[count + 1];
        for (int body : bodies) {
            starts[body + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        return starts;
    }

    private static Row[] grouped(List<ReadRows> parts, int[] bodies, int[] next) {
        Row[] grouped = new Row[bodies.length];
        int row = 0;
        for (ReadRows part : parts) {
            for (int i = 0; i < part.count(); i++) {
                grouped[next[bodies[row++]]++] = part.row(i);
            }
        }
        return grouped;
    }

    private static List<Body> bodies(long[] sirets, Row[] grouped, int[] starts) {
        List<Body> all = new ArrayList<>(sirets.length);
        for (int body = 0; body < sirets.length; body++) {
            Row[] rows = Arrays.copyOfRange(grouped, starts[body], starts[body + 1]);
            all.add(new Body(Cells.siret(sirets[body]), List.of(rows)));
        }
        return all;
    }
}
