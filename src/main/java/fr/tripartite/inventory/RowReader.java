package fr.tripartite.inventory;

import fr.tripartite.money.Money;
import fr.tripartite.tariff.BodyType;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.ServiceDefinition;
import fr.tripartite.words.Message;
import fr.tripartite.words.VisibleText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks each row by itself, from rule {@code errors.surplus-cell} to rule {@code errors.date-bounds}, in that order. Rows share
 * what they say alike: dates are few.
 */
public final class RowReader {

    static final int MOST_UNITS = 1_000_000;

    /** A text that a file keeps from being run as a formula. */
    private static final Pattern NEUTRALISED = Pattern.compile("'[=+@-].*");

    private static final long MOST_PEOPLE = 99_999_999;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int YEARS_AHEAD = 10;

    private final Header header;
    private final InventoryFormat format;
    private final List<String> quotes;
    private final boolean isOfRejections;
    private final List<Integer> checked;
    private final Map<String, BodyType> types = new HashMap<>();
    private final Map<String, ServiceDefinition> services = new HashMap<>();
    private final Map<String, LocalDate> dates = new HashMap<>();
    private final Map<Record, Record> alike = new HashMap<>();

    /** Reads rows under this header. */
    public RowReader(Header header, InventoryFormat format) {
        this.header = header;
        this.format = format;
        this.quotes =
                format.tariffs().issuers().stream().map(Issuer::quoteColumn).toList();
        this.isOfRejections = header.isOfRejections();
        this.checked = IntStream.range(0, header.width())
                .filter(position -> !header.isAboutRejection(position))
                .boxed()
                .toList();
        for (BodyType each : BodyType.values()) {
            types.put(each.name(), each);
        }
        for (ServiceDefinition each : format.tariffs().services()) {
            services.put(VisibleText.letters(VisibleText.of(each.label())), each);
        }
        for (ServiceDefinition each : format.tariffs().services()) {
            services.put(VisibleText.letters(each.code()), each);
        }
    }

    /** What became of a row: a SIRET and a row, or a rejected row. */
    public sealed interface Result {
        /** A row right by itself, and the SIRET of its body. */
        record Accepted(String siret, Row row) implements Result {}

        record Rejected(RejectedRow row) implements Result {}
    }

    /** Reads one row. */
    public Result read(RawRow row) {
        return new Reading(row).read();
    }

    private static <T> @Nullable T coded(Map<String, T> codes, String cell) {
        T known = codes.get(cell);
        return known != null ? known : codes.get(VisibleText.letters(cell));
    }

    /** What many rows say is kept once: a country has a million. */
    @SuppressWarnings("unchecked")
    private <T extends Record> T shared(T said) {
        return (T) alike.computeIfAbsent(said, first -> first);
    }

    private final class Reading {

        private final RawRow row;
        private List<Problem> problems = List.of();

        Reading(RawRow row) {
            this.row = row;
        }

        Result read() {
            if (isMisshapen()) {
                return rejected();
            }
            checkCharacters();
            String number = siretNumber();
            String bodyName = cell(Header.NAME);
            if (bodyName.isEmpty()) {
                problem(Header.NAME, RowFault.NAME_EMPTY);
            }
            BodyType bodyType = bodyType();
            ServiceDefinition definition = coded(services, cell(Header.SERVICE));
            if (definition == null) {
                serviceProblem();
            }
            int units = units(definition);
            long inhabitants = count(Header.POPULATION);
            long staff = count(Header.AGENTS);
            long begunUnits = count(Header.NEW_UNITS);
            if (units > 0 && begunUnits > units) {
                problem(Header.NEW_UNITS, RowFault.NEW_UNITS_OVER, units);
            }
            List<@Nullable Money> amounts = amounts();
            LocalDate signed = date(Header.SUBSCRIBED, true);
            LocalDate start = date(Header.STARTED, true);
            LocalDate end = date(Header.ENDED, false);
            if (start != null && end != null && end.isBefore(start)) {
                problem(Header.ENDED, RowFault.ENDS_BEFORE_START);
            }
            if (!problems.isEmpty() || definition == null || signed == null || start == null) {
                return rejected();
            }
            return new Result.Accepted(
                    number,
                    new Row(
                            new Row.Origin(row.line(), row.sheetRow(), row.record()),
                            shared(new Row.BodyFacts(bodyName, bodyType, inhabitants, staff)),
                            definition,
                            shared(new Row.Units(units, (int) begunUnits)),
                            shared(new Row.Dates(signed, start, end)),
                            amounts,
                            shared(new Row.References(cell(Header.ENGAGEMENT), cell(Header.SERVICE_CODE)))));
        }

        /** Whether its cells cannot be trusted to stand where they stand. */
        private boolean isMisshapen() {
            if (row.shape() == RawRow.Shape.STRAY_QUOTE) {
                add(new Problem("", "", Message.of(RowFault.STRAY_QUOTE)));
            } else if (row.isCut(header.width())) {
                add(new Problem("", "", Message.of(RowFault.CUT, row.cells().size(), header.width())));
            } else {
                row.surplus(header.width()).ifPresent(this::add);
            }
            return !problems.isEmpty();
        }

