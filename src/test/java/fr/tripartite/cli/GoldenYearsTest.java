package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.publication.Snapshot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three years of seventeen bodies, billed one after the other with three places for the subsidy, and every file of them
 * as it was worked out by hand: see {@code golden/README.md}.
 */
class GoldenYearsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final Map<Integer, Call> PREVIEWS = new TreeMap<>();
    private static final Map<Integer, Call> RUNS = new TreeMap<>();

    @TempDir
    static Path directory;

    @BeforeAll
    static void bill_three_years_over_one_ledger() {
        new Workshop(directory).configuration("places: 400", "places: 3");
        for (int year = 2023; year <= 2025; year++) {
            PREVIEWS.put(year, call("check", year, "apercu"));
            RUNS.put(year, call("run", year, "run"));
        }
    }

    private static Path output(String what, int year) {
        return directory.resolve(what).resolve(Integer.toString(year));
    }

    private static Call call(String verb, int year, String what) {
        return Call.of(
                verb,
                year,
                "--inventory",
                GOLDEN.resolve(year + "/inventaire-" + year + ".csv"),
                "--config",
                directory.resolve("config"),
                "--data",
                directory.resolve("data"),
                "--output",
                output(what, year),
                "--date",
                year + "-12-31");
    }

    private static Map<String, String> expected(int year) {
        Map<String, String> files = Snapshot.of(GOLDEN.resolve(Integer.toString(year)));
        files.remove("inventaire-" + year + ".csv");
        assertThat(files).hasSize(11);
        return files;
    }

    /**
     * All but the manifest, which tells fingerprints that nobody works out by hand, and the workbook and the page, which are
     * held against the other files by tests of their own.
     */
    private static void assertSame(Map<String, String> actual, Map<String, String> expected) {
        Stream.of("manifest.json", "synthese.xlsx", "rapport.html")
                .forEach(name -> assertThat(actual.remove(name)).as(name).isNotNull());
        assertThat(actual).containsOnlyKeys(expected.keySet());
        expected.forEach(
                (name, bytes) -> assertThat(readable(actual.get(name))).as(name).isEqualTo(readable(bytes)));
        assertThat(actual).isEqualTo(expected);
    }

    private static String readable(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2025})
    void every_file_of_the_year_is_what_was_worked_out_by_hand(int year) {
        assertThat(RUNS.get(year).exitCode()).as(RUNS.get(year).err()).isEqualTo(3);
        assertSame(Snapshot.of(output("run", year)), expected(year));
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2025})
    void a_check_before_the_run_shows_the_same_with_provisional_numbers(int year) {
        assertThat(PREVIEWS.get(year).exitCode()).isEqualTo(3);
        Map<String, String> preview = Snapshot.of(output("apercu", year));
        preview.replaceAll((name, bytes) -> bytes.replaceAll("APERCU-(LFN|CDG)-", "$1-" + year + "-"));

        assertSame(preview, expected(year));
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2025})
    void an_export_after_all_three_years_gives_each_of_them_again(int year) {
        assertThat(call("export", year, "export").exitCode()).isEqualTo(3);
        assertSame(Snapshot.of(output("export", year)), expected(year));
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2025})
    void a_run_after_all_three_years_finds_each_of_them_billed(int year) {
        assertThat(call("run", year, "again").exitCode()).isEqualTo(3);
        assertSame(Snapshot.of(output("again", year)), expected(year));
    }

    @Test
    void the_summary_tells_what_the_files_add_up_to() {
        assertThat(RUNS.get(2023).out())
                .contains("2023 billed: 36 rows")
                .containsPattern("LFN +10 +25 +7,933\\.16 € +1,586\\.64 € +9,519\\.80 €")
                .containsPattern("CDG +9 +12 +2,230\\.00 € +0\\.00 € +2,230\\.00 €")
                .contains("subsidy, LFN: 1,580.00 € covered", "subsidy, CDG: 450.00 € covered")
                .contains("rejets.csv: 8 rows", "a-deviser.csv: 5 rows", "avertissements.csv: 1 warnings");
        assertThat(RUNS.get(2025).err()).contains("column 'Observations' is unknown");
    }
}
