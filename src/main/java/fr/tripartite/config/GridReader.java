package fr.tripartite.config;

import fr.tripartite.failure.Failure;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.BodyType;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.DateRange;
import fr.tripartite.tariff.Defect;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Measure;
import fr.tripartite.tariff.Nature;
import fr.tripartite.tariff.Period;
import fr.tripartite.tariff.Range;
import fr.tripartite.tariff.Ranking;
import fr.tripartite.tariff.TariffFault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads one grid file of {@code config/tariffs/}. */
final class GridReader {

    private static final Set<String> KEYS = Set.of(
            "grid",
            "title",
            "deliberation",
            "windows",
            "dates-of",
            "not-with",
            "suitability",
            "subsidy",
            "rankings",
            YamlNode.READINGS,
            "charges");
    private static final Set<String> CHARGE_KEYS = Set.of(
            "issuer",
            "services",
            "nature",
            "basis",
            "period",
            "counting",
            "billed-as",
            "label",
            "unit",
            "amount",
            "table",
            "row",
            "column",
            YamlNode.READINGS);
    static final Map<String, Basis> BASES = Map.of("HT", Basis.HT, "TTC", Basis.TTC);
    private static final Map<String, Period> PERIODS =
            Map.of("yearly", Period.YEARLY, "once", Period.ONCE, "commissioning", Period.COMMISSIONING);
    private static final Map<String, Charge.Counting> COUNTINGS = Map.of(
            "each-unit", Charge.Counting.EACH_UNIT,
            "row-band", Charge.Counting.ROW_BAND,
            "grid-band", Charge.Counting.GRID_BAND,
            "body-band", Charge.Counting.BODY_BAND);
    private static final Map<String, Grid.Subsidy.Order> ORDERS = Map.of(
            "subscription-date", Grid.Subsidy.Order.SUBSCRIPTION_DATE, "start-date", Grid.Subsidy.Order.START_DATE);

    private static final Map<String, Measure> MEASURES =
            Map.of(Measure.POPULATION.column(), Measure.POPULATION, Measure.AGENTS.column(), Measure.AGENTS);

    private static final Map<String, BodyType> BODY_TYPES = byName(BodyType.values());
    private static final Map<String, Nature> NATURES = byName(Nature.values());

    private GridReader() {}

    private static <E extends Enum<E>> Map<String, E> byName(E[] values) {
        return Arrays.stream(values).collect(Collectors.toMap(Enum::name, Function.identity()));
    }

    /**
     * Reads a grid.
     *
     * @return the grid with the charges that could be read; empty where its other parts have a fault that is kept
     */
    static Optional<Grid> read(YamlNode node, FaultCollector faults) {
        faults.attempt(() -> node.allow(KEYS));
        List<Grid.Window> windows = faults.items(() -> node.get("windows"), GridReader::window);
        AmountReader amounts = new AmountReader(rankings(node, faults));
        List<Charge> charges = faults.items(() -> node.get("charges"), charge -> charge(charge, amounts));
        boolean broken = !faults.all().isEmpty() && (windows.isEmpty() || charges.isEmpty());
        return broken ? Optional.empty() : faults.attempt(() -> grid(node, windows, charges));
    }

    private static Grid grid(YamlNode node, List<Grid.Window> windows, List<Charge> charges) {
        return node.build(() -> new Grid(
                node.get("grid").text(),
                node.get("title").text(),
                node.get("deliberation").text(),
                windows,
                node.optionalText("dates-of"),
                node.optionalText("not-with"),
                node.optional("suitability").map(GridReader::suitability),
                node.optional("subsidy").map(GridReader::subsidy),
                charges,
                node.readingsBelow("windows", "not-with", "suitability", "subsidy", YamlNode.READINGS)));
    }

    private static Grid.Window window(YamlNode node) {
        node.allow(Set.of("subscribed", "started", "billed"));
        YamlNode billed = node.get("billed");
        return new Grid.Window(
                node.optional("subscribed").map(GridReader::dates).orElse(DateRange.ALWAYS),
                node.optional("started").map(GridReader::dates).orElse(DateRange.ALWAYS),
                billed.range());
    }

    private static DateRange dates(YamlNode node) {
        node.allow(Set.of("from", "until"));
        LocalDate from = node.optional("from").map(YamlNode::date).orElse(LocalDate.MIN);
        LocalDate until = node.optional("until").map(YamlNode::date).orElse(LocalDate.MAX);
        return node.build(() -> new DateRange(from, until));
    }

