package fr.tripartite.files;

import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Cells;
import fr.tripartite.inventory.Row;
import fr.tripartite.inventory.RowReader.Result.Accepted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Brings the rows of an inventory together, body by body. Sorting numbers is far cheaper than asking a map for each row. */
final class Bodies {

    private Bodies() {}

    /**
     * The bodies, in SIRET order.
     *
     * @param accepted rows in the order of the file, which those of a body keep
     */
    static List<Body> of(List<Accepted> accepted) {
        long[] sirets = accepted.stream().mapToLong(Accepted::siret).toArray();
        long[] distinct = sirets.clone();
        Arrays.parallelSort(distinct);
        distinct = Arrays.stream(distinct).distinct().toArray();
        int[] bodies = new int[sirets.length];
        long[] sorted = distinct;
        Arrays.parallelSetAll(bodies, i -> Arrays.binarySearch(sorted, sirets[i]));
        int[] next = new int[distinct.length + 1];
        for (int body : bodies) {
            next[body + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        Row[] grouped = new Row[sirets.length];
        for (int i = 0; i < bodies.length; i++) {
            grouped[next[bodies[i]]++] = accepted.get(i).row();
        }
        List<Body> all = new ArrayList<>(distinct.length);
        int from = 0;
        for (int body = 0; body < distinct.length; body++) {
            all.add(new Body(Cells.siret(distinct[body]), rows(grouped, from, next[body])));
            from = next[body];
        }
        return all;
    }

    private static List<Row> rows(Row[] grouped, int from, int until) {
        return List.of(Arrays.copyOfRange(grouped, from, until));
    }
}
