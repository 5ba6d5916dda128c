/**
 * The documents that can be sent: a page for people with the invoice as XML in it, what keeps one from being sent, lists and
 * files to print, in a directory that appears whole. Shows, splits and adds up amounts that billing gives; computes none. Knows
 * neither ledger nor the published files of a year.
 *
 * <p>Reading order: {@link fr.tripartite.documents.Shipment}, {@link fr.tripartite.documents.InvoiceValues},
 * {@link fr.tripartite.documents.DocumentMaker}, {@link fr.tripartite.documents.DocumentsDirectory}.
 */
@NullMarked
package fr.tripartite.documents;

import org.jspecify.annotations.NullMarked;
