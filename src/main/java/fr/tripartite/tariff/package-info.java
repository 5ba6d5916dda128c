/**
 * What the deliberations decide, as data: services, grids, prices with their place in the text, issuers and their VAT.
 *
 * <p>A grid combines a few <em>kinds</em> of amount ({@link fr.tripartite.tariff.Amount}): a price, a quote, by
 * subscription year, by category, by quantity, by place among the first N, for the first units. Nothing here knows the
 * name of a service, an issuer or a deliberation. Everything validates itself on construction with an
 * {@link fr.tripartite.tariff.Defect}; whoever reads the files adds the file and the line.
 *
 * <p>Reading order: {@link fr.tripartite.tariff.Tariffs}, {@link fr.tripartite.tariff.Grid},
 * {@link fr.tripartite.tariff.Charge}, {@link fr.tripartite.tariff.Amount}. May know {@code money} and {@code words} only.
 */
@NullMarked
package fr.tripartite.tariff;

import org.jspecify.annotations.NullMarked;
