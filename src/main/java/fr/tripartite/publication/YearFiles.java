package fr.tripartite.publication;

import fr.tripartite.billing.Books;
import fr.tripartite.billing.YearSummary;
import fr.tripartite.failure.Failure;
import fr.tripartite.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of a year: their names and columns. */
public final class YearFiles {

    static final String INVOICES = "factures.csv";
    static final String NEW_DOCUMENTS = "pieces-nouvelles.csv";
    static final String CORRECTION = "correction.csv";
    static final String WARNINGS = "avertissements.csv";
    static final String TRACKING = "suivi-inventaire.csv";
    static final String AWAITED = "a-deviser.csv";
    static final String REJECTIONS = "rejets.csv";
    static final String REGISTER = "registre-subvention.csv";
    static final String SUBSIDY = "subvention.csv";
    static final String CONTROL = "controle.json";
    static final String WORKBOOK = "synthese.xlsx";
    static final String REPORT = "rapport.html";

    static final String LINE_COLUMNS =
            "numero_facture;ligne;siret;collectivite;service;nature;libelle;quantite;unite;prix_unitaire;base;montant_ht;"
                    + "taux_tva;montant_tva;montant_ttc;annee;grille;reference;lignes_inventaire";
    static final String INVOICE_COLUMNS = "numero_facture;type;emetteur;siret;collectivite;date_facture;"
            + "montant_ht;montant_tva;montant_ttc;nombre_lignes;numero_origine;date_origine;engagement;code_service;mention";
    static final String NEW_DOCUMENT_COLUMNS = INVOICE_COLUMNS + ";motif;raison";
    static final String CORRECTION_COLUMNS = "siret;collectivite;emetteur;avant_ttc;apres_ttc;net_ttc;pieces;motif";
    static final String WARNING_COLUMNS = "ligne;siret;collectivite;code;message";
    static final String TRACKING_COLUMNS = "ligne;siret;collectivite;service;quantite;etat;motif";
    static final String AWAITED_COLUMNS = "ligne;siret;collectivite;service;quantite;emetteur;motif";
    static final String REGISTER_COLUMNS =
            "rang;siret;collectivite;date_souscription;date_debut;annee_attribution;statut;remarque";
    static final String SUBSIDY_COLUMNS = "rang;siret;collectivite;date_souscription;date_debut;annee;emetteur;"
            + "nature;tarif_normal;contribution;montant_subvention;cumul_subvention";

    private YearFiles() {}

    static String lines(String issuer) {
        return "lignes-" + issuer + ".csv";
    }

    private static final Set<String> WHOEVER_BILLS = Set.of(
            INVOICES,
            NEW_DOCUMENTS,
            CORRECTION,
            WARNINGS,
            TRACKING,
            AWAITED,
            REJECTIONS,
            REGISTER,
            SUBSIDY,
            CONTROL,
            WORKBOOK,
            REPORT,
            Books.MANIFEST);

    /** Names of all files that a year may have. */
    static Set<String> names(YearSummary summary) {
        Set<String> names = new TreeSet<>(WHOEVER_BILLS);
        summary.issuers().forEach(issuer -> names.add(lines(issuer.code())));
        return names;
    }

    /** The files of a directory that are named as those of a year are, whatever the issuers. */
    static List<String> present(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> WHOEVER_BILLS.contains(name) || name.matches("lignes-.+\\.csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(directory, e);
        }
    }

    /** A file or directory that may not be looked at. */
    static Failure unreadable(Path path, Exception cause) {
        return Failure.failed(Message.of(PublicationWord.UNREADABLE, path, cause.toString()), cause);
    }
}
