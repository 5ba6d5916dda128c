/**
 * Bytes: files with their fingerprints, the JSON dialect, work on a second thread. Knows nothing of billing.
 */
@NullMarked
package fr.tripartite.io;

import org.jspecify.annotations.NullMarked;
