package fr.tripartite.billing;

import fr.tripartite.subsidy.Coverage;
import fr.tripartite.subsidy.Place;
import fr.tripartite.tariff.Nature;

/** What the subsidy covers of one charge of one body. */
public record SubsidyRow(Place place, Coverage coverage) {

    /** What a running total is kept of. */
    public record Key(int rank, String issuer, Nature nature) {}

    /** What its running total is kept of. */
    public Key key() {
        return new Key(place.rank(), coverage.issuer(), coverage.nature());
    }
}
