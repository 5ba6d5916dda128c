package fr.tripartite.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.tripartite.failure.Failure;
import fr.tripartite.words.Language;
import fr.tripartite.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The language of the settings is found without reading them as a whole, and nothing there is a reason to end. */
class LanguageSettingTest {

    @TempDir
    Path directory;

    private Optional<Language> in(String text) throws IOException {
        Files.writeString(directory.resolve("application.yml"), text);
        return LanguageSetting.in(directory, Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tripartite:\n  lang: fr\n",
                "tripartite: { lang: FR }\n",
                "tripartite.lang: fr\n",
                "spring:\n  datasource:\n    url: jdbc:postgresql://x/y\ntripartite:\n  ledger:\n    backups: 3\n  lang: \"fr\" # cron\n",
                "a: b\n---\ntripartite:\n  lang: fr\n",
            })
    void it_is_found_however_it_is_written(String text) throws IOException {
        assertThat(in(text)).contains(Language.FRENCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# tripartite:\n#   lang: fr\n",
                "tripartite:\n  lang:\n",
                "tripartite:\n  lang: \"\"\n",
                "tripartite:\n  lang: de\n",
                "tripartite: fr # lang\n",
                "lang: fr\n",
                "tripartite: [lang: fr\n",
                "- lang\n",
                "tripartite:\n  lang: { fr: en }\n",
                "a: !!javax.script.ScriptEngineManager [lang]\n",
            })
    void what_is_not_there_or_of_no_use_says_nothing(String text) throws IOException {
        assertThat(in(text)).isEmpty();
    }

    @Test
    void a_directory_without_the_file_or_that_is_none_says_nothing() throws IOException {
        assertThat(LanguageSetting.in(directory, Map.of())).isEmpty();
        Path file = Files.createFile(directory.resolve("file"));
        assertThat(LanguageSetting.in(file, Map.of())).isEmpty();
        Files.write(directory.resolve("application.yml"), new byte[] {'l', 'a', 'n', 'g', ':', (byte) 0xE9});
        assertThat(LanguageSetting.in(directory, Map.of())).isEmpty();
    }

    @Test
    void the_environment_wins_over_the_file() throws IOException {
        Files.writeString(directory.resolve("application.yml"), "tripartite:\n  lang: fr\n");

        assertThat(LanguageSetting.in(directory, Map.of("TRIPARTITE_LANG", "en")))
                .contains(Language.ENGLISH);
        assertThat(LanguageSetting.in(directory, Map.of("TRIPARTITE_LANG", ""))).isEmpty();
    }

    /** Whoever reads all settings tells of it. */
    @Test
    void a_language_that_the_program_does_not_speak_is_a_wrong_setting() throws IOException {
        Files.writeString(directory.resolve("application.yml"), "tripartite:\n  lang: de\n");

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> Settings.read(directory, Map.of()))
                .satisfies(failure -> {
                    assertThat(failure.kind()).isEqualTo(Failure.Kind.INVALID);
                    assertThat(failure.sentence(Words.ENGLISH))
                            .isEqualTo(
                                    "tripartite.lang is 'de': write fr or en, or leave it empty for the language of the"
                                            + " locale");
                    assertThat(failure.sentence(Words.FRENCH_ON_SCREEN))
                            .isEqualTo(
                                    "tripartite.lang vaut « de » : écrire fr ou en, ou le laisser vide pour la langue du"
                                            + " système");
                });
        Files.writeString(directory.resolve("application.yml"), "tripartite:\n  lang: fr\n");
        assertThat(Settings.read(directory, Map.of()).tripartite().lang()).isEqualTo("fr");
        Files.writeString(directory.resolve("application.yml"), "tripartite:\n  lang:\n");
        assertThat(Settings.read(directory, Map.of()).tripartite().lang()).isEmpty();
    }
}
