package fr.tripartite.billing;

import fr.tripartite.config.Configuration;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.invoicing.Document;
import fr.tripartite.io.FileFingerprint;
import fr.tripartite.io.StoredFile;
import fr.tripartite.pricing.ExplainedStatement;
import fr.tripartite.pricing.Pricer;
import fr.tripartite.pricing.Statement;
import fr.tripartite.subsidy.Register;
import fr.tripartite.subsidy.RegisterReport;
import fr.tripartite.tariff.Grid;
import fr.tripartite.tariff.Issuer;
import fr.tripartite.tariff.Tariffs;
import fr.tripartite.warning.BodyWarnings;
import fr.tripartite.warning.EarlierBilling;
import fr.tripartite.warning.Warnings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A year about to be billed: its bodies, its tariffs, and its register with the places this year grants. */
public final class YearBilling {

    /** What the names of the configuration's files begin with among the inputs. */
    public static final String CONFIGURATION = "config/";

    private final int year;
    private final Configuration configuration;
    private final Tariffs tariffs;
    private final Inventory inventory;
    private final StoredRegister stored;
    private final List<Body> bodies;
    private final Register register;
    private final Supplier<List<RegisterReport.Line>> report;
    private final Pricer pricer;
    private final Warnings warnings;
    private final BodyWarnings bodyWarnings;
    private final Set<String> rejected;
    private final List<StoredFile> otherInputs = new ArrayList<>();

    /**
     * Grants the free places and gets ready to price.
     *
     * @param year billed year
     * @param inventory the year's inventory
     * @param stored the register as the ledger keeps it, or as it is brought in
     * @param billedBefore bodies that the year has invoices of; those that have left the inventory owe nothing now
     * @param earlier what other billed years tell of the rows
     */
    public YearBilling(
            int year,
            Configuration configuration,
            Inventory inventory,
            StoredRegister stored,
            Collection<String> billedBefore,
            EarlierBilling earlier) {
        this.year = year;
        this.configuration = configuration;
        this.tariffs = configuration.tariffs();
        this.inventory = inventory;
        this.stored = stored;
        this.bodies = withDeparted(inventory.bodies(), billedBefore);
        configuration
                .sources()
                .forEach(source -> otherInputs.add(StoredFile.of(CONFIGURATION + source.name(), source.bytes())));
        stored.broughtIn().ifPresent(otherInputs::add);
        Optional<Grid.Subsidy> subsidy = tariffs.subsidy();
        if (subsidy.isPresent()) {
            Candidacies found = Candidacies.in(inventory, subsidy.get(), year, tariffs);
            register = stored.register().extended(found.candidates(), subsidy.get(), year);
            report = () -> RegisterReport.of(register, found.candidates(), found.presence(), subsidy.get(), year);
        } else {
            register = stored.register();
            report = List::of;
        }
        this.pricer = new Pricer(year, tariffs, register);
        this.warnings = new Warnings(tariffs, register, earlier);
        this.bodyWarnings = new BodyWarnings(inventory);
        this.rejected = inventory.rejected().stream().map(RejectedRow::siret).collect(Collectors.toSet());
    }

    /** A year that was never billed. */
    public YearBilling(int year, Configuration configuration, Inventory inventory, Register stored) {
        this(year, configuration, inventory, StoredRegister.of(stored), List.of(), EarlierBilling.NONE);
    }

    private static List<Body> withDeparted(List<Body> present, Collection<String> billedBefore) {
        SortedMap<String, Body> all = new TreeMap<>();
        billedBefore.forEach(siret -> all.put(siret, new Body(siret, List.of())));
        if (all.isEmpty()) {
            return present;
        }
        present.forEach(body -> all.put(body.siret(), body));
        return List.copyOf(all.values());
    }

    /** Refuses a year that no grid covers: rule {@code grid.first-year}. */
    public static void requireCovered(int year, Tariffs tariffs) {
        if (!tariffs.covers(year)) {
            throw Failure.invalid(BillingWord.YEAR_UNCOVERED, year);
        }
    }

    /** Refuses to correct a year that an issuer has billed, by its code, who has left: it could cancel nothing. */
    public void requireIssuers(Collection<String> billing) {
        for (String issuer : billing) {
            if (tariffs.issuers().stream().noneMatch(known -> known.code().equals(issuer))) {
                throw Failure.invalid(BillingWord.ISSUER_GONE, issuer, year);
            }
        }
    }

