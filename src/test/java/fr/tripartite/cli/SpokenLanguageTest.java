package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The option says which language, else the environment and the settings, else the locale. */
class SpokenLanguageTest {

    private static final Map<String, String> FRENCH = Map.of("LANG", "fr_FR.UTF-8");
    private static final Map<String, String> NONE = Map.of();
    private static final String ASKED_IN_ENGLISH = "tripartite: name the year, such as run 2024: it is never guessed";
    private static final String ASKED_IN_FRENCH =
            "tripartite: nommer l'année, par exemple run 2024 : elle n'est jamais devinée";

    @TempDir
    Path directory;

    private void settings(String text) throws IOException {
        Files.writeString(directory.resolve("application.yml"), text);
    }

    @Test
    void the_locale_decides_where_nothing_else_does() {
        assertThat(Call.in(FRENCH, "run", "--config", directory).complaints()).containsExactly(ASKED_IN_FRENCH);
        assertThat(Call.in(NONE, "run", "--config", directory).complaints()).containsExactly(ASKED_IN_ENGLISH);
    }

    @Test
    void the_settings_win_over_the_locale() throws IOException {
        settings("tripartite:\n  lang: fr\n");
        assertThat(Call.in(NONE, "run", "--config", directory).complaints()).containsExactly(ASKED_IN_FRENCH);
        assertThat(Call.in(NONE, "run", "--config=" + directory).complaints()).containsExactly(ASKED_IN_FRENCH);
        settings("tripartite:\n  lang: en\n");
        assertThat(Call.in(FRENCH, "run", "--config", directory).complaints()).containsExactly(ASKED_IN_ENGLISH);
    }

    @Test
    void the_variable_of_the_setting_wins_over_its_file() throws IOException {
        settings("tripartite:\n  lang: en\n");
        assertThat(Call.in(Map.of("TRIPARTITE_LANG", "fr"), "run", "--config", directory)
                        .complaints())
                .containsExactly(ASKED_IN_FRENCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--lang fr run", "run --lang fr", "--lang=fr run", "run --lang=FR", "--debug --lang fr run"})
    void the_option_wins_over_all_before_the_verb_or_behind_it(String command) throws IOException {
        settings("tripartite:\n  lang: en\n");
        Call call = Call.in(NONE, (Object[]) (command + " --config " + directory).split(" "));

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains(ASKED_IN_FRENCH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --lang de run           | tripartite: --lang takes fr or en, not 'de'
                    run 2023 --lang french  | tripartite: --lang takes fr or en, not 'french'
                    run 2023 --lang=        | tripartite: --lang takes fr or en, not ''
                    run 2023 --lang         | tripartite: --lang takes fr or en, not ''
                    --lang it --help        | tripartite: --lang takes fr or en, not 'it'
                    --lang en run --lang en | tripartite: --lang is given twice; see tripartite --help
                    """)
    void another_language_is_wrong_usage(String command, String sentence) {
        Call call = Call.in(NONE, (Object[]) command.split(" "));

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.complaints()).containsExactly(sentence);
        assertThat(call.out()).isEmpty();
    }

    @Test
    void what_is_wrong_with_the_option_is_told_in_the_language_of_the_locale() {
        assertThat(Call.in(FRENCH, "run", "--lang", "de").complaints())
                .containsExactly("tripartite: --lang prend fr ou en, et non « de »");
    }

    @Test
    void the_option_goes_with_help_and_version_and_nothing() {
        assertThat(Call.in(NONE, "--lang", "fr", "--help").out())
                .contains("Utilisation : tripartite VERBE", "Verbes :");
        assertThat(Call.in(NONE, "--help", "--lang", "fr").out()).contains("Utilisation : tripartite VERBE");
        assertThat(Call.in(NONE, "help", "--lang", "fr").out()).contains("Utilisation : tripartite VERBE");
        assertThat(Call.in(NONE, "help", "run", "--lang", "fr").out())
                .contains("Utilisation : tripartite run [OPTIONS] [ANNEE]");
        assertThat(Call.in(NONE, "run", "--lang", "fr", "--help").out()).contains("REPERTOIRE", "tarifs et émetteurs");
        assertThat(Call.in(NONE, "--lang", "fr", "--version").out()).startsWith("tripartite ");
        Call nothing = Call.in(NONE, "--lang", "fr");
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.err()).contains("Utilisation : tripartite VERBE");
    }

    /** A file is named so. */
    @Test
    void behind_two_dashes_nothing_is_an_option() {
        assertThat(Call.in(NONE, "run", "2023", "--", "--lang", "fr").complaints())
                .containsExactly("tripartite: '--lang' is one word too many; see tripartite run --help");
    }

    /** It never ends a verb, and is told by the verbs that read all settings. */
    @Test
    void a_setting_of_no_use_is_told_in_the_language_of_the_locale() throws IOException {
        settings("tripartite:\n  lang: de\n");

        Call call = Call.in(FRENCH, "history", "--config", directory, "--data", directory.resolve("data"));

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.complaints())
                .containsExactly(
                        "tripartite: tripartite.lang vaut « de » : écrire fr ou en, ou le laisser vide pour la langue du"
                                + " système");
        assertThat(Call.in(FRENCH, "--help", "--config", directory).exitCode()).isZero();
    }

    /** Files, letters and JSON are for others than whoever reads the screen. */
    @Test
    void what_is_published_is_the_same_to_the_byte_whatever_the_language() throws IOException {
        assertThat(published("fr")).isEqualTo(published("en")).hasSize(6);
    }

    /** The files of a preview, a billed year, a correction that is looked at and an export; a letter, JSON. */
    private List<Object> published(String language) throws IOException {
        Workshop workshop = new Workshop(Files.createDirectory(directory.resolve(language)));
        List<Object> published = new ArrayList<>();
        workshop.inventory(Workshop.WITH_A_REJECTED_ROW);
        workshop.call("check", "2023", "--date", "2023-12-31", "--lang", language);
        published.add(workshop.files());
        workshop.run("2023", "--date", "2023-12-31", "--lang", language);
        published.add(workshop.files());
        workshop.inventory(Workshop.GOOD.replace(";3;", ";4;"));
        workshop.call("check", "2023", "--correct", "--date", "2024-01-31", "--lang", language);
        published.add(workshop.files());
        workshop.call("export", "2023", "--lang", language);
        published.add(workshop.files());
        for (String format : List.of("lettre", "json")) {
            Call call = Call.of(
                    "explain", "LFN-2023-000001", "--format", format, "--data", workshop.data(), "--lang", language);
            assertThat(call.exitCode()).as(call.err()).isZero();
            published.add(call.out());
        }
        return published;
    }
}
