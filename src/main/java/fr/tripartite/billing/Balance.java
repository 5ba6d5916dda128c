package fr.tripartite.billing;

import fr.tripartite.invoicing.Amounts;
import fr.tripartite.invoicing.Document;
import fr.tripartite.money.Money;
import fr.tripartite.pricing.State;
import fr.tripartite.warning.Warning;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Adds up everything that a run issues and tells, and refuses what does not balance: every inventory row in one state, Σ lines =
 * document, Σ documents = Σ tracking amounts per issuer, VAT = base × rate: rule {@code amounts.columns}.
 */
public final class Balance {

    /** A document whose VAT is not base × rate to the cent, because its TTC total allows no HT; and the difference. */
    public record Cent(String number, Money cent) {}

    /** What one issuer's documents, and the rows, say so far. */
    private static final class OfIssuer {
        private int documents;
        private int avoirs;
        private int lines;
        private Amounts amounts = Amounts.ZERO;
        private Money tracked = Money.ZERO;
        private Money covered = Money.ZERO;
        private final List<Cent> cents = new ArrayList<>();
    }

    private final YearSummary summary;
    private final Map<String, OfIssuer> issuers = new LinkedHashMap<>();
    private final List<OfIssuer> inOrder;
    private final Map<State, Integer> states = new EnumMap<>(State.class);
    private final BitSet linesTold = new BitSet();
    private int rows;
    private int warnings;

    /** A balance of nothing yet. */
    public Balance(YearSummary summary) {
        this.summary = summary;
        summary.issuers().forEach(issuer -> issuers.put(issuer.code(), new OfIssuer()));
        inOrder = List.copyOf(issuers.values());
        for (State state : State.values()) {
            states.put(state, 0);
        }
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalStateException("the books do not balance, nothing was published: " + problem);
        }
    }

    /**
     * Adds a document.
     *
     * @throws IllegalStateException where it does not balance by itself
     */
    public void add(Document document) {
        OfIssuer issuer = issuer(document.issuer(), document.number() + " is of no issuer of the year");
        Amounts sum = Amounts.ZERO;
        for (Document.Line line : document.lines()) {
            require(line.amounts().isBalanced(), document.number() + ": HT + VAT ≠ TTC in a line");
            sum = sum.plus(line.amounts());
        }
        require(sum.equals(document.amounts()), document.number() + ": the lines do not add up to the document");
        Money cent = document.vat().minus(document.rate().vatOf(document.ht()));
        require(Math.abs(cent.cents()) <= 1, document.number() + ": VAT is not base × rate");
        if (!cent.isZero()) {
            issuer.cents.add(new Cent(document.number(), cent));
        }
        issuer.documents++;
        issuer.avoirs += document.type() == Document.Type.AVOIR ? 1 : 0;
        issuer.lines += document.lines().size();
        issuer.amounts = issuer.amounts.plus(document.amounts());
    }

    private OfIssuer issuer(String code, String problem) {
        OfIssuer issuer = issuers.get(code);
        require(issuer != null, problem);
        return Objects.requireNonNull(issuer);
    }

    /**
     * Adds what became of a row.
     *
     * @throws IllegalStateException where something was said of it before, or it is rejected without a reason
     */
    public void add(TrackedRow row) {
        require(!linesTold.get(row.line()), "inventory line " + row.line() + " is tracked twice");
        linesTold.set(row.line());
        require(
                (row.state() == State.REJETE) != row.problems().isEmpty(),
                "inventory line " + row.line() + " is rejected without a reason, or has one and is not");
        rows++;
        states.merge(row.state(), 1, Integer::sum);
        for (int i = 0; i < inOrder.size(); i++) {
            OfIssuer issuer = inOrder.get(i);
            issuer.tracked = issuer.tracked.plus(row.amounts().get(i));
        }
    }

    /** Adds something that deserves a look. */
    public void add(Warning warning) {
        require(linesTold.get(warning.line()), "a warning about line " + warning.line() + ", which is not tracked");
        warnings++;
    }

    /** Adds what the subsidy covers of a charge. */
    public void add(SubsidyRow row) {
        String code = row.coverage().issuer();
        OfIssuer issuer = issuer(code, "the subsidy covers what " + code + " bills, who is no issuer");
        issuer.covered = issuer.covered.plus(row.coverage().covered());
    }

    /**
     * What it all adds up to.
     *
     * @param coveredBefore what the subsidy covered in the billed years before this one
     * @throws IllegalStateException where it does not
     */
    public YearTotals totals(Map<SubsidyRow.Key, Money> coveredBefore) {
        require(rows == summary.rowCount(), summary.rowCount() + " rows were read and " + rows + " are tracked");
        Map<String, Money> sinceStart = new LinkedHashMap<>();
        coveredBefore.forEach((key, covered) -> sinceStart.merge(key.issuer(), covered, Money::plus));
        Map<String, YearTotals.OfIssuer> totals = new LinkedHashMap<>();
        issuers.forEach((code, issuer) -> {
            require(
                    issuer.tracked.equals(issuer.amounts.ttc()),
                    code + ": the tracking column does not add up to the documents");
            totals.put(
                    code,
                    new YearTotals.OfIssuer(
                            issuer.documents,
                            issuer.avoirs,
                            issuer.lines,
                            issuer.amounts,
                            issuer.covered,
                            issuer.covered.plus(sinceStart.getOrDefault(code, Money.ZERO))));
        });
        return new YearTotals(states, totals, summary.places(), summary.cap(), warnings, cents().size());
    }

    /** Documents whose VAT differs by a cent from base × rate, issuer by issuer. */
    public List<Cent> cents() {
        return inOrder.stream().flatMap(issuer -> issuer.cents.stream()).toList();
    }
}
