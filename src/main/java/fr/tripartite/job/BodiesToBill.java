package fr.tripartite.job;

import fr.tripartite.billing.BodyToBill;
import fr.tripartite.inventory.Body;
import fr.tripartite.invoicing.Standing;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The bodies of a year in SIRET order, each with what stands of it for the year; asked for some bodies at a time. */
final class BodiesToBill implements Iterator<BodyToBill> {

    private static final int AT_ONCE = 500;

    /** Asks what stands. */
    @FunctionalInterface
    interface StandingDocuments {
        /** What stands of the bodies between two SIRETs, by SIRET and issuer. */
        Map<String, Map<String, Standing>> between(String first, String last);
    }

    private final List<Body> bodies;
    private final StandingDocuments standing;
    private int next;
    private Map<String, Map<String, Standing>> known = Map.of();

    BodiesToBill(List<Body> bodies, StandingDocuments standing) {
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
            known = standing.between(bodies.get(next).siret(), bodies.get(last).siret());
        }
        Body body = bodies.get(next++);
        return new BodyToBill(body, known.getOrDefault(body.siret(), Map.of()));
    }
}
