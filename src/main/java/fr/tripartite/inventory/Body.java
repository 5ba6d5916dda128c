package fr.tripartite.inventory;

import java.util.List;

/**
 * A public body: a SIRET and its rows.
 *
 * @param siret fourteen digits
 * @param rows rows that are right by themselves, in the order of the file; none where the body has left
 */
public record Body(String siret, List<Row> rows) {}
