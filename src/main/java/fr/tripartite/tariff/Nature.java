package fr.tripartite.tariff;

/** What an invoice line is for, in the order the lines of one inventory row take on the invoice: rule {@code amounts.line-order}. */
public enum Nature {
    /** A subscription, owed every year. */
    ABONNEMENT,
    /** Putting something into service, owed once per new unit. */
    MISE_EN_SERVICE,
    /** A signature key, owed once for its whole duration. */
    CERTIFICAT,
    /** Equipment, owed once. */
    MATERIEL,
    /** Support. */
    ACCOMPAGNEMENT,
    /** An agreed quote, where no price is voted. */
    DEVIS
}
