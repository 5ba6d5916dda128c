package fr.tripartite.screen;

import fr.tripartite.billing.ReadingStakes;
import fr.tripartite.money.Money;
import fr.tripartite.review.TableWord;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.words.Message;
import fr.tripartite.words.Words;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The euros that each other choice of each reading would move on the inventory of a year. */
public final class StakesTable {

    private final PrintWriter out;
    private final Words words;

    /** A table to print. */
    public StakesTable(PrintWriter out, Words words) {
        this.out = out;
        this.words = words;
    }

    /**
     * Prints what was found for a year.
     *
     * @param inventory name of the inventory that was priced
     * @param places how many places of the subsidy are known
     */
    public void print(int year, String inventory, int places, List<ReadingStakes.Stake> stakes, List<Issuer> issuers) {
        List<String> header = Stream.of(TableWord.READING, TableWord.CHOSEN, TableWord.OTHER)
                .map(word -> words.say(Message.of(word)))
                .collect(Collectors.toCollection(ArrayList::new));
        issuers.forEach(issuer -> header.add(issuer.code() + ", " + issuer.quoteBasis()));
        TextTable table = new TextTable(header);
        stakes.forEach(stake -> table.add(cells(stake, year, issuers)));
        Message known = places == 0 ? Message.of(TableWord.NO_PLACES) : Message.of(TableWord.PLACES, places);
        out.println(words.say(Message.of(TableWord.STAKES, year, inventory)));
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
