package fr.tripartite.readings;

import fr.tripartite.billing.ReadingStakes;
import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.config.ReadingPlaces;
import fr.tripartite.config.Readings;
import fr.tripartite.intake.InventoryFile;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.InventoryFormat;
import fr.tripartite.money.Money;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.Tariffs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** {@code docs/readings.md}: each reading with its text, its choices, and what they are worth on the shipped years. */
final class ReadingsDocument {

    private static final int FIRST_YEAR = 2023;
    private static final int LAST_YEAR = 2026;
    private static final Path CONFIG = Path.of("config");
    private static final String HEAD = """
            # The readings

            <!-- Made from config/ and the shipped inventories; a test fails where it is stale. To make it again:
                 mvn -q test -Dtest=ReadingsDocumentTest -Dtripartite.write=true -->

            Where the deliberations leave room, `config/readings.yml` says how they are read: `chosen` decides, and the tariff
            and issuer files write the branches out side by side, `{ reading: R.., choice: value, … }`. A reading with one
            choice is fixed by the rules; it has no setting of its own. After a change the years already billed are refused
            until they are corrected on purpose.

            The euros are what the other choice would change if the four shipped years were billed from the start under it,
            places and reduced units carried on from year to year: HT for LFN, TTC for the CDG, as their quotes are.
            R12 and R15 move VAT, not these sums. `./tripartite tariffs --euros YEAR` tells the same of an inventory at hand.
            """;

    private final Configuration configuration = ConfigurationReader.read(CONFIG, Map.of());
    private final Map<String, List<String>> places = ReadingPlaces.of(configuration.sources());
    private final StringBuilder page = new StringBuilder();

    private ReadingsDocument() {}

    static String markdown() {
        return new ReadingsDocument().write();
    }

    private String write() {
        page.append(HEAD);
        List<ReadingStakes.Stake> stakes = new ReadingStakes(
                        choices -> ConfigurationReader.read(CONFIG, choices), inventories(), Register.empty())
                .stakes();
        for (Readings.Reading reading : configuration.readings().all()) {
            write(reading);
            List<ReadingStakes.Stake> ofReading = stakes.stream()
                    .filter(stake -> stake.reading().equals(reading))
                    .toList();
            if (!ofReading.isEmpty()) {
                write(ofReading);
            }
        }
        return page.toString();
    }

    private static SortedMap<Integer, Function<Tariffs, Inventory>> inventories() {
        SortedMap<Integer, Function<Tariffs, Inventory>> inventories = new TreeMap<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            Path file = Path.of("input", "inventaire-" + year + ".csv");
            int billed = year;
            inventories.put(year, tariffs -> InventoryFile.read(file, new InventoryFormat(billed, tariffs, Map.of())));
        }
        return inventories;
    }

    private void write(Readings.Reading reading) {
        line("");
        line("## " + reading.id());
        line("");
        line("> " + reading.text());
        line("");
        line("Open: " + reading.question() + ".");
        line("");
        reading.choices()
                .forEach((choice, words) -> line(
                        "- `" + choice + "`" + (choice.equals(reading.chosen()) ? " (chosen)" : "") + ": " + words));
        line("");
        line("Why the first: " + reading.why() + ".");
        line("");
        List<String> set = places.getOrDefault(reading.id(), List.of());
        line(set.isEmpty() ? "Fixed by the rules." : "Set in `config/readings.yml`; decides:");
        if (!set.isEmpty()) {
            line("");
            set.forEach(place -> line("- `" + place + "`"));
        }
    }

    private void write(List<ReadingStakes.Stake> stakes) {
        List<String> head = new ArrayList<>(List.of("other choice", "issuer"));
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            head.add(Integer.toString(year));
        }
        head.add("in all");
        line("");
        row(head);
        line("|---|---|" + "---:|".repeat(head.size() - 2));
        for (ReadingStakes.Stake stake : stakes) {
            configuration.tariffs().issuers().forEach(issuer -> row(cells(stake, issuer)));
        }
    }

    private static List<String> cells(ReadingStakes.Stake stake, Issuer issuer) {
        List<String> cells =
                new ArrayList<>(List.of("`" + stake.choice() + "`", issuer.code() + ", " + issuer.quoteBasis()));
        Money total = Money.ZERO;
        for (Map<String, Money> year : stake.differences().values()) {
            Money difference = year.getOrDefault(issuer.code(), Money.ZERO);
            total = total.plus(difference);
            cells.add(signed(difference));
        }
        cells.add(signed(total));
        return cells;
    }

    private static String signed(Money money) {
        return (money.cents() > 0 ? "+" : "") + money;
    }

    private void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
