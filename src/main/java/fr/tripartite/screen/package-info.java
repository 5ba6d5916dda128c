/**
 * What a person sees on a terminal, in the language of that person: progress, the summary of a run, tables.
 *
 * <p>Reading order: {@link fr.tripartite.screen.Summary}. May know {@code job} and what it gives; no verb.
 */
@NullMarked
package fr.tripartite.screen;

import org.jspecify.annotations.NullMarked;
