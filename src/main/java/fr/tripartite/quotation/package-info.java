/**
 * What a body would owe before it signs: its rows priced year after year by the same function that bills them. Knows no ledger, no
 * file and no page.
 */
@NullMarked
package fr.tripartite.quotation;

import org.jspecify.annotations.NullMarked;
