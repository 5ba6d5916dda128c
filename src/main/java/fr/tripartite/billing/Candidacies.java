package fr.tripartite.billing;

import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.pricing.Pricer;
import fr.tripartite.subsidy.Candidate;
import fr.tripartite.subsidy.RegisterReport;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Tariffs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who asks for a place of the subsidy in an inventory: rule {@code register.candidates}.
 *
 * @param presence of the bodies that have a row of the subsidised service, by SIRET
 * @param candidates in the order of the subsidy
 */
record Candidacies(Map<String, RegisterReport.Presence> presence, List<Candidate> candidates) {

    private record Found(String siret, Pricer.Candidacy candidacy) {}

    static Candidacies in(Inventory inventory, Grid.Subsidy subsidy, int year, Tariffs tariffs) {
        Map<String, RegisterReport.Presence> presence = new HashMap<>();
        for (RejectedRow row : inventory.rejected()) {
            if (row.service().equals(subsidy.service())) {
                presence.put(row.siret(), RegisterReport.Presence.REJECTED);
            }
        }
        List<Found> found = inventory.bodies().parallelStream()
                .flatMap(body -> Pricer.candidacy(body, year, tariffs).stream()
                        .map(candidacy -> new Found(body.siret(), candidacy)))
                .toList();
        found.forEach(body -> presence.put(body.siret(), body.candidacy().presence()));
        List<Candidate> candidates = found.stream()
                .map(Found::candidacy)
                .map(Pricer.Candidacy::candidate)
                .flatMap(Optional::stream)
                .sorted(Candidate.comparator(subsidy.order()))
                .toList();
        return new Candidacies(presence, candidates);
    }
}
