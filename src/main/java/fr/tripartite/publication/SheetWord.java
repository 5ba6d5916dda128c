package fr.tripartite.publication;

import fr.tripartite.words.Message;
import java.util.Locale;

/** The words of a workbook: heads of columns, by the names that the files give them, and tabs. */
enum SheetWord implements Message.Code {
    /** Head of a column. */
    NUMERO_FACTURE,
    /** Head of a column. */
    TYPE,
    /** Head of a column. */
    EMETTEUR,
    /** Head of a column. */
    SIRET,
    /** Head of a column. */
    COLLECTIVITE,
    /** Head of a column. */
    DATE_FACTURE,
    /** Head of a column. */
    MONTANT_HT,
    /** Head of a column. */
    MONTANT_TVA,
    /** Head of a column. */
    MONTANT_TTC,
    /** Head of a column. */
    NOMBRE_LIGNES,
    /** Head of a column. */
    NUMERO_ORIGINE,
    /** Head of a column. */
    DATE_ORIGINE,
    /** Head of a column. */
    ENGAGEMENT,
    /** Head of a column. */
    CODE_SERVICE,
    /** Head of a column. */
    MENTION,
    /** Head of a column. */
    LIGNE,
    /** Head of a column. */
    SERVICE,
    /** Head of a column. */
    NATURE,
    /** Head of a column. */
    LIBELLE,
    /** Head of a column. */
    QUANTITE,
    /** Head of a column. */
    UNITE,
    /** Head of a column. */
    PRIX_UNITAIRE,
    /** Head of a column. */
    BASE,
    /** Head of a column. */
    TAUX_TVA,
    /** Head of a column. */
    ANNEE,
    /** Head of a column. */
    GRILLE,
    /** Head of a column. */
    REFERENCE,
    /** Head of a column. */
    LIGNES_INVENTAIRE,
    /** Head of a column. */
    MOTIF,
    /** Head of a column. */
    CODE,
    /** Head of a column. */
    MESSAGE,
    /** Head of a column. */
    RANG,
    /** Head of a column. */
    DATE_SOUSCRIPTION,
    /** Head of a column. */
    DATE_DEBUT,
    /** Head of a column. */
    TARIF_NORMAL,
    /** Head of a column. */
    CONTRIBUTION,
    /** Head of a column. */
    MONTANT_SUBVENTION,
    /** Head of a column. */
    CUMUL_SUBVENTION,
    /** Head of a column. */
    ANNEE_ATTRIBUTION,
    /** Head of a column. */
    STATUT,
    /** Head of a column. */
    REMARQUE,
    /** Head of a column. */
    COLLECTIVITES,
    /** Head of a column: year. */
    TTC_AVANT,
    /** Head of a column. */
    ECART,
    /** A tab. */
    SUMMARY,
    /** A tab: issuer. */
    INVOICES,
    /** A tab. */
    LINES,
    /** A tab. */
    AWAITED,
    /** A tab. */
    REJECTIONS,
    /** A tab. */
    WARNINGS,
    /** A tab. */
    SUBSIDY,
    /** A tab. */
    REGISTER,
    /** A row: all issuers. */
    TOTAL,
    /** A row: issuer. */
    TOTAL_OF;

    /** The head of a column, by its name in the files. */
    static SheetWord of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
