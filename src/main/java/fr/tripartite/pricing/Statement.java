package fr.tripartite.pricing;

import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.Row;
import fr.tripartite.invoicing.Invoice;
import fr.tripartite.invoicing.Item;
import fr.tripartite.money.Money;
import fr.tripartite.subsidy.Coverage;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.words.Joint;
import fr.tripartite.words.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one body owes for one year, and what became of each of its rows.
 *
 * @param siret of the body
 * @param name of the body: that of its first accepted row
 * @param bills at most one per issuer, in the order of the issuers
 * @param outcomes one per row, in the order of the file
 * @param coverages what the subsidy covers
 */
public record Statement(String siret, String name, List<Bill> bills, List<Outcome> outcomes, List<Coverage> coverages) {

    /** What an issuer bills, or null. */
    public @Nullable Bill bill(Issuer issuer) {
        return bills.stream()
                .filter(bill -> bill.issuer().code().equals(issuer.code()))
                .findFirst()
                .orElse(null);
    }

    /**
     * What an issuer bills.
     *
     * @param references what the body asked for: the first ones on its accepted rows
     * @param contributionStart start under which a contribution is invoiced, null where none is
     */
    public record Bill(
            Issuer issuer,
            Invoice invoice,
            Row.References references,
            @Nullable LocalDate contributionStart) {}

    /**
     * What became of a row.
     *
     * @param nothing why nothing is due, where nothing is
     * @param warning why it deserves a look although it is billed, if it does
     * @param amounts TTC of the lines that stand on this row, per issuer in their order
     * @param awaited quotes that are awaited
     * @param problems what is wrong, where the row is rejected
     */
    public record Outcome(
            Row row,
            State state,
            @Nullable Message nothing,
            @Nullable Message warning,
            List<Money> amounts,
            List<Awaited> awaited,
            List<Problem> problems) {

        /** Why it became what it did, in French; may be empty. */
        public String reason() {
            if (!problems.isEmpty()) {
                return Problem.reasons(problems);
            }
            List<Message> reasons = new ArrayList<>();
            if (nothing != null) {
                reasons.add(nothing);
            }
            awaited.forEach(
                    quote -> reasons.add(Message.of(PricingReason.QUOTE_AWAITED, quote.issuer(), quote.reason())));
            if (warning != null) {
                reasons.add(Message.of(PricingReason.WARNING, warning));
            }
            return Joint.CLAUSES.of(reasons).french();
        }
    }

    /**
     * A quote that an issuer must make.
     *
     * @param issuer code of the issuer
     * @param reason why no voted price fits
     */
    public record Awaited(String issuer, Message reason) {}

    /** The contributions invoiced this year, as the register counts them in other years: rule {@code due.contribution}. */
    public List<Register.Contribution> contributions() {
        List<Register.Contribution> contributions = new ArrayList<>();
        for (Bill bill : bills) {
            LocalDate start = bill.contributionStart();
            if (start != null) {
                contributions.add(new Register.Contribution(siret, bill.issuer().code(), start));
            }
        }
        return contributions;
    }

    /** Units billed at a reduced price this year, as the register counts them: rule {@code due.equipment}. */
    public List<Register.ReducedUnits> reducedUnits() {
        return bills.stream()
                .flatMap(bill -> bill.invoice().lines().stream())
                .map(Invoice.Line::billable)
                .filter(line -> line.item().kind() == Item.Kind.REDUCED_UNIT)
                .map(line -> new Register.ReducedUnits(siret, line.service(), Math.toIntExact(line.quantity())))
                .toList();
    }
}
