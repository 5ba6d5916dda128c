package fr.tripartite.job;

import fr.tripartite.inventory.Body;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * The bodies in SIRET order, from the first one that is not yet in the ledger.
 *
 * <p>The ledger itself says how far it came, in the same transaction as the invoices. The job's execution context is
 * another row: after a kill between a restart and its first chunk it is empty, and bodies would be billed again.
 */
final class BodyReader implements ItemStreamReader<Body> {

    private final List<Body> bodies;
    private final IntSupplier billed;
    private int position;

    BodyReader(List<Body> bodies, IntSupplier billed) {
        this.bodies = bodies;
        this.billed = billed;
    }

    @Override
    public void open(ExecutionContext context) {
        position = billed.getAsInt();
    }

    @Override
    public @Nullable Body read() {
        return position < bodies.size() ? bodies.get(position++) : null;
    }

    int position() {
        return position;
    }
}
