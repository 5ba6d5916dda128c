package fr.tripartite.publication;

import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.RejectedRecord;
import fr.tripartite.output.CsvFile;
import fr.tripartite.output.CsvRows;
import fr.tripartite.output.DirectorySwap;
import fr.tripartite.subsidy.Reconciliation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;

/** Writes {@code rapprochement-subvention.csv} and, beside it, the payments that could not be read. */
public final class ReconciliationFiles {

    /** The reconciliation. */
    public static final String RECONCILIATION = "rapprochement-subvention.csv";

    /** Rows of the payments that are wrong. */
    public static final String REJECTIONS = "rejets-versements.csv";

    private static final String REJECTION_COLUMNS = "ligne;colonne;valeur;motif;enregistrement";

    private static final String COLUMNS = "emetteur;siret;collectivite;attendu;recu;ecart;statut";

    private ReconciliationFiles() {}

    /** Writes the reconciliation at once; nothing else in the directory changes. Fails where it cannot be written. */
    public static void write(Path directory, List<Reconciliation.Line> lines) {
        replace(
                directory,
                RECONCILIATION,
                COLUMNS,
                rows -> lines.forEach(line -> rows.row(
                        line.issuer(),
                        line.siret(),
                        line.name(),
                        line.due(),
                        line.received(),
                        line.difference(),
                        line.status())));
    }

    /** Writes the payments that could not be read, likewise. */
    public static void writeRejections(Path directory, List<RejectedRecord> rejections) {
        replace(
                directory,
                REJECTIONS,
                REJECTION_COLUMNS,
                rows -> rejections.forEach(row -> rows.row(
                        row.line(),
                        row.problems().get(0).column(),
                        row.problems().get(0).value(),
                        Problem.reasons(row.problems()),
                        row.record())));
    }

    private static void replace(Path directory, String name, String columns, Consumer<CsvRows> rows) {
        String aside = "." + name + "." + ProcessHandle.current().pid();
        try {
            Files.createDirectories(directory);
            try (CsvFile file = new CsvFile(directory, aside, columns, row -> {})) {
                rows.accept(file.rows());
                file.finish();
            }
            Files.move(
                    directory.resolve(aside),
                    directory.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException e) {
            throw DirectorySwap.unwritable(directory, e);
        }
    }
}
