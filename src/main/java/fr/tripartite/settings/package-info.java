/**
 * Where and how the program works: Spring Boot's own settings, in {@code config/application.yml} and in the environment. What
 * is billed from (tariffs, issuers, readings) is no setting: {@code config} reads that.
 *
 * <p>Reading order: {@link fr.tripartite.settings.Settings}. May know {@code failure}, {@code words} and Spring Boot.
 */
@NullMarked
package fr.tripartite.settings;

import org.jspecify.annotations.NullMarked;
