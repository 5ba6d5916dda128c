package fr.tripartite.pricing;

import fr.tripartite.inventory.Row;
import fr.tripartite.invoicing.Invoice;
import fr.tripartite.money.Money;
import fr.tripartite.tariff.Amount;
import fr.tripartite.tariff.BodyType;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.Measure;
import fr.tripartite.tariff.Range;
import fr.tripartite.tariff.Ranking;
import java.util.List;
import java.util.Optional;

/**
 * A statement with the reason of every line and row, made by the same pass that made its amounts.
 *
 * @param statement what the body owes
 * @param bills one per bill of the statement, in the same order
 * @param rows one per row, in the order of the file
 */
public record Explained(Statement statement, List<Bill> bills, List<Considered> rows) {

    /**
     * The arithmetic of a bill.
     *
     * @param sums it rests on
     * @param reasons one per line of the invoice, in its order
     */
    public record Bill(Sums sums, List<Reason> reasons) {}

    /**
     * What an invoice's totals are made of.
     *
     * @param ht sum of the lines fixed excluding VAT
     * @param ttc sum of the lines fixed including VAT
     * @param ttcPartHt the latter, excluding VAT
     * @param htPartVat VAT of the lines fixed excluding VAT
     */
    public record Sums(Money ht, Money ttc, Money ttcPartHt, Money htPartVat) {}

    /**
     * Why a line is what it is.
     *
     * @param line of the invoice
     * @param charge of the grid, empty for a quote
     * @param rows behind it
     * @param choice of the grid
     * @param steps from the charge down to the price
     * @param why no voted price fits, in French; empty for a voted price
     * @param before sum of the lines of the same basis before this one, in that basis
     * @param readings ids of the readings it rests on
     */
    public record Reason(
            Invoice.Line line,
            Optional<Charge> charge,
            List<Row> rows,
            GridChoice choice,
            List<Step> steps,
            String why,
            Money before,
            List<String> readings) {}

    /**
     * A row, whatever became of it.
     *
     * @param outcome what became of it
     * @param choice of the grid, empty where the row was rejected or can owe nothing
     * @param readings ids of the readings that its outcome rests on, where it owes nothing or awaits a quote
     */
    public record Considered(Statement.Outcome outcome, Optional<GridChoice> choice, List<String> readings) {}

    /** A branch that was taken on the way to a price. */
    public sealed interface Step {
        /** The subscription year chose. */
        record Year(int number, Range years) implements Step {}

        /** Holding a place, or not, chose. */
        record Place(boolean holder) implements Step {}

        /** The category of the body chose. */
        record Category(Ranking.Category category, BodyType type, Measure measure, long value) implements Step {}

        /** No category ranks the body. */
        record Unranked(BodyType type) implements Step {}

        /** The number of units chose. */
        record Band(long units, Range band) implements Step {}

        /** Blocks of units were counted. */
        record Blocks(Amount.Blocks amount, long units, long number) implements Step {}

        /** The first units were counted. */
        record FirstUnits(Amount.FirstUnits amount, int usedBefore) implements Step {}
    }
}
