package fr.tripartite.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.tripartite.billing.YearBilling;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.config.Configured;
import fr.tripartite.intake.InventoryFile;
import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.InventoryFormat;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.invoicing.BillableLine;
import fr.tripartite.invoicing.Invoice;
import fr.tripartite.pricing.State;
import fr.tripartite.pricing.Statement;
import fr.tripartite.subsidy.Candidate;
import fr.tripartite.subsidy.Place;
import fr.tripartite.subsidy.Register;
import fr.tripartite.tariff.Tariffs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every case of the deliberations and the rules, through the inventory reader, the pricer and the invoices. */
class SpecificationTest {

    private static final Path CASES = Path.of("src/test/resources/spec");
    private static final Path CONFIG = Path.of("config");
    private static final int PLACES = 400;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final Map<Map<String, String>, Tariffs> TARIFFS = new HashMap<>();

    static Stream<SpecificationCase> cases() throws IOException {
        List<SpecificationCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yml"))
                    .sorted()
                    .toList()) {
                cases.addAll(cases(file.getFileName().toString()));
            }
        }
        assertThat(cases).extracting(SpecificationCase::id).doesNotHaveDuplicates();
        return cases.stream();
    }

    /** The cases of a file. */
    static List<SpecificationCase> cases(String file) throws IOException {
        List<SpecificationCase> cases = new ArrayList<>();
        Object list = new Load(LoadSettings.builder().setLabel(file).build())
                .loadFromString(Files.readString(CASES.resolve(file)));
        for (Object item : (List<?>) list) {
            Map<String, Object> content = new LinkedHashMap<>();
            ((Map<?, ?>) item).forEach((key, value) -> content.put(String.valueOf(key), value));
            cases.add(new SpecificationCase(String.valueOf(content.get("id")), content));
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_rows_give_what_the_text_says(SpecificationCase given, @TempDir Path directory) throws IOException {
        Tariffs tariffs = TARIFFS.computeIfAbsent(given.readings(), choices -> ConfigurationReader.read(CONFIG, choices)
                .tariffs());
        List<Integer> lines = new ArrayList<>();
        Path file = directory.resolve("inventaire.csv");
        Files.writeString(file, inventory(given, lines));
        Inventory inventory = InventoryFile.read(file, new InventoryFormat(given.year(), tariffs, Map.of()));
        YearBilling billing = new YearBilling(given.year(), Configured.with(tariffs), inventory, register(given));

        Map<Integer, List<String>> states = new TreeMap<>();
        List<Map<String, String>> awaited = new ArrayList<>();
        List<Map<String, String>> rejected = new ArrayList<>();
        for (RejectedRow row : inventory.rejected()) {
            states.put(row.line(), List.of(State.REJETE.name()));
            rejected.add(SpecificationCase.rejected(
                    row(lines, row.line()), row.problems().get(0).column()));
        }
        Map<String, Map<String, String>> invoices = new TreeMap<>();
        for (Body body : billing.bodies()) {
            Statement statement = billing.price(body);
            for (Statement.Outcome outcome : statement.outcomes()) {
                String row = row(lines, outcome.row().line());
                states.put(outcome.row().line(), List.of(outcome.state().name()));
                outcome.awaited().forEach(quote -> awaited.add(SpecificationCase.awaited(row, quote.issuer())));
                if (outcome.state() == State.REJETE) {
                    rejected.add(SpecificationCase.rejected(
                            row, outcome.problems().get(0).column()));
                }
            }
            if (body.siret().equals(SpecificationCase.DEFAULTS.get("siret"))) {
                invoices.putAll(invoices(statement));
                compareLines(given, statement, lines);
                compareSubsidy(given, statement);
            }
        }
        assertThat(states.values().stream().flatMap(List::stream)).as("states").isEqualTo(given.states());
        assertThat(invoices).as("invoices").isEqualTo(given.invoices());
        assertThat(awaited).as("awaited").containsExactlyInAnyOrderElementsOf(given.awaits());
        assertThat(rejected).as("rejected").containsExactlyInAnyOrderElementsOf(given.rejected());
    }

    private static String inventory(SpecificationCase given, List<Integer> lines) {
        StringBuilder csv = new StringBuilder(String.join(";", SpecificationCase.DEFAULTS.keySet())).append('\n');
        int line = 2;
        for (Map<String, String> row : given.rows()) {
            String text = row.values().stream()
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(";"));
            csv.append(text).append('\n');
            lines.add(line);
            line += 1 + (int) text.chars().filter(c -> c == '\n').count();
        }
        return csv.toString();
    }

    private static String row(List<Integer> lines, int line) {
        return Integer.toString(lines.indexOf(line) + 1);
    }

    private static Register register(SpecificationCase given) {
        String siret = SpecificationCase.DEFAULTS.get("siret");
        List<Register.ReducedUnits> units = given.has("reduced-units-used")
                ? List.of(new Register.ReducedUnits(
                        siret, "PACK_MATERIEL", Integer.parseInt(given.text("reduced-units-used"))))
                : List.of();
        List<Register.Contribution> contributions = given.contributions().stream()
                .map(paid -> new Register.Contribution(
                        siret, paid.get("issuer"), LocalDate.parse(paid.get("date_debut"), DAY)))
                .toList();
        if (!given.has("place")) {
            return new Register(List.of(), units, contributions);
        }
        boolean holds = given.text("place").equals("true");
        List<Place> places = IntStream.rangeClosed(1, PLACES)
                .mapToObj(rank -> new Place(
                        rank,
                        new Candidate(
                                holds && rank == 1 ? siret : "other body " + rank,
                                "",
                                LocalDate.of(2023, 1, 2),
                                LocalDate.of(2023, 1, 2)),
                        2023))
                .toList();
        return new Register(places, units, contributions);
    }

    private static Map<String, Map<String, String>> invoices(Statement statement) {
        Map<String, Map<String, String>> invoices = new TreeMap<>();
        for (Statement.Bill bill : statement.bills()) {
            Invoice invoice = bill.invoice();
            invoices.put(
                    bill.issuer().code(),
                    SpecificationCase.invoice(
                            invoice.ht().toString(),
                            invoice.vat().toString(),
                            invoice.ttc().toString()));
        }
        return invoices;
    }

    private static void compareLines(SpecificationCase given, Statement statement, List<Integer> rows) {
        if (!given.has("lines")) {
            return;
        }
        Map<String, List<Map<String, String>>> found = new TreeMap<>();
        for (Statement.Bill bill : statement.bills()) {
            found.put(
                    bill.issuer().code(),
                    bill.invoice().lines().stream()
                            .map(line -> cells(line, rows))
                            .toList());
        }
        assertThat(found).as("lines").isEqualTo(given.lines());
    }

    private static Map<String, String> cells(Invoice.Line line, List<Integer> rows) {
        BillableLine billable = line.billable();
        return SpecificationCase.line(
                billable.service(),
                billable.nature().name(),
                Long.toString(billable.quantity()),
                billable.unitPrice().toString(),
                billable.basis().name(),
                line.ht().toString(),
                line.vat().toString(),
                line.ttc().toString(),
                billable.rows().stream().map(row -> row(rows, row)).collect(Collectors.joining(",")));
    }

    private static void compareSubsidy(SpecificationCase given, Statement statement) {
        if (given.has("subsidy")) {
            List<Map<String, String>> found = statement.coverages().stream()
                    .map(coverage -> SpecificationCase.covered(
                            coverage.issuer(),
                            coverage.nature().name(),
                            coverage.normal().toString(),
                            coverage.contribution().toString(),
                            coverage.covered().toString()))
                    .toList();
            assertThat(found).as("subsidy").containsExactlyInAnyOrderElementsOf(given.subsidy());
        }
    }

    /** The runner itself must see a difference. */
    @Test
    void a_case_with_another_amount_fails(@TempDir Path directory) throws IOException {
        SpecificationCase altered =
                altered("invoices", Map.of("LFN", Map.of("ht", "1.00", "tva", "0.20", "ttc", "1.20")));

        assertThat(catchThrowable(() -> runCase(altered, directory))).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_case_with_an_unknown_or_a_missing_name_fails_with_its_id(@TempDir Path directory) throws IOException {
        SpecificationCase missing = altered("invoices", Map.of("LFN", Map.of("ht", "21.28", "tva", "4.26")));
        SpecificationCase unknown = altered("rejected", List.of(Map.of("row", "1", "column", "siret", "why", "")));
        SpecificationCase unnamed = altered("awaits", List.of(List.of("1", "LFN")));

        for (SpecificationCase wrong : List.of(missing, unknown, unnamed)) {
            assertThat(catchThrowable(() -> runCase(wrong, directory)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("case " + wrong.id() + ": names ");
        }
    }

    /** The first case with something else under a key. */
    private static SpecificationCase altered(String key, Object value) throws IOException {
        SpecificationCase first = cases().findFirst().orElseThrow();
        Map<String, Object> altered = new LinkedHashMap<>(first.content());
        altered.put(key, value);
        return new SpecificationCase(first.id(), altered);
    }

    private void runCase(SpecificationCase given, Path directory) {
        try {
            the_rows_give_what_the_text_says(given, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
