package fr.tripartite.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
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

    private static final String LINE_COLUMNS =
            "numero_facture;ligne;siret;collectivite;service;nature;libelle;quantite;unite;prix_unitaire;base;montant_ht;"
                    + "taux_tva;montant_tva;montant_ttc;annee;grille;reference;lignes_inventaire";
    private static final String INVOICE_COLUMNS = "numero_facture;type;emetteur;siret;collectivite;date_facture;"
            + "montant_ht;montant_tva;montant_ttc;nombre_lignes;numero_origine;engagement;code_service";
    private static final String TRACKING_COLUMNS = "ligne;siret;collectivite;service;quantite;etat;motif";
    private static final String AWAITED_COLUMNS = "ligne;siret;collectivite;service;quantite;emetteur;motif";
    private static final String REJECTION_COLUMNS = "ligne;colonne;valeur;motif;enregistrement";
    private static final String REGISTER_COLUMNS =
            "rang;siret;collectivite;date_souscription;date_debut;annee_attribution;statut;remarque";
    private static final String SUBSIDY_COLUMNS = "rang;siret;collectivite;date_souscription;date_debut;annee;emetteur;"
            + "nature;tarif_normal;contribution;montant_subvention";

    private YearFiles() {}

    /** Name of the lines file of an issuer. */
    static String lines(String issuer) {
        return "lignes-" + issuer + ".csv";
    }

    /** Names of all files of a year. */
    static Set<String> names(Books.Summary summary) {
        Set<String> names = new TreeSet<>(Set.of(INVOICES, TRACKING, AWAITED, REJECTIONS, REGISTER, SUBSIDY, CONTROL));
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
        Books.Summary summary = books.summary();
        try (Publication publication = Publication.beside(target)) {
            write(books, publication.staging());
            Balance balance = Balance.read(publication.staging(), summary);
            ControlFile.write(publication.staging().resolve(CONTROL), summary, balance);
            publication.publish(names(summary));
            return balance;
        } catch (UncheckedIOException e) {
            throw Publication.unwritable(target, e);
        }
    }

    private static void write(Books books, Path directory) {
        Books.Summary summary = books.summary();
        try (Table invoices = new Table(directory, INVOICES, INVOICE_COLUMNS)) {
            for (Books.IssuerColumns issuer : summary.issuers()) {
                try (Table lines = new Table(directory, lines(issuer.code()), LINE_COLUMNS)) {
                    books.documents(issuer.code(), document -> {
                        lines.add(document.lines());
                        invoices.add(new Csv().add(document.invoiceRow()).toString());
                    });
                }
            }
        }
        String amounts = summary.issuers().stream()
                .map(issuer -> ";" + issuer.amountColumn())
                .collect(Collectors.joining());
        try (Table tracking = new Table(directory, TRACKING, TRACKING_COLUMNS + amounts);
                Table awaited = new Table(directory, AWAITED, AWAITED_COLUMNS);
                Table rejections = new Table(directory, REJECTIONS, REJECTION_COLUMNS)) {
            books.trackedRows(row -> {
                tracking.add(row.tracking());
                awaited.add(row.awaited());
                rejections.add(row.rejection());
            });
        }
        try (Table register = new Table(directory, REGISTER, REGISTER_COLUMNS);
                Table subsidy = new Table(directory, SUBSIDY, SUBSIDY_COLUMNS)) {
            register.add(books.registerRows());
            books.subsidyRows().forEach(row -> subsidy.add(row.text()));
        }
    }

    /** A file being written. */
    private static final class Table implements AutoCloseable {

        private final Writer writer;

        Table(Path directory, String name, String columns) {
            try {
                writer = Files.newBufferedWriter(directory.resolve(name), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            add(Csv.BYTE_ORDER_MARK + columns + "\n");
        }

        void add(String rows) {
            try {
                writer.write(rows);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                writer.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
