/**
 * One year, one inventory, one register: everything that is known before the first body is priced, and the books of a
 * year that is only looked at. What {@code run} and {@code check} share.
 *
 * <p>May know {@code files} and everything below; knows neither the ledger nor Spring.
 */
@NullMarked
package fr.tripartite.billing;

import org.jspecify.annotations.NullMarked;
