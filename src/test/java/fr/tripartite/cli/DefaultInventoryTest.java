package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.tripartite.failure.Failure;
import fr.tripartite.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without {@code --inventory}: the workbook or the CSV file of the year, whichever is there. */
class DefaultInventoryTest {

    private static final String HOME = "tripartite.home";

    @TempDir
    Path home;

    private String before;

    @BeforeEach
    void move() throws IOException {
        before = System.getProperty(HOME, "");
        System.setProperty(HOME, home.toString());
        Files.createDirectory(home.resolve("input"));
    }

    @AfterEach
    void moveBack() {
        System.setProperty(HOME, before);
    }

    private Path put(String name) throws IOException {
        return Files.createFile(home.resolve("input").resolve(name));
    }

    @Test
    void the_text() throws IOException {
        Path text = put("inventaire-2024.csv");
        put("inventaire-2023.xlsx");

        assertThat(LedgerOptions.inventory(null, 2024)).isEqualTo(text);
    }

    @Test
    void the_workbook() throws IOException {
        Path workbook = put("inventaire-2024.xlsx");

        assertThat(LedgerOptions.inventory(null, 2024)).isEqualTo(workbook);
    }

    @Test
    void none_is_told_by_whoever_reads_it() {
        assertThat(LedgerOptions.inventory(null, 2024)).doesNotExist();
    }

    @Test
    void of_both_somebody_has_to_say_which() throws IOException {
        Path text = put("inventaire-2024.csv");
        Path workbook = put("inventaire-2024.xlsx");

        Failure failure = catchThrowableOfType(Failure.class, () -> LedgerOptions.inventory(null, 2024));

        assertThat(failure.kind()).isEqualTo(Failure.Kind.INVALID);
        assertThat(failure.sentence(Words.ENGLISH))
                .contains(text.toString(), "inventaire-2024.xlsx", "--inventory FILE");
        assertThat(LedgerOptions.inventory(workbook.toString(), 2024)).isEqualTo(workbook);
    }
}
