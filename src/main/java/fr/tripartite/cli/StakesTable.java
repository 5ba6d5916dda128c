package fr.tripartite.cli;

import fr.tripartite.billing.ReadingStakes;
import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.failure.Failure;
import fr.tripartite.intake.InventoryFile;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.InventoryFormat;
import fr.tripartite.money.Money;
import fr.tripartite.review.TableWord;
import fr.tripartite.screen.TextTable;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.Tariffs;
import fr.tripartite.words.Message;
import fr.tripartite.words.Words;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The euros that each other choice of each reading would move on the inventory of a year. */
final class StakesTable {

    private final PrintWriter out;
    private final Words words;

    StakesTable(PrintWriter out, Words words) {
        this.out = out;
        this.words = words;
    }

    /**
     * Prices the inventory under each choice; the ledger is only read for its register.
     *
     * @throws Failure where the year is not covered, or the inventory or the configuration cannot be read
     */
    void print(int year, Path inventory, LedgerOptions places) {
        Configuration configuration = ConfigurationReader.read(places.config(), Map.of());
        Tariffs tariffs = configuration.tariffs();
        YearBilling.requireCovered(year, tariffs);
        SortedMap<Integer, Function<Tariffs, Inventory>> inventories = new TreeMap<>();
        inventories.put(
                year,
                known -> InventoryFile.read(inventory, new InventoryFormat(year, known, configuration.columnNames())));
        Function<Map<String, String>, Configuration> configurations =
                choices -> ConfigurationReader.read(places.config(), choices);
        Register register = BilledYear.register(year, places.ledger());
        List<ReadingStakes.Stake> stakes = new ReadingStakes(configurations, inventories, register).stakes();
        List<String> header = Stream.of(TableWord.READING, TableWord.CHOSEN, TableWord.OTHER)
                .map(word -> words.say(Message.of(word)))
                .collect(Collectors.toCollection(ArrayList::new));
        tariffs.issuers().forEach(issuer -> header.add(issuer.code() + ", " + issuer.quoteBasis()));
        TextTable table = new TextTable(header);
        stakes.forEach(stake -> table.add(cells(stake, year, tariffs.issuers())));
        Message known = register.places().isEmpty()
                ? Message.of(TableWord.NO_PLACES)
                : Message.of(TableWord.PLACES, register.places().size());
        out.println(words.say(Message.of(TableWord.STAKES, year, String.valueOf(inventory.getFileName()))));
        out.println(words.say(Message.of(TableWord.STAKES_PLACES, known)));
        out.println();
        table.print(out);
    }

    private List<String> cells(ReadingStakes.Stake stake, int year, List<Issuer> issuers) {
        Map<String, Money> differences = stake.differences().getOrDefault(year, Map.of());
        List<String> cells =
                new ArrayList<>(List.of(stake.reading().id(), stake.reading().chosen(), stake.choice()));
        issuers.forEach(issuer -> cells.add(words.signed(differences.getOrDefault(issuer.code(), Money.ZERO))));
        return cells;
    }
}
