package fr.tripartite.job;

import fr.tripartite.billing.BodyToBill;
import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads the bodies that the step before has prepared. */
final class BodyReader implements ItemStreamReader<BodyToBill> {

    private final BillingRun run;
    private Iterator<BodyToBill> bodies = Collections.emptyIterator();

    BodyReader(BillingRun run) {
        this.run = run;
    }

    @Override
    public void open(ExecutionContext context) {
        bodies = run.bodies();
    }

    @Override
    public @Nullable BodyToBill read() {
        return bodies.hasNext() ? bodies.next() : null;
    }
}
