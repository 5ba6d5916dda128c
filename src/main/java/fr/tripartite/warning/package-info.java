/**
 * What is billed and deserves a look: a start that was moved, something owed once that stands in another year, two names of one
 * body, text that was spoilt on its way. Warnings are values; nothing is billed otherwise for them.
 *
 * <p>Reading order: {@link fr.tripartite.warning.WarningCode}, {@link fr.tripartite.warning.Warnings}, {@link
 * fr.tripartite.warning.BodyWarnings}. May know {@code pricing} and everything below; knows neither ledgers nor files.
 */
@NullMarked
package fr.tripartite.warning;

import org.jspecify.annotations.NullMarked;
