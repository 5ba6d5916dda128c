package fr.tripartite.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.InventoryFormat;
import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.inventory.Row;
import fr.tripartite.inventory.SampleRow;
import fr.tripartite.io.Content;
import fr.tripartite.words.Words;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text that was read as an inventory of 2024.
 *
 * @param inventory what was read
 */
record ReadText(Inventory inventory) {

    static final InventoryFormat FORMAT =
            ConfigurationReader.read(Path.of("config"), Map.of()).inventoryFormat(2024);

    private static final String FILE = "inventaire.csv";

    static ReadText of(byte[] bytes) {
        return new ReadText(InventoryFile.read(FILE, () -> new ByteArrayInputStream(bytes), FORMAT));
    }

    static ReadText of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The rows below the usual header, each ended by LF. */
    static ReadText rows(String... lines) {
        return of(SampleRow.file(lines));
    }

    static Content content(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What a person is told of two files. */
    static List<String> difference(String before, String after) {
        return InventoryDifference.between(FILE, content(before), content(after), FORMAT).stream()
                .map(Words.ENGLISH::say)
                .toList();
    }

    /** The accepted rows in the order of the file. */
    List<Row> accepted() {
        return inventory.bodies().stream()
                .map(Body::rows)
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Row::line))
                .toList();
    }

    Row only() {
        assertThat(outcome()).doesNotContain(":");
        assertThat(accepted()).hasSize(1);
        return accepted().get(0);
    }

    RejectedRow onlyRejected() {
        assertThat(inventory.rejected()).hasSize(1);
        return inventory.rejected().get(0);
    }

    /** The lines on which rows begin; behind a colon the columns for which a row is rejected, none where it is the whole row. */
    String outcome() {
        Map<Integer, String> lines = new TreeMap<>();
        accepted().forEach(row -> lines.put(row.line(), String.valueOf(row.line())));
        inventory
                .rejected()
                .forEach(row -> lines.put(
                        row.line(),
                        row.line() + ":"
                                + String.join(
                                        ",",
                                        row.problems().stream()
                                                .map(Problem::column)
                                                .toList())));
        assertThat(lines).as("each row once").hasSize(inventory.rowCount());
        return String.join(" ", lines.values());
    }
}
