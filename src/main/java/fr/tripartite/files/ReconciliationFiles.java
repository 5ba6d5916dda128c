package fr.tripartite.files;

import fr.tripartite.failure.Failure;
import fr.tripartite.subsidy.Reconciliation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/** Writes {@code rapprochement-subvention.csv} and, beside it, the payments that could not be read. */
public final class ReconciliationFiles {

    /** The reconciliation. */
    public static final String RECONCILIATION = "rapprochement-subvention.csv";

    /** Rows of the payments that are wrong. */
    public static final String REJECTIONS = "rejets-versements.csv";

    private static final String COLUMNS = "emetteur;siret;attendu;recu;ecart;statut\n";

    private ReconciliationFiles() {}

    /**
     * Writes both files, each at once; nothing else in the directory changes.
     *
     * @throws Failure where they cannot be written
     */
    public static void write(Path directory, List<Reconciliation.Line> lines, List<String> rejections) {
        String rows = lines.stream().map(ReconciliationFiles::row).collect(Collectors.joining());
        try {
            Files.createDirectories(directory);
            replace(directory, RECONCILIATION, Csv.BYTE_ORDER_MARK + COLUMNS + rows);
            replace(
                    directory,
                    REJECTIONS,
                    Csv.BYTE_ORDER_MARK + YearFiles.REJECTION_COLUMNS + "\n" + String.join("", rejections));
        } catch (IOException | UncheckedIOException e) {
            throw Publication.unwritable(directory, e);
        }
    }

    private static String row(Reconciliation.Line line) {
        return new Csv()
                .add(List.of(
                        line.issuer(),
                        line.siret(),
                        Csv.amount(line.due()),
                        Csv.amount(line.received()),
                        Csv.amount(line.difference()),
                        line.status().name()))
                .toString();
    }

    private static void replace(Path directory, String name, String text) throws IOException {
        String aside = "." + name + "." + ProcessHandle.current().pid();
        YearFiles.write(directory, aside, text);
        Files.move(
                directory.resolve(aside),
                directory.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
