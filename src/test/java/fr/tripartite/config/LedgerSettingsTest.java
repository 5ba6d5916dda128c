package fr.tripartite.config;

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

/** Where the ledger is, from a file, from the environment, or from neither. */
class LedgerSettingsTest {

    private static final String URL = "jdbc:postgresql://db.example/ledger";

    @TempDir
    Path directory;

    private void write(String text) throws IOException {
        Files.writeString(directory.resolve("application.yml"), text);
    }

    private LedgerSettings read(Map<String, String> environment) {
        return LedgerSettings.read(directory, environment).orElse(null);
    }

    @Test
    void without_a_setting_the_ledger_is_embedded() throws IOException {
        assertThat(read(Map.of())).isNull();
        write("# nothing but\n\n  # comments\n");
        assertThat(read(Map.of())).isNull();
        assertThat(read(Map.of("SPRING_DATASOURCE_URL", " "))).isNull();
    }

    @Test
    void the_shipped_file_leaves_the_ledger_embedded() {
        assertThat(LedgerSettings.read(Path.of("config"), Map.of())).isEmpty();
        assertThat(Path.of("config", "application.yml")).exists();
    }

    @Test
    void the_file_names_the_database_and_a_file_with_the_password() throws IOException {
        write("spring:\n  datasource:\n    url: " + URL + "\n    username: billing\n    password-file: secret\n");
        Files.writeString(directory.resolve("secret"), "s3cret\n");

        assertThat(read(Map.of())).isEqualTo(new LedgerSettings(URL, "billing", "s3cret"));
    }

    @Test
    void the_environment_wins() throws IOException {
        write("spring:\n  datasource:\n    url: jdbc:postgresql://other/ledger\n    username: other\n");

        assertThat(read(Map.of(
                        "SPRING_DATASOURCE_URL", URL,
                        "SPRING_DATASOURCE_USERNAME", "billing",
                        "SPRING_DATASOURCE_PASSWORD", "s3cret")))
                .isEqualTo(new LedgerSettings(URL, "billing", "s3cret"));
    }

    @Test
    void the_environment_may_name_the_file_with_the_password() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "s3cret");

        assertThat(read(Map.of("SPRING_DATASOURCE_URL", URL, "SPRING_DATASOURCE_PASSWORD_FILE", secret.toString())))
                .isEqualTo(new LedgerSettings(URL, "", "s3cret"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spring: {datasource: {url: 'jdbc:h2:mem:x'}} | jdbc:postgresql://HOST/DATABASE",
                "spring: {datasource: {url: 'jdbc:postgresql://h/d', password: x}} | line 1: a password does not belong",
                "spring: {datasource: {url: 'jdbc:postgresql://h/d?password=x'}} | line 1: a password does not belong",
                "spring: {datasource: {url: 'jdbc:postgresql://h/d', pool: 3}} | unknown key 'pool'",
                "spring: {jpa: 3} | unknown key 'jpa'",
                "server: 3 | unknown key 'server'",
                "spring: {datasource: {url: 'jdbc:postgresql://h/d', password-file: nowhere}} | nowhere cannot be read"
            })
    void a_setting_that_cannot_be_used_is_told(String text, String sentence) throws IOException {
        write(text);

        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.INVALID))
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("password=x");
    }
}
