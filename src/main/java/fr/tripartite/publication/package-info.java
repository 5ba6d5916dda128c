/**
 * The files of a year, out: CSV and JSON, written aside, then swapped in all together; and what was published, held against what
 * it should be.
 *
 * <p>Reading order: {@link fr.tripartite.publication.StagedYear}, {@link fr.tripartite.publication.YearWriter}, {@link
 * fr.tripartite.publication.DirectorySwap}. One side of what {@code billing} gives; the other, the ledger, it does not know.
 */
@NullMarked
package fr.tripartite.publication;

import org.jspecify.annotations.NullMarked;
