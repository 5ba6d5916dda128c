/**
 * What was billed, for ever: runs, documents, the fate of every inventory row, the register. SQL lives only here.
 *
 * <p>Reading order: {@link fr.tripartite.ledger.LedgerDatabase}, {@link fr.tripartite.ledger.Ledger},
 * {@link fr.tripartite.ledger.LedgerBooks}. May know {@code files} and everything below, and Spring's JDBC.
 */
@NullMarked
package fr.tripartite.ledger;

import org.jspecify.annotations.NullMarked;
