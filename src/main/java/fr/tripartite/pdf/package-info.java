/**
 * PDF out of XHTML: PDF/A-3a and PDF/UA-1, with an attachment or without, and several put together to be printed. The same input
 * gives the same bytes. Knows nothing of invoices.
 */
@NullMarked
package fr.tripartite.pdf;

import org.jspecify.annotations.NullMarked;
