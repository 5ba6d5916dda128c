/**
 * What was billed, for ever, in tables that any SQL client reads: runs, documents, the register, what was published. SQL
 * lives only here.
 *
 * <p>Reading order: {@link fr.tripartite.ledger.LedgerReader}, {@link fr.tripartite.ledger.Ledger};
 * {@link fr.tripartite.ledger.LedgerWriter}, {@link fr.tripartite.ledger.LedgerBooks}. May know {@code billing} and
 * everything below, and Spring's JDBC.
 */
@NullMarked
package fr.tripartite.ledger;

import org.jspecify.annotations.NullMarked;
