package fr.tripartite.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.tripartite.failure.Failure;
import fr.tripartite.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the ledger is, from a file, from the environment, from a directory of secrets, or from none of them. */
class SettingsTest {

    private static final String URL = "jdbc:postgresql://db.example/ledger";

    @TempDir
    Path directory;

    private void write(String text) throws IOException {
        Files.writeString(directory.resolve("application.yml"), text);
    }

    private Settings read(Map<String, Object> environment) {
        return Settings.read(directory, environment);
    }

    @Test
    void without_a_setting_the_ledger_is_embedded_and_three_generations_stay() throws IOException {
        assertThat(read(Map.of()).server()).isEmpty();
        write("# nothing but\n\n  # comments\n");
        assertThat(read(Map.of()).server()).isEmpty();
        assertThat(read(Map.of("SPRING_DATASOURCE_URL", " ")).server()).isEmpty();
        assertThat(read(Map.of()).tripartite().ledger().backups()).isEqualTo(3);
    }

    @Test
    void the_shipped_file_leaves_the_ledger_embedded() {
        assertThat(Settings.read(Path.of("config"), Map.of()).server()).isEmpty();
        assertThat(Path.of("config", "application.yml")).exists();
    }

    @Test
    void the_file_names_the_database_and_the_backups() throws IOException {
        write("spring:\n  datasource:\n    url: " + URL
                + "\n    username: billing\ntripartite:\n  ledger:\n    backups: 7\n");

        assertThat(read(Map.of()).server()).hasValue(new DataSourceSettings(URL, "billing", null));
        assertThat(read(Map.of()).tripartite().ledger().backups()).isEqualTo(7);
    }

    /** What is left where the lines of the shipped example are comments again. */
    @Test
    void a_heading_without_a_line_is_no_setting() throws IOException {
        write("spring:\n#  datasource:\n#    url: x\n");

        assertThat(read(Map.of()).server()).isEmpty();
    }

    @Test
    void a_variable_that_cannot_be_used_is_named() {
        assertThatThrownBy(() -> read(Map.of("TRIPARTITE_LEDGER_BACKUPS", "many")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("the variable TRIPARTITE_LEDGER_BACKUPS: ");
    }

    @Test
    void the_environment_wins() throws IOException {
        write("spring:\n  datasource:\n    url: jdbc:postgresql://other/ledger\n    username: other\n");

        assertThat(read(Map.of(
                                "SPRING_DATASOURCE_URL", URL,
                                "SPRING_DATASOURCE_USERNAME", "billing",
                                "SPRING_DATASOURCE_PASSWORD", "s3cret"))
                        .server())
                .hasValue(new DataSourceSettings(URL, "billing", "s3cret"));
    }

    /** An empty variable would keep the year in a new embedded ledger, beside the one that the file names. */
    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void an_empty_variable_does_not_hide_the_database_of_the_file(String empty) throws IOException {
        write("spring:\n  datasource:\n    url: " + URL + "\n");

        assertThatThrownBy(() -> read(Map.of("SPRING_DATASOURCE_URL", empty)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("application.yml, line 3: spring.datasource.url is hidden by an empty one");
    }

    @Test
    void no_variable_makes_the_file_be_passed_over() throws IOException {
        write("spring:\n  datasource:\n    url: " + URL + "\n");

        assertThat(read(Map.of("SPRING_CONFIG_NAME", "other", "SPRING_CONFIG_LOCATION", "/nowhere/"))
                        .server())
                .isPresent();

        write("spring:\n  config:\n    import: 'configtree:/nowhere/at-all/'\n");

        assertThatThrownBy(() -> read(Map.of("SPRING_CONFIG_ON_NOT_FOUND", "ignore")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("what spring.config.import names is not there");
    }

    @Test
    void a_password_may_stand_in_a_directory_of_secrets() throws IOException {
        Path secrets = Files.createDirectory(directory.resolve("secrets"));
        Files.writeString(secrets.resolve("spring.datasource.password"), "s3cret\n");
        write("spring:\n  config:\n    import: \"configtree:" + secrets + "/\"\n  datasource:\n    url: " + URL + "\n");

        assertThat(read(Map.of()).server()).hasValue(new DataSourceSettings(URL, null, "s3cret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "été", "a;b", "a,b", "100%", "a#b"})
    void a_directory_may_have_any_name(String name) throws IOException {
        Path odd = Files.createDirectory(directory.resolve(name));
        Files.writeString(odd.resolve("application.yml"), "spring.datasource.url: " + URL + "\n");

        assertThat(Settings.read(odd, Map.of()).server()).isPresent();
    }

    @Test
    void a_password_is_not_printed() {
        Settings settings = read(Map.of("SPRING_DATASOURCE_URL", URL + "?x=y", "SPRING_DATASOURCE_PASSWORD", "s3cret"));

        assertThat(settings.toString()).contains("db.example").doesNotContain("s3cret", "x=y");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spring: {datasource: {url: 'jdbc:h2:mem:x'}} | jdbc:postgresql://HOST/DATABASE",
                "spring: {datasource: {url: 'jdbc:postgresql://h/d', password: x}} | line 1: a password does not belong",
                "spring: {datasource: {url: 'jdbc:postgresql://h/d?password=x'}} | line 1: a password does not belong",
                "spring: {datasource: {url: 'jdbc:postgresql://h/d?PassWord=x'}} | line 1: a password does not belong",
                "spring: {datasource: {url: 'jdbc:postgresql://h/d', pool: 3}} | line 1: 'spring.datasource.pool' is no setting",
                "spring: {datasuorce: {url: 'jdbc:postgresql://h/d'}} | line 1: 'spring.datasuorce.url' is no setting",
                "spring: {datasource: {url: 'jdbc:postgresql://u:password=x@h/d'}} | a password does not belong",
                "spring: {datasource: {url: 'jdbc:postgresql://u:x@h/d'}} | names a user, perhaps with a password",
                "spring: {jpa: 3} | line 1: 'spring.jpa' is no setting",
                "server: 3 | line 1: 'server' is no setting",
                "tripartite: {ledger: {backup: 3}} | 'tripartite.ledger.backup'",
                "tripartite: {ledger: {backups: many}} | line 1: tripartite.ledger.backups 'many' cannot be used",
                "tripartite: {ledger: {backups: -1}} | tripartite.ledger.backups is -1",
                "spring: {config: {import: 'configtree:/nowhere/at-all/'}} | what spring.config.import names is not there",
                "spring: [ | line 1",
            })
    void a_setting_that_cannot_be_used_is_told(String text, String sentence) throws IOException {
        write(text);

        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Failure.Kind.INVALID);
                    assertThat(failure.sentence(Words.ENGLISH)).doesNotContain("\n");
                })
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("password=x");
    }
}
