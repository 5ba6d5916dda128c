package fr.tripartite.intake;

import fr.tripartite.words.Message;

/** What can be wrong with a payment; the sentences stand in the bundles of {@code words}. */
public enum PaymentFault implements Message.Code {
    /** Other cells than the header has, or quotes that are out of place. */
    MISSHAPEN,
    /** No such day. */
    DATE,
    /** No reference. */
    REFERENCE_EMPTY,
    /** A spreadsheet made a number of the reference: the cell. */
    REFERENCE_SCIENTIFIC,
    /** Neither yes nor no. */
    TAKEN_BACK,
    /** No payment of that reference stands. */
    NOTHING_TO_TAKE_BACK,
    /** The payment to be taken back has another amount: that amount. */
    TAKEN_BACK_OTHERWISE,
    /** No such issuer: the issuers. */
    ISSUER_UNKNOWN,
    /** Not a SIRET, nor nothing. */
    SIRET,
    /** Not an amount, or zero. */
    AMOUNT,
    /** The reference came before, otherwise: date, amount. */
    KNOWN_OTHERWISE
}
