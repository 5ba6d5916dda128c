package fr.tripartite.intake;

import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Cells;
import fr.tripartite.inventory.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings the rows of an inventory together, body by body. */
final class Bodies {

    private Bodies() {}

    /**
     * The bodies, in SIRET order.
     *
     * @param parts in the order of the file, which the rows of a body keep
     */
    static List<Body> of(List<ReadRows> parts) {
        Map<Long, List<Row>> rows = new HashMap<>();
        for (ReadRows part : parts) {
            part.accepted().forEach(accepted -> rows.computeIfAbsent(accepted.siret(), siret -> new ArrayList<>(4))
                    .add(accepted.row()));
        }
        return rows.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(body -> new Body(Cells.siret(body.getKey()), body.getValue()))
                .toList();
    }
}
