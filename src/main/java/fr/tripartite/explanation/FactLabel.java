package fr.tripartite.explanation;

import fr.tripartite.words.Message;

/** What a person calls a fact; the words stand in the bundles of {@code words}. */
public enum FactLabel implements Message.Code {
    ISSUER("emetteur"),
    BODY("collectivite"),
    YEAR("annee"),
    ORIGIN("origine"),
    TOTAL_HT("total_ht"),
    TOTAL_VAT("total_tva"),
    VAT_OF_HT_LINES("tva_des_lignes_ht"),
    TOTAL_TTC("total_ttc"),
    MENTION("mention"),
    CENT("centime"),
    CREDIT_NOTE("avoir"),
    COMPLETES("complete"),
    WHY("pourquoi"),
    REPLACED_BY("remplace_par"),
    HISTORY("pieces"),
    INVENTORY("inventaire"),
    GRID("grille"),
    RULE("regle"),
    PRICE("prix"),
    PRICE_ARITHMETIC("calcul_prix"),
    ARITHMETIC("calcul"),
    HT("ht"),
    VAT("tva"),
    TTC("ttc"),
    ROUNDING("arrondi"),
    READINGS("lectures"),
    SUBSIDY("subvention"),
    STATE("etat"),
    REASON("motif"),
    BILLED_ON("factures"),
    SENT_AS("document"),
    TO_BE_QUOTED("a_estimer");

    private final String property;

    FactLabel(String property) {
        this.property = property;
    }

    /** What a program calls it. */
    String property() {
        return property;
    }
}
