package fr.tripartite.tariff;

/** The types of public body, as the inventory and the deliberations tell them apart. */
public enum BodyType {
    /** A commune. */
    COMMUNE,
    /** A public establishment: CCAS, syndicat, communauté … */
    ETABLISSEMENT,
    /** Any other structure. */
    AUTRE
}
