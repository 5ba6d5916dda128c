package fr.tripartite.words;

import fr.tripartite.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences of one language, and how it writes days and amounts. */
public final class Words {

    /** What stands in published files and documents, which spreadsheets read: no thousands separators. */
    public static final Words FRENCH = new Words(Locale.FRENCH, ',', "", " €", "dd/MM/yyyy");

    /**
     * French on the screen. Its no-break space is U+00A0, not the narrow U+202F that is finer in print: every font, terminal and
     * code page of an office has it, and a spreadsheet with French settings takes a pasted amount that holds it for a number.
     */
    public static final Words FRENCH_ON_SCREEN = new Words(Locale.FRENCH, ',', "\u00a0", "\u00a0€", "dd/MM/yyyy");

    /** English on the screen, and in traces. */
    public static final Words ENGLISH = new Words(Locale.ENGLISH, '.', ",", " €", "yyyy-MM-dd");

    private static final String BUNDLE = "fr.tripartite.words.messages";
    /** The point and two decimals. */
    private static final int CENTS = 3;

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+(?!\\d))");

    private final Locale locale;
    private final char decimal;
    private final String thousands;
    private final String euro;
    private final DateTimeFormatter day;
    private @Nullable ResourceBundle sentences;

    private Words(Locale locale, char decimal, String thousands, String euro, String day) {
        this.locale = locale;
        this.decimal = decimal;
        this.thousands = thousands;
        this.euro = euro;
        this.day = DateTimeFormatter.ofPattern(day, Locale.ROOT);
    }

    /** Read when the first is said: most calls speak one language. */
    private synchronized ResourceBundle sentences() {
        ResourceBundle read = sentences;
        if (read == null) {
            read = ResourceBundle.getBundle(
                    BUNDLE,
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            sentences = read;
        }
        return read;
    }

    /** The keys of all sentences. */
    Collection<String> keys() {
        return sentences().keySet();
    }

    /** The sentence of a key, its places still {@code {0}}, {@code {1}} … */
    String sentence(String key) {
        return sentences().getString(key);
    }

    /** A message as a sentence. */
    public String say(Message message) {
        return filled(sentence(message.code().key()), message.arguments());
    }

    private String filled(String sentence, List<Object> arguments) {
        StringBuilder filled = new StringBuilder(sentence.length() + 16 * arguments.size());
        int from = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
            int close = sentence.indexOf('}', open);
            filled.append(sentence, from, open)
                    .append(say(arguments.get(Integer.parseInt(sentence, open + 1, close, 10))));
            from = close + 1;
        }
        return filled.append(sentence, from, sentence.length()).toString();
    }

    private String say(Object argument) {
        if (argument instanceof Message message) {
            return say(message);
        }
        if (argument instanceof Message.Code code) {
            return sentence(code.key());
        }
        if (argument instanceof LocalDate day) {
            return day(day);
        }
        if (argument instanceof Money amount) {
            return euros(amount);
        }
        if (argument instanceof BigDecimal number) {
            return number(number);
        }
        if (argument instanceof Collection<?> several) {
            return several.stream().map(this::say).collect(Collectors.joining(", "));
        }
        return argument.toString();
    }

    /** A day: {@code 31/12/2024} in French, {@code 2024-12-31} in English. */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** A number with the decimals it has, {@code 1,20}. */
    public String number(BigDecimal number) {
        return number.toPlainString().replace('.', decimal);
    }

    /** An amount: {@code 1225,00 €} in files, {@code 1 225,00 €} on a French screen, {@code 1,225.00 €} on an English one. */
    public String euros(Money amount) {
        String text = amount.format(decimal);
        int point = text.length() - CENTS;
        return THOUSANDS.matcher(text.substring(0, point)).replaceAll(thousands) + text.substring(point) + euro;
    }

    /** The same with its sign, as a change is told: {@code +12,00 €}. */
    public String signed(Money amount) {
        return (amount.cents() > 0 ? "+" : "") + euros(amount);
    }
}
