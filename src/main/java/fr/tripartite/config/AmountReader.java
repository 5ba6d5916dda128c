package fr.tripartite.config;

import fr.tripartite.money.Money;
import fr.tripartite.tariff.Amount;
import fr.tripartite.tariff.Defect;
import fr.tripartite.tariff.Provenance;
import fr.tripartite.tariff.Ranking;
import fr.tripartite.tariff.TariffFault;
import fr.tripartite.tariff.TariffWord;
import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tree of an amount. Each mapping holds exactly one kind of amount, and may say the table, row and column of
 * the deliberation for everything below it.
 */
final class AmountReader {

    private static final String PRICE = "price";
    private static final Set<String> KINDS = Set.of(
            PRICE,
            "quote",
            "nothing",
            "by-year",
            "by-place",
            "by-category",
            "by-units",
            "blocks",
            "first-units",
            "once");
    private static final Set<String> PLACES = Set.of("table", "row", "column", "words", YamlNode.READINGS);

    private final Map<String, Supplier<Ranking>> rankings;

    AmountReader(Map<String, Supplier<Ranking>> rankings) {
        this.rankings = rankings;
    }

    /** Where the reader stands in the deliberation. */
    record Source(
            @Nullable String table,
            @Nullable String row,
            @Nullable String column,
            List<String> readings) {

        /** Nowhere yet; what is read rests on these readings. */
        static Source restingOn(List<String> readings) {
            return new Source(null, null, null, readings);
        }

        Source within(YamlNode node) {
            Source narrowed = new Source(
                            node.optionalText("table").orElse(table),
                            node.optionalText("row").orElse(row),
                            node.optionalText("column").orElse(column),
                            readings)
                    .with(node.via())
                    .with(node.readingsBelow(YamlNode.READINGS));
            return node.optionalText("words").map(narrowed::inRow).orElse(narrowed);
        }

        Source inRow(String words) {
            return new Source(table, row == null ? words : row + ", " + words, column, readings);
        }

        Source with(List<String> more) {
            if (more.isEmpty()) {
                return this;
            }
            Set<String> all = new LinkedHashSet<>(readings);
            all.addAll(more);
            return new Source(table, row, column, List.copyOf(all));
        }

        Provenance provenance(YamlNode node) {
            if (table == null || row == null || column == null) {
                throw node.error(new Defect(TariffFault.SOURCE_MISSING));
            }
            return node.build(() -> new Provenance(table, row, column, readings));
        }
    }

    Amount read(YamlNode node, Source outer, Set<String> otherKeys) {
        Map<String, YamlNode> entries = node.map();
        String kind = null;
        for (Map.Entry<String, YamlNode> entry : entries.entrySet()) {
            String key = entry.getKey();
            if (KINDS.contains(key)) {
                if (kind != null) {
                    throw entry.getValue().error(ConfigurationWord.TWO_KINDS, kind, key);
                }
                kind = key;
            } else if (!PLACES.contains(key) && !otherKeys.contains(key)) {
                throw entry.getValue().error(ConfigurationWord.KEY_UNKNOWN_HERE, key);
            }
        }
        if (kind == null) {
            throw node.error(
                    ConfigurationWord.PRICE_MISSING, KINDS.stream().sorted().toList());
        }
        YamlNode value = node.get(kind);
        return read(kind, value, outer.within(node).with(value.via()));
    }

    private Amount read(String kind, YamlNode value, Source source) {
        return switch (kind) {
            case PRICE -> price(value, source);
            case "quote" -> new Amount.Quote(value.text(), source.readings());
            case "nothing" -> new Amount.Nothing(value.text(), source.readings());
            case "by-year" -> byYear(value, source);
            case "by-place" -> byPlace(value, source);
            case "by-category" -> byCategory(value, source);
            case "by-units" -> byUnits(value, source);
            case "blocks" -> blocks(value, source);
            case "first-units" -> firstUnits(value, source);
            case "once" -> once(value, source);
            default -> throw new IllegalStateException(kind);
        };
    }

    private static Amount.Price price(YamlNode value, Source source) {
        Money money = money(value);
        return value.build(() -> new Amount.Price(money, source.provenance(value)));
    }

    private static Money money(YamlNode value) {
        String text = value.text();
        try {
            return Money.parse(text);
        } catch (IllegalArgumentException e) {
            throw value.error(ConfigurationWord.NO_AMOUNT, text);
        }
    }

    private Amount byYear(YamlNode value, Source source) {
        List<Amount.ByYear.Phase> phases = new ArrayList<>();
        for (YamlNode item : value.list()) {
            phases.add(new Amount.ByYear.Phase(item.get("years").range(), read(item, source, Set.of("years"))));
        }
        return value.build(() -> new Amount.ByYear(phases));
    }

    private Amount byPlace(YamlNode value, Source source) {
        value.allow(Set.of("holder", "other"));
        Amount holder = read(value.get("holder"), source, Set.of());
        return new Amount.ByPlace(holder, read(value.get("other"), source, Set.of()));
    }

    private Amount byCategory(YamlNode value, Source source) {
        value.allow(Set.of("ranking", "amounts"));
        String name = value.get("ranking").text();
        Supplier<Ranking> known = rankings.get(name);
        if (known == null) {
            throw value.get("ranking").error(ConfigurationWord.RANKING_UNKNOWN, name);
        }
        Ranking ranking = known.get();
        Source within = source.with(ranking.readings());
        Map<String, Amount> amounts = new LinkedHashMap<>();
        value.get("amounts").map().forEach((category, node) -> {
            String row = Message.of(TariffWord.CATEGORY, category).french();
            amounts.put(category, read(node, within.inRow(row), Set.of()));
        });
        return value.build(() -> new Amount.ByCategory(ranking, amounts));
    }

    private Amount byUnits(YamlNode value, Source source) {
        List<Amount.ByQuantity.Band> bands = new ArrayList<>();
        for (YamlNode item : value.list()) {
            bands.add(new Amount.ByQuantity.Band(item.get("units").range(), read(item, source, Set.of("units"))));
        }
        return value.build(() -> new Amount.ByQuantity(bands));
    }

    private static Amount blocks(YamlNode value, Source source) {
        value.allow(Set.of("base", "per-block", "size", "counted-from"));
        Source resting = source.with(value.readingsBelow());
        Money base = money(value.get("base"));
        Money perBlock = money(value.get("per-block"));
        int size = value.get("size").integer();
        int countedFrom = value.get("counted-from").integer();
        return value.build(() -> new Amount.Blocks(base, perBlock, size, countedFrom, resting.provenance(value)));
    }

    private static Amount firstUnits(YamlNode value, Source source) {
        value.allow(Set.of("count", "reduced", "further"));
        int count = value.get("count").integer();
        Amount.Price reduced = leaf(value.get("reduced"), source);
        Amount.Price further = leaf(value.get("further"), source);
        return value.build(() -> new Amount.FirstUnits(count, reduced, further));
    }

    private static Amount once(YamlNode value, Source source) {
        value.allow(Set.of(PRICE, "covered"));
        Amount.Price price = price(value.get(PRICE), source.within(value));
        return new Amount.Once(price, new Amount.Nothing(value.get("covered").text(), source.readings()));
    }

    private static Amount.Price leaf(YamlNode node, Source source) {
        node.allow(Set.of(PRICE, "table", "row", "column", "words", YamlNode.READINGS));
        return price(node.get(PRICE), source.within(node));
    }
}
