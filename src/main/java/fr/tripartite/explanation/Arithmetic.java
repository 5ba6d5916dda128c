package fr.tripartite.explanation;

import static fr.tripartite.tariff.French.euros;

import fr.tripartite.invoicing.BillableLine;
import fr.tripartite.invoicing.Invoice;
import fr.tripartite.money.Money;
import fr.tripartite.money.Rate;
import fr.tripartite.pricing.ExplainedStatement.Reason;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.French;
import fr.tripartite.tariff.Step;

/**
 * The arithmetic of « Amounts » as a person would write it. Each sentence is a chain of equalities; {@code arrondi} is to
 * the cent, half up.
 */
final class Arithmetic {

    private final Invoice.Sums sums;
    private final Rate rate;

    Arithmetic(Invoice.Sums sums, Rate rate) {
        this.sums = sums;
        this.rate = rate;
    }

    /** Quantity × unit price. */
    static String amount(BillableLine line) {
        return line.quantity() + " × " + euros(line.unitPrice()) + " = " + euros(line.amount()) + " " + line.basis();
    }

    /** A base and its blocks. */
    static String blocks(Step.Blocks step) {
        Money price = step.amount().base().plus(step.amount().perBlock().times(step.number()));
        return euros(step.amount().base()) + " + " + step.number() + " × "
                + euros(step.amount().perBlock()) + " = " + euros(price);
    }

    /** The amount excluding VAT of a line. */
    String ht(Reason reason) {
        Invoice.Line line = reason.line();
        if (line.billable().basis() == Basis.HT) {
            return euros(line.billable().amount()) + " = " + euros(line.ht());
        }
        if (rate.isZero()) {
            return euros(line.ttc()) + " = " + euros(line.ht());
        }
        Money after = reason.line().before().plus(line.ttc());
        return increment(
                "arrondi(" + euros(after) + " ÷ " + French.number(rate.factor()) + ")",
                "arrondi(" + euros(reason.line().before()) + " ÷ " + French.number(rate.factor()) + ")",
                rate.excluded(after),
                rate.excluded(reason.line().before()));
    }

    /** The VAT of a line. */
    String vat(Reason reason) {
        Invoice.Line line = reason.line();
        if (rate.isZero()) {
            return euros(line.ht()) + " × " + percent() + " = " + euros(line.vat());
        }
        if (line.billable().basis() == Basis.TTC) {
            return euros(line.ttc()) + " − " + euros(line.ht()) + " = " + euros(line.vat());
        }
        Money after = reason.line().before().plus(line.ht());
        return increment(
                share(after),
                share(reason.line().before()),
                sums.vatOf(after),
                sums.vatOf(reason.line().before()));
    }

    private String share(Money part) {
        return "arrondi(" + euros(sums.htPartVat()) + " × " + euros(part) + " ÷ " + euros(sums.ht()) + ")";
    }

    private static String increment(String after, String before, Money valueAfter, Money valueBefore) {
        if (valueBefore.isZero()) {
            return after + " = " + euros(valueAfter);
        }
        return after + " − " + before + " = " + euros(valueAfter) + " − " + euros(valueBefore) + " = "
                + euros(valueAfter.minus(valueBefore));
    }

    private String percent() {
        return rate + " %";
    }

    /** HT + VAT of a line. */
    static String ttc(Money ht, Money vat, Money ttc) {
        return euros(ht) + " + " + euros(vat) + " = " + euros(ttc);
    }

    /** The cents that the running rounding of the invoice moved on a line, empty where there are none. */
    String moved(Invoice.Line line) {
        Money alone = line.billable().basis() == Basis.HT
                ? rate.vatOf(line.ht())
                : line.ttc().minus(rate.excluded(line.ttc()));
        if (alone.equals(line.vat())) {
            return "";
        }
        return "seule, la ligne aurait " + euros(alone) + " de TVA ; l'arrondi de la facture entière en déplace "
                + euros(line.vat().minus(alone));
    }

    /** The total excluding VAT. */
    String totalHt(Invoice invoice) {
        if (rate.isZero() || sums.ttc().isZero()) {
            return euros(sums.ht()) + " + " + euros(sums.ttcPartHt()) + " = " + euros(invoice.ht());
        }
        return euros(sums.ht()) + " + arrondi(" + euros(sums.ttc()) + " ÷ " + French.number(rate.factor()) + ") = "
                + euros(sums.ht()) + " + " + euros(sums.ttcPartHt()) + " = " + euros(invoice.ht());
    }

    /** The total VAT. */
    String totalVat(Invoice invoice) {
        return sums.ht().isZero()
                ? euros(sums.ttc()) + " − " + euros(invoice.ht()) + " = " + euros(invoice.vat())
                : "arrondi(" + euros(invoice.ht()) + " × " + percent() + ") = " + euros(invoice.vat());
    }

    /** The VAT that the lines fixed excluding VAT share, empty where there is nothing to tell. */
    String vatOfHtLines(Invoice invoice) {
        if (rate.isZero() || sums.ht().isZero() || sums.ttc().isZero()) {
            return "";
        }
        return euros(invoice.vat()) + " − (" + euros(sums.ttc()) + " − " + euros(sums.ttcPartHt()) + ") = "
                + euros(sums.htPartVat());
    }
}
