package fr.tripartite.generator;

import java.util.Locale;

/** The columns of {@code tiers.csv}. */
enum TiersColumn {
    SIRET,
    NOM,
    COMPLEMENT,
    ADRESSE1,
    ADRESSE2,
    ADRESSE3,
    CODE_POSTAL,
    VILLE,
    CATEGORIE,
    ADRESSE_ELECTRONIQUE,
    CHORUS,
    ENVOI,
    COURRIEL,
    REFERENCE;

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }
}
