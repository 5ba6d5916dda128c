package fr.tripartite.pricing;

import fr.tripartite.tariff.Amount;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The grid that prices a row this year, and what the row owes under it.
 *
 * @param grid empty where none fits
 * @param list what is due; charges that are counted over several rows are not in it
 */
record Dues(Optional<Grid> grid, List<Due> list) {

    /**
     * What a row owes under one charge.
     *
     * @param count units it is due for, above zero
     * @param leaf what one unit costs
     * @param steps the branches that led there
     */
    record Due(Charge charge, long count, Amount.Leaf leaf, List<Step> steps) {}

    /** What the grid has no price for: the quotes it asks of an issuer, by its code. */
    Stream<Amount.Quote> quotes(String issuer) {
        return list.stream()
                .filter(due -> due.charge().issuer().equals(issuer))
                .flatMap(due -> due.leaf() instanceof Amount.Quote quote ? Stream.of(quote) : Stream.empty());
    }

    /** The readings that the quotes rest on. */
    List<String> quoteReadings() {
        return leaves(Amount.Quote.class)
                .flatMap(quote -> quote.readings().stream())
                .distinct()
                .toList();
    }

    /** The readings by which nothing is due under some charge. */
    List<String> nothingReadings() {
        return leaves(Amount.Nothing.class)
                .flatMap(nothing -> nothing.readings().stream())
                .distinct()
                .toList();
    }

    private <L extends Amount.Leaf> Stream<L> leaves(Class<L> kind) {
        return list.stream().map(Due::leaf).filter(kind::isInstance).map(kind::cast);
    }
}
