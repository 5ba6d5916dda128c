package fr.tripartite.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the shipped files as anybody could, not by way of the generator. */
class InventoryGeneratorTest {
    private static final Path SHIPPED = Path.of("input");

    @TempDir
    static Path written;

    @BeforeAll
    static void write() throws IOException {
        InventoryGenerator.main(new String[] {written.toString()});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inventaire-2023.csv",
                "inventaire-2024.csv",
                "inventaire-2025.csv",
                "inventaire-2026.csv",
                "tiers.csv"
            })
    void the_shipped_file_is_what_the_generator_writes(String name) {
        assertThat(SHIPPED.resolve(name))
                .as("make it again as input/README.md says")
                .hasSameBinaryContentAs(written.resolve(name));
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2025, 2026})
    void every_year_has_at_least_two_thousand_rows(int year) throws IOException {
        assertThat(rows(year)).hasSizeGreaterThanOrEqualTo(2_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2025, 2026})
    void every_service_has_subscribers_every_year(int year) throws IOException {
        Set<String> found = rows(year).stream()
                .map(row -> cell(row, Column.SERVICE).toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());

        assertThat(found)
                .contains(Arrays.stream(Service.values()).map(Service::name).toArray(String[]::new));
    }

    @Test
    void four_hundred_and_thirty_bodies_compete_for_the_places_of_2023() throws IOException {
        assertThat(signaturesOfCandidates()).hasSize(430);
    }

    @Test
    void the_last_place_is_decided_among_bodies_that_signed_on_the_same_day() throws IOException {
        List<LocalDate> signatures =
                signaturesOfCandidates().values().stream().sorted().toList();

        assertThat(signatures.get(399)).isEqualTo(LocalDate.of(2023, 11, 20));
        assertThat(signatures.get(400)).isEqualTo(LocalDate.of(2023, 11, 20));
    }

    @Test
    void every_dialect_that_a_reader_has_to_know_is_in_one_of_the_files() throws IOException {
        assertThat(text(2023)).startsWith("\ufeffsiret;").contains("\r\n");
        assertThat(text(2024)).startsWith("Collectivité;SIRET;").contains(";Observations;");
        assertThat(text(2025)).startsWith("siret;").doesNotContain("\r");
        assertThat(text(2026)).startsWith("\ufeffsiret;").contains("\u202f");
    }

    /** The day of signature by SIRET, for every pack of 2023 whose row can be read. */
    private static Map<String, LocalDate> signaturesOfCandidates() throws IOException {
        Map<String, LocalDate> signatures = new TreeMap<>();
        for (Map<Column, String> row : rows(2023)) {
            String siret = cell(row, Column.SIRET).replaceAll("[ \u00a0\u202f]", "");
            boolean readable = siret.matches("[0-9]{14}")
                    && cell(row, Column.SERVICE).equalsIgnoreCase("PACK_SOCLE")
                    && cell(row, Column.QUANTITE).equals("1");
            int startYear =
                    date(cell(row, Column.DATE_DEBUT)).map(LocalDate::getYear).orElse(0);
            if (readable && startYear == 2023) {
                date(cell(row, Column.DATE_SOUSCRIPTION)).ifPresent(day -> signatures.putIfAbsent(siret, day));
            }
        }
        return signatures;
    }

    private static Optional<LocalDate> date(String text) {
        String pattern = text.contains("/") ? "dd/MM/uuuu" : "uuuu-MM-dd";
        try {
            DateTimeFormatter format =
                    DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String text(int year) throws IOException {
        Charset charset = year == 2024 ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
        return Files.readString(SHIPPED.resolve("inventaire-" + year + ".csv"), charset);
    }

    /** The rows with as many cells as the header, by column. */
    private static List<Map<Column, String>> rows(int year) throws IOException {
        String text = text(year).replace("\ufeff", "");
        List<CSVRecord> records = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .get()
                .parse(new StringReader(text))
                .getRecords();
        List<Column> columns = Arrays.stream(records.get(0).values())
                .map(InventoryGeneratorTest::column)
                .toList();
        return records.stream()
                .skip(1)
                .filter(row -> row.size() == columns.size())
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .map(row -> cells(columns, row))
                .toList();
    }

    private static Column column(String header) {
        return Arrays.stream(Column.values())
                .filter(column -> header.equals(column.header(true)) || header.equals(column.header(false)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("unknown column " + header));
    }

    private static Map<Column, String> cells(List<Column> columns, CSVRecord row) {
        return columns.stream().collect(Collectors.toMap(column -> column, column -> row.get(columns.indexOf(column))));
    }

    private static String cell(Map<Column, String> row, Column column) {
        return row.getOrDefault(column, "");
    }
}
