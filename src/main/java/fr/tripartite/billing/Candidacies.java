package fr.tripartite.billing;

import fr.tripartite.files.InOrder;
import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.pricing.Pricer;
import fr.tripartite.subsidy.Candidate;
import fr.tripartite.subsidy.RegisterReport;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Tariffs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Who asks for a place of the subsidy in an inventory.
 *
 * @param presence of the bodies that have a row of the subsidised service, by SIRET
 * @param candidates in the order of the subsidy
 */
record Candidacies(Map<String, RegisterReport.Presence> presence, List<Candidate> candidates) {

    /** Bodies that another thread looks at at once. */
    private static final int AT_ONCE = 1_000;

    private record Found(String siret, Pricer.Standing standing) {}

    static Candidacies in(Inventory inventory, Grid.Subsidy subsidy, int year, Tariffs tariffs) {
        Candidacies candidacies = new Candidacies(new HashMap<>(), new ArrayList<>());
        for (RejectedRow row : inventory.rejected()) {
            if (row.service().equals(subsidy.service())) {
                candidacies.presence.put(row.siret(), RegisterReport.Presence.REJECTED);
            }
        }
        List<Body> bodies = inventory.bodies();
        Iterator<List<Body>> some = IntStream.iterate(0, from -> from < bodies.size(), from -> from + AT_ONCE)
                .mapToObj(from -> bodies.subList(from, Math.min(bodies.size(), from + AT_ONCE)))
                .iterator();
        try (InOrder<List<Found>> found = InOrder.of(some, part -> standings(part, year, tariffs))) {
            found.forEachRemaining(list -> list.forEach(candidacies::add));
        }
        Candidate[] sorted = candidacies.candidates.toArray(new Candidate[0]);
        Arrays.parallelSort(sorted, Candidate.comparator(subsidy.order()));
        return new Candidacies(candidacies.presence, List.of(sorted));
    }

    private static List<Found> standings(List<Body> bodies, int year, Tariffs tariffs) {
        List<Found> found = new ArrayList<>();
        for (Body body : bodies) {
            Pricer.standing(body, year, tariffs).ifPresent(standing -> found.add(new Found(body.siret(), standing)));
        }
        return found;
    }

    private void add(Found found) {
        presence.put(found.siret(), found.standing().presence());
        found.standing().candidate().ifPresent(candidates::add);
    }
}
