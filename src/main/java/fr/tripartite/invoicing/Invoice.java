package fr.tripartite.invoicing;

import fr.tripartite.money.Money;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.Issuer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one issuer bills one body for one year, not yet numbered.
 *
 * <p>With H the sum of the lines fixed excluding VAT and T the sum of those fixed including it: HT = H + T ÷ (1 + rate)
 * rounded once, VAT = HT × rate rounded once, TTC = HT + VAT. An invoice of TTC lines only keeps TTC = T; where no HT
 * gives it, the cent that remains is {@link #vatCent()}.
 *
 * @param lines in the order of the invoice; each column adds up to the totals
 * @param ht total excluding VAT
 * @param vat total VAT
 * @param ttc total including VAT
 * @param vatCent VAT less HT × rate: zero but for a TTC total that no HT gives
 */
public record Invoice(List<Line> lines, Money ht, Money vat, Money ttc, Money vatCent) {

    private static final int WHOLE = 10_000;

    /**
     * A line with its VAT.
     *
     * @param billable what is billed
     * @param ht amount excluding VAT
     * @param vat VAT
     * @param ttc amount including VAT, always ht + vat
     */
    public record Line(BillableLine billable, Money ht, Money vat, Money ttc) {}

    /** Told what the amounts are rounded from; by itself it forgets. */
    public interface Witness {

        /** Forgets. */
        Witness NONE = new Witness() {};

        /**
         * The sums of the invoice.
         *
         * @param ht of the lines fixed excluding VAT
         * @param ttc of the lines fixed including VAT
         * @param ttcPartHt the latter, excluding VAT
         * @param htPartVat VAT of the lines fixed excluding VAT
         */
        default void sums(Money ht, Money ttc, Money ttcPartHt, Money htPartVat) {}

        /** A line, with the sum of those of the same basis before it. */
        default void line(BillableLine line, Money sumBefore) {}
    }

    /**
     * Makes the invoice of these lines.
     *
     * @param billables at least one, in any order; lines of the same row and nature keep their order
     * @param issuer whose VAT applies
     * @param witness told the sums that the amounts are rounded from
     */
    public static Invoice of(List<BillableLine> billables, Issuer issuer, Witness witness) {
        List<BillableLine> ordered = new ArrayList<>(billables);
        ordered.sort(Comparator.comparingInt(BillableLine::firstRow).thenComparing(BillableLine::nature));
        int rate = issuer.vat().rate();
        Money sumHt = sum(ordered, Basis.HT);
        Money sumTtc = sum(ordered, Basis.TTC);
        Money ttcPartHt = excluding(sumTtc, rate);
        Money ht = sumHt.plus(ttcPartHt);
        Money exactVat = ht.times(rate, WHOLE);
        Money vat = sumHt.isZero() ? sumTtc.minus(ht) : exactVat;
        Money htPartVat = vat.minus(sumTtc.minus(ttcPartHt));
        witness.sums(sumHt, sumTtc, ttcPartHt, htPartVat);
        return new Invoice(lines(ordered, rate, sumHt, htPartVat, witness), ht, vat, ht.plus(vat), vat.minus(exactVat));
    }

    private static Money sum(List<BillableLine> lines, Basis basis) {
        Money sum = Money.ZERO;
        for (BillableLine line : lines) {
            sum = line.basis() == basis ? sum.plus(line.amount()) : sum;
        }
        return sum;
    }

    private static Money excluding(Money ttc, int rate) {
        return ttc.times(WHOLE, WHOLE + rate);
    }

    /** Each line takes the increment of a rounded running total, so that the columns add up whatever the rounding. */
    private static List<Line> lines(
            List<BillableLine> ordered, int rate, Money sumHt, Money htPartVat, Witness witness) {
        List<Line> lines = new ArrayList<>(ordered.size());
        Money runningHt = Money.ZERO;
        Money runningTtc = Money.ZERO;
        for (BillableLine billable : ordered) {
            Money amount = billable.amount();
            if (billable.basis() == Basis.TTC) {
                witness.line(billable, runningTtc);
                Money before = excluding(runningTtc, rate);
                runningTtc = runningTtc.plus(amount);
                Money ht = excluding(runningTtc, rate).minus(before);
                lines.add(new Line(billable, ht, amount.minus(ht), amount));
            } else {
                witness.line(billable, runningHt);
                Money before = share(htPartVat, runningHt, sumHt);
                runningHt = runningHt.plus(amount);
                Money vat = share(htPartVat, runningHt, sumHt).minus(before);
                lines.add(new Line(billable, amount, vat, amount.plus(vat)));
            }
        }
        return lines;
    }

    private static Money share(Money whole, Money part, Money total) {
        return total.isZero() ? Money.ZERO : whole.times(part.cents(), total.cents());
    }
}
