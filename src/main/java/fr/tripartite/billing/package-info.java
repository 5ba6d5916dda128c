/**
 * One year, one inventory, one register: everything that is known before the first body is priced, and the books of a
 * year that is only looked at. What {@code run} and {@code check} share.
 *
 * <p>Reading order: {@link fr.tripartite.billing.YearBilling}, {@link fr.tripartite.billing.Change},
 * {@link fr.tripartite.billing.Balance}. May know {@code config} and what pricing knows; knows neither the ledger nor the published
 * files nor Spring.
 */
@NullMarked
package fr.tripartite.billing;

import org.jspecify.annotations.NullMarked;
