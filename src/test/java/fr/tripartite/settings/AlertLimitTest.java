package fr.tripartite.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tripartite.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A limit is a whole number or a word, of two kinds that count together, whoever wrote it. */
class AlertLimitTest {

    @TempDir
    Path directory;

    private Map<String, AlertLimit> read(String alerts, Map<String, Object> environment) throws IOException {
        Files.writeString(directory.resolve("application.yml"), "tripartite:\n  alerts:\n" + alerts);
        return Settings.read(directory, environment).tripartite().alerts();
    }

    private Map<String, AlertLimit> read(String alerts) throws IOException {
        return read(alerts, Map.of());
    }

    @ParameterizedTest(name = "{0} % and {1}: {2} of {3}")
    @CsvSource({
        "5, 10, 11, 219, true",
        "5, 10, 11, 220, false",
        "5, 10, 10, 20, false",
        "5, 10, 11, 11, true",
        ", 10, 11, 0, true",
        ", 10, 10, 0, false",
        "25, , 26, 100, true",
        "25, , 25, 100, false",
        "25, , -26, 100, true",
        "25, , -25, 100, false",
        "0, 0, 0, 0, false",
        "0, 0, 1, 1000000, true",
        ", 0, 0, 0, false",
        ", 0, 2023, 0, true"
    })
    void it_is_exceeded_strictly_and_by_both(String percent, String count, long figure, long of, boolean exceeded) {
        assertThat(new AlertLimit(percent, count).isExceeded(figure, of)).isEqualTo(exceeded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "false"})
    void nothing_exceeds_off(String off) {
        assertThat(new AlertLimit(off, null).isExceeded(Integer.MAX_VALUE, 1)).isFalse();
        assertThat(new AlertLimit(null, off).isExceeded(Integer.MAX_VALUE, 1)).isFalse();
        assertThat(new AlertLimit(off, "0").isExceeded(Integer.MIN_VALUE, 1)).isFalse();
        assertThat(new AlertLimit("0", off).isExceeded(1, 1)).isFalse();
    }

    @Test
    void no_number_is_too_large_to_compare() {
        AlertLimit highest = new AlertLimit("99999999", "99999999");

        assertThat(highest.isExceeded(Integer.MAX_VALUE, 1)).isTrue();
        assertThat(highest.isExceeded(Integer.MIN_VALUE, Integer.MAX_VALUE)).isFalse();
        assertThat(highest.isExceeded(99_999_999, 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "+5",
                "5 %",
                "5%",
                "5.0",
                "5,5",
                "1e3",
                "0x10",
                "١٢",
                "no",
                "OFF ",
                "1 000",
                "123456789",
                "null"
            })
    void anything_else_is_no_limit(String limit) {
        assertThatThrownBy(() -> new AlertLimit(limit, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AlertLimit(null, limit)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_left_out_is_as_usual() {
        AlertLimit usual = new AlertLimit("5", "10");

        assertThat(new AlertLimit("7", null).or(usual)).isEqualTo(new AlertLimit("7", "10"));
        assertThat(new AlertLimit(null, "off").or(usual)).isEqualTo(new AlertLimit("5", "off"));
        assertThat(new AlertLimit(null, null).or(usual)).isEqualTo(usual);
    }

    @Test
    void the_shipped_file_sets_none() {
        assertThat(Settings.read(Path.of("config"), Map.of()).tripartite().alerts())
                .isEmpty();
    }

    @Test
    void the_file_sets_any_of_them() throws IOException {
        Map<String, AlertLimit> alerts = read("""
                    rejets: { percent: 7, count: 300 }
                    avoirs: { count: off }
                    partis: { percent: "off" }
                    places: { count: 0 }
                    inventaire: { count: 'off' }
                    annees: { count: 1 }
                    montant-lfn: { percent: 25 }
                    montant-cdg: { percent: 0 }
                """);

        assertThat(alerts)
                .containsEntry("rejets", new AlertLimit("7", "300"))
                .containsEntry("places", new AlertLimit(null, "0"))
                .containsEntry("montant-lfn", new AlertLimit("25", null))
                .hasSize(8);
        assertThat(alerts.get("avoirs").isExceeded(1_000, 1_000)).isFalse();
        assertThat(alerts.get("partis").isExceeded(1_000, 1_000)).isFalse();
        assertThat(alerts.get("inventaire").isExceeded(2023, 0)).isFalse();
    }

    @Test
    void the_environment_wins() throws IOException {
        assertThat(read("    rejets: { count: 300 }\n", Map.of("TRIPARTITE_ALERTS_REJETS_COUNT", "12"))
                        .get("rejets"))
                .isEqualTo(new AlertLimit(null, "12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "5.5", "5 %", "many", "[1, 2]", "2026-01-01", "999999999", "{ a: 1 }"})
    void a_limit_of_the_file_that_is_none_is_named(String limit) {
        assertThatThrownBy(() -> read("    rejets:\n      percent: " + limit + "\n"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("application.yml")
                .hasMessageContaining("tripartite.alerts.rejets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejects", "Rejets", "montant", "montant-", "montants-lfn", "avertissements"})
    void an_alert_that_there_is_not_is_named(String name) {
        assertThatThrownBy(() -> read("    " + name + ":\n      percent: 5\n"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("application.yml, line 4: ")
                .hasMessageContaining("is no setting of this program");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit", "pourcent", "counts"})
    void a_kind_of_limit_that_there_is_not_is_named(String kind) {
        assertThatThrownBy(() -> read("    rejets:\n      " + kind + ": 5\n"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("application.yml");
    }
}
