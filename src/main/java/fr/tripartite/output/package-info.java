/**
 * Files on their way out: the CSV dialect that spreadsheets of French offices read, and directories whose files appear all
 * together. Knows nothing of what stands in them.
 */
@NullMarked
package fr.tripartite.output;

import org.jspecify.annotations.NullMarked;
