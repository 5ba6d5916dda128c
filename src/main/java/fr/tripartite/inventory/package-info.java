/**
 * What the inventory says: a row checked by itself, a body and its rows, what is wrong with a row.
 *
 * <p>Reading order: {@link fr.tripartite.inventory.RowReader}, {@link fr.tripartite.inventory.Row},
 * {@link fr.tripartite.inventory.Body}. May know {@code tariff} and {@code money}; knows nothing of CSV, dates of a
 * billed year, or what a row costs.
 */
@NullMarked
package fr.tripartite.inventory;

import org.jspecify.annotations.NullMarked;
