/**
 * Who sends a document, beyond what prices need: address, contact, bank, signatory, legal mentions. Knows issuers and nothing of
 * how a document looks.
 */
@NullMarked
package fr.tripartite.sender;

import org.jspecify.annotations.NullMarked;
