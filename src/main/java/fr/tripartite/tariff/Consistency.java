package fr.tripartite.tariff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether issuers, services and grids fit together: every fault, in a fixed order. */
final class Consistency {

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
    static List<Defect> defects(
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

    private void require(boolean holds, String message, String french) {
        if (!holds) {
            defects.add(new Defect(message, french));
        }
    }

    private void subsidies() {
        List<Grid> subsidised =
                grids.stream().filter(grid -> grid.subsidy().isPresent()).toList();
        if (subsidised.size() > 1) {
            String first = subsidised.get(0).id();
            String second = subsidised.get(1).id();
            require(
                    false,
                    "grids " + first + " and " + second + " both have a subsidy; one is possible",
                    "les grilles " + first + " et " + second + " ont chacune une subvention : n'en garder qu'une");
        }
    }

    private void names(Grid grid) {
        String where = "grid " + grid.id();
        String ou = "grille " + grid.id();
        for (Charge charge : grid.charges()) {
            require(
                    issuers.contains(charge.issuer()),
                    where + ": unknown issuer " + charge.issuer(),
                    ou + " : émetteur inconnu " + charge.issuer() + " ; le corriger ou l'ajouter aux émetteurs");
            charge.services().forEach(service -> known(where, ou, service));
        }
        grid.datesOf().ifPresent(service -> known(where, ou, service));
        grid.notWith().ifPresent(service -> known(where, ou, service));
        grid.suitability().ifPresent(made -> known(where, ou, made.service()));
        grid.subsidy().ifPresent(subsidy -> known(where, ou, subsidy.service()));
    }

    private void known(String where, String ou, String service) {
        require(
                services.containsKey(service),
                where + ": unknown service " + service,
                ou + " : service inconnu " + service + " ; le corriger ou l'ajouter au catalogue");
    }

    private void names(ServiceDefinition service, boolean complete) {
        String where = "service " + service.code();
        service.requires().ifPresent(required -> known(where, where, required));
        require(
                issuers.contains(service.quotedBy()),
                where + ": unknown issuer " + service.quotedBy(),
                where + " : émetteur inconnu " + service.quotedBy() + " ; le corriger ou l'ajouter aux émetteurs");
        boolean priced = grids.stream().anyMatch(grid -> grid.prices(service.code()));
        require(
                service.included() || priced || !complete,
                where + " has no price in any grid and is included in no service",
                where + " : aucun prix dans aucune grille ; en ajouter un, ou retirer le service du catalogue");
        require(
                !service.included() || !priced,
                where + " is included in another and must have no price",
                where + " : inclus dans un autre, il ne doit pas avoir de prix ; retirer l'un ou l'autre");
    }

    private void overlaps() {
        for (int i = 0; i < grids.size(); i++) {
            Grid grid = grids.get(i);
            for (Grid other : grids.subList(i + 1, grids.size())) {
                require(
                        !grid.overlaps(other),
                        "grids " + grid.id() + " and " + other.id()
                                + " claim the same rows: give them subscription dates or billed years apart",
                        "les grilles " + grid.id() + " et " + other.id() + " couvrent les mêmes lignes ("
                                + sharedRows(grid, other) + ") : séparer leurs dates ou leurs années facturées");
            }
            List<Grid.Window> windows = grid.windows();
            for (int j = 0; j < windows.size(); j++) {
                for (Grid.Window other : windows.subList(j + 1, windows.size())) {
                    require(
                            !windows.get(j).overlaps(other),
                            "two windows of grid " + grid.id() + " overlap",
                            "grille " + grid.id() + " : les fenêtres « " + French.window(windows.get(j)) + " » et « "
                                    + French.window(other) + " » se recouvrent : les séparer");
                }
            }
        }
    }

    private static String sharedRows(Grid grid, Grid other) {
        Stream<String> shared = grid.windows().stream()
                .flatMap(window -> other.windows().stream().flatMap(second -> window.shared(second).stream()))
                .map(French::window);
        return String.join(" ; ", shared.toList());
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
        String where = "grid " + grid.id() + ", service " + service.code() + ": ";
        String ou = "grille " + grid.id() + ", service " + service.code() + " : ";
        require(
                !service.once() || charge.period() == Period.ONCE,
                where + "the catalogue says it is owed once, the grid charges it otherwise",
                ou + "dû une seule fois selon le catalogue, facturé autrement par la grille ; accorder les deux");
        charge.amount()
                .rankings()
                .forEach(
                        ranking -> require(
                                service.rankedBy().equals(ranking.measures()),
                                where + "the catalogue's 'ranked-by' differs from the measures of the grid's ranking",
                                ou
                                        + "le catalogue et le classement de la grille ne mesurent pas la même chose ; les accorder"));
    }

    private boolean circle(String service, Set<String> path) {
        if (!path.add(service)) {
            require(
                    false,
                    "service " + service + " depends on itself",
                    "le service " + service + " dépend de lui-même : rompre le cercle");
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