    private static Grid.Suitability suitability(YamlNode node) {
        node.allow(Set.of("service", "type", "column", "below", "otherwise", "words"));
        return new Grid.Suitability(
                node.get("service").text(),
                node.get("type").oneOf(BODY_TYPES),
                node.get("column").oneOf(MEASURES),
                node.get("below").integer(),
                node.get("otherwise").oneOf(Map.of("warn", false, "reject", true)),
                node.get("words").text());
    }

    private static Grid.Subsidy subsidy(YamlNode node) {
        node.allow(Set.of("places", "service", "started", "order", "years"));
        return node.build(() -> new Grid.Subsidy(
                node.get("places").integer(),
                node.get("service").text(),
                dates(node.get("started")),
                node.get("order").oneOf(ORDERS),
                node.get("years").integer()));
    }

    /** By name; asking for a faulty one repeats its fault. */
    private static Map<String, Supplier<Ranking>> rankings(YamlNode node, FaultCollector faults) {
        Map<String, Supplier<Ranking>> rankings = new HashMap<>();
        faults.attempt(() -> node.optional("rankings").map(YamlNode::map).orElse(Map.of()))
                .orElse(Map.of())
                .forEach((name, ranking) -> rankings.put(name, readOnce(ranking)));
        rankings.values().forEach(faults::attempt);
        return rankings;
    }

    private static Supplier<Ranking> readOnce(YamlNode node) {
        try {
            Ranking ranking = ranking(node);
            return () -> ranking;
        } catch (Failure fault) {
            return () -> {
                throw fault;
            };
        }
    }

    private static Ranking ranking(YamlNode node) {
        node.allow(Set.of("measures", "quotes", "categories", YamlNode.READINGS));
        Map<BodyType, Measure> measures = measures(node.get("measures"));
        Map<BodyType, String> quotes = new LinkedHashMap<>();
        node.optional("quotes")
                .ifPresent(all -> all.map().forEach((type, why) -> quotes.put(bodyType(type, why), why.text())));
        List<Ranking.Category> categories = new ArrayList<>();
        for (YamlNode item : node.get("categories").list()) {
            Map<BodyType, Range> ranges = new LinkedHashMap<>();
            item.map().forEach((key, value) -> {
                if (!key.equals("category")) {
                    ranges.put(bodyType(key, value), value.range());
                }
            });
            categories.add(new Ranking.Category(item.get("category").text(), ranges));
        }
        return node.get("categories").build(() -> new Ranking(measures, quotes, categories, node.readingsBelow()));
    }

    private static Charge charge(YamlNode node, AmountReader amounts) {
        node.allow(CHARGE_KEYS);
        List<String> services =
                node.get("services").list().stream().map(YamlNode::text).toList();
        Charge.Counting counting =
                node.optional("counting").map(n -> n.oneOf(COUNTINGS)).orElse(Charge.Counting.EACH_UNIT);
        if (counting.isPooled() != node.optional("billed-as").isPresent()) {
            throw node.error(ConfigurationWord.BILLED_AS);
        }
        AmountReader.Source source = AmountReader.Source.restingOn(
                        node.readingsBelow("issuer", "basis", "period", "counting"))
                .within(node);
        return node.build(() -> new Charge(
                node.get("issuer").text(),
                services,
                node.get("nature").oneOf(NATURES),
                basis(node),
                node.get("period").oneOf(PERIODS),
                counting,
                node.optionalText("billed-as").orElse(""),
                node.get("label").text(),
                node.get("unit").text(),
                amounts.read(node.get("amount"), source, Set.of())));
    }

    private static Basis basis(YamlNode node) {
        return node.optional("basis")
                .orElseThrow(() -> node.error(new Defect(TariffFault.BASIS_MISSING)))
                .oneOf(BASES);
    }

    private static BodyType bodyType(String text, YamlNode node) {
        BodyType type = BODY_TYPES.get(text);
        if (type == null) {
            throw node.error(ConfigurationWord.NOT_ONE_OF, text, new TreeSet<>(BODY_TYPES.keySet()));
        }
        return type;
    }

    static Map<BodyType, Measure> measures(YamlNode node) {
        Map<BodyType, Measure> measures = new LinkedHashMap<>();
        node.map().forEach((type, measure) -> measures.put(bodyType(type, measure), measure.oneOf(MEASURES)));
        return measures;
    }
}
