package fr.tripartite.explanation;

import fr.tripartite.invoicing.BillableLine;
import fr.tripartite.invoicing.Invoice;
import fr.tripartite.money.Money;
import fr.tripartite.money.Rate;
import fr.tripartite.pricing.ExplainedStatement.Reason;
import fr.tripartite.tariff.Basis;
import fr.tripartite.tariff.Step;
import fr.tripartite.words.Message;
import java.util.Optional;

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
    static Message amount(BillableLine line) {
        return Message.of(
                ExplanationWord.QUANTITY_TIMES_PRICE, line.quantity(), line.unitPrice(), line.amount(), line.basis());
    }

    /** A base and its blocks. */
    static Message blocks(Step.Blocks step) {
        Money base = step.amount().base();
        Money each = step.amount().perBlock();
        return Message.of(
                ExplanationWord.BASE_AND_BLOCKS, base, step.number(), each, base.plus(each.times(step.number())));
    }

    /** The amount excluding VAT of a line. */
    Message ht(Reason reason) {
        Invoice.Line line = reason.line();
        if (line.billable().basis() == Basis.HT) {
            return Message.of(ExplanationWord.EQUAL, line.billable().amount(), line.ht());
        }
        if (rate.isZero()) {
            return Message.of(ExplanationWord.EQUAL, line.ttc(), line.ht());
        }
        Money after = line.before().plus(line.ttc());
        return increment(
                withoutVat(after), withoutVat(line.before()), rate.excluded(after), rate.excluded(line.before()));
    }

    private Message withoutVat(Money ttc) {
        return Message.of(ExplanationWord.WITHOUT_VAT, ttc, rate.factor());
    }

    /** The VAT of a line. */
    Message vat(Reason reason) {
        Invoice.Line line = reason.line();
        if (rate.isZero()) {
            return Message.of(ExplanationWord.VAT, line.ht(), rate.percent(), line.vat());
        }
        if (line.billable().basis() == Basis.TTC) {
            return Message.of(ExplanationWord.DIFFERENCE, line.ttc(), line.ht(), line.vat());
        }
        Money after = line.before().plus(line.ht());
        return increment(share(after), share(line.before()), sums.vatOf(after), sums.vatOf(line.before()));
    }

    private Message share(Money part) {
        return Message.of(ExplanationWord.SHARE, sums.htPartVat(), part, sums.ht());
    }

    private static Message increment(Message after, Message before, Money valueAfter, Money valueBefore) {
        return valueBefore.isZero()
                ? Message.of(ExplanationWord.EQUAL, after, valueAfter)
                : Message.of(
                        ExplanationWord.INCREMENT,
                        after,
                        before,
                        valueAfter,
                        valueBefore,
                        valueAfter.minus(valueBefore));
    }

    /** HT + VAT of a line. */
    static Message ttc(Money ht, Money vat, Money ttc) {
        return Message.of(ExplanationWord.SUM, ht, vat, ttc);
    }

    /** The cents that the running rounding of the invoice moved on a line, empty where there are none. */
    Optional<Message> moved(Invoice.Line line) {
        Money alone = line.billable().basis() == Basis.HT
                ? rate.vatOf(line.ht())
                : line.ttc().minus(rate.excluded(line.ttc()));
        return alone.equals(line.vat())
                ? Optional.empty()
                : Optional.of(
                        Message.of(ExplanationWord.MOVED, alone, line.vat().minus(alone)));
    }

    /** The total excluding VAT. */
    Message totalHt(Invoice invoice) {
        return rate.isZero() || sums.ttc().isZero()
                ? Message.of(ExplanationWord.SUM, sums.ht(), sums.ttcPartHt(), invoice.ht())
                : Message.of(
                        ExplanationWord.TOTAL_HT, sums.ht(), sums.ttc(), rate.factor(), sums.ttcPartHt(), invoice.ht());
    }

    /** The total VAT. */
    Message totalVat(Invoice invoice) {
        return sums.ht().isZero()
                ? Message.of(ExplanationWord.DIFFERENCE, sums.ttc(), invoice.ht(), invoice.vat())
                : Message.of(ExplanationWord.VAT_ROUNDED, invoice.ht(), rate.percent(), invoice.vat());
    }

    /** The VAT that the lines fixed excluding VAT share, empty where there is nothing to tell. */
    Optional<Message> vatOfHtLines(Invoice invoice) {
        return rate.isZero() || sums.ht().isZero() || sums.ttc().isZero()
                ? Optional.empty()
                : Optional.of(Message.of(
                        ExplanationWord.VAT_OF_HT_LINES,
                        invoice.vat(),
                        sums.ttc(),
                        sums.ttcPartHt(),
                        sums.htPartVat()));
    }
}
