package fr.tripartite.tariff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads tariffs with a critical eye: what does not hold together, what nobody can have meant, what is worth knowing. */
public final class Lint {

    private final List<Issuer> issuers;
    private final List<ServiceDefinition> services;
    private final List<Grid> grids;
    private final boolean complete;

    /**
     * Gets ready to look.
     *
     * @param grids in the order of their files, which may contradict one another
     * @param complete whether everything could be read; otherwise nothing is said about what is missing
     */
    public Lint(List<Issuer> issuers, List<ServiceDefinition> services, List<Grid> grids, boolean complete) {
        this.issuers = List.copyOf(issuers);
        this.services = List.copyOf(services);
        this.grids = List.copyOf(grids);
        this.complete = complete;
    }

    /** The faults between issuers, services and grids that stop any billing. */
    public List<Defect> defects() {
        return Consistency.defects(issuers, services, grids, complete);
    }

    /** Everything else, errors first. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Grid grid : grids) {
            grid.charges().forEach(charge -> findings.addAll(PriceLint.of(grid, charge)));
        }
        if (complete) {
            findings.addAll(CoverageLint.of(services, grids));
            findings.addAll(inOneGridOnly());
        }
        findings.addAll(VersionLint.of(issuers, services, grids));
        List<Finding> sorted = new ArrayList<>();
        for (Finding.Severity severity : Finding.Severity.values()) {
            findings.stream().filter(finding -> finding.severity() == severity).forEach(sorted::add);
        }
        return sorted;
    }

    private List<Finding> inOneGridOnly() {
        Map<String, List<String>> alone = new LinkedHashMap<>();
        for (ServiceDefinition service : services) {
            List<Grid> priced =
                    grids.stream().filter(grid -> grid.prices(service.code())).toList();
            if (priced.size() == 1) {
                alone.computeIfAbsent(priced.get(0).id(), id -> new ArrayList<>())
                        .add(service.code());
            }
        }
        if (grids.size() < 2) {
            return List.of();
        }
        return grids.stream()
                .flatMap(grid -> Optional.ofNullable(alone.get(grid.id())).stream()
                        .map(codes -> Finding.remark(
                                "grille " + grid.id(),
                                "services que cette grille est seule à tarifer : " + String.join(", ", codes)
                                        + " ; hors de ses dates, un devis est nécessaire")))
                .toList();
    }
}
