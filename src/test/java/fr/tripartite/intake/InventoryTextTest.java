package fr.tripartite.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.failure.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever a text is cut into parts, the same rows are read on the same lines. */
class InventoryTextTest {

    private static final String ALPHABET = "ab;;\"\"\n\n\r \u00e9";
    private static final int WHOLE = 1 << 12;

    static Stream<Integer> seeds() {
        return IntStream.rangeClosed(1, 40).boxed();
    }

    private static List<String> read(String text, int part) {
        List<String> rows = new ArrayList<>();
        try {
            InventoryText parts = new InventoryText(
                    "f.csv",
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    StandardCharsets.UTF_8,
                    part);
            while (parts.hasNext()) {
                InventoryPart records = parts.next();
                records.rows("f.csv", (row, position) -> rows.add(row + " " + records.record(position)));
            }
        } catch (Failure failure) {
            rows.add(failure.sentence());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_cut_changes_nothing(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            List<String> whole = read(text.toString(), WHOLE);
            for (int part : new int[] {4, 5, 7, 16}) {
                assertThat(read(text.toString(), part))
                        .as("%s in parts of %d", text, part)
                        .isEqualTo(whole);
            }
        }
    }

    /** What quotes and separators mean is what they mean to a CSV library that reads the whole text. */
    @ParameterizedTest
    @MethodSource("seeds")
    void rows_are_those_of_a_csv_library(int seed) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            List<String> expected = new ArrayList<>();
            try (CSVParser parser = CSVParser.parse(text.toString(), format)) {
                long line = 1;
                for (CSVRecord csv : parser) {
                    if (csv.stream().anyMatch(cell -> !cell.isBlank())) {
                        expected.add(line + List.of(csv.values()).toString());
                    }
                    line = parser.getCurrentLineNumber() + 1;
                }
            } catch (UncheckedIOException e) {
                continue; // a quote is never closed
            }
            List<String> rows = new ArrayList<>();
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            if (bytes.length > 0) {
                InventoryText parts = new InventoryText(
                        "f.csv", new ByteArrayInputStream(bytes), StandardCharsets.UTF_8, 4 + random.nextInt(20));
                parts.forEachRemaining(part -> part.rows(
                        "f.csv",
                        (row, position) -> rows.add(row.line() + row.cells().toString())));
            }
            assertThat(rows).as(text.toString()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b\r\nc;\"d\re\";f\n\ng", "\"a\nb\"\n\"c\" d;e\nf", "a\n\"b\n"})
    void a_line_end_in_quotes_is_no_place_to_cut(String text) {
        assertThat(read(text, 4)).isEqualTo(read(text, WHOLE)).isNotEmpty();
    }
}