    /** The bodies, in SIRET order; those that have left have no rows. */
    public List<Body> bodies() {
        return bodies;
    }

    /** The files it is billed from besides the inventory. */
    public List<StoredFile> otherInputs() {
        return otherInputs;
    }

    /** What the year is billed from, and how. */
    public Configuration configuration() {
        return configuration;
    }

    /** The body of a SIRET, if the inventory has rows of it that are right by themselves. */
    public Optional<Body> body(String siret) {
        return bodies.stream().filter(body -> body.siret().equals(siret)).findFirst();
    }

    /** Rows of a body that were wrong by themselves. */
    public List<RejectedRow> rejectedRows(String siret) {
        return inventory.rejected().stream()
                .filter(row -> row.siret().equals(siret))
                .toList();
    }

    /** What a body owes, with the reason of every line and row. */
    public ExplainedStatement explain(Body body) {
        return pricer.explain(body);
    }

    /** The same year under other choices of the readings, with the same register before it. */
    public YearBilling under(Map<String, String> choices) {
        Configuration other = ConfigurationReader.read(configuration.sources(), choices);
        return new YearBilling(year, other, inventory, stored, List.of(), EarlierBilling.NONE);
    }

    /** What a body owes. */
    public Statement price(Body body) {
        return pricer.price(body);
    }

    /** What is to be issued about a body; on any thread. */
    public BilledBody bill(BodyToBill known) {
        Statement statement = price(known.body());
        boolean hasLeft =
                known.body().rows().isEmpty() && !rejected.contains(known.body().siret());
        List<Change> changes = new ArrayList<>(2);
        for (Issuer issuer : tariffs.issuers()) {
            Change.of(statement, issuer, known.standing(issuer), hasLeft).ifPresent(changes::add);
        }
        return new BilledBody(
                statement.siret(),
                statement.name(),
                changes,
                statement.outcomes(),
                subsidyRows(statement),
                Stream.concat(
                                warnings.of(known.body(), statement).stream(),
                                bodyWarnings.of(known.body(), statement).stream())
                        .toList());
    }

    /** The documents to be issued about a body. */
    public List<Document> documents(BilledBody body, Numbers numbers, LocalDate date) {
        List<Document> documents = new ArrayList<>(body.changes().size());
        body.changes().forEach(change -> documents.addAll(change.documents(numbers, date)));
        return documents;
    }

    /** The rows of the subsidy file for a body. */
    public List<SubsidyRow> subsidyRows(Statement statement) {
        return register.place(statement.siret())
                .map(place -> statement.coverages().stream()
                        .map(coverage -> new SubsidyRow(place, coverage))
                        .toList())
                .orElse(List.of());
    }

    /** The rows that were wrong by themselves. */
    public List<TrackedRow> rejectedRows() {
        return inventory.rejected().stream()
                .map(row -> TrackedRow.rejected(row, tariffs.issuers().size()))
                .toList();
    }

    /** The register with this year's places. */
    public Register register() {
        return register;
    }

    /** How many places this run grants to services that began in an earlier year. */
    public int latePlaces() {
        return (int) register.places().stream()
                .filter(place -> place.holder().started().getYear() < year
                        && !stored.register().holds(place.holder().siret()))
                .count();
    }

    /** The register as finance reads it. */
    public List<RegisterReport.Line> registerReport() {
        return report.get();
    }

    /** Billed year. */
    public int year() {
        return year;
    }

    /** What the year is billed from. */
    public YearSummary summary() {
        List<FileFingerprint> inputs = new ArrayList<>();
        inputs.add(new FileFingerprint(inventory.file(), inventory.size(), inventory.sha256()));
        otherInputs.forEach(file -> inputs.add(file.fingerprint()));
        return new YearSummary(
                year,
                ProgramVersion.current(),
                inputs,
                inventory.rowCount(),
                inventory.header().cells(),
                issuerColumns(tariffs),
                YearSummary.Services.of(tariffs),
                register.places().size(),
                tariffs.subsidy().map(Grid.Subsidy::places).orElse(0));
    }

    private static List<YearSummary.IssuerColumns> issuerColumns(Tariffs tariffs) {
        return tariffs.issuers().stream()
                .map(issuer -> new YearSummary.IssuerColumns(issuer.code(), issuer.name(), issuer.amountColumn()))
                .toList();
    }
}
