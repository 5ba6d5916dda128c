package fr.tripartite.words;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the program speaks to whoever reads the screen. */
public enum Language {
    /** For those who bill and who are billed. */
    FRENCH("fr"),
    /** For everybody else. */
    ENGLISH("en");

    /** The variables that tell a locale; the first that is set and not empty does. */
    private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    private static final Pattern FRENCH_LOCALE = Pattern.compile("(?i)fr([_.@-].*)?");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The language of a code, {@code fr} or {@code en}, in whatever case. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equalsIgnoreCase(code))
                .findAny();
    }

    /** The language of the locale that an environment tells: French where the locale is, else English. */
    public static Language ofLocale(Map<String, String> environment) {
        return VARIABLES.stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(locale -> !locale.isEmpty())
                .findFirst()
                .filter(locale -> FRENCH_LOCALE.matcher(locale).matches())
                .map(locale -> FRENCH)
                .orElse(ENGLISH);
    }

    /** Its sentences, and how it writes days and amounts. */
    public Words words() {
        return this == FRENCH ? Words.FRENCH_ON_SCREEN : Words.ENGLISH;
    }
}
