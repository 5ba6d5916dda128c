/**
 * The CSV dialect of the inventory and of the published files, and their publication all together. commons-csv and the
 * JSON library live only here.
 *
 * <p>Reading order: {@link fr.tripartite.files.InventoryFile},
 * {@link fr.tripartite.files.StagedYear}, {@link fr.tripartite.files.Balance}, {@link fr.tripartite.files.Publication}.
 * May know everything below: {@code pricing}, {@code invoicing}, {@code subsidy}, {@code inventory}, {@code tariff}.
 */
@NullMarked
package fr.tripartite.files;

import org.jspecify.annotations.NullMarked;
