/**
 * What a person reads, in one place per language: the program decides by codes with arguments, and the sentences stand in
 * {@code messages_fr.properties} and {@code messages_en.properties}. Whoever answers a person says them in the {@link
 * fr.tripartite.words.Language} of that person; published files and documents always speak French. Text that others wrote is read here as a person sees it. Knows
 * {@code money} only.
 */
@NullMarked
package fr.tripartite.words;

import org.jspecify.annotations.NullMarked;
