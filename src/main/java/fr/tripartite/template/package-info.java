/**
 * Templates of documents: XHTML and CSS that an office may change, checked when they are read, filled with text and nothing else.
 * Knows no document.
 */
@NullMarked
package fr.tripartite.template;

import org.jspecify.annotations.NullMarked;
