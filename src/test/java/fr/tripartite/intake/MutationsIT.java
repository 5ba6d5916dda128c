package fr.tripartite.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.cli.Call;
import fr.tripartite.config.ConfigurationReader;
import fr.tripartite.failure.Failure;
import fr.tripartite.inventory.Body;
import fr.tripartite.inventory.ColumnNames;
import fr.tripartite.inventory.Header;
import fr.tripartite.inventory.Inventory;
import fr.tripartite.inventory.InventoryFormat;
import fr.tripartite.inventory.RejectedRow;
import fr.tripartite.inventory.Row;
import fr.tripartite.property.Chance;
import fr.tripartite.property.PublishedYear;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to the bytes of an inventory, it is refused with one sentence or each of its rows is accounted for once, the same
 * each time.
 *
 * <p>{@code -Dtripartite.mutations=100000} draws more, {@code -Dtripartite.seed=7} others.
 */
class MutationsIT {

    private static final int MUTATIONS = Integer.getInteger("tripartite.mutations", 10_000);
    private static final int CALLS = 300;
    private static final long SEED = Long.getLong("tripartite.seed", 2_023);
    private static final int ROWS = 40;
    private static final int ROWS_OF_A_CALL = 12;
    private static final int MOST_AT_ONCE = 4;
    private static final List<Integer> YEARS = List.of(2023, 2024, 2025, 2026);
    private static final List<String> STATES = List.of("FACTURE", "PARTIEL", "A_DEVISER", "SANS_OBJET", "REJETE");

    private static final Map<Integer, List<String>> REAL =
            YEARS.stream().collect(Collectors.toMap(year -> year, MutationsIT::lines));
    private static final Map<Integer, InventoryFormat> FORMATS = formats();
    private static final Map<Integer, ColumnNames> NAMES = FORMATS.entrySet().stream()
            .collect(Collectors.toMap(
                    Map.Entry::getKey, format -> format.getValue().names()));

    @TempDir
    Path directory;

    private static Map<Integer, InventoryFormat> formats() {
        var configuration = ConfigurationReader.read(Path.of("config"), Map.of());
        return YEARS.stream().collect(Collectors.toMap(year -> year, configuration::inventoryFormat));
    }