        /** What no cell may hold, whatever its column. */
        private void checkCharacters() {
            for (int i : checked) {
                String text = Header.cell(row.cells(), i);
                if (VisibleText.hasControl(text)) {
                    add(new Problem(header.name(i), text, Message.of(RowFault.CONTROL_CHARACTER)));
                } else if (text.equals(Cells.UNCOMPUTED)) {
                    add(new Problem(header.name(i), text, Message.of(RowFault.FORMULA)));
                } else if (Cells.isSpreadsheetError(text)) {
                    add(new Problem(header.name(i), text, Message.of(RowFault.SPREADSHEET_ERROR, text)));
                }
            }
        }

        private Result rejected() {
            String number = Cells.compact(cell(Header.SIRET));
            ServiceDefinition definition = coded(services, cell(Header.SERVICE));
            long units = Cells.wholeNumber(cell(Header.QUANTITY));
            return new Result.Rejected(new RejectedRow(
                    new Row.Origin(row.line(), row.sheetRow(), row.record()),
                    Cells.isSiret(number) ? number : cell(Header.SIRET),
                    cell(Header.NAME),
                    definition == null ? cell(Header.SERVICE) : definition.code(),
                    units >= 1 && units <= MOST_UNITS ? Long.toString(units) : cell(Header.QUANTITY),
                    List.copyOf(problems)));
        }

        private String cell(String column) {
            String text = Header.cell(row.cells(), header.position(column));
            return isOfRejections && NEUTRALISED.matcher(text).matches() ? text.substring(1) : text;
        }

        private void problem(String column, RowFault fault, Object... arguments) {
            add(new Problem(column, cell(column), Message.of(fault, arguments)));
        }

        /** A cell that is wrong twice is told once. */
        private void add(Problem problem) {
            if (problems.isEmpty()) {
                problems = new ArrayList<>();
            }
            if (problems.stream().noneMatch(known -> known.column().equals(problem.column()))) {
                problems.add(problem);
            }
        }

        private String siretNumber() {
            String text = Cells.compact(cell(Header.SIRET));
            if (!Cells.isSiret(text)) {
                add(new Problem(Header.SIRET, cell(Header.SIRET), Cells.siretProblem(text)));
            }
            return text;
        }

        private void serviceProblem() {
            String text = cell(Header.SERVICE);
            if (text.isEmpty()) {
                problem(Header.SERVICE, RowFault.SERVICE_EMPTY);
                return;
            }
            Spelling.meant(VisibleText.letters(text), services.keySet())
                    .map(services::get)
                    .ifPresentOrElse(
                            meant -> problem(Header.SERVICE, RowFault.SERVICE_MISSPELT, meant.code()),
                            () -> problem(Header.SERVICE, RowFault.SERVICE_UNKNOWN));
        }

        private BodyType bodyType() {
            BodyType known = coded(types, cell(Header.TYPE));
            if (known == null) {
                problem(
                        Header.TYPE,
                        RowFault.TYPE_UNKNOWN,
                        Arrays.stream(BodyType.values()).map(Enum::name).toList());
                return BodyType.AUTRE;
            }
            return known;
        }

        private int units(@Nullable ServiceDefinition definition) {
            long number = Cells.wholeNumber(cell(Header.QUANTITY));
            if (number < 1 || number > MOST_UNITS) {
                problem(Header.QUANTITY, RowFault.QUANTITY);
                return 0;
            }
            if (definition != null && definition.onePerBody() && number != 1) {
                problem(Header.QUANTITY, RowFault.QUANTITY_NOT_ONE, definition.code());
            }
            return (int) number;
        }

        private long count(String column) {
            long number = Cells.wholeNumber(cell(column));
            if (number == Cells.INVALID) {
                problem(column, RowFault.WHOLE_NUMBER, column);
                return Row.UNKNOWN;
            }
            if (number > MOST_PEOPLE && !column.equals(Header.NEW_UNITS)) {
                problem(column, RowFault.TOO_MANY_PEOPLE, column);
                return Row.UNKNOWN;
            }
            return number;
        }

        private List<@Nullable Money> amounts() {
            List<@Nullable Money> amounts = null;
            for (int i = 0; i < quotes.size(); i++) {
                String column = quotes.get(i);
                String text = cell(column);
                if (text.isEmpty()) {
                    continue;
                }
                Money amount = Cells.amount(text).orElse(null);
                if (amount == null) {
                    problem(column, RowFault.QUOTE_AMOUNT);
                }
                if (amounts == null) {
                    amounts = new ArrayList<>(Collections.nCopies(quotes.size(), null));
                }
                amounts.set(i, amount);
            }
            return amounts == null ? List.of() : amounts;
        }

        private @Nullable LocalDate date(String column, boolean required) {
            String text = cell(column);
            if (text.isEmpty()) {
                if (required) {
                    problem(column, RowFault.DATE_EMPTY, column);
                }
                return null;
            }
            LocalDate date = dates.computeIfAbsent(text, Cells::date);
            if (date == null) {
                problem(column, RowFault.DATE_IMPOSSIBLE, column);
            } else if (date.isBefore(EARLIEST)) {
                problem(column, RowFault.DATE_TOO_EARLY, column);
            } else if (required && date.getYear() > format.year() + YEARS_AHEAD) {
                problem(column, RowFault.DATE_TOO_LATE, column, Integer.toString(format.year() + YEARS_AHEAD));
            }
            return date;
        }
    }
}
