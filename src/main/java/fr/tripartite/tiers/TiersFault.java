package fr.tripartite.tiers;

import fr.tripartite.words.Message;

/** What can be wrong with what is said of a body, or deserve a look; the sentences stand in the bundles of {@code words}. */
public enum TiersFault implements Message.Code {
    /** Other rows have the same SIRET: their lines. */
    SIRET_TWICE,
    /** A spreadsheet made a number of the cell: the cell. */
    SCIENTIFIC,
    /** More characters than there may be: how many, how many there may be. */
    TOO_LONG,
    /** Not five digits. */
    POSTCODE,
    /** Four digits, of which a spreadsheet may have dropped the first: the five they may have been. */
    POSTCODE_FOUR,
    /** None of the words of the column: the words. */
    WORD_UNKNOWN,
    /** Other characters than an electronic address has. */
    ELECTRONIC_ADDRESS,
    /** The electronic address is that of somebody else: the SIREN. */
    ELECTRONIC_ADDRESS_SIREN,
    /** No e-mail address. */
    EMAIL,
    /** To be sent by e-mail, and no address is known: SIRET. */
    EMAIL_MISSING
}
