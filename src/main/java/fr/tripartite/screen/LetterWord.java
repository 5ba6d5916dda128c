package fr.tripartite.screen;

import fr.tripartite.words.Message;

/** The words of a letter; the sentences stand in the bundles of {@code words}. */
enum LetterWord implements Message.Code {
    /** The body: name, SIRET. */
    BODY,
    /** The billed year: year. */
    YEAR,
    /** An invoice: number, day, TTC. */
    INVOICE,
    /** A complement: number, day, TTC, the invoice it completes. */
    COMPLEMENT,
    /** An avoir: number, day, TTC, what it cancels. */
    AVOIR,
    /** Who asks for it: name. */
    ISSUER,
    /** Head of a column. */
    LABEL,
    /** Head of a column. */
    QUANTITY,
    /** Head of a column. */
    PRICE,
    /** Head of a column. */
    AMOUNT,
    /** A unit price: amount, HT or TTC, unit. */
    UNIT_PRICE,
    /** The totals: HT, VAT, TTC. */
    TOTAL,
    /** Head of the places in the deliberations. */
    SOURCES,
    /** A place in a deliberation: label, why it is asked for, place. */
    SOURCE,
    /** Why: the contribution of the two first years. */
    CONTRIBUTION,
    /** Why: each year. */
    SUBSCRIPTION,
    /** Why: each year. */
    SUPPORT,
    /** Why: once. */
    COMMISSIONING,
    /** Why: once. */
    CERTIFICATE,
    /** Why: once. */
    EQUIPMENT,
    /** Why: a quote. */
    QUOTE,
    /** What the subsidy bears: amount. */
    COVERED,
    /** What awaits a quote: label. */
    AWAITED,
    /** Nothing is asked for. */
    NOTHING
}
