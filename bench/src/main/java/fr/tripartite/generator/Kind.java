package fr.tripartite.generator;

/** The types of body; the names are those of the inventory's {@code type} column. */
enum Kind {
    /** A commune, measured by its inhabitants. */
    COMMUNE,
    /** Any other local public body, measured by its staff. */
    ETABLISSEMENT,
    /** A structure that neither measure ranks. */
    AUTRE
}
