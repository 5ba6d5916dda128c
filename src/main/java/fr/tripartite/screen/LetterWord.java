package fr.tripartite.screen;

import fr.tripartite.words.Message;

/** The words of a letter; the sentences stand in the bundles of {@code words}. */
enum LetterWord implements Message.Code {
    BODY,
    YEAR,
    INVOICE,
    COMPLEMENT,
    AVOIR,
    ISSUER,
    LABEL,
    QUANTITY,
    PRICE,
    AMOUNT,
    UNIT_PRICE,
    TOTAL,
    SOURCES,
    SOURCE,
    CONTRIBUTION,
    SUBSCRIPTION,
    SUPPORT,
    COMMISSIONING,
    CERTIFICATE,
    EQUIPMENT,
    QUOTE,
    COVERED,
    AWAITED,
    NOTHING
}
