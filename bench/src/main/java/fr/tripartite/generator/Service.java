package fr.tripartite.generator;

import java.util.EnumSet;

/** The services one can subscribe to; the names are the codes of the inventory. */
enum Service {
    PACK_SOCLE,
    PACK_MATERIEL,
    MESSAGERIE_5GO,
    MESSAGERIE_ILLIMITEE,
    NOM_DOMAINE,
    PAGE_INTERNET,
    PARTAGE_FICHIERS,
    SAUVEGARDE,
    SAUVEGARDE_GO_SUP,
    CLE_1AN_CDG,
    CLE_2ANS_CDG,
    CLE_3ANS_CDG,
    CLE_1AN_SITE,
    CLE_2ANS_SITE,
    CLE_3ANS_SITE,
    DEMARCHES_SIMPLIFIEES,
    ANTIVIRUS,
    ANTIVIRUS_INTERVENTION;

    /** How many years a signature key of this service is valid; 0 for a service that is no signature key. */
    int yearsOfValidity() {
        return switch (this) {
            case CLE_1AN_CDG, CLE_1AN_SITE -> 1;
            case CLE_2ANS_CDG, CLE_2ANS_SITE -> 2;
            case CLE_3ANS_CDG, CLE_3ANS_SITE -> 3;
            default -> 0;
        };
    }

    /** Whether putting a unit into service is work that is paid once. */
    boolean isCommissioned() {
        return EnumSet.of(MESSAGERIE_5GO, MESSAGERIE_ILLIMITEE, PAGE_INTERNET, SAUVEGARDE)
                .contains(this);
    }

    /**
     * Whether no other row depends on a row of this service: one that is damaged takes no second row down with it, which
     * keeps the number of rejected rows within what the damage intends.
     */
    boolean standsAlone() {
        return !EnumSet.of(PACK_SOCLE, PACK_MATERIEL, SAUVEGARDE, SAUVEGARDE_GO_SUP, DEMARCHES_SIMPLIFIEES)
                .contains(this);
    }
}
