package fr.tripartite.inventory;

import fr.tripartite.money.Money;
import fr.tripartite.tariff.BodyType;
import fr.tripartite.tariff.ServiceDefinition;
import fr.tripartite.tariff.Tariffs;
import fr.tripartite.words.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks each row by itself, from rule {@code errors.siret} to rule {@code errors.dates}, in that order; several threads may.
 * Rows share what they say alike: dates are few.
 */
public final class RowReader {

    /** Greatest number of units in a row. */
    static final int MOST_UNITS = 1_000_000;

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d+([.,]\\d+)?[eE]\\+?\\d+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Header header;
    private final Tariffs tariffs;
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
    private final Map<String, BodyType> types = new ConcurrentHashMap<>();
    private final Map<String, ServiceDefinition> services = new ConcurrentHashMap<>();
    private final Map<String, LocalDate> dates = new ConcurrentHashMap<>();

    /** A column and where it stands. */
    private record Column(String name, int position) {}

    /** Reads rows under this header. */
    public RowReader(Header header, Tariffs tariffs) {
        this.header = header;
        this.tariffs = tariffs;
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
        this.quotes = tariffs.issuers().stream()
                .map(issuer -> column(issuer.quoteColumn()))
                .toList();
        for (BodyType each : BodyType.values()) {
            types.put(each.name(), each);
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
         * @param siret of the body, as a number
         */
        record Accepted(long siret, Row row) implements Result {}

        /** A row wrong by itself. */
        record Rejected(RejectedRow row) implements Result {}
    }

    /**
     * Reads one row.
     *
     * @param line physical line on which it begins
     * @param cells as many as were read
     * @param source what it was read from
     * @param position where it begins in there
     */
    public Result read(int line, List<String> cells, Source source, int position) {
        return new Reading(cells, source, position).read(line);
    }

    /** Rejects a row in which text follows a closing quote: where its cells end is a guess. */
    public Result misquoted(int line, List<String> cells, Source source, int position) {
        Reading reading = new Reading(cells, source, position);
        reading.wrong(Message.of(RowFault.MISQUOTED));
        return reading.rejected(line);
    }

    private @Nullable ServiceDefinition service(String cell) {
        ServiceDefinition known = services.get(cell);
        return known != null
                ? known
                : services.computeIfAbsent(cell, text -> tariffs.service(text.toUpperCase(Locale.ROOT))
                        .orElse(null));
    }

    private @Nullable LocalDate day(String cell) {
        LocalDate known = dates.get(cell);
        return known != null ? known : dates.computeIfAbsent(cell, Cells::date);
    }

    /** The checks of one row. */
    private final class Reading {

        private final List<String> cells;
        private final Source source;
        private final int position;
        private List<Problem> problems = List.of();

        Reading(List<String> cells, Source source, int position) {
            this.cells = cells;
            this.source = source;
            this.position = position;
        }

        Result read(int line) {
            if (cells.size() != header.width()) {
                wrong(Message.of(RowFault.WIDTH, cells.size(), header.width()));
                return rejected(line);
            }
            String number = siretNumber();
            String bodyName = cell(name);
            if (bodyName.isEmpty()) {
                problem(name, RowFault.NAME_EMPTY);
            }
            BodyType bodyType = bodyType();
            ServiceDefinition definition = service(cell(service));
            if (definition == null) {
                problem(service, RowFault.SERVICE_UNKNOWN);
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
                return rejected(line);
            }
            return new Result.Accepted(
                    Long.parseLong(number),
                    new Row(
                            new Row.Origin(line, source, position),
                            new Row.BodyFacts(bodyName, bodyType, inhabitants, staff),
                            definition,
                            new Row.Units(units, (int) begunUnits),
                            new Row.Dates(signed, start, end),
                            amounts,
                            new Row.References(cell(engagement), cell(serviceCode))));
        }

        private Result rejected(int line) {
            String number = Cells.compact(cell(siret));
            ServiceDefinition definition = service(cell(service));
            long units = Cells.wholeNumber(cell(quantity));
            return new Result.Rejected(new RejectedRow(
                    line,
                    Cells.isSiret(number) ? number : cell(siret),
                    cell(name),
                    definition == null ? cell(service) : definition.code(),
                    units >= 1 && units <= MOST_UNITS ? Long.toString(units) : cell(quantity),
                    List.copyOf(problems),
                    source.record(position)));
        }

        private String cell(Column column) {
            return Header.cell(cells, column.position());
        }

        private void problem(Column column, RowFault fault, Object... arguments) {
            add(new Problem(column.name(), cell(column), Message.of(fault, arguments)));
        }

        /** The row as a whole is wrong. */
        void wrong(Message reason) {
            add(new Problem("", "", reason));
        }

        private void add(Problem problem) {
            if (problems.isEmpty()) {
                problems = new ArrayList<>();
            }
            problems.add(problem);
        }

        private String siretNumber() {
            String text = Cells.compact(cell(siret));
            if (!Cells.isSiret(text)) {
                add(new Problem(siret.name(), cell(siret), siretProblem(text)));
            }
            return text;
        }

        private static Message siretProblem(String text) {
            if (text.isEmpty()) {
                return Message.of(RowFault.SIRET_EMPTY);
            }
            if (SCIENTIFIC.matcher(text).matches()) {
                return Message.of(RowFault.SIRET_SCIENTIFIC, text);
            }
            if (!DIGITS.matcher(text).matches()) {
                return Message.of(RowFault.SIRET_NOT_DIGITS);
            }
            return switch (text.length()) {
                case 13 -> Message.of(RowFault.SIRET_THIRTEEN);
                case 14 -> Message.of(RowFault.SIRET_KEY);
                default -> Message.of(RowFault.SIRET_LENGTH, text.length());
            };
        }

        private BodyType bodyType() {
            String text = cell(type);
            BodyType known = types.get(text);
            if (known == null) {
                known = types.get(text.toUpperCase(Locale.ROOT));
            }
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
            }
            return date;
        }
    }
}
