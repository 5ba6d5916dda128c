package fr.tripartite.tariff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is decided before an inventory is read: issuers, services and grids, checked against one another.
 */
public final class Tariffs {

    private final List<Issuer> issuers;
    private final Map<String, ServiceDefinition> services;
    private final List<Grid> grids;
    private final Map<String, List<Grid>> gridsByService = new HashMap<>();
    private final IdentityHashMap<Grid, Map<String, List<Charge>>> charges = new IdentityHashMap<>();
    private final Optional<Grid.Subsidy> subsidy;

    /**
     * Checks that services, issuers and grids fit together.
     *
     * @throws Defect where a charge names an unknown service or issuer, a service is never priced nor
     *     included, requirements run in a circle, two grids claim the same row, or two grids have a subsidy
     */
    public Tariffs(List<Issuer> issuers, List<ServiceDefinition> services, List<Grid> grids) {
        this.issuers = List.copyOf(issuers);
        this.grids = List.copyOf(grids);
        Map<String, ServiceDefinition> byCode = new LinkedHashMap<>();
        services.forEach(service -> byCode.put(service.code(), service));
        this.services = byCode;
        Consistency.defects(issuers, services, grids, true).stream().findFirst().ifPresent(defect -> {
            throw defect;
        });
        grids.forEach(this::index);
        this.subsidy = grids.stream().flatMap(grid -> grid.subsidy().stream()).findFirst();
    }

    private void index(Grid grid) {
        Map<String, List<Charge>> byService = new HashMap<>();
        for (Charge charge : grid.charges()) {
            for (String service : charge.services()) {
                byService.computeIfAbsent(service, key -> new ArrayList<>()).add(charge);
            }
        }
        charges.put(grid, byService);
        byService.keySet().forEach(service -> gridsByService
                .computeIfAbsent(service, key -> new ArrayList<>())
                .add(grid));
    }

    /** The issuers, in the order of their file. */
    public List<Issuer> issuers() {
        return issuers;
    }

    /** The grids, in the order of their files. */
    public List<Grid> grids() {
        return grids;
    }

    /** The services, in the order of the catalogue. */
    public List<ServiceDefinition> services() {
        return List.copyOf(services.values());
    }

    /** The service with this code, upper case. */
    public Optional<ServiceDefinition> service(String code) {
        return Optional.ofNullable(services.get(code));
    }

    /** The subsidy, if any grid has one. */
    public Optional<Grid.Subsidy> subsidy() {
        return subsidy;
    }

    /** The same tariffs with another number of subsidised places. */
    public Tariffs withPlaces(int number) {
        List<Grid> changed = grids.stream()
                .map(grid -> grid.subsidy()
                        .map(before -> grid.withSubsidy(before.withPlaces(number)))
                        .orElse(grid))
                .toList();
        return new Tariffs(issuers, services(), changed);
    }

    /** Whether some grid has a window on this billed year; a year without any cannot be billed: rule {@code grid.first-year}. */
    public boolean covers(int year) {
        return grids.stream().flatMap(grid -> grid.windows().stream()).anyMatch(window -> window.billed()
                .contains(year));
    }

    /** The grids that have a price for the service, whatever the dates. */
    public List<Grid> gridsOf(String service) {
        return gridsByService.getOrDefault(service, List.of());
    }

    /** What the grid charges for the service. */
    public List<Charge> charges(Grid grid, String service) {
        return charges.getOrDefault(grid, Map.of()).getOrDefault(service, List.of());
    }
}
