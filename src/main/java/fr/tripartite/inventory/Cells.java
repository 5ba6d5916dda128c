package fr.tripartite.inventory;

import fr.tripartite.money.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people and spreadsheets write into cells, read strictly: what cannot be read for certain is not read. */
public final class Cells {

    /** A whole number could not be read. */
    static final long INVALID = -2;

    private static final int SIRET_DIGITS = 14;
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12})(?:[.,](\\d{1,2}))?€?");

    private Cells() {}

    /** Without the spaces of any kind, byte-order marks included, at both ends. */
    public static String trim(String cell) {
        int from = 0;
        int until = cell.length();
        while (from < until && isBlank(cell.charAt(from))) {
            from++;
        }
        while (until > from && isBlank(cell.charAt(until - 1))) {
            until--;
        }
        return from == until ? "" : cell.substring(from, until);
    }

    /** Whether a cell holds nothing but spaces. */
    public static boolean isEmpty(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (!isBlank(cell.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char c) {
        if (c > ' ' && c < '\u0080') {
            return false;
        }
        return c <= ' ' || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    /** Without any space (plain, no-break, narrow …). */
    public static String compact(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (isBlank(cell.charAt(i))) {
                StringBuilder compact = new StringBuilder(cell.length());
                cell.chars().filter(c -> !isBlank((char) c)).forEach(c -> compact.append((char) c));
                return compact.toString();
            }
        }
        return cell;
    }

    /** Rule {@code text.whole-numbers}: a whole number, {@link Row#UNKNOWN} for an empty cell, {@link #INVALID} for anything else. */
    static long wholeNumber(String cell) {
        String digits = compact(cell);
        if (digits.isEmpty()) {
            return Row.UNKNOWN;
        }
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return INVALID;
            }
            // beyond eighteen digits all numbers are equally too large
            number = number > 99_999_999_999_999_999L ? Long.MAX_VALUE : number * 10 + (c - '0');
        }
        return number;
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
    public static @Nullable LocalDate date(String cell) {
        if (cell.length() != 10) {
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

    /** The fourteen digits of a SIRET. */
    public static String siret(long number) {
        String digits = Long.toString(number);
        return "0".repeat(SIRET_DIGITS - digits.length()) + digits;
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
