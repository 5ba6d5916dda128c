package fr.tripartite.publication;

import fr.tripartite.words.Message;
import java.util.Locale;

/** The words of a workbook: heads of columns, by the names that the files give them, and tabs. */
enum SheetWord implements Message.Code {
    NUMERO_FACTURE,
    TYPE,
    EMETTEUR,
    SIRET,
    COLLECTIVITE,
    DATE_FACTURE,
    MONTANT_HT,
    MONTANT_TVA,
    MONTANT_TTC,
    NOMBRE_LIGNES,
    NUMERO_ORIGINE,
    DATE_ORIGINE,
    ENGAGEMENT,
    CODE_SERVICE,
    MENTION,
    LIGNE,
    SERVICE,
    NATURE,
    LIBELLE,
    QUANTITE,
    UNITE,
    PRIX_UNITAIRE,
    BASE,
    TAUX_TVA,
    ANNEE,
    GRILLE,
    REFERENCE,
    LIGNES_INVENTAIRE,
    MOTIF,
    CODE,
    MESSAGE,
    RANG,
    DATE_SOUSCRIPTION,
    DATE_DEBUT,
    TARIF_NORMAL,
    CONTRIBUTION,
    MONTANT_SUBVENTION,
    CUMUL_SUBVENTION,
    ANNEE_ATTRIBUTION,
    STATUT,
    REMARQUE,
    COLLECTIVITES,
    TTC_AVANT,
    ECART,
    SUMMARY,
    INVOICES,
    LINES,
    AWAITED,
    REJECTIONS,
    WARNINGS,
    SUBSIDY,
    REGISTER,
    TOTAL,
    TOTAL_OF;

    /** The head of a column, by its name in the files. */
    static SheetWord of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
