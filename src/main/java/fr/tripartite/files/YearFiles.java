package fr.tripartite.files;

import fr.tripartite.invoicing.Document;
import fr.tripartite.money.Money;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Writes the files of a year, and nothing else into them than what the books hold. */
public final class YearFiles {

    static final String INVOICES = "factures.csv";
    static final String TRACKING = "suivi-inventaire.csv";
    static final String AWAITED = "a-deviser.csv";
    static final String REJECTIONS = "rejets.csv";
    static final String REGISTER = "registre-subvention.csv";
    static final String SUBSIDY = "subvention.csv";
    static final String CONTROL = "controle.json";
    static final String MANIFEST = "manifest.json";

    private static final String LINE_COLUMNS =
            "numero_facture;ligne;siret;collectivite;service;nature;libelle;quantite;unite;prix_unitaire;base;montant_ht;"
                    + "taux_tva;montant_tva;montant_ttc;annee;grille;reference;lignes_inventaire";
    private static final String INVOICE_COLUMNS = "numero_facture;type;emetteur;siret;collectivite;date_facture;"
            + "montant_ht;montant_tva;montant_ttc;nombre_lignes;numero_origine;engagement;code_service";
    private static final String TRACKING_COLUMNS = "ligne;siret;collectivite;service;quantite;etat;motif";
    private static final String AWAITED_COLUMNS = "ligne;siret;collectivite;service;quantite;emetteur;motif";
    static final String REJECTION_COLUMNS = "ligne;colonne;valeur;motif;enregistrement";
    private static final String REGISTER_COLUMNS =
            "rang;siret;collectivite;date_souscription;date_debut;annee_attribution;statut;remarque";
    private static final String SUBSIDY_COLUMNS = "rang;siret;collectivite;date_souscription;date_debut;annee;emetteur;"
            + "nature;tarif_normal;contribution;montant_subvention;cumul_subvention";

    private YearFiles() {}

    /** Name of the lines file of an issuer. */
    static String lines(String issuer) {
        return "lignes-" + issuer + ".csv";
    }

    /** Names of all files of a year. */
    static Set<String> names(Books.Summary summary) {
        Set<String> names =
                new TreeSet<>(Set.of(INVOICES, TRACKING, AWAITED, REJECTIONS, REGISTER, SUBSIDY, CONTROL, MANIFEST));
        summary.issuers().forEach(issuer -> names.add(lines(issuer.code())));
        return names;
    }

    /**
     * Writes all files, reads them back to see that they balance, and publishes them together.
     *
     * @param books what there is to publish
     * @param target directory that will hold the files
     * @return what the files add up to
     * @throws fr.tripartite.failure.Failure where the directory cannot be written; the files already there stay
     * @throws IllegalStateException where the books do not balance: nothing is published
     */
    public static Balance publish(Books books, Path target) {
        try (StagedYear staged = StagedYear.of(books, target)) {
            staged.publish();
            return staged.balance();
        }
    }

    /** Writes all files but those about the files; returns their fingerprints, in the order of their names. */
    static Map<String, FileFingerprint> write(Books books, Path directory) {
        Books.Summary summary = books.summary();
        List<OutputFile> files = new ArrayList<>();
        writeDocuments(books, directory, files);
        String amounts = summary.issuers().stream()
                .map(issuer -> ";" + issuer.amountColumn())
                .collect(Collectors.joining());
        try (OutputFile tracking = begin(files, directory, TRACKING, TRACKING_COLUMNS + amounts);
                OutputFile awaited = begin(files, directory, AWAITED, AWAITED_COLUMNS);
                OutputFile rejections = begin(files, directory, REJECTIONS, REJECTION_COLUMNS)) {
            books.trackedRows(row -> {
                tracking.add(row.tracking());
                awaited.add(row.awaited());
                rejections.add(row.rejection());
            });
        }
        try (OutputFile register = begin(files, directory, REGISTER, REGISTER_COLUMNS);
                OutputFile subsidy = begin(files, directory, SUBSIDY, SUBSIDY_COLUMNS)) {
            register.add(books.registerRows());
            Map<Books.CoveredKey, Money> running = new HashMap<>(books.coveredBefore());
            books.subsidyRows().forEach(row -> subsidy.add(SubsidyTables.subsidy(row, summary.year(), running)));
        }
        Map<String, FileFingerprint> fingerprints = new TreeMap<>();
        files.stream().map(OutputFile::fingerprint).forEach(file -> fingerprints.put(file.name(), file));
        return fingerprints;
    }

    /** The invoices of all issuers go into one file, one issuer after the other: those of the later ones wait. */
    private static void writeDocuments(Books books, Path directory, List<OutputFile> files) {
        Map<String, Consumer<Document>> writers = new LinkedHashMap<>();
        List<Csv> waiting = new ArrayList<>();
        List<OutputFile> lineFiles = new ArrayList<>();
        try (OutputFile invoices = begin(files, directory, INVOICES, INVOICE_COLUMNS)) {
            for (Books.IssuerColumns issuer : books.summary().issuers()) {
                OutputFile lines = begin(files, directory, lines(issuer.code()), LINE_COLUMNS);
                lineFiles.add(lines);
                Csv lineRows = new Csv();
                Csv invoiceRows = new Csv();
                waiting.add(invoiceRows);
                writers.put(issuer.code(), document -> {
                    DocumentRows.lines(document, lineRows);
                    lineRows.moveTo(lines);
                    DocumentRows.invoice(document, invoiceRows);
                });
            }
            books.documents(writers);
            waiting.forEach(rows -> rows.moveTo(invoices));
        } finally {
            lineFiles.forEach(OutputFile::close);
        }
    }

    private static OutputFile begin(List<OutputFile> files, Path directory, String name, String columns) {
        OutputFile file = new OutputFile(directory, name).add(Csv.BYTE_ORDER_MARK + columns + "\n");
        files.add(file);
        return file;
    }

    /** Writes a file at once. */
    static FileFingerprint write(Path directory, String name, String text) {
        OutputFile file = new OutputFile(directory, name);
        try (file) {
            file.add(text);
        }
        return file.fingerprint();
    }
}
