/**
 * What a year adds up to for whoever looks at it: per service, per body, and against the year before, with the reason of every
 * difference.
 *
 * <p>Reading order: {@link fr.tripartite.comparison.YearFigures}, {@link fr.tripartite.comparison.YearComparison}. May know
 * {@code invoicing} and what that knows; adds up what was invoiced, and computes no amount.
 */
@NullMarked
package fr.tripartite.comparison;

import org.jspecify.annotations.NullMarked;
