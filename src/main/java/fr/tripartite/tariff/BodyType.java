package fr.tripartite.tariff;

import fr.tripartite.words.Message;

/** The types of public body, as the inventory and the deliberations tell them apart. */
public enum BodyType implements Message.Code {
    /** A commune. */
    COMMUNE,
    /** A public establishment: CCAS, syndicat, communauté … */
    ETABLISSEMENT,
    /** Any other structure. */
    AUTRE
}
