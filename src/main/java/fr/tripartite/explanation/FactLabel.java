package fr.tripartite.explanation;

import fr.tripartite.words.Message;

/** What a person calls a fact; the words stand in the bundles of {@code words}. */
enum FactLabel implements Message.Code {
    /** Who sends the invoice. */
    ISSUER("emetteur"),
    /** Who receives it. */
    BODY("collectivite"),
    /** Billed year. */
    YEAR("annee"),
    /** What the explanation rests on. */
    ORIGIN("origine"),
    /** Total excluding VAT. */
    TOTAL_HT("total_ht"),
    /** Total VAT. */
    TOTAL_VAT("total_tva"),
    /** VAT that the lines fixed excluding it share. */
    VAT_OF_HT_LINES("tva_des_lignes_ht"),
    /** Total including VAT. */
    TOTAL_TTC("total_ttc"),
    /** Legal mention. */
    MENTION("mention"),
    /** The cent that the rate does not give. */
    CENT("centime"),
    /** What an avoir asks for. */
    CREDIT_NOTE("avoir"),
    /** What a complement completes. */
    COMPLETES("complete"),
    /** Why an avoir was issued. */
    WHY("pourquoi"),
    /** What came in its place. */
    REPLACED_BY("remplace_par"),
    /** All documents of the year. */
    HISTORY("pieces"),
    /** Rows of the inventory. */
    INVENTORY("inventaire"),
    /** Which grid, and why. */
    GRID("grille"),
    /** Why this price of the grid. */
    RULE("regle"),
    /** The price and where it stands. */
    PRICE("prix"),
    /** How the price is made. */
    PRICE_ARITHMETIC("calcul_prix"),
    /** Quantity and price. */
    ARITHMETIC("calcul"),
    /** Amount excluding VAT. */
    HT("ht"),
    /** VAT. */
    VAT("tva"),
    /** Amount including VAT. */
    TTC("ttc"),
    /** What the rounding of the whole invoice moved. */
    ROUNDING("arrondi"),
    /** Readings it rests on. */
    READINGS("lectures"),
    /** What the subsidy covers. */
    SUBSIDY("subvention"),
    /** What became of a row. */
    STATE("etat"),
    /** Why. */
    REASON("motif"),
    /** Where a row was billed. */
    BILLED_ON("factures"),
    /** The document that can be sent. */
    SENT_AS("document");

    private final String property;

    FactLabel(String property) {
        this.property = property;
    }

    /** What a program calls it. */
    String property() {
        return property;
    }
}
