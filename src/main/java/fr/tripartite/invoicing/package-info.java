/**
 * From priced lines to an invoice: VAT, cumulative rounding, totals, numbers.
 *
 * <p>Reading order: {@link fr.tripartite.invoicing.Item}, {@link fr.tripartite.invoicing.BillableLine},
 * {@link fr.tripartite.invoicing.Invoice}, {@link fr.tripartite.invoicing.Document}, {@link fr.tripartite.invoicing.Standing}. May
 * know {@code tariff}, {@code words} and {@code money}; does not know where a price comes from.
 */
@NullMarked
package fr.tripartite.invoicing;

import org.jspecify.annotations.NullMarked;
