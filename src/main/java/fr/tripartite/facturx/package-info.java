/**
 * An invoice as XML: Cross Industry Invoice D22B in the profile EN 16931 of Factur-X, as the French rules of electronic invoices
 * want it. Takes amounts as they are; knows nothing of pages.
 */
@NullMarked
package fr.tripartite.facturx;

import org.jspecify.annotations.NullMarked;
