/**
 * Exact euros and cents, and the only place of the program where anything is rounded.
 *
 * <p>Knows nothing of tariffs, invoices or files.
 */
@NullMarked
package fr.tripartite.money;

import org.jspecify.annotations.NullMarked;
