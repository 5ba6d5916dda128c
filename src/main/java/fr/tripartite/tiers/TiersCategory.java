package fr.tripartite.tiers;

/** What sort of debtor a body is to a comptable public; the names are those of the column {@code categorie}. */
public enum TiersCategory {
    /** A commune. */
    COMMUNE,
    /** Communes together: a syndicat, a communauté. */
    GROUPEMENT,
    /** A caisse des écoles. */
    CAISSE_ECOLES,
    /** A centre communal d'action sociale. */
    CCAS,
    /** A public establishment of health. */
    ETABLISSEMENT_SANTE,
    /** Any other public establishment. */
    ETABLISSEMENT_PUBLIC,
    /** The State. */
    ETAT,
    /** A département. */
    DEPARTEMENT,
    /** A région. */
    REGION,
    /** A company, a person. */
    PRIVE,
    /** An association. */
    ASSOCIATION;

    /** Whether it is a public body, which receives its invoices by way of Chorus Pro. */
    public boolean isPublic() {
        return this != PRIVE && this != ASSOCIATION;
    }
}
