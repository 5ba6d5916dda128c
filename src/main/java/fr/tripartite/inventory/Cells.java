package fr.tripartite.inventory;

import fr.tripartite.money.Money;
import fr.tripartite.words.Message;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people and spreadsheets write into cells, read strictly: what cannot be read for certain is not read. */
public final class Cells {

    /** What stands for a formula of which the file has no value: rule {@code errors.formula}. */
    public static final String UNCOMPUTED = "#FORMULE?";

    /** A whole number could not be read. */
    static final long INVALID = -2;

    private static final int SIRET_DIGITS = 14;
    private static final int DAY_LETTERS = 10;
    private static final Pattern WHOLE = Pattern.compile("0*+(\\d*+)(?:[.,]0{1,2})?");
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]0{1,2}:00(?::00(?:[.,]0+)?)?$");
    private static final Set<String> SPREADSHEET_ERRORS = Set.of(
            "#N/A",
            "#N/D",
            "#REF!",
            "#VALEUR!",
            "#VALUE!",
            "#NOM?",
            "#NAME?",
            "#DIV/0!",
            "#NUL!",
            "#NULL!",
            "#NOMBRE!",
            "#NUM!",
            "#CALC!",
            "#SPILL!",
            "#FIELD!",
            "#BLOCKED!",
            "#CONNECT!",
            "#UNKNOWN!",
            "#BUSY!",
            "#GETTING_DATA");
    private static final Pattern TOO_NARROW = Pattern.compile("#+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d+([.,]\\d+)?[eE]\\+?\\d+");
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12})(?:[.,](\\d{1,2}))?€?");

    private Cells() {}

    /** A cell without its spaces. */
    public static String compact(String cell) {
        return cell.replace(" ", "");
    }

    /** Rule {@code text.whole-numbers}: a whole number, {@link Row#UNKNOWN} for an empty cell, {@link #INVALID} for anything else. */
    static long wholeNumber(String cell) {
        String digits = compact(cell);
        if (digits.isEmpty()) {
            return Row.UNKNOWN;
        }
        Matcher whole = WHOLE.matcher(digits);
        if (!whole.matches() || !Character.isDigit(digits.charAt(0))) {
            return INVALID;
        }
        // beyond eighteen digits all numbers are equally too large
        return whole.group(1).length() > 18 ? Long.MAX_VALUE : Long.parseLong("0" + whole.group(1));
    }

    /** Rule {@code text.amounts}: above zero with at most two decimals, comma or point, possibly ending in €. */
    static Optional<Money> amount(String cell) {
        String compact = compact(cell);
        if (!AMOUNT.matcher(compact).matches()) {
            return Optional.empty();
        }
        Money money = Money.parse(compact.replace(',', '.').replace("€", ""));
        return money.isZero() ? Optional.empty() : Optional.of(money);
    }

    /** The same, possibly negative. */
    public static Optional<Money> signedAmount(String cell) {
        String compact = compact(cell);
        return compact.startsWith("-") ? amount(compact.substring(1)).map(Money::negate) : amount(compact);
    }

    /** Rule {@code text.dates}: a day written dd/MM/yyyy or yyyy-MM-dd, or null where there is no such day. */
    public static @Nullable LocalDate date(String text) {
        String cell = text.length() > DAY_LETTERS ? MIDNIGHT.matcher(text).replaceFirst("") : text;
        if (cell.length() != DAY_LETTERS) {
            return null;
        }
        boolean french = cell.charAt(2) == '/' && cell.charAt(5) == '/';
        boolean iso = cell.charAt(4) == '-' && cell.charAt(7) == '-';
        if (!french && !iso) {
            return null;
        }
        int year = number(cell, french ? 6 : 0, 4);
        int month = number(cell, french ? 3 : 5, 2);
        int day = number(cell, french ? 0 : 8, 2);
        if (year < 1 || month < 1 || day < 1) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether a spreadsheet could not compute the cell, or not show it: rule {@code errors.spreadsheet}. */
    public static boolean isSpreadsheetError(String cell) {
        return cell.startsWith("#")
                && (SPREADSHEET_ERRORS.contains(cell.toUpperCase(Locale.ROOT))
                        || TOO_NARROW.matcher(cell).matches());
    }

    /** Whether a spreadsheet made a number of what was none, such as {@code 2,16E+13}. */
    public static boolean isScientific(String cell) {
        return SCIENTIFIC.matcher(compact(cell)).matches();
    }

    private static int number(String cell, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            char c = cell.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    /** Why a cell without its spaces is no SIRET. */
    public static Message siretProblem(String compact) {
        if (compact.isEmpty()) {
            return Message.of(RowFault.SIRET_EMPTY);
        }
        if (isScientific(compact)) {
            return Message.of(RowFault.SIRET_SCIENTIFIC, compact);
        }
        if (!DIGITS.matcher(compact).matches()) {
            return Message.of(RowFault.SIRET_NOT_DIGITS);
        }
        return switch (compact.length()) {
            case 13 -> Message.of(RowFault.SIRET_THIRTEEN);
            case SIRET_DIGITS -> Message.of(RowFault.SIRET_KEY);
            default -> Message.of(RowFault.SIRET_LENGTH, compact.length());
        };
    }

    /** Whether fourteen digits with a valid Luhn key: rule {@code errors.siret}. */
    public static boolean isSiret(String digits) {
        if (digits.length() != SIRET_DIGITS) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < SIRET_DIGITS; i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
