/**
 * The first N bodies: who holds a place, who waits, who left, and what the subsidy covers for them.
 *
 * <p>Reading order: {@link fr.tripartite.subsidy.Register}, {@link fr.tripartite.subsidy.RegisterReport}. May know
 * {@code tariff} and {@code money}; the register is the only thing that looks across bodies.
 */
@NullMarked
package fr.tripartite.subsidy;

import org.jspecify.annotations.NullMarked;
