package fr.tripartite.job;

import fr.tripartite.billing.BilledPart;
import fr.tripartite.billing.BilledParts;
import fr.tripartite.billing.Numbers;
import fr.tripartite.files.InOrder;
import fr.tripartite.ledger.Ledger;
import fr.tripartite.ledger.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Bills the bodies in SIRET order, from the first one that is not yet in the ledger; ahead of who writes, on all
 * processors.
 *
 * <p>The ledger itself says how far it came, in the same transaction as the invoices. The job's execution context is
 * another row: after a kill between a restart and its first chunk it is empty, and bodies would be billed again.
 */
final class PartReader implements ItemStreamReader<MadePart> {

    private final RunContext context;
    private @Nullable BilledParts billed;
    private @Nullable InOrder<MadePart> made;

    PartReader(RunContext context) {
        this.context = context;
    }

    /** The files of the year begin with what the ledger holds already. */
    @Override
    public void open(ExecutionContext execution) {
        context.beginStaging();
        Ledger ledger = context.ledger();
        Run run = context.run();
        BilledParts.Standing standing = run.kind() == Run.Kind.CORRECTION
                ? (first, last) -> ledger.standing(run.year(), first, last)
                : BilledParts.Standing.NOTHING;
        Numbers numbers = Numbers.of(run.year(), issuer -> ledger.lastNumber(run, issuer));
        BilledParts parts = new BilledParts(context.billing(), ledger.bodiesBilled(run), run.date(), numbers, standing);
        billed = parts;
        made = InOrder.of(parts, (BilledPart part) -> MadePart.of(part));
    }

    @Override
    public @Nullable MadePart read() {
        return made != null && made.hasNext() ? made.next() : null;
    }

    @Override
    public void close() {
        if (made != null) {
            made.close();
        }
        if (billed != null) {
            billed.close();
        }
    }
}
