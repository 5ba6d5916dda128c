package fr.tripartite.tiers;

import fr.tripartite.words.Message;

/** What can be wrong with what is said of a body, or deserve a look; the sentences stand in the bundles of {@code words}. */
public enum TiersFault implements Message.Code {
    SIRET_TWICE,
    SCIENTIFIC,
    TOO_LONG,
    POSTCODE,
    POSTCODE_FOUR,
    WORD_UNKNOWN,
    ELECTRONIC_ADDRESS,
    ELECTRONIC_ADDRESS_SIREN,
    EMAIL,
    EMAIL_MISSING
}
