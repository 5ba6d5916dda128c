package fr.tripartite.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first of LC_ALL, LC_MESSAGES and LANG that is set and not empty says which language. */
class LanguageTest {

    /** Not there: not set; two quotes: set, and empty. */
    @ParameterizedTest(name = "LC_ALL={0} LC_MESSAGES={1} LANG={2} is {3}")
    @CsvSource({
        "           ,            ,             , ENGLISH",
        "           ,            , fr_FR.UTF-8 , FRENCH",
        "           ,            , fr          , FRENCH",
        "           ,            , fr_BE@euro  , FRENCH",
        "           ,            , FR_fr.utf8  , FRENCH",
        "           ,            , fy_NL.UTF-8 , ENGLISH",
        "           ,            , frr_DE      , ENGLISH",
        "           ,            , en_GB.UTF-8 , ENGLISH",
        "           ,            , C.UTF-8     , ENGLISH",
        "           , fr_FR.UTF-8, en_GB.UTF-8 , FRENCH",
        "           , C          , fr_FR.UTF-8 , ENGLISH",
        "C          ,            , fr_FR.UTF-8 , ENGLISH",
        "C          , fr_FR.UTF-8, fr_FR.UTF-8 , ENGLISH",
        "POSIX      , fr_FR.UTF-8,             , ENGLISH",
        "fr_FR.UTF-8, en_GB.UTF-8, en_GB.UTF-8 , FRENCH",
        "''         ,            , fr_FR.UTF-8 , FRENCH",
        "''         , ''         , fr_FR.UTF-8 , FRENCH",
        "''         , fr_FR.UTF-8, en_GB.UTF-8 , FRENCH",
        "''         , ''         , ''          , ENGLISH",
    })
    void the_locale_decides(@Nullable String all, @Nullable String messages, @Nullable String lang, Language expected) {
        Map<String, String> environment = new HashMap<>();
        if (all != null) {
            environment.put("LC_ALL", all);
        }
        if (messages != null) {
            environment.put("LC_MESSAGES", messages);
        }
        if (lang != null) {
            environment.put("LANG", lang);
        }
        environment.put("LC_CTYPE", "fr_FR.UTF-8");
        environment.put("LANGUAGE", "fr");

        assertThat(Language.ofLocale(environment)).isEqualTo(expected);
    }

    @Test
    void a_language_has_a_code_in_whatever_case_and_no_other() {
        assertThat(Language.of("fr")).contains(Language.FRENCH);
        assertThat(Language.of("EN")).contains(Language.ENGLISH);
        assertThat(Language.of("de")).isEmpty();
        assertThat(Language.of("french")).isEmpty();
        assertThat(Language.of("")).isEmpty();
    }
}
