/**
 * Why an amount is what it is, in the words of a person: a document, a line, a body. Read {@link
 * fr.tripartite.explanation.Explainer} first. Knows what pricing tells of its decisions and computes no amount itself;
 * knows no file and no ledger.
 */
@NullMarked
package fr.tripartite.explanation;

import org.jspecify.annotations.NullMarked;
