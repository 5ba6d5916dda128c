package fr.tripartite.intake;

import fr.tripartite.words.Message;

/** What can be wrong with a payment; the sentences stand in the bundles of {@code words}. */
public enum PaymentFault implements Message.Code {
    MISSHAPEN,
    DATE,
    REFERENCE_EMPTY,
    REFERENCE_SCIENTIFIC,
    TAKEN_BACK,
    NOTHING_TO_TAKE_BACK,
    TAKEN_BACK_OTHERWISE,
    ISSUER_UNKNOWN,
    SIRET,
    AMOUNT,
    KNOWN_OTHERWISE
}
