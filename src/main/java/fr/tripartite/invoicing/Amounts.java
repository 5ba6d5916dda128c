package fr.tripartite.invoicing;

import fr.tripartite.money.Money;

/** An amount without VAT (HT), its VAT, and both together (TTC); negative on an avoir. */
public record Amounts(Money ht, Money vat, Money ttc) {

    /** No euro at all. */
    public static final Amounts ZERO = new Amounts(Money.ZERO, Money.ZERO, Money.ZERO);

    static Amounts of(Money ht, Money vat) {
        return new Amounts(ht, vat, ht.plus(vat));
    }

    /** The sum of both, part by part. */
    public Amounts plus(Amounts other) {
        return new Amounts(ht.plus(other.ht), vat.plus(other.vat), ttc.plus(other.ttc));
    }

    /** The opposite amounts. */
    public Amounts negate() {
        return new Amounts(ht.negate(), vat.negate(), ttc.negate());
    }

    /** Whether HT + VAT = TTC. */
    public boolean isBalanced() {
        return ht.plus(vat).equals(ttc);
    }

    /** Something that has amounts. */
    public interface Holder {

        /** The amounts. */
        Amounts amounts();

        /** Excluding VAT. */
        default Money ht() {
            return amounts().ht();
        }

        /** VAT. */
        default Money vat() {
            return amounts().vat();
        }

        /** Including VAT. */
        default Money ttc() {
            return amounts().ttc();
        }
    }
}
