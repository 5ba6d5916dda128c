/**
 * Reads {@code config/}: issuers, services, readings and tariffs, strictly, with the file and line of whatever is
 * wrong. The YAML library lives only here.
 *
 * <p>Reading order: {@link fr.tripartite.config.ConfigurationReader}, {@link fr.tripartite.config.GridReader},
 * {@link fr.tripartite.config.YamlNode}. May know {@code inventory} (what a SIRET is), {@code tariff},
 * {@code words} and {@code money}.
 */
@NullMarked
package fr.tripartite.config;

import org.jspecify.annotations.NullMarked;
