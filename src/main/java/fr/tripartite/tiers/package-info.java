/**
 * Who the bodies are, for whoever writes to them: address, category, the references their accounts demand, how they are sent
 * their documents. Documents need it, amounts do not.
 *
 * <p>Reading order: {@link fr.tripartite.tiers.Tiers}, {@link fr.tripartite.tiers.ChorusReferences}. May know {@code tariff}
 * and {@code words}; knows nothing of files, or of what is billed.
 */
@NullMarked
package fr.tripartite.tiers;

import org.jspecify.annotations.NullMarked;
