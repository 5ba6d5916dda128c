package fr.tripartite.words;

import fr.tripartite.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The sentences of one language, and how it writes days and amounts. */
public final class Words {

    /** What a finance officer reads. */
    public static final Words FRENCH = new Words(Locale.FRENCH, ',');

    /** What stops the program; holds the sentences that are told in English at all. */
    public static final Words ENGLISH = new Words(Locale.ENGLISH, '.');

    private static final String BUNDLE = "fr.tripartite.words.messages";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final ResourceBundle sentences;
    private final char decimal;

    private Words(Locale locale, char decimal) {
        this.sentences = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.decimal = decimal;
    }

    /** The keys of all sentences. */
    Collection<String> keys() {
        return sentences.keySet();
    }

    /** The sentence of a key, its places still {@code {0}}, {@code {1}} … */
    String sentence(String key) {
        return sentences.getString(key);
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

    /** A day, {@code 31/12/2024}. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A number with the decimals it has, {@code 1,20}. */
    public String number(BigDecimal number) {
        return number.toPlainString().replace('.', decimal);
    }

    /** An amount, {@code 1225,00 €}. */
    public String euros(Money amount) {
        return amount.format(decimal) + " €";
    }
}
