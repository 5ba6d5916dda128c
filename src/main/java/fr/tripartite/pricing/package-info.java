/**
 * The pure function of the program: a body, a year, the tariffs and the register give lines per issuer and an outcome
 * for every row.
 *
 * <p>Reading order: {@link fr.tripartite.pricing.Pricer}, {@link fr.tripartite.pricing.BodyAssessment} (which rows count),
 * {@link fr.tripartite.pricing.Statement}. May know {@code invoicing}, {@code subsidy}, {@code inventory},
 * {@code tariff} and {@code money}; knows no service, issuer or price by name, and does no I/O.
 */
@NullMarked
package fr.tripartite.pricing;

import org.jspecify.annotations.NullMarked;
