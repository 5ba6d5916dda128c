package fr.tripartite.job;

import fr.tripartite.comparison.YearFigures;
import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.intake.InventoryDifference;
import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.InventoryFormat;
import fr.tripartite.inventory.Row;
import fr.tripartite.io.Content;
import fr.tripartite.io.StoredFile;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.Run;
import fr.tripartite.money.Money;
import fr.tripartite.publication.TrackingFile;
import fr.tripartite.publication.YearLook;
import fr.tripartite.tariff.Nature;
import fr.tripartite.tariff.ServiceDefinition;
import fr.tripartite.tariff.Tariffs;
import fr.tripartite.warning.EarlierBilling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the ledger tells of the years beside the one that is billed. */
final class OtherYears {

    /** Natures of lines that are owed once, whatever the service. */
    private static final List<Nature> ONCE = List.of(Nature.MISE_EN_SERVICE, Nature.CERTIFICAT, Nature.MATERIEL);

    private final Ledger ledger;
    private final int year;

    OtherYears(Ledger ledger, int year) {
        this.ledger = ledger;
        this.year = year;
    }

    /** The last run of the latest billed year before. */
    Optional<Run> before() {
        return ledger.billedYears().stream()
                .filter(other -> other < year)
                .max(Integer::compare)
                .flatMap(ledger::lastRun);
    }

    /** How many later years are billed. */
    int later() {
        return (int) ledger.billedYears().stream().filter(other -> other > year).count();
    }

    /**
     * Whether the files of a year tell less or more than what the subsidy covers since the start: an earlier year was billed or
     * corrected since.
     */
    static boolean isOutdated(Ledger ledger, Run last) {
        Map<String, Money> before = new HashMap<>();
        ledger.subsidy()
                .coveredBefore(last.year())
                .forEach((key, amount) -> before.merge(key.issuer(), amount, Money::plus));
        return ledger.totals(last).issuers().entrySet().stream().anyMatch(told -> {
            Money now = told.getValue().covered().plus(before.getOrDefault(told.getKey(), Money.ZERO));
            return !told.getValue().coveredSinceStart().equals(now);
        });
    }

    /** The other billed years whose documents, or figures since the start, are not what they would be now. */
    List<RunReport.Owing> owing() {
        List<RunReport.Owing> owing = new ArrayList<>();
        for (Run run : lastRuns()) {
            int bodies = RepricedYear.owingByOtherYears(ledger, run).size();
            if (bodies > 0 || isOutdated(ledger, run)) {
                owing.add(new RunReport.Owing(run.year(), bodies));
            }
        }
        return owing;
    }

    /** The latest of the other years that has this very inventory, 0 for none. */
    int withInventory(Inventory inventory, Content bytes, InventoryFormat format) {
        return lastRuns().stream()
                .filter(run -> isSame(run, inventory, bytes, format))
                .mapToInt(Run::year)
                .max()
                .orElse(0);
    }

    private boolean isSame(Run run, Inventory inventory, Content bytes, InventoryFormat format) {
        StoredFile billed = ledger.files().inventory(run);
        return billed.fingerprint().sha256().equals(inventory.sha256())
                || (ledger.totals(run).rows() == inventory.rowCount()
                        && InventoryDifference.between(inventory.file(), billed.content(), bytes, format)
                                .isEmpty());
    }

    /** The bodies that had an accepted row in a run. */
    Set<String> bodies(Run run) {
        Set<String> bodies = new HashSet<>();
        TrackingFile.eachAccepted(ledger.files().published(run), (siret, name, service) -> bodies.add(siret));
        return bodies;
    }

    /** What the latest billed year before adds up to; empty where there is none, or too much of it. */
    Optional<YearFigures> figuresBefore() {
        return before().filter(run -> ledger.totals(run).rows() <= YearLook.MOST_ROWS)
                .map(run -> {
                    YearFigures figures = new YearFigures(
                            run.year(), List.copyOf(ledger.totals(run).issuers().keySet()));
                    ledger.documents(run.year(), documents -> documents.forEach(figures::add));
                    TrackingFile.eachAccepted(ledger.files().published(run), figures::addService);
                    return figures;
                });
    }

    /** The last runs of all other billed years. */
    List<Run> lastRuns() {
        return ledger.billedYears().stream()
                .filter(other -> other != year)
                .flatMap(other -> ledger.lastRun(other).stream())
                .toList();
    }

    /** What they tell of the rows that may owe something once this year. */
    EarlierBilling of(Inventory inventory, Tariffs tariffs) {
        Set<EarlierBilling.RowKey> rows = new HashSet<>();
        Set<EarlierBilling.ServiceKey> services = new HashSet<>();
        for (Body body : inventory.bodies()) {
            for (Row row : body.rows()) {
                if (row.started().getYear() == year || row.newUnits() > 0) {
                    rows.add(EarlierBilling.RowKey.of(body.siret(), row));
                    services.add(new EarlierBilling.ServiceKey(
                            body.siret(), row.service().code()));
                }
            }
        }
        Optional<Run> before = before();
        Map<EarlierBilling.RowKey, Integer> units = new HashMap<>();
        before.ifPresent(
                run -> inventory(run).bodies().forEach(body -> body.rows().forEach(row -> {
                    EarlierBilling.RowKey key = EarlierBilling.RowKey.of(body.siret(), row);
                    if (rows.contains(key)) {
                        units.put(key, row.quantity());
                    }
                })));
        return new EarlierBilling(before.map(Run::year).orElse(0), units, once(services, tariffs));
    }

    private Inventory inventory(Run run) {
        Configuration configuration = ConfigurationReader.read(ledger.files().configuration(run), Map.of());
        return RepricedYear.inventory(ledger, run, configuration);
    }

    /** What stands in other years about these services and is owed once, under which start. */
    private Map<EarlierBilling.ServiceKey, List<EarlierBilling.Once>> once(
            Set<EarlierBilling.ServiceKey> services, Tariffs tariffs) {
        List<String> onceOnly = tariffs.services().stream()
                .filter(ServiceDefinition::once)
                .map(ServiceDefinition::code)
                .toList();
        Map<Integer, List<Ledger.OnceBilled>> byRun = new HashMap<>();
        ledger.eachOnce(year, ONCE, onceOnly, line -> {
            if (services.contains(new EarlierBilling.ServiceKey(line.siret(), line.service()))) {
                byRun.computeIfAbsent(line.run(), run -> new ArrayList<>()).add(line);
            }
        });
        Map<EarlierBilling.ServiceKey, List<EarlierBilling.Once>> once = new HashMap<>();
        byRun.forEach((run, lines) -> {
            Map<Integer, LocalDate> starts = new HashMap<>();
            inventory(ledger.run(run)).bodies().forEach(body -> body.rows()
                    .forEach(row -> starts.put(row.line(), row.started())));
            for (Ledger.OnceBilled line : lines) {
                LocalDate started = starts.get(line.rows().get(0));
                if (started != null) {
                    once.computeIfAbsent(
                                    new EarlierBilling.ServiceKey(line.siret(), line.service()),
                                    key -> new ArrayList<>())
                            .add(new EarlierBilling.Once(line.year(), started));
                }
            }
        });
        return once;
    }
}
