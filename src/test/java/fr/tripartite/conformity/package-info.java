/**
 * Is a document what it says it is? Asked of those who publish the rules, and of nobody who wrote the program.
 *
 * <p>Reading order: {@link fr.tripartite.conformity.PdfValidator} asks veraPDF whether a PDF can be kept and read by
 * everybody, {@link fr.tripartite.conformity.FacturXContainer} whether the invoice as XML is attached as Factur-X wants it,
 * {@link fr.tripartite.conformity.FacturXValidator} whether that XML keeps the published rules, and
 * {@link fr.tripartite.conformity.OwnRules} the rules that nobody publishes in a form that runs. Each answers with
 * failures, as lines that a person reads; no line is a pass.
 *
 * <p>The invoices in {@code src/test/resources/facturx} are written by hand and keep all rules: a writer is held against
 * them. Whatever is damaged in one of them has to be noticed, or the validators are worth nothing.
 */
@NullMarked
package fr.tripartite.conformity;

import org.jspecify.annotations.NullMarked;
