package fr.tripartite.files;

import fr.tripartite.money.Money;
import fr.tripartite.pricing.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What the files of a year add up to, read from the files themselves as their reader would: every row in one state, Σ
 * lines = invoice, Σ lines = Σ invoices = Σ tracking columns per issuer, VAT = base × rate.
 */
final class Balance {

    private static final State[] STATES = State.values();

    /**
     * An invoice whose VAT is not base × rate to the cent, because its TTC total allows no HT.
     *
     * @param number of the invoice
     * @param cent the difference
     */
    record Cent(String number, Money cent) {}

    private final Path directory;
    private final YearSummary summary;
    private final Map<SubsidyRow.Key, Money> coveredBefore;
    private final Map<State, Integer> states = new EnumMap<>(State.class);
    private final Map<String, YearTotals.OfIssuer> issuers = new LinkedHashMap<>();
    private final Map<String, Money> subsidies = new LinkedHashMap<>();
    private final Map<String, Money> subsidiesSinceStart = new LinkedHashMap<>();
    private final List<Cent> cents = new ArrayList<>();
    private int warnings;

    private Balance(Path directory, YearSummary summary, Map<SubsidyRow.Key, Money> coveredBefore) {
        this.directory = directory;
        this.summary = summary;
        this.coveredBefore = coveredBefore;
    }

    /**
     * Reads the files back.
     *
     * @param coveredBefore what the subsidy covered in the billed years before this one
     * @throws IllegalStateException with what does not add up
     */
    static Balance read(Path directory, YearSummary summary, Map<SubsidyRow.Key, Money> coveredBefore) {
        Balance balance = new Balance(directory, summary, coveredBefore);
        balance.read();
        return balance;
    }

    /** What is to be read of a file. */
    private interface Reading {
        void read() throws IOException;
    }

    /** The files side by side, the longest first; what one says is set against the others afterwards. */
    private void read() {
        Map<String, IssuerBalance> read = new ConcurrentHashMap<>();
        Map<String, Integer> counts = new ConcurrentHashMap<>();
        long[] columns = new long[summary.issuers().size()];
        List<Reading> readings = new ArrayList<>();
        summary.issuers()
                .forEach(issuer ->
                        readings.add(() -> read.put(issuer.code(), IssuerBalance.read(directory, issuer.code()))));
        readings.add(() -> counts.put(YearFiles.TRACKING, addTracking(columns)));
        readings.add(() -> counts.put(YearFiles.REJECTIONS, count(YearFiles.REJECTIONS)));
        readings.add(this::addSubsidy);
        try (InOrder<Reading> done = InOrder.of(readings.iterator(), Balance::done)) {
            done.forEachRemaining(reading -> {});
        }
        subsidiesSinceStart.putAll(subsidies);
        coveredBefore.forEach((key, covered) -> subsidiesSinceStart.merge(key.issuer(), covered, Money::plus));
        summary.issuers().forEach(issuer -> add(Objects.requireNonNull(read.get(issuer.code()))));
        int invoices = issuers.values().stream()
                .mapToInt(YearTotals.OfIssuer::documents)
                .sum();
        require(
                read.values().stream().allMatch(issuer -> issuer.documents() == invoices),
                "an invoice is of no issuer");
        int rows = counts.getOrDefault(YearFiles.TRACKING, 0);
        require(rows == summary.rowCount(), summary.rowCount() + " rows were read and " + rows + " are tracked");
        int column = 0;
        for (Map.Entry<String, YearTotals.OfIssuer> issuer : issuers.entrySet()) {
            require(
                    issuer.getValue().ttc().cents() == columns[column++],
                    issuer.getKey() + ": the tracking column does not add up to the invoices");
        }
        require(
                counts.getOrDefault(YearFiles.REJECTIONS, 0).equals(states.getOrDefault(State.REJETE, 0)),
                "rejected rows and their file differ in number");
    }

