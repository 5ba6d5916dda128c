package fr.tripartite.pricing;

import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Problem;
import fr.tripartite.inventory.Row;
import fr.tripartite.money.Money;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Amount;
import fr.tripartite.tariff.BodyType;
import fr.tripartite.tariff.Charge;
import fr.tripartite.tariff.French;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.Measure;
import fr.tripartite.tariff.Period;
import fr.tripartite.tariff.ServiceDefinition;
import fr.tripartite.tariff.Tariffs;
import fr.tripartite.tariff.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a body count, and what each of them owes: « Errors in a row », points 2 and 3, « Which grid prices a
 * row » and « Which rows owe something ».
 *
 * <p>A row's fate can hang on another row's (equipment on the pack, extra Go on the backup, the 2023 grid on the absence
 * of a pack), so point 3 is judged on demand and remembered; the tariffs are checked to have no circle.
 */
final class Assessment {

    private static final int NONE = -1;
    private static final Measure[] MEASURES = Measure.values();

    /**
     * What a row owes under one charge.
     *
     * @param charge the charge
     * @param count units it is due for, above zero
     * @param leaf what one unit costs
     * @param trail told why
     */
    record Due(Charge charge, long count, Amount.Leaf leaf, Trail trail) {}

    private final Body body;
    private final int year;
    private final Tariffs tariffs;
    private final Register register;
    private final Witness witness;
    private final List<Row> rows;
    private final List<List<Problem>> problems = new ArrayList<>();
    private final @Nullable Boolean[] verdicts;
    private final @Nullable Dues[] dues;
    private final Map<String, List<Integer>> rowsByService = new HashMap<>();
    private final Map<String, Integer> activeThisYear = new HashMap<>();
    private @Nullable BodyType type;
    private final Map<Measure, Long> measures = new EnumMap<>(Measure.class);

    /** The grid of a row and what it owes under it. */
    private record Dues(Optional<Grid> grid, List<Due> list) {}

    /** What two rows of a body must not have in common; a day that does not matter is the first of all. */
    private record Duplicate(String service, LocalDate started) {}

    Assessment(Body body, int year, Tariffs tariffs, Register register, Witness witness) {
        this.body = body;
        this.year = year;
        this.tariffs = tariffs;
        this.register = register;
        this.witness = witness;
        this.rows = body.rows();
        this.verdicts = new Boolean[rows.size()];
        this.dues = new Dues[rows.size()];
        compareRows();
    }

