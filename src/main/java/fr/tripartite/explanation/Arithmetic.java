package fr.tripartite.explanation;

import static fr.tripartite.tariff.French.euros;

import fr.tripartite.invoicing.BillableLine;
import fr.tripartite.invoicing.Invoice;
import fr.tripartite.money.Money;
import fr.tripartite.pricing.Explained;
import fr.tripartite.tariff.Basis;

/**
 * The arithmetic of « Amounts » as a person would write it. Each sentence is a chain of equalities; {@code arrondi} is to
 * the cent, half up.
 */
final class Arithmetic {

    private static final int WHOLE = 10_000;

    private final Explained.Sums sums;
    private final int rate;

    Arithmetic(Explained.Sums sums, int rate) {
        this.sums = sums;
        this.rate = rate;
    }

    /** Quantity × unit price. */
    static String amount(BillableLine line) {
        return line.quantity() + " × " + euros(line.unitPrice()) + " = " + euros(line.amount()) + " " + line.basis();
    }

    /** A base and its blocks. */
    static String blocks(Explained.Step.Blocks step) {
        Money price = step.amount().base().plus(step.amount().perBlock().times(step.number()));
        return euros(step.amount().base()) + " + " + step.number() + " × "
                + euros(step.amount().perBlock()) + " = " + euros(price);
    }

    /** The amount excluding VAT of a line. */
    String ht(Explained.Reason reason) {
        Invoice.Line line = reason.line();
        if (line.billable().basis() == Basis.HT) {
            return euros(line.billable().amount()) + " = " + euros(line.ht());
        }
        if (rate == 0) {
            return euros(line.ttc()) + " = " + euros(line.ht());
        }
        Money after = reason.before().plus(line.ttc());
        return increment(
                "arrondi(" + euros(after) + " ÷ " + Words.factor(rate) + ")",
                "arrondi(" + euros(reason.before()) + " ÷ " + Words.factor(rate) + ")",
                excluding(after),
                excluding(reason.before()));
    }

    /** The VAT of a line. */
    String vat(Explained.Reason reason) {
        Invoice.Line line = reason.line();
        if (rate == 0) {
            return euros(line.ht()) + " × " + Words.percent(rate) + " = " + euros(line.vat());
        }
        if (line.billable().basis() == Basis.TTC) {
            return euros(line.ttc()) + " − " + euros(line.ht()) + " = " + euros(line.vat());
        }
        Money after = reason.before().plus(line.ht());
        return increment(share(after), share(reason.before()), shared(after), shared(reason.before()));
    }

    private String share(Money part) {
        return "arrondi(" + euros(sums.htPartVat()) + " × " + euros(part) + " ÷ " + euros(sums.ht()) + ")";
    }

    private Money shared(Money part) {
        return sums.ht().isZero()
                ? Money.ZERO
                : sums.htPartVat().times(part.cents(), sums.ht().cents());
    }

    private static String increment(String after, String before, Money valueAfter, Money valueBefore) {
        if (valueBefore.isZero()) {
            return after + " = " + euros(valueAfter);
        }
        return after + " − " + before + " = " + euros(valueAfter) + " − " + euros(valueBefore) + " = "
                + euros(valueAfter.minus(valueBefore));
    }

    private Money excluding(Money ttc) {
        return ttc.times(WHOLE, WHOLE + rate);
    }

    /** HT + VAT of a line. */
    static String ttc(Money ht, Money vat, Money ttc) {
        return euros(ht) + " + " + euros(vat) + " = " + euros(ttc);
    }

    /** The cents that the running rounding of the invoice moved on a line, empty where there are none. */
    String moved(Invoice.Line line) {
        Money alone = line.billable().basis() == Basis.HT
                ? line.ht().times(rate, WHOLE)
                : line.ttc().minus(excluding(line.ttc()));
        if (alone.equals(line.vat())) {
            return "";
        }
        return "seule, la ligne aurait " + euros(alone) + " de TVA ; l'arrondi de la facture entière en déplace "
                + euros(line.vat().minus(alone));
    }

    /** The total excluding VAT. */
    String totalHt(Invoice invoice) {
        if (rate == 0 || sums.ttc().isZero()) {
            return euros(sums.ht()) + " + " + euros(sums.ttcPartHt()) + " = " + euros(invoice.ht());
        }
        return euros(sums.ht()) + " + arrondi(" + euros(sums.ttc()) + " ÷ " + Words.factor(rate) + ") = "
                + euros(sums.ht()) + " + " + euros(sums.ttcPartHt()) + " = " + euros(invoice.ht());
    }

    /** The total VAT. */
    String totalVat(Invoice invoice) {
        return sums.ht().isZero()
                ? euros(sums.ttc()) + " − " + euros(invoice.ht()) + " = " + euros(invoice.vat())
                : "arrondi(" + euros(invoice.ht()) + " × " + Words.percent(rate) + ") = " + euros(invoice.vat());
    }

    /** The VAT that the lines fixed excluding VAT share, empty where there is nothing to tell. */
    String vatOfHtLines(Invoice invoice) {
        if (rate == 0 || sums.ht().isZero() || sums.ttc().isZero()) {
            return "";
        }
        return euros(invoice.vat()) + " − (" + euros(sums.ttc()) + " − " + euros(sums.ttcPartHt()) + ") = "
                + euros(sums.htPartVat());
    }
}
