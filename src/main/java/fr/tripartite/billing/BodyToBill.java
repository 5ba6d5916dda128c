package fr.tripartite.billing;

import fr.tripartite.inventory.Body;
import fr.tripartite.invoicing.Document;
import java.util.Map;

/**
 * A body to be billed, and the invoices of the year that stand.
 *
 * @param body with its rows, none where it has left the inventory
 * @param standing by issuer, none at the first billing of a year
 */
public record BodyToBill(Body body, Map<String, Document> standing) {}
