package fr.tripartite.workbook;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which formats of numbers are formats of days or times. */
final class DayFormats {

    /** What a format says beside the letters of day and time: texts, spaces, colours, conditions, languages; not hours passed. */
    private static final Pattern ASIDE =
            Pattern.compile("\"[^\"]*\"|[\\\\_*].|\\[(?!(?:h+|m+|s+)\\])[^\\]]*\\]", Pattern.CASE_INSENSITIVE);

    private static final Pattern LETTERS = Pattern.compile("[dmyhs]", Pattern.CASE_INSENSITIVE);

    private DayFormats() {}

    /**
     * Whether a format is one.
     *
     * @param code of the format, such as {@code dd/mm/yyyy}; null for some that spreadsheets have built in
     */
    static boolean isDay(int number, @Nullable String code) {
        if (code == null) { // of other languages, and never written out
            return (number >= 27 && number <= 36) || (number >= 50 && number <= 58);
        }
        if (code.toUpperCase(Locale.ROOT).matches("GENERAL|STANDARD")) {
            return false;
        }
        String positive = ASIDE.matcher(code).replaceAll("").split(";", 2)[0];
        return LETTERS.matcher(positive).find();
    }
}
