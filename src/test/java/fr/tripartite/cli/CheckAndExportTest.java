package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.publication.Snapshot;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that read the ledger and leave it as it is. */
class CheckAndExportTest {

    @TempDir
    Path directory;

    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(directory).inventory(Workshop.WITH_A_REJECTED_ROW);
    }

    private static Map<String, String> withNumbersOf(String year, Map<String, String> preview) {
        Map<String, String> files = new TreeMap<>();
        preview.remove("manifest.json"); // fingerprints of files with other numbers
        preview.forEach((name, text) -> files.put(
                name, text.replace("APERCU-LFN-", "LFN-" + year + "-").replace("APERCU-CDG-", "CDG-" + year + "-")));
        return files;
    }

    @Test
    void a_check_without_a_ledger_writes_the_files_and_makes_no_ledger() {
        Call call = workshop.call("check", "2023");

        assertThat(call.exitCode()).isEqualTo(3);
        assertThat(call.out()).contains("2023 checked, not billed: 4 rows");
        assertThat(workshop.files()).hasSize(Snapshot.FILES_OF_A_YEAR);
        assertThat(workshop.files().get("factures.csv")).contains("APERCU-LFN-000001");
        assertThat(workshop.data()).doesNotExist();
    }

    @Test
    void a_check_writes_what_a_run_writes_but_for_the_numbers() {
        workshop.call("check", "2023", "--date", "2023-12-31");
        Map<String, String> preview = withNumbersOf("2023", workshop.files());

        workshop.run("2023", "--date", "2023-12-31");

        Map<String, String> run = workshop.files();
        run.remove("manifest.json");
        // the page says what it is, and numbers of another length are packed otherwise
        Stream.of("rapport.html", "synthese.xlsx")
                .forEach(file -> assertThat(run.remove(file)).isNotEqualTo(preview.remove(file)));
        assertThat(run).isEqualTo(preview);
    }

    @Test
    void a_check_leaves_the_ledger_to_the_byte() {
        workshop.run("2023");
        Map<String, String> ledger = workshop.ledger();

        assertThat(workshop.call("check", "2023").exitCode()).isEqualTo(3);
        // a run of 2024 would be refused: it is the inventory of 2023
        assertThat(workshop.call("check", "2024").exitCode()).isEqualTo(4);

        assertThat(workshop.ledger()).isEqualTo(ledger).isNotEmpty();
        assertThat(workshop.run("2023").exitCode()).isEqualTo(3);
    }

    @Test
    void a_check_may_look_at_an_inventory_that_a_run_would_refuse() {
        workshop.run("2023");

        assertThat(workshop.inventory(Workshop.GOOD).call("check", "2023").exitCode())
                .isZero();
        assertThat(workshop.run("2023").exitCode()).isEqualTo(4);
    }

    @Test
    void a_check_sees_the_places_that_the_ledger_keeps() {
        workshop.run("2023");
        String without = Workshop.GOOD
                .lines()
                .filter(line -> !line.contains("PACK_SOCLE"))
                .reduce("", (a, b) -> a + b + "\n");

        workshop.inventory(without).call("check", "2024");

        assertThat(workshop.files().get("registre-subvention.csv"))
                .contains("1;21620041000019;Arras;")
                .contains(";SORTIE;");
    }

    @Test
    void an_export_gives_the_same_bytes() {
        workshop.run("2023", "--date", "2023-12-31");
        Map<String, String> files = workshop.files();
        Map<String, String> ledger = workshop.ledger();
        Path elsewhere = directory.resolve("elsewhere");

        Call call = Call.of("export", "2023", "--data", workshop.data(), "--output", elsewhere);

        assertThat(call.exitCode()).isEqualTo(3);
        assertThat(call.out()).contains("2023 exported: 4 rows");
        assertThat(Snapshot.of(elsewhere)).isEqualTo(files);
        assertThat(workshop.ledger()).isEqualTo(ledger);
    }

    @Test
    void an_export_needs_neither_the_inventory_nor_the_tariffs() {
        workshop.run("2023");
        Map<String, String> files = workshop.files();

        Call call = workshop.inventory("").call("export", "2023", "--config", directory.resolve("nowhere"));

        assertThat(call.exitCode()).isEqualTo(3);
        assertThat(workshop.files()).isEqualTo(files);
    }

    @Test
    void an_export_of_an_earlier_year_is_not_changed_by_a_later_one() {
        workshop.run("2023");
        Map<String, String> files = workshop.files();
        assertThat(workshop.runConfirmed("2024").exitCode()).isEqualTo(3);

        workshop.call("export", "2023");

        assertThat(workshop.files()).isEqualTo(files);
    }
}
