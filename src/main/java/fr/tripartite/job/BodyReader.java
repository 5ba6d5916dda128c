package fr.tripartite.job;

import fr.tripartite.inventory.Body;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** The bodies in SIRET order, from the first one that is not yet in the ledger. */
final class BodyReader implements ItemStreamReader<Body> {

    private static final String POSITION = "bodies.read";

    private final List<Body> bodies;
    private int position;

    BodyReader(List<Body> bodies) {
        this.bodies = bodies;
    }

    @Override
    public void open(ExecutionContext context) {
        position = context.getInt(POSITION, 0);
    }

    @Override
    public @Nullable Body read() {
        return position < bodies.size() ? bodies.get(position++) : null;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(POSITION, position);
    }

    int position() {
        return position;
    }
}
