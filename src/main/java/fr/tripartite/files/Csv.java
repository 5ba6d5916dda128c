package fr.tripartite.files;

import fr.tripartite.money.Money;
import fr.tripartite.tariff.French;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The dialect of the published files: {@code ;}, decimal comma, dd/MM/yyyy, and no cell that a spreadsheet would run. */
final class Csv {

    /** What a published file begins with, so that spreadsheets read it as UTF-8. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final char FIRST_OF_TWO_BYTES = 0x80;
    private static final char FIRST_OF_THREE_BYTES = 0x800;
    private static final int MOST_BYTES = 3;
    private static final int MOST_DIGITS = 22;
    private static final int MOST_KNOWN = 1_000;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

    private byte[] bytes = new byte[1 << 8];
    private int length;
    private boolean withinRow;
    private final Map<String, byte[]> known = new HashMap<>(0);
    private LocalDate lastDay = LocalDate.MIN;
    private String lastDate = "";

    /** The cells of a row as a file writes them, without a line end: quoted where they have to be, and nowhere else. */
    static String record(List<String> cells) {
        Csv csv = new Csv();
        cells.forEach(csv::cell);
        return csv.toString();
    }

    /** Adds a row. */
    Csv add(List<String> cells) {
        cells.forEach(this::cell);
        return endRow();
    }

    /** Adds a cell, quoted where it has to be. */
    Csv cell(String cell) {
        beginCell(MOST_BYTES * cell.length() + 2);
        int begin = length;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (isQuoted(c) || Character.isSurrogate(c)) {
                length = begin;
                return unusual(cell);
            }
            put(c);
        }
        return this;
    }

    private Csv unusual(String cell) {
        boolean quotes = false;
        boolean surrogates = false;
        for (int i = 0; i < cell.length(); i++) {
            quotes |= isQuoted(cell.charAt(i));
            surrogates |= Character.isSurrogate(cell.charAt(i));
        }
        String text = quotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
        if (surrogates) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            return put(encoded, encoded.length);
        }
        makeRoom(MOST_BYTES * text.length());
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
        return this;
    }

    private Csv put(byte[] some, int count) {
        return rows(some, 0, count);
    }

    /** Adds whole rows that somebody else has written. */
    Csv rows(byte[] some, int offset, int count) {
        makeRoom(count);
        System.arraycopy(some, offset, bytes, length, count);
        length += count;
        return this;
    }

    /** Adds a cell that many rows have: it is encoded once. */
    Csv repeated(String cell) {
        byte[] encoded = known.get(cell);
        if (encoded == null) {
            int begin = length + (withinRow ? 1 : 0);
            cell(cell);
            if (known.size() < MOST_KNOWN) {
                known.put(cell, Arrays.copyOfRange(bytes, begin, length));
            }
            return this;
        }
        beginCell(encoded.length);
        return put(encoded, encoded.length);
    }

    /** Adds cells that others hold. */
    Csv cells(Csv other) {
        beginCell(other.length);
        return put(other.bytes, other.length);
    }

    private static boolean isQuoted(char c) {
        return c == ';' || c == '"' || c == '\n' || c == '\r';
    }

    private void put(char c) {
        if (c < FIRST_OF_TWO_BYTES) {
            bytes[length++] = (byte) c;
        } else if (c < FIRST_OF_THREE_BYTES) {
            bytes[length++] = (byte) (0xC0 | (c >> 6));
            bytes[length++] = (byte) (0x80 | (c & 0x3F));
        } else {
            bytes[length++] = (byte) (0xE0 | (c >> 12));
            bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
            bytes[length++] = (byte) (0x80 | (c & 0x3F));
        }
    }

    /** Adds a cell with a whole number. */
    Csv cell(long number) {
        beginCell(MOST_DIGITS);
        digits(number, 1);
        return this;
    }

    /** Adds a cell as {@link #amount(Money)} writes it. */
    Csv cell(Money amount) {
        beginCell(MOST_DIGITS);
        long cents = amount.cents();
        digits(cents, 3);
        bytes[length] = bytes[length - 1];
        bytes[length - 1] = bytes[length - 2];
        bytes[length - 2] = ',';
        length++;
        return this;
    }

    /** Adds a cell as {@link #date(LocalDate)} writes it. */
    Csv cell(LocalDate day) {
        if (!day.equals(lastDay)) {
            lastDay = day;
            lastDate = date(day);
        }
        return repeated(lastDate);
    }

    /** Writes at least so many digits, from the last to the first. */
    private void digits(long number, int least) {
        if (number == Long.MIN_VALUE) {
            throw new ArithmeticException("no amount is that small");
        }
        if (number < 0) {
            bytes[length++] = '-';
        }
        long rest = Math.abs(number);
        int count = least;
        for (long power = least == 1 ? 10 : 1000; count < 19 && rest >= power; power *= 10) {
            count++;
        }
        length += count;
        for (int i = 1; i <= count; i++) {
            bytes[length - i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private void beginCell(int most) {
        makeRoom(most + 1);
        if (withinRow) {
            bytes[length++] = ';';
        }
        withinRow = true;
    }

    private void makeRoom(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    /** Ends a row. */
    Csv endRow() {
        makeRoom(1);
        bytes[length++] = '\n';
        withinRow = false;
        return this;
    }

    /** Number of bytes. */
    int length() {
        return length;
    }

    /** The bytes so far. */
    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Writes all rows into a file. */
    void writeTo(OutputFile file) {
        file.add(bytes, 0, length);
    }

    /** All rows, each with its line end. */
    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** A text cell, neutralised where a spreadsheet would run it as a formula. */
    static String text(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        return switch (cell.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r' -> "'" + cell;
            default -> cell;
        };
    }

    /** A cell of a column of numbers, as read: a number is left alone, anything else is text. */
    static String number(String cell) {
        return NUMBER.matcher(cell).matches() ? cell : text(cell);
    }

    static String amount(Money money) {
        return money.format(',');
    }

    /**
     * An amount as {@link #amount(Money)} writes it.
     *
     * @throws NumberFormatException where it is anything else
     */
    static Money amount(String cell) {
        int comma = cell.length() - 3;
        if (comma < 1 || cell.charAt(comma) != ',') {
            throw new NumberFormatException("'" + cell + "' is not an amount with two decimals");
        }
        long euros = Long.parseLong(cell, 0, comma, 10);
        int cents = Integer.parseInt(cell, comma + 1, cell.length(), 10);
        long magnitude = Math.addExact(Math.multiplyExact(Math.abs(euros), 100L), cents);
        return new Money(cell.charAt(0) == '-' ? -magnitude : magnitude);
    }

    static String date(LocalDate date) {
        return French.day(date);
    }

    /** A rate in hundredths of a percent, without needless decimals: 2000 is 20, 550 is 5,5. */
    static String rate(int hundredths) {
        return hundredths % 100 == 0
                ? Integer.toString(hundredths / 100)
                : new Money(hundredths).format(',').replaceFirst("0$", "");
    }

    /** A rate as {@link #rate(int)} writes it, in hundredths of a percent. */
    static int rate(String cell) {
        return new BigDecimal(cell.replace(',', '.')).movePointRight(2).intValueExact();
    }
}
