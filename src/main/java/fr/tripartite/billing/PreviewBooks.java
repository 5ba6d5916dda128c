package fr.tripartite.billing;

import fr.tripartite.files.Books;
import fr.tripartite.files.TrackedRows;
import fr.tripartite.invoicing.Document;
import fr.tripartite.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * The books of a year that is looked at and not billed, with provisional numbers. Bodies are priced when the parts are
 * asked for; nothing is kept of them but what the subsidy covers, which is known once all parts were asked for.
 */
public final class PreviewBooks implements Books {

    private final YearBilling billing;
    private final LocalDate date;
    private final Map<CoveredKey, Money> coveredBefore;
    private final IntConsumer progress;
    private final List<SubsidyRow> subsidy = new ArrayList<>();

    /**
     * Books that are about to be priced.
     *
     * @param coveredBefore what the subsidy covered in the years billed before
     * @param progress told the number of bodies priced so far
     */
    public PreviewBooks(
            YearBilling billing, LocalDate date, Map<CoveredKey, Money> coveredBefore, IntConsumer progress) {
        this.billing = billing;
        this.date = date;
        this.coveredBefore = coveredBefore;
        this.progress = progress;
    }

    /** The rows that were wrong by themselves. */
    private record Rejected(YearBilling billing) implements Part {

        @Override
        public List<Document> documents() {
            return List.of();
        }

        @Override
        public TrackedRows rows() {
            return billing.rejectedRows();
        }
    }

    @Override
    public Summary summary() {
        return billing.summary();
    }

    @Override
    public Iterator<Part> parts() {
        subsidy.clear();
        BilledParts bodies = new BilledParts(billing, 0, date, Numbers.provisional(), BilledParts.Standing.NOTHING);
        return new Iterator<>() {
            private boolean begun;

            @Override
            public boolean hasNext() {
                return !begun || bodies.hasNext();
            }

            @Override
            public Part next() {
                if (!begun) {
                    begun = true;
                    return new Rejected(billing);
                }
                BilledPart part = bodies.next();
                subsidy.addAll(part.subsidy());
                progress.accept(part.bodies());
                return part;
            }
        };
    }

    @Override
    public String registerRows() {
        return billing.registerRows();
    }

    @Override
    public List<SubsidyRow> subsidyRows() {
        return subsidy.stream()
                .sorted(Comparator.comparingInt(row -> row.place().rank()))
                .toList();
    }

    @Override
    public Map<CoveredKey, Money> coveredBefore() {
        return coveredBefore;
    }

    @Override
    public Optional<Anchor> anchor() {
        return Optional.empty();
    }
}
