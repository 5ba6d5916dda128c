package fr.tripartite.intake;

import fr.tripartite.inventory.RejectedRecord;
import fr.tripartite.io.StoredFile;
import fr.tripartite.tiers.Dispatch;
import fr.tripartite.tiers.Tiers;
import fr.tripartite.tiers.TiersFault;
import fr.tripartite.words.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who the bodies are, as a file: {@code siret;adresse1;code_postal;ville} and what else is known.
 *
 * @param tiers by SIRET; a row that leaves required cells empty counts, and its tiers says what is missing
 * @param rejections rows that are wrong and count as absent, in the order of the file
 * @param warnings what deserves a look: columns that are not read, bodies that want e-mail and give no address
 * @param file as it was read
 */
public record TiersFile(
        Map<String, Tiers> tiers, List<RejectedRecord> rejections, List<Message> warnings, StoredFile file) {

    /**
     * Reads a file of tiers. Of several rows of one SIRET none counts.
     *
     * @throws fr.tripartite.failure.Failure where the file is missing or not text, or a required column is missing
     */
    public static TiersFile read(Path file) {
        TableReader.Table table = TableReader.read(file, TiersRow.REQUIRED, TiersRow.OPTIONAL);
        List<TiersRow> rows = table.rows().stream().map(TiersRow::new).toList();
        refuseRepeated(rows);
        String name = table.file().name();
        List<Message> warnings = new ArrayList<>(UnknownColumns.told(name, new LinkedHashSet<>(table.unknown())));
        Map<String, Tiers> tiers = new TreeMap<>();
        List<RejectedRecord> rejections = new ArrayList<>();
        for (TiersRow row : rows) {
            if (!row.counts()) {
                rejections.add(row.rejected());
                continue;
            }
            Tiers read = row.tiers();
            tiers.put(read.siret(), read);
            if (read.dispatch().filter(Dispatch.COURRIEL::equals).isPresent()
                    && read.email().isEmpty()) {
                warnings.add(Message.of(
                        IntakeWord.IN_LINE, name, row.line(), Message.of(TiersFault.EMAIL_MISSING, read.siret())));
            }
        }
        return new TiersFile(tiers, rejections, warnings, table.file());
    }

    private static void refuseRepeated(List<TiersRow> rows) {
        Map<String, List<TiersRow>> bySiret = new HashMap<>();
        rows.forEach(row -> row.siret().ifPresent(siret -> bySiret.computeIfAbsent(siret, key -> new ArrayList<>())
                .add(row)));
        bySiret.values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> same.forEach(row -> row.standsBeside(same.stream()
                        .filter(other -> other != row)
                        .map(TiersRow::line)
                        .toList())));
    }

    /** Who a body is; one that has no row that counts is unknown. */
    public Tiers of(String siret) {
        return tiers.getOrDefault(siret, Tiers.unknown(siret));
    }
}