    private static Reading done(Reading reading) {
        try {
            reading.read();
            return reading;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(IssuerBalance read) {
        issuers.put(
                read.issuer(),
                read.totals(
                        subsidies.getOrDefault(read.issuer(), Money.ZERO),
                        subsidiesSinceStart.getOrDefault(read.issuer(), Money.ZERO)));
        cents.addAll(read.cents());
    }

    private int addTracking(long[] columns) throws IOException {
        try (WrittenFile tracking = new WrittenFile(directory, YearFiles.TRACKING)) {
            return addTracking(tracking, columns);
        }
    }

    private int addTracking(WrittenFile tracking, long[] columns) throws IOException {
        int[] amounts = summary.issuers().stream()
                .mapToInt(issuer -> tracking.column(issuer.amountColumn()))
                .toArray();
        int lineColumn = tracking.column("ligne");
        int stateColumn = tracking.column("etat");
        int reasonColumn = tracking.column("motif");
        int[] inState = new int[STATES.length];
        int rows = 0;
        long before = 0;
        while (tracking.next()) {
            rows++;
            inState[state(tracking, stateColumn)]++;
            warnings += tracking.contains(reasonColumn, "avertissement : ") ? 1 : 0;
            long line = tracking.number(lineColumn);
            require(line > before, () -> "inventory line " + line + " is tracked twice or out of order");
            before = line;
            for (int i = 0; i < amounts.length; i++) {
                columns[i] = Math.addExact(columns[i], tracking.cents(amounts[i]));
            }
        }
        for (int i = 0; i < STATES.length; i++) {
            states.put(STATES[i], inState[i]);
        }
        return rows;
    }

    private static int state(WrittenFile tracking, int column) {
        for (int i = 0; i < STATES.length; i++) {
            if (tracking.is(column, STATES[i].name())) {
                return i;
            }
        }
        throw new IllegalStateException("'" + tracking.text(column) + "' is no state of a row");
    }

    private int count(String file) throws IOException {
        int count = 0;
        try (WrittenFile rows = new WrittenFile(directory, file)) {
            while (rows.next()) {
                count++;
            }
        }
        return count;
    }

    private void addSubsidy() throws IOException {
        summary.issuers().forEach(issuer -> subsidies.put(issuer.code(), Money.ZERO));
        try (WrittenFile subsidy = new WrittenFile(directory, YearFiles.SUBSIDY)) {
            int issuer = subsidy.column("emetteur");
            int normal = subsidy.column("tarif_normal");
            int contribution = subsidy.column("contribution");
            int covered = subsidy.column("montant_subvention");
            int rank = subsidy.column("rang");
            while (subsidy.next()) {
                long amount = subsidy.cents(covered);
                require(
                        subsidy.cents(normal) - subsidy.cents(contribution) == amount,
                        () -> "rank " + subsidy.text(rank) + ": normal price less contribution is not the subsidy");
                subsidies.merge(subsidy.text(issuer), new Money(amount), Money::plus);
            }
        }
    }

    static void require(boolean holds, String problem) {
        require(holds, () -> problem);
    }

    /** For what is asked of every row: the words are made only where they are needed. */
    static void require(boolean holds, Supplier<String> problem) {
        if (!holds) {
            throw new IllegalStateException("the books do not balance, nothing was published: " + problem.get());
        }
    }

    /** What they add up to. */
    YearTotals totals() {
        return new YearTotals(states, issuers, summary.places(), summary.cap(), warnings, cents.size());
    }

    /** Rows by state, every state named. */
    Map<State, Integer> states() {
        return states;
    }

    /** Totals by issuer. */
    Map<String, YearTotals.OfIssuer> issuers() {
        return issuers;
    }

    /** Amount covered by the subsidy this year, by issuer. */
    Map<String, Money> subsidies() {
        return subsidies;
    }

    /** Amount covered by the subsidy in this year and those billed before it, by issuer. */
    Map<String, Money> subsidiesSinceStart() {
        return subsidiesSinceStart;
    }

    /** Invoices whose VAT differs by a cent from base × rate. */
    List<Cent> cents() {
        return cents;
    }

    /** Rows billed with a warning. */
    int warnings() {
        return warnings;
    }
}
