/**
 * The tariffs under a critical eye: what is wrong with them, as tables, and what differs between two states of them.
 *
 * <p>Reading order: {@link fr.tripartite.review.Lint}, {@link fr.tripartite.review.PriceTable}, {@link
 * fr.tripartite.review.TariffDifference}. May know {@code config}, {@code tariff} and what is below; nobody prices by it.
 */
@NullMarked
package fr.tripartite.review;

import org.jspecify.annotations.NullMarked;
