package fr.tripartite.billing;

import fr.tripartite.inventory.Body;
import fr.tripartite.invoicing.Standing;
import fr.tripartite.tariff.Issuer;
import java.util.Map;

/**
 * A body to be billed, and what stands of it for the year.
 *
 * @param body with its rows, none where it has left the inventory
 * @param standing by code of the issuer, none at the first billing of a year
 */
public record BodyToBill(Body body, Map<String, Standing> standing) {

    /** What stands of an issuer. */
    Standing standing(Issuer issuer) {
        return standing.getOrDefault(issuer.code(), Standing.NOTHING);
    }
}
