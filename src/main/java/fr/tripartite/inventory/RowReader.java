package fr.tripartite.inventory;

import fr.tripartite.money.Money;
import fr.tripartite.tariff.BodyType;
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

    /** Greatest number of units in a row. */
    static final int MOST_UNITS = 1_000_000;

    /** A text that a file keeps from being run as a formula. */
    private static final Pattern NEUTRALISED = Pattern.compile("'[=+@-].*");

    private static final long MOST_PEOPLE = 99_999_999;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int YEARS_AHEAD = 10;

    private final Header header;
    private final InventoryFormat format;
    private final Column siret;
    private final Column name;
    private final Column type;
    private final Column population;
    private final Column agents;
    private final Column service;
    private final Column quantity;
    private final Column newUnits;
    private final Column subscribed;
    private final Column started;
    private final Column ended;
    private final Column engagement;
    private final Column serviceCode;
    private final List<Column> quotes;
    private final boolean isOfRejections;
    private final List<Integer> checked;
    private final Map<String, BodyType> types = new HashMap<>();
    private final Map<String, ServiceDefinition> services = new HashMap<>();
    private final Map<String, LocalDate> dates = new HashMap<>();
    private final Map<Record, Record> alike = new HashMap<>();

    /** A column and where it stands. */
    private record Column(String name, int position) {}

    /** Reads rows under this header. */
    public RowReader(Header header, InventoryFormat format) {
        this.header = header;
        this.format = format;
        this.siret = column(Header.SIRET);
        this.name = column(Header.NAME);
        this.type = column(Header.TYPE);
        this.population = column(Header.POPULATION);
        this.agents = column(Header.AGENTS);
        this.service = column(Header.SERVICE);
        this.quantity = column(Header.QUANTITY);
        this.newUnits = column(Header.NEW_UNITS);
        this.subscribed = column(Header.SUBSCRIBED);
        this.started = column(Header.STARTED);
        this.ended = column(Header.ENDED);
        this.engagement = column(Header.ENGAGEMENT);
        this.serviceCode = column(Header.SERVICE_CODE);
        this.quotes = format.tariffs().issuers().stream()
                .map(issuer -> column(issuer.quoteColumn()))
                .toList();
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

    private Column column(String columnName) {
        return new Column(columnName, header.position(columnName));
    }

    /** What became of a row: a SIRET and a row, or a rejected row. */
    public sealed interface Result {
        /**
         * A row right by itself.
         *
         * @param siret of the body
         */
        record Accepted(String siret, Row row) implements Result {}

        /** A row wrong by itself. */
        record Rejected(RejectedRow row) implements Result {}
    }

    /** Reads one row. */
    public Result read(RawRow row) {
        return new Reading(row).read();
    }

    private @Nullable ServiceDefinition service(String cell) {
        ServiceDefinition known = services.get(cell);
        return known != null ? known : services.get(VisibleText.letters(cell));
    }

    private @Nullable BodyType type(String cell) {
        BodyType known = types.get(cell);
        return known != null ? known : types.get(VisibleText.letters(cell));
    }

    private @Nullable LocalDate day(String cell) {
        LocalDate known = dates.get(cell);
        return known != null ? known : dates.computeIfAbsent(cell, Cells::date);
    }

    /** What many rows say is kept once: a country has a million. */
    @SuppressWarnings("unchecked")
    private <T extends Record> T shared(T said) {
        Record known = alike.putIfAbsent(said, said);
        return known == null ? said : (T) known;
    }

    /** The checks of one row. */
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
            String bodyName = cell(name);
            if (bodyName.isEmpty()) {
                problem(name, RowFault.NAME_EMPTY);
            }
            BodyType bodyType = bodyType();
            ServiceDefinition definition = service(cell(service));
            if (definition == null) {
                serviceProblem();
            }
            int units = units(definition);
            long inhabitants = count(population);
            long staff = count(agents);
            long begunUnits = count(newUnits);
            if (units > 0 && begunUnits > units) {
                problem(newUnits, RowFault.NEW_UNITS_OVER, units);
            }
            List<@Nullable Money> amounts = amounts();
            LocalDate signed = date(subscribed, true);
            LocalDate start = date(started, true);
            LocalDate end = date(ended, false);
            if (start != null && end != null && end.isBefore(start)) {
                problem(ended, RowFault.ENDS_BEFORE_START);
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
                            shared(new Row.References(cell(engagement), cell(serviceCode)))));
        }

        /** Whether its cells cannot be trusted to stand where they stand. */
        private boolean isMisshapen() {
            if (row.shape() == RawRow.Shape.STRAY_QUOTE) {
                add(new Problem("", "", Message.of(RowFault.STRAY_QUOTE)));
            } else if (row.shape() == RawRow.Shape.UNENDED && row.cells().size() < header.width()) {
                add(new Problem("", "", Message.of(RowFault.CUT, row.cells().size(), header.width())));
            } else {
                row.cells().stream()
                        .skip(header.width())
                        .filter(cell -> !cell.isEmpty())
                        .findFirst()
                        .ifPresent(cell -> add(new Problem(
                                "",
                                cell,
                                Message.of(RowFault.SURPLUS, row.cells().size(), header.width()))));
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
            String number = Cells.compact(cell(siret));
            ServiceDefinition definition = service(cell(service));
            long units = Cells.wholeNumber(cell(quantity));
            return new Result.Rejected(new RejectedRow(
                    new Row.Origin(row.line(), row.sheetRow(), row.record()),
                    Cells.isSiret(number) ? number : cell(siret),
                    cell(name),
                    definition == null ? cell(service) : definition.code(),
                    units >= 1 && units <= MOST_UNITS ? Long.toString(units) : cell(quantity),
                    List.copyOf(problems)));
        }

        private String cell(Column column) {
            String text = Header.cell(row.cells(), column.position());
            return isOfRejections && NEUTRALISED.matcher(text).matches() ? text.substring(1) : text;
        }

        private void problem(Column column, RowFault fault, Object... arguments) {
            add(new Problem(column.name(), cell(column), Message.of(fault, arguments)));
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
            String text = Cells.compact(cell(siret));
            if (!Cells.isSiret(text)) {
                add(new Problem(siret.name(), cell(siret), Cells.siretProblem(text)));
            }
            return text;
        }

        private void serviceProblem() {
            String text = cell(service);
            if (text.isEmpty()) {
                problem(service, RowFault.SERVICE_EMPTY);
                return;
            }
            Spelling.meant(VisibleText.letters(text), services.keySet())
                    .map(services::get)
                    .ifPresentOrElse(
                            meant -> problem(service, RowFault.SERVICE_MISSPELT, meant.code()),
                            () -> problem(service, RowFault.SERVICE_UNKNOWN));
        }

        private BodyType bodyType() {
            BodyType known = type(cell(type));
            if (known == null) {
                problem(
                        type,
                        RowFault.TYPE_UNKNOWN,
                        Arrays.stream(BodyType.values()).map(Enum::name).toList());
                return BodyType.AUTRE;
            }
            return known;
        }

        private int units(@Nullable ServiceDefinition definition) {
            long number = Cells.wholeNumber(cell(quantity));
            if (number < 1 || number > MOST_UNITS) {
                problem(quantity, RowFault.QUANTITY);
                return 0;
            }
            if (definition != null && definition.onePerBody() && number != 1) {
                problem(quantity, RowFault.QUANTITY_NOT_ONE, definition.code());
            }
            return (int) number;
        }

        private long count(Column column) {
            long number = Cells.wholeNumber(cell(column));
            if (number == Cells.INVALID) {
                problem(column, RowFault.WHOLE_NUMBER, column.name());
                return Row.UNKNOWN;
            }
            if (number > MOST_PEOPLE && !column.equals(newUnits)) {
                problem(column, RowFault.TOO_MANY_PEOPLE, column.name());
                return Row.UNKNOWN;
            }
            return number;
        }

        private List<@Nullable Money> amounts() {
            List<@Nullable Money> amounts = null;
            for (int i = 0; i < quotes.size(); i++) {
                Column column = quotes.get(i);
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

        private @Nullable LocalDate date(Column column, boolean required) {
            String text = cell(column);
            if (text.isEmpty()) {
                if (required) {
                    problem(column, RowFault.DATE_EMPTY, column.name());
                }
                return null;
            }
            LocalDate date = day(text);
            if (date == null) {
                problem(column, RowFault.DATE_IMPOSSIBLE, column.name());
            } else if (date.isBefore(EARLIEST)) {
                problem(column, RowFault.DATE_TOO_EARLY, column.name());
            } else if (required && date.getYear() > format.year() + YEARS_AHEAD) {
                problem(column, RowFault.DATE_TOO_LATE, column.name(), Integer.toString(format.year() + YEARS_AHEAD));
            }
            return date;
        }
    }
}
