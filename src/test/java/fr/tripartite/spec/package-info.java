/**
 * The specification cases of {@code src/test/resources/spec/}: what the deliberations and the rules say, in their own
 * words, with amounts worked out by hand.
 */
@NullMarked
package fr.tripartite.spec;

import org.jspecify.annotations.NullMarked;
