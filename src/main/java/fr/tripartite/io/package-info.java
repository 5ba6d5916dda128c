/**
 * Bytes: files with their fingerprints, the JSON dialect, work on all processors. Knows nothing of billing.
 */
@NullMarked
package fr.tripartite.io;

import org.jspecify.annotations.NullMarked;
