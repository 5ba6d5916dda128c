package fr.tripartite.tariff;

import fr.tripartite.words.Joint;
import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether issuers, services and grids fit together: every fault, in a fixed order. */
public final class Consistency {

    private final Set<String> issuers = new HashSet<>();
    private final Map<String, ServiceDefinition> services = new LinkedHashMap<>();
    private final List<Grid> grids;
    private final List<Defect> defects = new ArrayList<>();

    private Consistency(List<Issuer> issuers, List<ServiceDefinition> services, List<Grid> grids) {
        issuers.forEach(issuer -> this.issuers.add(issuer.code()));
        services.forEach(service -> this.services.put(service.code(), service));
        this.grids = grids;
    }

    /**
     * All faults.
     *
     * @param complete whether every grid and charge could be read; otherwise a service without price is no fault yet
     */
    public static List<Defect> defects(
            List<Issuer> issuers, List<ServiceDefinition> services, List<Grid> grids, boolean complete) {
        Consistency consistency = new Consistency(issuers, services, grids);
        consistency.subsidies();
        grids.forEach(consistency::names);
        consistency.services.values().forEach(service -> consistency.names(service, complete));
        consistency.overlaps();
        grids.forEach(consistency::catalogue);
        for (String code : consistency.services.keySet()) {
            if (!consistency.circle(code, new HashSet<>())) {
                break;
            }
        }
        return consistency.defects;
    }

    private void require(boolean holds, TariffFault fault, Object... arguments) {
        if (!holds) {
            defects.add(new Defect(fault, arguments));
        }
    }

    private void subsidies() {
        List<String> subsidised = grids.stream()
                .filter(grid -> grid.subsidy().isPresent())
                .map(Grid::id)
                .toList();
        if (subsidised.size() > 1) {
            defects.add(new Defect(TariffFault.TWO_SUBSIDIES, subsidised.get(0), subsidised.get(1)));
        }
    }

    private void names(Grid grid) {
        Message where = Message.of(TariffWord.GRID, grid.id());
        for (Charge charge : grid.charges()) {
            requireIssuer(where, charge.issuer());
            charge.services().forEach(service -> requireService(where, service));
        }
        grid.datesOf().ifPresent(service -> requireService(where, service));
        grid.notWith().ifPresent(service -> requireService(where, service));
        grid.suitability().ifPresent(made -> requireService(where, made.service()));
        grid.subsidy().ifPresent(subsidy -> requireService(where, subsidy.service()));
    }

    private void requireIssuer(Message where, String issuer) {
        require(issuers.contains(issuer), TariffFault.ISSUER_UNKNOWN, where, issuer);
    }

    private void requireService(Message where, String service) {
        require(services.containsKey(service), TariffFault.SERVICE_UNKNOWN, where, service);
    }

    private void names(ServiceDefinition service, boolean complete) {
        Message where = Message.of(TariffWord.SERVICE, service.code());
        service.requires().ifPresent(required -> requireService(where, required));
        requireIssuer(where, service.quotedBy());
        boolean priced = grids.stream().anyMatch(grid -> grid.prices(service.code()));
        require(service.included() || priced || !complete, TariffFault.SERVICE_WITHOUT_PRICE, service.code());
        require(!service.included() || !priced, TariffFault.INCLUDED_WITH_PRICE, service.code());
    }

    private void overlaps() {
        for (int i = 0; i < grids.size(); i++) {
            Grid grid = grids.get(i);
            for (Grid other : grids.subList(i + 1, grids.size())) {
                if (grid.overlaps(other)) {
                    defects.add(new Defect(TariffFault.GRIDS_OVERLAP, grid.id(), other.id(), sharedRows(grid, other)));
                }
            }
            List<Grid.Window> windows = grid.windows();
            for (int j = 0; j < windows.size(); j++) {
                Grid.Window window = windows.get(j);
                for (Grid.Window other : windows.subList(j + 1, windows.size())) {
                    require(
                            !window.overlaps(other),
                            TariffFault.WINDOWS_OVERLAP,
                            grid.id(),
                            window.told(),
                            other.told());
                }
            }
        }
    }

    private static Message sharedRows(Grid grid, Grid other) {
        return Joint.CLAUSES.of(grid.windows().stream()
                .flatMap(window -> other.windows().stream().flatMap(second -> window.shared(second).stream()))
                .map(Grid.Window::told)
                .toList());
    }

    /** A charge must not ask more of a body, or more often, than the catalogue says of the service. */
    private void catalogue(Grid grid) {
        for (Charge charge : grid.charges()) {
            for (String code : charge.services()) {
                ServiceDefinition service = services.get(code);
                if (service != null) {
                    catalogue(grid, charge, service);
                }
            }
        }
    }

    private void catalogue(Grid grid, Charge charge, ServiceDefinition service) {
        require(!service.once() || charge.period() == Period.ONCE, TariffFault.NOT_ONCE, grid.id(), service.code());
        charge.amount()
                .rankings()
                .forEach(ranking -> require(
                        service.rankedBy().equals(ranking.measures()),
                        TariffFault.RANKED_OTHERWISE,
                        grid.id(),
                        service.code()));
    }

    private boolean circle(String service, Set<String> path) {
        if (!path.add(service)) {
            defects.add(new Defect(TariffFault.CIRCLE, service));
            return false;
        }
        boolean free = next(service).allMatch(needed -> circle(needed, path));
        path.remove(service);
        return free;
    }

    private Stream<String> next(String service) {
        Stream<String> required =
                Optional.ofNullable(services.get(service)).flatMap(ServiceDefinition::requires).stream();
        Stream<String> ofGrids = grids.stream()
                .filter(grid -> grid.prices(service))
                .flatMap(grid -> Stream.concat(
                        grid.notWith().stream(), grid.datesOf().filter(needed -> !needed.equals(service)).stream()));
        return Stream.concat(required, ofGrids);
    }
}
