package fr.tripartite.invoicing;

import fr.tripartite.money.Money;
import fr.tripartite.money.Rate;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.Issuer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one issuer bills one body for one year, not yet numbered: rule {@code amounts.invoice}.
 *
 * <p>With H the sum of the lines fixed excluding VAT and T the sum of those fixed including it: HT = H + T ÷ (1 + rate)
 * rounded once, VAT = HT × rate rounded once, TTC = HT + VAT. An invoice of TTC lines only keeps TTC = T; where no HT
 * gives it, the cent that remains is {@link #vatCent()}: rule {@code amounts.ttc-only}.
 *
 * @param lines in the order of the invoice; each column adds up to the totals
 * @param vatCent VAT less HT × rate: zero but for a TTC total that no HT gives
 * @param sums what the amounts are rounded from
 */
public record Invoice(List<Line> lines, Amounts amounts, Money vatCent, Sums sums) implements Amounts.Holder {

    /**
     * A line with its VAT: rule {@code amounts.columns}.
     *
     * @param amounts of the line, always balanced
     * @param before sum of the lines of the same basis before this one, in that basis
     */
    public record Line(BillableLine billable, Amounts amounts, Money before) implements Amounts.Holder {}

    /**
     * What an invoice's totals are made of.
     *
     * @param ht sum of the lines fixed excluding VAT
     * @param ttc sum of the lines fixed including VAT
     * @param ttcPartHt the latter, excluding VAT
     * @param htPartVat VAT of the lines fixed excluding VAT
     */
    public record Sums(Money ht, Money ttc, Money ttcPartHt, Money htPartVat) {

        /** The VAT that so much of the lines fixed excluding VAT bears. */
        public Money vatOf(Money part) {
            return ht.isZero() ? Money.ZERO : htPartVat.times(part.cents(), ht.cents());
        }
    }

    /**
     * Makes the invoice of these lines, in the order of rule {@code amounts.line-order}.
     *
     * @param billables at least one, in any order; lines of the same row and nature keep their order
     * @param issuer whose VAT applies
     */
    public static Invoice of(List<BillableLine> billables, Issuer issuer) {
        Comparator<BillableLine> order =
                Comparator.comparingInt(BillableLine::firstRow).thenComparing(BillableLine::nature);
        return inOrder(billables.stream().sorted(order).toList(), issuer);
    }

    /** Makes the invoice of these lines in the order in which an earlier one has them. */
    public static Invoice inOrder(List<BillableLine> ordered, Issuer issuer) {
        Rate rate = issuer.vat().rate();
        Money sumHt = sum(ordered, Basis.HT);
        Money sumTtc = sum(ordered, Basis.TTC);
        Money ttcPartHt = rate.excluded(sumTtc);
        Money ht = sumHt.plus(ttcPartHt);
        Money exactVat = rate.vatOf(ht);
        Money vat = sumHt.isZero() ? sumTtc.minus(ht) : exactVat;
        Sums sums = new Sums(sumHt, sumTtc, ttcPartHt, vat.minus(sumTtc.minus(ttcPartHt)));
        return new Invoice(lines(ordered, rate, sums), Amounts.of(ht, vat), vat.minus(exactVat), sums);
    }

    private static Money sum(List<BillableLine> lines, Basis basis) {
        return lines.stream()
                .filter(line -> line.basis() == basis)
                .map(BillableLine::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /**
     * Each line takes the increment of a rounded running total, so that the columns add up whatever the rounding: rule
     * {@code amounts.line-ht}, rule {@code amounts.line-ttc}.
     */
    private static List<Line> lines(List<BillableLine> ordered, Rate rate, Sums sums) {
        List<Line> lines = new ArrayList<>(ordered.size());
        Money runningHt = Money.ZERO;
        Money runningTtc = Money.ZERO;
        for (BillableLine billable : ordered) {
            Money amount = billable.amount();
            if (billable.basis() == Basis.TTC) {
                Money after = runningTtc.plus(amount);
                Money ht = rate.excluded(after).minus(rate.excluded(runningTtc));
                lines.add(new Line(billable, new Amounts(ht, amount.minus(ht), amount), runningTtc));
                runningTtc = after;
            } else {
                Money after = runningHt.plus(amount);
                Money vat = sums.vatOf(after).minus(sums.vatOf(runningHt));
                lines.add(new Line(billable, Amounts.of(amount, vat), runningHt));
                runningHt = after;
            }
        }
        return lines;
    }
}
