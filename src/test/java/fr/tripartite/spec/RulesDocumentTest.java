package fr.tripartite.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What docs/rules.md says is what the cases, the code and the tariffs say, each of which names it. */
class RulesDocumentTest {

    private static final String PAGE = read(Path.of("docs/rules.md"));
    private static final Path CONFIG = Path.of("config");
    private static final String TARIFFS = "tariffs/";
    private static final String UNTESTED = "\n## Rules without a case\n";

    /** A line or a row of a table that begins with an id. */
    private static final Pattern RULE = Pattern.compile("(?m)^(?:\\| )?\\*\\*([A-Za-z0-9.-]+)\\*\\*");

    private static final Pattern ID = Pattern.compile("R[1-9]\\d?|[a-z][a-z0-9-]*\\.[a-z0-9-]+");

    /** The one way in which code names a rule. */
    private static final Pattern REFERENCE = Pattern.compile("rule \\{@code ([^}]*)\\}");

    private static final Pattern PRICE = Pattern.compile("\\d+\\.\\d\\d(?!\\d)");

    /** A charge in a table: services, issuer, nature and basis. */
    private static final Pattern CHARGE =
            Pattern.compile("`([A-Z0-9_]+(?:` \\+ `[A-Z0-9_]+)*)`, ([A-Z]+), ([A-Z_]+), (HT|TTC)");

    /** Names the tariff file that the tables of a chapter must agree with. */
    private static final Pattern FILE = Pattern.compile("(?m)^Prices in `config/(tariffs/[^`]+)`");

    /** The chosen branch of each reading. */
    private static final Map<String, String> CHOICES = ((List<?>) yaml(CONFIG.resolve("readings.yml")))
            .stream()
                    .map(reading -> (Map<?, ?>) reading)
                    .collect(Collectors.toMap(
                            reading -> String.valueOf(reading.get("id")),
                            reading -> String.valueOf(reading.get("chosen"))));

    @Test
    void the_ids_are_unique_and_of_one_form() {
        assertThat(rules()).isNotEmpty().doesNotHaveDuplicates().allMatch(ID.asMatchPredicate());
    }

    @Test
    void the_page_names_no_rule_that_it_does_not_have() {
        List<String> chapters =
                rules().stream().map(RulesDocumentTest::chapter).distinct().toList();

        assertThat(found(Pattern.compile("`([a-z][a-z0-9-]*\\.[a-z0-9-]+)`"), PAGE)
                        .filter(named -> chapters.contains(chapter(named))))
                .isNotEmpty()
                .isSubsetOf(rules());
        assertThat(found(Pattern.compile("\\b(R\\d+)\\b"), PAGE)).isNotEmpty().isSubsetOf(rules());
    }

    @Test
    void the_page_has_every_reading_of_the_settings() {
        assertThat(CHOICES.keySet()).isNotEmpty().isSubsetOf(rules());
    }

    @Test
    void every_case_names_rules_that_exist() throws IOException {
        assertThat(SpecificationTest.cases())
                .isNotEmpty()
                .allSatisfy(given -> assertThat(rules()).as(given.id()).containsAll(given.sources()));
    }

    @Test
    void the_rules_without_a_case_are_those_that_the_page_lists() throws IOException {
        Set<String> tested = SpecificationTest.cases()
                .flatMap(given -> given.sources().stream())
                .collect(Collectors.toSet());
        String due = rules().stream()
                .filter(rule -> !tested.contains(rule))
                .map(rule -> "- `" + rule + "`\n")
                .collect(Collectors.joining());
        String listed = lines(PAGE.substring(PAGE.indexOf(UNTESTED)))
                .filter(line -> line.startsWith("- "))
                .map(line -> line + "\n")
                .collect(Collectors.joining());

        assertThat(listed).as("the list should be\n%s", due).isNotEmpty().isEqualTo(due);
    }

    @Test
    void the_code_names_rules_that_exist() {
        assertThat(List.of("src/main/java", "src/test/java"))
                .flatExtracting(RulesDocumentTest::sources)
                .isNotEmpty()
                .allSatisfy(source -> assertThat(rules()).as(source.toString()).containsAll(references(read(source))));
    }

    @Test
    void a_reference_is_found_where_its_line_breaks() {
        String reference = "rule {@" + "code due.active}";

        assertThat(references("/** See " + reference + " and " + reference.replace(" ", "\n     * ") + ". */"))
                .containsExactly("due.active", "due.active");
    }

