package fr.tripartite.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is decided before an inventory is read: issuers, services and grids, checked against one another.
 */
public final class Tariffs {

    private final List<Issuer> issuers;
    private final Map<String, ServiceDefinition> services;
    private final List<Grid> grids;
    private final Map<String, List<Grid>> gridsByService = new HashMap<>();
    private final IdentityHashMap<Grid, Map<String, List<Charge>>> charges = new IdentityHashMap<>();
    private final @Nullable Grid subsidised;

    /**
     * Checks that services, issuers and grids fit together.
     *
     * @throws IllegalArgumentException where a charge names an unknown service or issuer, a service is never priced nor
     *     included, requirements run in a circle, two grids claim the same row, or two grids have a subsidy
     */
    public Tariffs(List<Issuer> issuers, List<ServiceDefinition> services, List<Grid> grids) {
        this.issuers = List.copyOf(issuers);
        this.grids = List.copyOf(grids);
        Map<String, ServiceDefinition> byCode = new LinkedHashMap<>();
        services.forEach(service -> byCode.put(service.code(), service));
        this.services = byCode;
        Grid found = null;
        for (Grid grid : grids) {
            index(grid);
            if (grid.subsidy().isPresent()) {
                if (found != null) {
                    throw new IllegalArgumentException(
                            "grids " + found.id() + " and " + grid.id() + " both have a subsidy; one is possible");
                }
                found = grid;
            }
        }
        this.subsidised = found;
        requireKnown();
        requireNoOverlap();
        requireConsistent();
        for (String code : byCode.keySet()) {
            requireNoCircle(code, new HashSet<>());
        }
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

    private void requireKnown() {
        Set<String> codes = new HashSet<>();
        issuers.forEach(issuer -> codes.add(issuer.code()));
        for (Grid grid : grids) {
            for (Charge charge : grid.charges()) {
                require(codes.contains(charge.issuer()), "grid " + grid.id() + ": unknown issuer " + charge.issuer());
                charge.services().forEach(service -> requireService("grid " + grid.id(), service));
            }
            grid.datesOf().ifPresent(service -> requireService("grid " + grid.id(), service));
            grid.notWith().ifPresent(service -> requireService("grid " + grid.id(), service));
            grid.suitability().ifPresent(made -> requireService("grid " + grid.id(), made.service()));
            grid.subsidy().ifPresent(subsidy -> requireService("grid " + grid.id(), subsidy.service()));
        }
        for (ServiceDefinition service : services.values()) {
            String where = "service " + service.code();
            service.requires().ifPresent(required -> requireService(where, required));
            require(codes.contains(service.quotedBy()), where + ": unknown issuer " + service.quotedBy());
            require(
                    service.included() || gridsByService.containsKey(service.code()),
                    where + " has no price in any grid and is included in no service");
            require(
                    !service.included() || !gridsByService.containsKey(service.code()),
                    where + " is included in another and must have no price");
        }
    }

    /** A charge must not ask more of a body, or more often, than the catalogue says of the service. */
    private void requireConsistent() {
        for (Grid grid : grids) {
            for (Charge charge : grid.charges()) {
                for (String code : charge.services()) {
                    ServiceDefinition service = service(code).orElseThrow();
                    String where = "grid " + grid.id() + ", service " + code + ": ";
                    require(
                            !service.once() || charge.period() == Period.ONCE,
                            where + "the catalogue says it is owed once, the grid charges it otherwise");
                    charge.amount()
                            .rankings()
                            .forEach(
                                    ranking -> require(
                                            service.rankedBy().equals(ranking.measures()),
                                            where
                                                    + "the catalogue's 'ranked-by' differs from the measures of the grid's ranking"));
                }
            }
        }
    }

    private void requireService(String where, String service) {
        require(services.containsKey(service), where + ": unknown service " + service);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    private void requireNoOverlap() {
        for (int i = 0; i < grids.size(); i++) {
            for (Grid other : grids.subList(i + 1, grids.size())) {
                require(
                        !grids.get(i).overlaps(other),
                        "grids " + grids.get(i).id() + " and " + other.id()
                                + " claim the same rows: give them subscription dates or billed years apart");
            }
            List<Grid.Window> windows = grids.get(i).windows();
            for (int j = 0; j < windows.size(); j++) {
                for (Grid.Window other : windows.subList(j + 1, windows.size())) {
                    require(
                            !windows.get(j).overlaps(other),
                            "two windows of grid " + grids.get(i).id() + " overlap");
                }
            }
        }
    }

    private void requireNoCircle(String service, Set<String> path) {
        require(path.add(service), "service " + service + " depends on itself");
        service(service).flatMap(ServiceDefinition::requires).ifPresent(next -> requireNoCircle(next, path));
        for (Grid grid : gridsByService.getOrDefault(service, List.of())) {
            grid.notWith().ifPresent(next -> requireNoCircle(next, path));
            grid.datesOf().filter(next -> !next.equals(service)).ifPresent(next -> requireNoCircle(next, path));
        }
        path.remove(service);
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

    /** The grid whose first N bodies pay a subsidised price. */
    public Optional<Grid> subsidisedGrid() {
        return Optional.ofNullable(subsidised);
    }

    /** The subsidy, if any grid has one. */
    public Optional<Grid.Subsidy> subsidy() {
        return subsidisedGrid().flatMap(Grid::subsidy);
    }

    /** The same tariffs with another number of subsidised places. */
    public Tariffs withPlaces(int number) {
        List<Grid> changed = grids.stream()
                .map(grid -> grid.subsidy()
                        .map(subsidy -> grid.withSubsidy(subsidy.withPlaces(number)))
                        .orElse(grid))
                .toList();
        return new Tariffs(issuers, services(), changed);
    }

    /** Whether some grid has a window on this billed year; a year without any cannot be billed at all. */
    public boolean covers(int year) {
        return grids.stream().flatMap(grid -> grid.windows().stream()).anyMatch(window -> {
            Long last = window.billed().until();
            return year >= window.billed().from() && (last == null || year <= last);
        });
    }

    /** The grids that have a price for the service, whatever the dates. */
    public List<Grid> gridsOf(String service) {
        return gridsByService.getOrDefault(service, List.of());
    }

    /** What the grid charges for the service. */
    public List<Charge> charges(Grid grid, String service) {
        Map<String, List<Charge>> byService = charges.get(grid);
        return byService == null ? List.of() : byService.getOrDefault(service, List.of());
    }

    /** The window of the grid that contains these dates and this billed year, or null: the grid does not apply. */
    public static Grid.@Nullable Window window(Grid grid, LocalDate subscribed, LocalDate started, int year) {
        for (Grid.Window window : grid.windows()) {
            if (window.contains(subscribed, started, year)) {
                return window;
            }
        }
        return null;
    }
}
