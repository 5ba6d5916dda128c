package fr.tripartite.config;

import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.Cells;
import fr.tripartite.inventory.ColumnNames;
import fr.tripartite.money.Rate;
import fr.tripartite.tariff.Consistency;
import fr.tripartite.tariff.Defect;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.ServiceDefinition;
import fr.tripartite.tariff.Tariffs;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a configuration directory: {@code issuers.yml}, {@code services.yml}, {@code readings.yml}, {@code tariffs/*.yml}, and {@code columns.yml} if there is one. */
public final class ConfigurationReader {

    static final String READINGS = "readings.yml";
    static final String ISSUERS = "issuers.yml";
    static final String SERVICES = "services.yml";
    /** Other names of the inventory's columns; need not be there. */
    static final String COLUMNS = "columns.yml";

    private static final Pattern RATE = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");

    private final ConfigurationFiles files;

    private ConfigurationReader(ConfigurationFiles files) {
        this.files = files;
    }

    /**
     * Reads and checks everything.
     *
     * @param directory usually {@code config/}
     * @param choices readings whose choice differs from {@code readings.yml}; usually none
     * @throws Failure with file and line where anything is missing, unknown or does not fit
     */
    public static Configuration read(Path directory, Map<String, String> choices) {
        return new ConfigurationReader(ConfigurationFiles.in(directory)).read(choices);
    }

    /**
     * Reads and checks the files of a configuration that was read before.
     *
     * @param sources its files
     * @param choices readings whose choice differs from {@code readings.yml}
     * @throws Failure with file and line where anything does not fit
     */
    public static Configuration read(List<Configuration.Source> sources, Map<String, String> choices) {
        return new ConfigurationReader(ConfigurationFiles.kept(sources)).read(choices);
    }

    /**
     * Reads as much of the tariffs as can be read.
     *
     * @param directory usually {@code config/}
     * @throws Failure where the directory, its issuers, services or readings cannot be read
     */
    public static LooseTariffs readLoosely(Path directory) {
        return new ConfigurationReader(ConfigurationFiles.in(directory)).readLoosely();
    }

    /**
     * Tariffs that may be wrong.
     *
     * @param issuers in the order of their file
     * @param services in the order of the catalogue
     * @param grids those that could be read, in the order of their files, which may contradict one another
     * @param complete whether everything could be read
     * @param faults those that stop any other verb, each once
     */
    public record LooseTariffs(
            List<Issuer> issuers,
            List<ServiceDefinition> services,
            List<Grid> grids,
            boolean complete,
            List<ConfigurationFault> faults) {}

    private Configuration read(Map<String, String> choices) {
        Parts parts = parts(choices, FaultCollector.thrown());
        parts.readings().requireUsed();
        Tariffs tariffs = tariffs(parts.issuers(), parts.services(), parts.grids());
        return new Configuration(tariffs, parts.readings(), columnNames(tariffs), files.sources());
    }

    private Map<String, List<String>> columnNames(Tariffs tariffs) {
        if (!files.has(COLUMNS)) {
            return Map.of();
        }
        YamlNode node = files.read(COLUMNS, null);
        Map<String, List<String>> names = new LinkedHashMap<>();
        node.map()
                .forEach((column, others) -> names.put(
                        column, others.list().stream().map(YamlNode::text).toList()));
        node.build(() -> new ColumnNames(tariffs, names));
        return names;
    }

    private LooseTariffs readLoosely() {
        FaultCollector faults = FaultCollector.kept();
        Parts parts = parts(Map.of(), faults);
        boolean complete = faults.all().isEmpty();
        if (complete) {
            faults.attempt(() -> {
                parts.readings().requireUsed();
                return parts;
            });
        }
        List<ConfigurationFault> all = new ArrayList<>(faults.all());
        Consistency.defects(parts.issuers(), parts.services(), parts.grids(), complete)
                .forEach(defect -> all.add(misfit(defect)));
        return new LooseTariffs(parts.issuers(), parts.services(), parts.grids(), complete, all);
    }

    /** What the files say, before it is known to fit together. */
    private record Parts(Readings readings, List<Issuer> issuers, List<ServiceDefinition> services, List<Grid> grids) {}

    private Parts parts(Map<String, String> choices, FaultCollector faults) {
        Readings readings = Readings.read(files.shown(READINGS), files.read(READINGS, null), choices);
        List<Issuer> issuers = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        Set<String> prefixes = new HashSet<>();
        for (YamlNode node : files.read(ISSUERS, readings).list()) {
            Issuer issuer = issuer(node);
            if (!codes.add(issuer.code()) || !prefixes.add(issuer.prefix())) {
                throw node.error(ConfigurationWord.ISSUER_TWICE, issuer.code());
            }
            issuers.add(issuer);
        }
        List<ServiceDefinition> services = new ArrayList<>();
        Set<String> serviceCodes = new HashSet<>();
        for (YamlNode node : files.read(SERVICES, readings).list()) {
            ServiceDefinition service = service(node);
            if (!serviceCodes.add(service.code())) {
                throw node.error(ConfigurationWord.SERVICE_TWICE, service.code());
            }
            services.add(service);
        }
        List<Grid> grids = new ArrayList<>();
        Set<String> gridIds = new HashSet<>();
        for (String file : files.tariffs()) {
            faults.attempt(() -> files.read(file, readings))
                    .ifPresent(node -> grid(node, gridIds, faults).ifPresent(grids::add));
        }
        return new Parts(readings, issuers, services, grids);
    }

    private static Optional<Grid> grid(YamlNode node, Set<String> gridIds, FaultCollector faults) {
        return GridReader.read(node, faults)
                .flatMap(grid -> faults.attempt(() -> {
                    if (!gridIds.add(grid.id())) {
                        throw node.error(ConfigurationWord.GRID_TWICE, grid.id());
                    }
                    return grid;
                }));
    }

    private Tariffs tariffs(List<Issuer> issuers, List<ServiceDefinition> services, List<Grid> grids) {
        try {
            return new Tariffs(issuers, services, grids);
        } catch (Defect e) {
            throw misfit(e).failure();
        }
    }

    private ConfigurationFault misfit(Defect defect) {
        return new ConfigurationFault(locate(defect), defect);
    }

    /** Files do not fit together: names the lines on which what the fault is about begins a file or an item. */
    private List<ConfigurationFault.Location> locate(Defect defect) {
        List<String> words = defect.named().stream().map(Pattern::quote).toList();
        Pattern definition = Pattern.compile("(- *\\{? *code|grid): *\"?(" + String.join("|", words) + ")\"?\\b.*");
        List<ConfigurationFault.Location> places = new ArrayList<>();
        for (Configuration.Source source : files.sources()) {
            List<String> lines = source.text().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (definition.matcher(lines.get(i)).matches()) {
                    places.add(new ConfigurationFault.Location(files.shown(source.name()), i + 1));
                }
            }
        }
        return places.isEmpty() ? List.of(new ConfigurationFault.Location(files.shown(""), 0)) : places;
    }

    private static Issuer issuer(YamlNode node) {
        node.allow(with(Set.of("code", "name", "address", "siret", "prefix", "quotes", "vat"), SenderReader.KEYS));
        YamlNode vat = node.get("vat").allow(with(Set.of("rate", "number", "mention"), SenderReader.VAT_KEYS));
        YamlNode rate = vat.get("rate");
        if (!RATE.matcher(rate.text()).matches()) {
            throw rate.error(ConfigurationWord.NO_RATE, rate.text());
        }
        YamlNode siret = node.get("siret");
        if (!Cells.isSiret(siret.text())) {
            throw siret.error(ConfigurationWord.NO_SIRET, siret.text());
        }
        Rate percent = rate(node, new BigDecimal(rate.text()).movePointRight(2).intValueExact());
        return node.build(() -> new Issuer(
                node.get("code").text(),
                node.get("name").text(),
                node.get("address").list().stream().map(YamlNode::text).toList(),
                siret.text(),
                node.get("prefix").text(),
                node.get("quotes").oneOf(GridReader.BASES),
                new Issuer.Vat(
                        percent,
                        vat.get("number").possiblyEmptyText(),
                        vat.get("mention").possiblyEmptyText(),
                        node.readingsBelow("vat"))));
    }

    private static Set<String> with(Set<String> keys, Set<String> others) {
        Set<String> all = new HashSet<>(keys);
        all.addAll(others);
        return all;
    }

    private static Rate rate(YamlNode node, int hundredths) {
        try {
            return new Rate(hundredths);
        } catch (IllegalArgumentException e) {
            throw node.error(ConfigurationWord.RATE_OUT_OF_BOUNDS);
        }
    }

    private static ServiceDefinition service(YamlNode node) {
        node.allow(Set.of("code", "label", "one-per-body", "once", "requires", "included", "quoted-by", "ranked-by"));
        return node.build(() -> new ServiceDefinition(
                node.get("code").text(),
                node.get("label").text(),
                node.optional("one-per-body").map(YamlNode::flag).orElse(false),
                node.optional("once").map(YamlNode::flag).orElse(false),
                node.optionalText("requires"),
                node.optional("included").map(YamlNode::flag).orElse(false),
                node.get("quoted-by").text(),
                node.optional("ranked-by").map(GridReader::measures).orElse(Map.of())));
    }
}
