/**
 * Between the ledger and what is sent: gathers what documents are made from, has them made, and keeps them. Knows ledger and
 * documents, which do not know each other.
 */
@NullMarked
package fr.tripartite.delivery;

import org.jspecify.annotations.NullMarked;