    @Test
    void the_tables_price_every_charge_of_the_tariffs_and_no_other() {
        Map<String, Map<String, List<String>>> said = new TreeMap<>();
        for (String chapter : PAGE.split("\n(?=## )", -1)) {
            found(FILE, chapter).forEach(file -> said.put(file, said(chapter)));
        }
        Map<String, Map<String, List<String>>> voted = new TreeMap<>();
        for (Path file : tariffs()) {
            voted.put(TARIFFS + file.getFileName(), voted(file));
        }

        assertThat(said).hasSameSizeAs(tariffs()).isEqualTo(voted);
    }

    @Test
    void the_page_tells_every_amount_of_the_tariffs_the_other_readings_included() {
        String page = plain(PAGE);

        assertThat(tariffs()).isNotEmpty().allSatisfy(file -> assertThat(all(PRICE, page))
                .as(file.toString())
                .containsAll(all(PRICE, read(file))));
    }

    private static List<String> rules() {
        return all(RULE, PAGE);
    }

    private static String chapter(String rule) {
        return rule.substring(0, Math.max(0, rule.indexOf('.')));
    }

    private static List<String> references(String source) {
        // a reference may begin at the end of a line of javadoc
        return all(REFERENCE, source.replaceAll("\\s*\n\\s*\\*?\\s*", " "));
    }

    /** What the tables of a chapter say: the prices behind a charge in its row, or below it in its column, in order. */
    private static Map<String, List<String>> said(String chapter) {
        Map<String, List<String>> said = new TreeMap<>();
        List<String> head = List.of();
        for (String line : chapter.split("\n", -1)) {
            List<String> cells = line.startsWith("|") ? List.of(plain(line).split(" *\\| *", -1)) : List.of();
            head = head.isEmpty() || cells.isEmpty() ? cells : head;
            if (!cells.equals(head)) {
                addRow(head, cells, said);
            }
        }
        return said;
    }

    private static void addRow(List<String> head, List<String> cells, Map<String, List<String>> said) {
        String charge = "";
        for (int column = 0; column < cells.size(); column++) {
            charge = Stream.of(cells.get(column), head.get(column), charge)
                    .filter(CHARGE.asMatchPredicate())
                    .findFirst()
                    .orElse("");
            List<String> prices = all(PRICE, cells.get(column));
            if (charge.isEmpty()) {
                assertThat(prices).as("of no charge: " + cells).isEmpty();
            } else {
                said.computeIfAbsent(charge, unknown -> new ArrayList<>()).addAll(prices);
            }
        }
    }

    private static Map<String, List<String>> voted(Path file) {
        Map<String, List<String>> voted = new TreeMap<>();
        for (Object charge : (List<?>) ((Map<?, ?>) chosen(yaml(file))).get("charges")) {
            Map<?, ?> told = (Map<?, ?>) charge;
            String key = ((List<?>) told.get("services"))
                            .stream().map(service -> "`" + service + "`").collect(Collectors.joining(" + "))
                    + ", " + told.get("issuer") + ", " + told.get("nature") + ", " + told.get("basis");
            assertThat(voted.put(key, all(PRICE, String.valueOf(told.get("amount")))))
                    .as(key)
                    .isNull();
        }
        return voted;
    }

    /** The same with the chosen branch of every reading in the place of all of them. */
    private static Object chosen(Object node) {
        if (node instanceof List<?> list) {
            return list.stream().map(RulesDocumentTest::chosen).toList();
        }
        if (!(node instanceof Map<?, ?> mapping)) {
            return String.valueOf(node);
        }
        if (mapping.containsKey("reading")) {
            return chosen(mapping.get(CHOICES.get(String.valueOf(mapping.get("reading")))));
        }
        Map<Object, Object> same = new LinkedHashMap<>();
        mapping.forEach((key, value) -> same.put(key, chosen(value)));
        return same;
    }

    private static Object yaml(Path file) {
        return new Load(LoadSettings.builder().setLabel(file.toString()).build()).loadFromString(read(file));
    }

    /** Without what is quoted in French, and without the spaces within numbers. */
    private static String plain(String text) {
        return text.replaceAll("«[^»]*»", "").replaceAll("(?<=\\d) (?=\\d{3}\\b)", "");
    }

    private static List<Path> tariffs() {
        return files(CONFIG.resolve(TARIFFS), ".yml");
    }

    private static List<Path> sources(String directory) {
        return files(Path.of(directory), ".java");
    }

    private static List<Path> files(Path directory, String ending) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(String text) {
        return Stream.of(text.split("\n", -1));
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(RulesDocumentTest::lastGroup);
    }

    private static String lastGroup(MatchResult match) {
        return match.group(Math.min(1, match.groupCount()));
    }

    private static List<String> all(Pattern pattern, String text) {
        return found(pattern, text).toList();
    }
}
