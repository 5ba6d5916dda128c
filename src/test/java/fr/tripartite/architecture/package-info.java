/**
 * Keeps the shape of the program: which package may know which, where a library lives, and that the code names no
 * service, issuer or price.
 *
 * <p>Reading order: {@link fr.tripartite.architecture.PackagesTest}, {@link fr.tripartite.architecture.VocabularyTest}.
 */
@NullMarked
package fr.tripartite.architecture;

import org.jspecify.annotations.NullMarked;
