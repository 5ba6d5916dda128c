/**
 * What the inventory says: a row checked by itself, a body and its rows, what is wrong with a row.
 *
 * <p>Reading order: {@link fr.tripartite.inventory.RowReader}, {@link fr.tripartite.inventory.Row},
 * {@link fr.tripartite.inventory.Body}. May know {@code tariff}, {@code money} and {@code words}; knows nothing of CSV,
 * or what a row costs.
 */
@NullMarked
package fr.tripartite.inventory;

import org.jspecify.annotations.NullMarked;
