package fr.tripartite.review;

import fr.tripartite.tariff.Amount;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.French;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Provenance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A row of the tariff as a person reads it: one price, quote or nothing, and when it holds.
 *
 * @param grid where it stands
 * @param charge what it is charged for
 * @param conditions under which it holds, from the outermost
 * @param outcome a {@link Amount.Price}, {@link Amount.Blocks}, {@link Amount.Quote} or {@link Amount.Nothing}
 */
public record PriceRow(Grid grid, Charge charge, List<Condition> conditions, Amount outcome) {

    /** Keeps a copy. */
    public PriceRow {
        conditions = List.copyOf(conditions);
    }

    /** Where the price stands in the deliberation; empty for a quote or nothing. */
    public Optional<Provenance> provenance() {
        if (outcome instanceof Amount.Price price) {
            return Optional.of(price.provenance());
        }
        return outcome instanceof Amount.Blocks blocks ? Optional.of(blocks.provenance()) : Optional.empty();
    }

    /** Whether it ends in a number. */
    boolean isPriced() {
        return provenance().isPresent();
    }

    /** French words of the outcome: an amount in euros, {@code devis} or {@code rien}. */
    public String price() {
        if (outcome instanceof Amount.Price price) {
            return French.euros(price.unitPrice());
        }
        if (outcome instanceof Amount.Blocks blocks) {
            String each = French.euros(blocks.perBlock()) + " par tranche de " + blocks.size();
            String counted = blocks.countedFrom() == 0 ? each : each + " au-delà de " + blocks.countedFrom();
            return blocks.base().isZero() ? counted : French.euros(blocks.base()) + " + " + counted;
        }
        return outcome instanceof Amount.Quote ? "devis" : "rien";
    }

    /** French reason of a quote or of nothing; empty for a price. */
    public String reason() {
        if (outcome instanceof Amount.Quote quote) {
            return quote.reason();
        }
        return outcome instanceof Amount.Nothing nothing ? nothing.reason() : "";
    }

    /** French words of all conditions, empty where there is none. */
    public String condition() {
        return conditions.stream().map(Condition::words).collect(Collectors.joining(", "));
    }

    /** What tells it apart from the other rows of its charge, whatever the bounds of a category. */
    public String conditionKey() {
        return conditions.stream().map(Condition::key).collect(Collectors.joining(", "));
    }

    /** Where it stands, for a sentence about it. */
    String place() {
        String start = "grille " + grid.id() + ", " + charge.label();
        return conditions.isEmpty() ? start : start + ", " + conditionKey();
    }
}
