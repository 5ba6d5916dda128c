package fr.tripartite.job;

import fr.tripartite.billing.BodyToBill;
import fr.tripartite.inventory.Body;
import fr.tripartite.invoicing.Standing;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The bodies of a year in SIRET order, each with what stands of it for the year; asked for some bodies at a time. */
final class BodiesToBill implements Iterator<BodyToBill> {

    private static final int AT_ONCE = 500;

    private final List<Body> bodies;
    private final BiFunction<String, String, Map<String, Map<String, Standing>>> standing;
    private int next;
    private Map<String, Map<String, Standing>> known = Map.of();

    /** Of the bodies between two SIRETs {@code standing} tells what stands, by SIRET and issuer. */
    BodiesToBill(List<Body> bodies, BiFunction<String, String, Map<String, Map<String, Standing>>> standing) {
        this.bodies = bodies;
        this.standing = standing;
    }

    @Override
    public boolean hasNext() {
        return next < bodies.size();
    }

    @Override
    public BodyToBill next() {
        if (next % AT_ONCE == 0) {
            int last = Math.min(bodies.size(), next + AT_ONCE) - 1;
            known = standing.apply(bodies.get(next).siret(), bodies.get(last).siret());
        }
        Body body = bodies.get(next++);
        return new BodyToBill(body, known.getOrDefault(body.siret(), Map.of()));
    }
}
