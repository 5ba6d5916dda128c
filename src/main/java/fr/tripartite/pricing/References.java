package fr.tripartite.pricing;

import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Provenance;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where prices stand, in the words of the invoice lines: there are few prices and many lines. */
final class References {

    private record Place(String deliberation, Provenance provenance) {}

    private final Map<Place, String> known = new ConcurrentHashMap<>();

    String of(Grid grid, Provenance provenance) {
        return known.computeIfAbsent(
                new Place(grid.deliberation(), provenance), place -> place.deliberation() + ", " + place.provenance());
    }
}
