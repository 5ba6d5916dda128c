package fr.tripartite.inventory;

import fr.tripartite.money.Money;
import fr.tripartite.tariff.BodyType;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.ServiceDefinition;
import fr.tripartite.tariff.Tariffs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks each row by itself: « Errors in a row », point 1, in the order of the rules. Rows share what they say alike:
 * dates are few.
 */
public final class RowReader {

    /** Greatest number of units in a row. */
    static final int MOST_UNITS = 1_000_000;

    private static final BodyType[] TYPES = BodyType.values();
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d+([.,]\\d+)?[eE]\\+?\\d+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Header header;
    private final Tariffs tariffs;
    private final List<String> quoteColumns;
    private final Map<String, ServiceDefinition> services = new HashMap<>();
    private final Map<String, LocalDate> dates = new HashMap<>();

    /** Reads rows under this header. */
    public RowReader(Header header, Tariffs tariffs) {
        this.header = header;
        this.tariffs = tariffs;
        this.quoteColumns = tariffs.issuers().stream().map(Issuer::quoteColumn).toList();
    }

    /** What became of a row: a SIRET and a row, or a rejected row. */
    public sealed interface Result {
        /** A row right by itself. */
        record Accepted(String siret, Row row) implements Result {}

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
        reading.problem("", "guillemet mal placé : du texte suit un guillemet fermant");
        return reading.rejected(line);
    }

    private @Nullable ServiceDefinition service(String cell) {
        return services.computeIfAbsent(
                cell, text -> tariffs.service(text.toUpperCase(Locale.ROOT)).orElse(null));
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
                problem("", cells.size() + " cellules lues, " + header.width() + " attendues d'après l'en-tête");
                return rejected(line);
            }
            String siret = siret();
            String name = cell(Header.NAME);
            if (name.isEmpty()) {
                problem(Header.NAME, "nom de la collectivité vide");
            }
            BodyType type = type();
            ServiceDefinition service = service(cell(Header.SERVICE));
            if (service == null) {
                problem(Header.SERVICE, "service inconnu");
            }
            int quantity = quantity(service);
            long population = count(Header.POPULATION);
            long agents = count(Header.AGENTS);
            long newUnits = count(Header.NEW_UNITS);
            if (quantity > 0 && newUnits > quantity) {
                problem(Header.NEW_UNITS, "plus de nouveaux que la quantité (" + quantity + ")");
            }
            List<@Nullable Money> quotes = quotes();
            LocalDate subscribed = date(Header.SUBSCRIBED, true);
            LocalDate started = date(Header.STARTED, true);
            LocalDate ended = date(Header.ENDED, false);
            if (started != null && ended != null && ended.isBefore(started)) {
                problem(Header.ENDED, "date de fin antérieure à la date de début");
            }
            if (!problems.isEmpty() || service == null || subscribed == null || started == null) {
                return rejected(line);
            }
            return new Result.Accepted(
                    siret,
                    new Row(
                            line,
                            name,
                            type,
                            population,
                            agents,
                            service,
                            quantity,
                            (int) newUnits,
                            subscribed,
                            started,
                            ended,
                            quotes,
                            cell(Header.ENGAGEMENT),
                            cell(Header.SERVICE_CODE),
                            source,
                            position));
        }

        private Result rejected(int line) {
            String siret = Cells.compact(cell(Header.SIRET));
            ServiceDefinition service = service(cell(Header.SERVICE));
            long quantity = Cells.wholeNumber(cell(Header.QUANTITY));
            return new Result.Rejected(new RejectedRow(
                    line,
                    Cells.isSiret(siret) ? siret : cell(Header.SIRET),
                    cell(Header.NAME),
                    service == null ? cell(Header.SERVICE) : service.code(),
                    quantity >= 1 && quantity <= MOST_UNITS ? Long.toString(quantity) : cell(Header.QUANTITY),
                    List.copyOf(problems),
                    source.record(position)));
        }

        private String cell(String column) {
            return header.cell(cells, column);
        }

        private void problem(String column, String reason) {
            if (problems.isEmpty()) {
                problems = new ArrayList<>();
            }
            problems.add(new Problem(column, column.isEmpty() ? "" : cell(column), reason));
        }

        private String siret() {
            String text = Cells.compact(cell(Header.SIRET));
            if (!Cells.isSiret(text)) {
                problem(Header.SIRET, siretProblem(text));
            }
            return text;
        }

        private static String siretProblem(String text) {
            if (text.isEmpty()) {
                return "SIRET absent";
            }
            if (SCIENTIFIC.matcher(text).matches()) {
                return "le tableur a transformé le SIRET en nombre (" + text
                        + ") : ressaisir les 14 chiffres dans une cellule au format texte";
            }
            if (!DIGITS.matcher(text).matches()) {
                return "SIRET : 14 chiffres attendus";
            }
            if (text.length() == 13) {
                return "SIRET : 13 chiffres lus, 14 attendus (un zéro en tête a pu être perdu par le tableur)";
            }
            return text.length() == 14
                    ? "SIRET : clé de contrôle (Luhn) fausse"
                    : "SIRET : " + text.length() + " chiffres lus, 14 attendus";
        }

        private BodyType type() {
            String text = cell(Header.TYPE).toUpperCase(Locale.ROOT);
            for (BodyType type : TYPES) {
                if (type.name().equals(text)) {
                    return type;
                }
            }
            problem(
                    Header.TYPE,
                    "type inconnu, attendu : "
                            + Arrays.stream(BodyType.values()).map(Enum::name).collect(Collectors.joining(", ")));
            return BodyType.AUTRE;
        }

        private int quantity(@Nullable ServiceDefinition service) {
            long number = Cells.wholeNumber(cell(Header.QUANTITY));
            if (number < 1 || number > MOST_UNITS) {
                problem(Header.QUANTITY, "quantité : nombre entier de 1 à 1 000 000 attendu");
                return 0;
            }
            if (service != null && service.onePerBody() && number != 1) {
                problem(Header.QUANTITY, "quantité : 1 attendu, une collectivité n'a qu'un " + service.code());
            }
            return (int) number;
        }

        private long count(String column) {
            long number = Cells.wholeNumber(cell(column));
            if (number == Cells.INVALID) {
                problem(column, column + " : nombre entier ou cellule vide attendu");
                return Row.UNKNOWN;
            }
            return number;
        }

        private List<@Nullable Money> quotes() {
            List<@Nullable Money> quotes = null;
            for (int i = 0; i < quoteColumns.size(); i++) {
                String column = quoteColumns.get(i);
                String text = cell(column);
                if (text.isEmpty()) {
                    continue;
                }
                Money amount = Cells.amount(text).orElse(null);
                if (amount == null) {
                    problem(column, "montant de devis : supérieur à zéro, deux décimales au plus, attendu");
                }
                if (quotes == null) {
                    quotes = new ArrayList<>(Collections.nCopies(quoteColumns.size(), null));
                }
                quotes.set(i, amount);
            }
            return quotes == null ? List.of() : quotes;
        }

        private @Nullable LocalDate date(String column, boolean required) {
            String text = cell(column);
            if (text.isEmpty()) {
                if (required) {
                    problem(column, column + " : date absente");
                }
                return null;
            }
            LocalDate date = dates.computeIfAbsent(text, Cells::date);
            if (date == null) {
                problem(column, column + " : date impossible, jj/mm/aaaa ou aaaa-mm-jj attendu");
            }
            return date;
        }
    }
}