    /** Point 2: each row against the earlier ones that passed. */
    private void compareRows() {
        Map<Duplicate, Integer> seen = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            List<Problem> found = new ArrayList<>(0);
            contradictions(row, found);
            duplicates(row, seen, found);
            problems.add(found);
            if (found.isEmpty()) {
                learn(row, i, seen);
            } else {
                verdicts[i] = false;
            }
        }
    }

    private void contradictions(Row row, List<Problem> found) {
        if (type != null && type != row.type()) {
            found.add(new Problem(
                    "type", row.type().name(), "type contredit par une ligne précédente de la collectivité : " + type));
        }
        for (Measure measure : MEASURES) {
            long known = measure(measure);
            long told = row.measure(measure);
            if (known != Row.UNKNOWN && told != Row.UNKNOWN && known != told) {
                found.add(new Problem(
                        measure.column(),
                        Long.toString(told),
                        measure.words() + " contredit par une ligne précédente de la collectivité : " + known));
            }
        }
    }

    private static Duplicate key(Row row) {
        return new Duplicate(row.service().code(), row.service().onePerBody() ? LocalDate.MIN : row.started());
    }

    private void duplicates(Row row, Map<Duplicate, Integer> seen, List<Problem> found) {
        Integer earlier = seen.get(key(row));
        if (earlier != null) {
            boolean single = row.service().onePerBody();
            found.add(new Problem(
                    "service",
                    row.service().code(),
                    "doublon de la ligne " + rows.get(earlier).line()
                            + (single ? " : une collectivité n'a qu'un " : " : même date de début pour ")
                            + row.service().code()));
        }
    }

    private void learn(Row row, int index, Map<Duplicate, Integer> seen) {
        type = row.type();
        for (Measure measure : MEASURES) {
            if (row.measure(measure) != Row.UNKNOWN) {
                measures.put(measure, row.measure(measure));
            }
        }
        seen.put(key(row), index);
        rowsByService
                .computeIfAbsent(row.service().code(), code -> new ArrayList<>(1))
                .add(index);
    }

    /** What is wrong with a row; complete once {@link #accepted} was asked. */
    List<Problem> problems(int index) {
        return problems.get(index);
    }

    /** Positions of the rows of a service that passed point 2, in the order of the file. */
    List<Integer> rowsOf(String service) {
        return rowsByService.getOrDefault(service, List.of());
    }

    /** Whether a row passed all points. */
    boolean accepted(int index) {
        Boolean verdict = verdicts[index];
        if (verdict == null) {
            if (canOwe(index)) {
                judge(index);
            }
            verdict = problems.get(index).isEmpty();
            verdicts[index] = verdict;
        }
        return verdict;
    }

    /** Whether the row can owe something this year: active, and begun this year where it is owed once only. */
    boolean canOwe(int index) {
        Row row = rows.get(index);
        return row.isActive(year) && (row.started().getYear() == year || !isOnceOnly(index));
    }

    private boolean isOnceOnly(int index) {
        Row row = rows.get(index);
        if (row.service().once()) {
            return true;
        }
        Optional<Grid> grid = grid(index, year);
        if (grid.isEmpty()) {
            return false;
        }
        for (Charge charge : tariffs.charges(grid.get(), row.service().code())) {
            if (charge.period() != Period.ONCE) {
                return false;
            }
        }
        return true;
    }

    /** The position of an accepted row of the service that is active in the year, or −1. */
    private int active(String service, int inYear) {
        if (inYear == year) {
            Integer known = activeThisYear.get(service);
            if (known != null) {
                return known;
            }
        }
        int found = NONE;
        for (int index : rowsOf(service)) {
            if (found == NONE && rows.get(index).isActive(inYear) && accepted(index)) {
                found = index;
            }
        }
        if (inYear == year) {
            activeThisYear.put(service, found);
        }
        return found;
    }

    /** The row whose dates a grid looks at, if the body has it. */
    private @Nullable Row dated(Grid grid, int index, int inYear) {
        Row row = rows.get(index);
        String service = grid.datesOf().orElse(row.service().code());
        if (service.equals(row.service().code())) {
            return row;
        }
        int anchor = active(service, inYear);
        return anchor == NONE ? null : rows.get(anchor);
    }

    /** The grid that prices a row in a billed year. */
    Optional<Grid> grid(int index, int inYear) {
        for (Grid grid : tariffs.gridsOf(rows.get(index).service().code())) {
            if (fits(grid, index, inYear) && closedBy(grid, inYear).isEmpty()) {
                return Optional.of(grid);
            }
        }
        return Optional.empty();
    }

    private boolean fits(Grid grid, int index, int inYear) {
        Row dated = dated(grid, index, inYear);
        return dated != null && Tariffs.window(grid, dated.subscribed(), dated.started(), inYear) != null;
    }

    private Optional<String> closedBy(Grid grid, int inYear) {
        return grid.notWith().filter(service -> active(service, inYear) != NONE);
    }

    /** Which grid prices a row this year, and by which of its windows; or which one would, were it not closed. */
    GridChoice choice(int index) {
        Optional<Grid> grid = grid(index, year);
        Optional<Grid> closed = grid.isPresent()
                ? Optional.empty()
                : tariffs.gridsOf(rows.get(index).service().code()).stream()
                        .filter(candidate -> fits(candidate, index, year))
                        .findFirst();
        Optional<Grid> found = grid.or(() -> closed);
        Optional<Row> dated = found.flatMap(chosen -> Optional.ofNullable(dated(chosen, index, year)));
        Optional<Grid.Window> window = found.flatMap(chosen -> dated.flatMap(
                row -> Optional.ofNullable(Tariffs.window(chosen, row.subscribed(), row.started(), year))));
        return new GridChoice(
                grid,
                closed,
                window,
                dated,
                found.flatMap(Grid::notWith).flatMap(tariffs::service).map(ServiceDefinition::label),
                readings(found, rows.get(index).service()));
    }

    private List<String> readings(Optional<Grid> grid, ServiceDefinition service) {
        Set<String> readings = new LinkedHashSet<>();
        grid.map(List::of)
                .orElseGet(() -> tariffs.gridsOf(service.code()))
                .forEach(looked -> readings.addAll(looked.readings()));
        Stream.of(grid.flatMap(Grid::notWith), grid.flatMap(Grid::datesOf), service.requires())
                .flatMap(Optional::stream)
                .flatMap(other -> rowsOf(other).stream())
                .filter(other -> rows.get(other).isActive(year))
                .forEach(other -> grid(other, year).ifPresent(hung -> readings.addAll(hung.readings())));
        return List.copyOf(readings);
    }

    /** Why no grid prices a row this year, in French. */
    String whyNoGrid(int index) {
        Row row = rows.get(index);
        for (Grid grid : tariffs.gridsOf(row.service().code())) {
            if (fits(grid, index, year)) {
                return "la grille « " + grid.title() + " » ne vaut pas pour une collectivité qui a le "
                        + grid.notWith()
                                .flatMap(tariffs::service)
                                .map(service -> service.label())
                                .orElse("");
            }
        }
        return "aucune grille ne donne de prix à ce service pour l'année " + year + " (souscription du "
                + French.day(row.subscribed()) + ", début le " + French.day(row.started()) + ")";
    }

    /** Point 3. */
    private void judge(int index) {
        Row row = rows.get(index);
        List<Problem> found = problems.get(index);
        Measure ranked = row.service().rankedBy().get(type());
        if (ranked != null && measure(ranked) == Row.UNKNOWN) {
            found.add(new Problem(
                    ranked.column(),
                    "",
                    ranked.words() + " manquant pour " + row.service().code()));
        }
        row.service()
                .requires()
                .filter(required -> active(required, year) == NONE)
                .ifPresent(required -> found.add(new Problem(
                        "service",
                        row.service().code(),
                        row.service().code() + " sans " + required + " actif et accepté")));
        Optional<Grid.Suitability> unsuitable = unsuitable(index);
        if (unsuitable.isPresent() && unsuitable.get().refuse()) {
            boolean byType = type() != unsuitable.get().type();
            found.add(new Problem(
                    byType ? "type" : unsuitable.get().measure().column(),
                    byType
                            ? type().name()
                            : Long.toString(measure(unsuitable.get().measure())),
                    unsuitable.get().words()));
        }
        if (found.isEmpty()) {
            unneededQuotes(index, found);
        }
    }

    private void unneededQuotes(int index, List<Problem> found) {
        Row row = rows.get(index);
        for (int issuer = 0; issuer < tariffs.issuers().size(); issuer++) {
            Money quote = row.quote(issuer);
            if (quote != null && quoteNeed(index, issuer) == QuoteNeed.NONE) {
                found.add(new Problem(
                        tariffs.issuers().get(issuer).quoteColumn(),
                        quote.format(','),
                        "montant de devis sans objet : aucun devis de "
                                + tariffs.issuers().get(issuer).code() + " n'est nécessaire (ou ne l'est plus)"));
            }
        }
    }

    /** Whether the row asks for a quote of an issuer. */
    enum QuoteNeed {
        NONE,
        OPTIONAL,
        NEEDED
    }

    QuoteNeed quoteNeed(int index, int issuer) {
        Row row = rows.get(index);
        if (row.service().included()) {
            return QuoteNeed.NONE;
        }
        String code = tariffs.issuers().get(issuer).code();
        if (dues(index).grid().isEmpty()) {
            return row.service().quotedBy().equals(code) ? QuoteNeed.NEEDED : QuoteNeed.OPTIONAL;
        }
        for (Due due : dues(index).list()) {
            if (due.leaf() instanceof Amount.Quote && due.charge().issuer().equals(code)) {
                return QuoteNeed.NEEDED;
            }
        }
        return QuoteNeed.NONE;
    }

    /** Why the quote of an issuer is needed, in French. */
    String whyQuote(int index, Issuer issuer) {
        for (Due due : dues(index).list()) {
            if (due.leaf() instanceof Amount.Quote quote
                    && due.charge().issuer().equals(issuer.code())) {
                return quote.reason();
            }
        }
        return whyNoGrid(index);
    }

    /** The readings that the quotes of a row rest on. */
    List<String> quoteReadings(int index) {
        return dues(index).list().stream()
                .flatMap(due -> due.leaf() instanceof Amount.Quote quote ? quote.readings().stream() : Stream.empty())
                .distinct()
                .toList();
    }

    /** The readings by which a row owes nothing under some charge. */
    List<String> nothingReadings(int index) {
        return dues(index).list().stream()
                .flatMap(due ->
                        due.leaf() instanceof Amount.Nothing nothing ? nothing.readings().stream() : Stream.empty())
                .distinct()
                .toList();
    }

    /** The grid of a row that can owe something, if any. */
    Optional<Grid> grid(int index) {
        return dues(index).grid();
    }

    /** What a row that can owe something owes under its grid; a charge counted over several rows is not resolved. */
    List<Due> duesOf(int index) {
        return dues(index).list();
    }

    private Dues dues(int index) {
        Dues known = dues[index];
        if (known == null) {
            Optional<Grid> grid = grid(index, year);
            known = new Dues(grid, grid.map(found -> resolve(found, index)).orElse(List.of()));
            dues[index] = known;
        }
        return known;
    }

    private List<Due> resolve(Grid grid, int index) {
        List<Due> list = new ArrayList<>();
        for (Charge charge : tariffs.charges(grid, rows.get(index).service().code())) {
            long count = count(charge, rows.get(index));
            if (count > 0 && !charge.counting().isPooled()) {
                Trail trail = witness.trail();
                list.add(new Due(charge, count, charge.amount().resolve(situation(grid, index, year), trail), trail));
            }
        }
        return list;
    }

    private long count(Charge charge, Row row) {
        boolean begun = row.started().getYear() == year;
        return switch (charge.period()) {
            case YEARLY -> row.quantity();
            case ONCE -> begun ? row.quantity() : 0;
            case COMMISSIONING -> row.newUnits() != Row.UNKNOWN ? row.newUnits() : begun ? row.quantity() : 0;
        };
    }

    BodySituation situation(Grid grid, int index, int inYear) {
        Row row = rows.get(index);
        Row dated = dated(grid, index, inYear);
        LocalDate start = dated == null ? row.started() : dated.started();
        return new BodySituation(
                inYear - start.getYear() + 1, register.holds(body.siret()), row.quantity(), type(), measures);
    }

    /** The grid was made for other bodies than this one. */
    Optional<Grid.Suitability> unsuitable(int index) {
        return grid(index, year)
                .flatMap(Grid::suitability)
                .filter(made -> made.service().equals(rows.get(index).service().code()))
                .filter(made -> type() != made.type() || measure(made.measure()) >= made.below());
    }

    private BodyType type() {
        if (type == null) {
            throw new IllegalStateException("no row of " + body.siret() + " passed");
        }
        return type;
    }

    private long measure(Measure measure) {
        Long known = measures.get(measure);
        return known == null ? Row.UNKNOWN : known;
    }
}
