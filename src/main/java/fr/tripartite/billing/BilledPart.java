package fr.tripartite.billing;

import fr.tripartite.files.Books;
import fr.tripartite.files.TrackedRows;
import fr.tripartite.invoicing.Document;
import fr.tripartite.pricing.Statement;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Issuer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What some bodies owe, with the numbers of their documents. */
public final class BilledPart implements Books.Part {

    /**
     * What an issuer does about a body: an avoir for what it billed before, an invoice, or both.
     *
     * @param siret of the body
     * @param name of the body
     * @param before what is cancelled, if anything
     * @param bill what is invoiced, if anything
     */
    record Step(
            String siret,
            String name,
            Issuer issuer,
            @Nullable Document before,
            Statement.@Nullable Bill bill) {

        int documents() {
            return (before == null ? 0 : 1) + (bill == null ? 0 : 1);
        }
    }

    /**
     * Bodies that are priced.
     *
     * @param bodies how many of the year are billed once these are
     * @param steps body by body, of each in the order of the issuers
     * @param rows what became of their rows
     * @param subsidy what the subsidy covers, body by body
     * @param reducedUnits units at a reduced price that they were billed
     */
    record Priced(
            int bodies,
            List<Step> steps,
            TrackedRows rows,
            List<Books.SubsidyRow> subsidy,
            List<Register.ReducedUnits> reducedUnits) {}

    private final YearBilling billing;
    private final LocalDate date;
    private final Numbers numbers;
    private final Priced priced;
    private final int[] sequences;

    BilledPart(YearBilling billing, LocalDate date, Numbers numbers, Priced priced) {
        this.billing = billing;
        this.date = date;
        this.numbers = numbers;
        this.priced = priced;
        this.sequences = new int[priced.steps().size()];
        for (int i = 0; i < sequences.length; i++) {
            Step step = priced.steps().get(i);
            sequences[i] = numbers.take(step.issuer(), step.documents());
        }
    }

    /** How many bodies of the year are billed once these are. */
    public int bodies() {
        return priced.bodies();
    }

    /** What the subsidy covers, body by body. */
    public List<Books.SubsidyRow> subsidy() {
        return priced.subsidy();
    }

    /** Units at a reduced price that the bodies were billed. */
    public List<Register.ReducedUnits> reducedUnits() {
        return priced.reducedUnits();
    }

    /** Whether nothing is to be issued. */
    public boolean isEmpty() {
        return sequences.length == 0;
    }

    @Override
    public List<Document> documents() {
        List<Document> documents = new ArrayList<>(sequences.length);
        for (int i = 0; i < sequences.length; i++) {
            Step step = priced.steps().get(i);
            int sequence = sequences[i];
            if (step.before() != null) {
                documents.add(step.before().cancelled(sequence, numbers.number(step.issuer(), sequence), date));
                sequence++;
            }
            if (step.bill() != null) {
                String number = numbers.number(step.issuer(), sequence);
                documents.add(billing.invoice(step.siret(), step.name(), step.bill(), sequence, number, date));
            }
        }
        return documents;
    }

    @Override
    public TrackedRows rows() {
        return priced.rows();
    }
}
