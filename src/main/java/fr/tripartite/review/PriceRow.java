package fr.tripartite.review;

import fr.tripartite.tariff.Amount;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Provenance;
import fr.tripartite.tariff.TariffWord;
import fr.tripartite.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of the tariff as a person reads it: one price, quote or nothing, and when it holds.
 *
 * @param conditions under which it holds, from the outermost
 * @param outcome a {@link Amount.Price}, {@link Amount.Blocks}, {@link Amount.Quote} or {@link Amount.Nothing}
 */
public record PriceRow(Grid grid, Charge charge, List<Condition> conditions, Amount outcome) {

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

    /** The outcome: an amount in euros, a quote or nothing. */
    public Message price() {
        if (outcome instanceof Amount.Price price) {
            return Message.of(ReviewWord.EUROS, price.unitPrice());
        }
        if (outcome instanceof Amount.Blocks blocks) {
            Message counted = blocks.countedFrom() == 0
                    ? Message.of(ReviewWord.BLOCKS, blocks.perBlock(), blocks.size())
                    : Message.of(ReviewWord.BLOCKS_BEYOND, blocks.perBlock(), blocks.size(), blocks.countedFrom());
            return blocks.base().isZero() ? counted : Message.of(ReviewWord.BASE, blocks.base(), counted);
        }
        return Message.of(outcome instanceof Amount.Quote ? ReviewWord.QUOTE : ReviewWord.NOTHING);
    }

    /** The outcome, an amount with what the deliberation fixes. */
    Message priceOnBasis() {
        return isPriced() ? Message.of(ReviewWord.ON_BASIS, price(), charge.basis()) : price();
    }

    /** French reason of a quote or of nothing; empty for a price. */
    public String reason() {
        if (outcome instanceof Amount.Quote quote) {
            return quote.reason();
        }
        return outcome instanceof Amount.Nothing nothing ? nothing.reason() : "";
    }

    /** All conditions, with their bounds; says nothing where there is none. */
    public Message condition() {
        return Message.list(conditions.stream().map(Condition::words).toList());
    }

    /** What tells it apart from the other rows of its charge, whatever the bounds of a category. */
    List<Message> conditionKey() {
        return conditions.stream().map(Condition::key).toList();
    }

    /** Where it stands, for a sentence about it. */
    Message place() {
        List<Object> parts = new ArrayList<>(List.of(Message.of(TariffWord.GRID, grid.id()), charge.label()));
        parts.addAll(conditionKey());
        return Message.list(parts);
    }
}