    /** A letter for each byte, with line ends. */
    private static List<String> lines(int year) {
        try {
            return List.of(Files.readString(Path.of("input/inventaire-" + year + ".csv"), StandardCharsets.ISO_8859_1)
                    .split("(?<=\n)"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that was mutated: what was done to it, and a letter for each of its bytes. */
    private record Mutant(int year, String story, String letters) {

        static Mutant draw(int number, int rows) {
            Chance chance = new Chance(SEED * 1_000_003 + number);
            int year = chance.of(YEARS);
            List<String> real = REAL.get(year);
            int from = chance.between(1, real.size() - rows);
            byte[] bytes = (real.get(0) + String.join("", real.subList(from, from + rows)))
                    .getBytes(StandardCharsets.ISO_8859_1);
            List<Mutation> done = new ArrayList<>();
            for (int i = chance.between(1, MOST_AT_ONCE); i > 0; i--) {
                Mutation mutation = chance.of(Mutation.values());
                bytes = mutation.of(bytes, chance);
                done.add(mutation);
            }
            return new Mutant(
                    year,
                    "-Dtripartite.seed=%d, number %d: %s, from line %d of %d"
                            .formatted(SEED, number, done, from + 1, year),
                    new String(bytes, StandardCharsets.ISO_8859_1));
        }

        byte[] bytes() {
            return letters.getBytes(StandardCharsets.ISO_8859_1);
        }

        /** What was read of it, or the sentence by which it was refused. */
        Object read() {
            try {
                return InventoryFile.read("inventaire.csv", () -> new ByteArrayInputStream(bytes()), FORMATS.get(year));
            } catch (Failure e) {
                return String.valueOf(e.getMessage());
            }
        }

        /** One letter per byte, without line ends, the first line at 1. */
        List<String> physicalLines() {
            List<String> lines = new ArrayList<>(List.of(""));
            lines.addAll(Arrays.asList(letters.split("\r\n|\n|\r", -1)));
            return lines;
        }
    }

    @Test
    void every_row_is_accounted_for_once_the_same_each_time() {
        int read = IntStream.range(0, MUTATIONS)
                .parallel()
                .map(number -> {
                    Mutant mutant = Mutant.draw(number, ROWS);
                    try {
                        return assertAccountedFor(mutant) ? 1 : 0;
                    } catch (RuntimeException | StackOverflowError e) {
                        throw new AssertionError(mutant.story(), e);
                    }
                })
                .sum();

        assertThat(read).as("files that were not refused").isBetween(MUTATIONS / 3, MUTATIONS);
    }

    private static boolean assertAccountedFor(Mutant mutant) {
        Object first = mutant.read();
        assertThat(mutant.read()).as("a second time, %s", mutant.story()).isEqualTo(first);
        if (first instanceof Inventory inventory) {
            assertEachLineHasOneRow(mutant, inventory);
            return true;
        }
        assertThat((String) first)
                .as(mutant.story())
                .startsWith("inventaire.csv")
                .doesNotContain("\n", "Exception", "null");
        return false;
    }

    private static void assertEachLineHasOneRow(Mutant mutant, Inventory inventory) {
        NavigableMap<Integer, Row.Origin> rows = new TreeMap<>();
        Set<Integer> stray = new HashSet<>();
        List<Row.Origin> origins = Stream.concat(
                        inventory.bodies().stream()
                                .map(Body::rows)
                                .flatMap(List::stream)
                                .map(Row::origin),
                        inventory.rejected().stream().map(RejectedRow::origin))
                .toList();
        origins.forEach(origin -> rows.put(origin.line(), origin));
        assertThat(rows).as("rows on distinct lines, %s", mutant.story()).hasSize(origins.size());
        assertThat(inventory.rowCount()).as("rows read, %s", mutant.story()).isEqualTo(origins.size());
        assertThat(rows.values().stream().map(Row.Origin::sheetRow).toList())
                .as("rows of a spreadsheet, %s", mutant.story())
                .isSorted()
                .doesNotHaveDuplicates();
        inventory.bodies().forEach(body -> assertThat(
                        body.rows().stream().map(Row::line).toList())
                .as(mutant.story())
                .isSorted());
        assertThat(inventory.rejected().stream().map(RejectedRow::line).toList())
                .as(mutant.story())
                .isSorted();
        inventory.rejected().stream()
                .filter(row -> row.problems().get(0).reason().french().startsWith("guillemet"))
                .forEach(row -> stray.add(row.line()));
        assertFilledLinesBelongToARow(mutant, rows.navigableKeySet().stream().toList(), stray);
    }

    private static void assertFilledLinesBelongToARow(Mutant mutant, List<Integer> rows, Set<Integer> stray) {
        List<String> lines = mutant.physicalLines();
        ColumnNames names = NAMES.get(mutant.year());
        int row = 0;
        boolean isBelowTheHeader = false;
        for (int line = 1; line < lines.size(); line++) {
            String text = lines.get(line);
            boolean isRow = rows.contains(line);
            if (isRow) {
                row = line;
            }
            if (isBelowTheHeader && !isRow && text.matches("(?s).*[0-9A-Za-z].*")) {
                assertThat(row).as("row of line %d, %s", line, mutant.story()).isPositive();
                assertThat(lines.get(row))
                        .as("the row of line %d opens a quote, %s", line, mutant.story())
                        .contains("\"");
                assertThat(stray)
                        .as("a stray quote has one line, %s", mutant.story())
                        .doesNotContain(row);
            }
            isBelowTheHeader |= isRow || isHeaderWithoutQuotes(text, names);
        }
    }

    private static boolean isHeaderWithoutQuotes(String line, ColumnNames names) {
        String utf8 = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return line.indexOf('"') < 0
                && Stream.of(line, utf8).anyMatch(text -> Header.isHeader(List.of(text.split(";", -1)), names));
    }

    @Test
    void the_whole_program_ends_with_files_that_balance_or_with_a_sentence() throws IOException {
        Set<Integer> ends = new HashSet<>();
        for (int number = 0; number < CALLS; number++) {
            Mutant mutant = Mutant.draw(-1 - number, ROWS_OF_A_CALL);
            Path inventory = Files.write(directory.resolve("inventaire.csv"), mutant.bytes());
            Path output = directory.resolve("output-" + number);

            Call call = Call.of(
                    "check",
                    mutant.year(),
                    "--inventory",
                    inventory,
                    "--data",
                    directory.resolve("data"),
                    "--output",
                    output);

            assertThat(call.exitCode()).as("%s%n%s", mutant.story(), call.err()).isIn(0, 2, 3, 4);
            assertThat(call.out() + call.err()).as(mutant.story()).doesNotContain("\tat ", "Exception");
            ends.add(call.exitCode());
            if (call.exitCode() == 2) {
                assertThat(call.complaints()).as(mutant.story()).hasSize(1);
                assertThat(output).as(mutant.story()).doesNotExist();
            } else {
                assertBalanced(mutant, call, new PublishedYear(output));
            }
        }
        assertThat(ends).as("files refused, and others").contains(2).hasSizeGreaterThan(1);
    }

    private static void assertBalanced(Mutant mutant, Call call, PublishedYear published) {
        Inventory inventory = (Inventory) mutant.read();
        BigDecimal states = STATES.stream()
                .map(state -> published.control("etats", state))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rejected = published.control("etats", "REJETE");
        List<Integer> tracked = published.rows("suivi-inventaire.csv").stream()
                .map(row -> row.whole("ligne"))
                .toList();

        assertThat(states)
                .as("states, %s", mutant.story())
                .isEqualByComparingTo(published.control("inventaire", "lignes"))
                .isEqualByComparingTo(BigDecimal.valueOf(inventory.rowCount()));
        assertThat(tracked)
                .as("lines, %s", mutant.story())
                .hasSize(inventory.rowCount())
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(published.rows("rejets.csv"))
                .as("rejects, %s", mutant.story())
                .hasSize(rejected.intValueExact());
        if (call.exitCode() != 4) {
            assertThat(call.exitCode()).as(mutant.story()).isEqualTo(rejected.signum() == 0 ? 0 : 3);
        }
    }
}
