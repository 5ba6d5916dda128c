package fr.tripartite.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.io.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What became of the rows comes out of its bytes as it went in, in the order of the inventory. */
class TrackedRowsTest {

    @TempDir
    private Path directory;

    private static RejectedRow row(int line, String name) {
        return new RejectedRow(
                line,
                "21590002800014",
                name,
                "FAX",
                "1",
                List.of(new Problem("service", "FAX", "inconnu")),
                "a;" + name);
    }

    private static TrackedRows rows(RejectedRow... rows) {
        TrackedRows.Builder tracked = new TrackedRows.Builder();
        for (RejectedRow row : rows) {
            tracked.add(row, 2);
        }
        return tracked.build();
    }

    private List<String> written(TrackedRows... blocks) throws IOException {
        RowsByLine byLine = new RowsByLine();
        for (TrackedRows block : blocks) {
            byLine.add(block);
        }
        try (OutputFile tracking = new OutputFile(directory, "suivi");
                OutputFile awaited = new OutputFile(directory, "devis");
                OutputFile rejections = new OutputFile(directory, "rejets")) {
            byLine.write(tracking, awaited, rejections);
            tracking.finish();
            awaited.finish();
            rejections.finish();
        }
        return List.of(
                Files.readString(directory.resolve("suivi")),
                Files.readString(directory.resolve("devis")),
                Files.readString(directory.resolve("rejets")));
    }

    @Test
    void rows_are_written_in_the_order_of_the_inventory_whatever_they_hold() throws IOException {
        TrackedRows first = rows(row(70_000, "é€\u202f😀"), row(3, "a;\"b\"\n"));
        TrackedRows second = rows(row(4, "=1+1"));

        assertThat(written(first, second)).containsExactly("""
                        3;21590002800014;"a;""b""
                        ";FAX;1;REJETE;inconnu;0,00;0,00
                        4;21590002800014;'=1+1;FAX;1;REJETE;inconnu;0,00;0,00
                        70000;21590002800014;é€\u202f😀;FAX;1;REJETE;inconnu;0,00;0,00
                        """, "", """
                        3;service;FAX;inconnu;"a;a;""b""
                        "
                        4;service;FAX;inconnu;"a;=1+1"
                        70000;service;FAX;inconnu;"a;é€\u202f😀"
                        """);
    }

    @Test
    void no_row_is_no_byte() throws IOException {
        assertThat(written(rows())).containsExactly("", "", "");
    }

    @Test
    void a_line_that_is_told_of_twice_does_not_balance() {
        RowsByLine byLine = new RowsByLine();
        byLine.add(rows(row(3, "a")));

        assertThatThrownBy(() -> byLine.add(rows(row(3, "b"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("line 3 is tracked twice");
    }
}
