package fr.tripartite.subsidy;

import fr.tripartite.money.Money;
import fr.tripartite.words.VisibleText;
import java.time.LocalDate;

/**
 * Money received from the funder.
 *
 * @param reference of the payment, never empty
 * @param issuer code of the issuer it was paid to
 * @param siret of the body it was paid for, empty where it was paid for no one in particular
 * @param amount negative where it was paid back, or where the payment of the same key before it is taken back
 */
public record Payment(LocalDate date, String reference, String issuer, String siret, Money amount) {

    /** What tells one payment from another: a reference may cover several issuers and bodies. */
    public record Key(String reference, String issuer, String siret) {}

    /** What tells this payment from others: the reference as a person reads it. */
    public Key key() {
        return new Key(VisibleText.of(reference), issuer, siret);
    }

    /** The same as a person reads it. */
    public Payment read() {
        return new Payment(date, VisibleText.of(reference), issuer, siret, amount);
    }

    /** That it is taken back. */
    public Payment takenBack() {
        return new Payment(date, reference, issuer, siret, amount.negate());
    }
}
