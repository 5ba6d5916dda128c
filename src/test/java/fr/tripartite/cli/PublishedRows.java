package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A published file as a spreadsheet shows it. */
final class PublishedRows {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private PublishedRows() {}

    /** The rows of a file, each as the cells of these columns with a space between them. */
    static List<String> of(Path file, String... columns) {
        try (Reader reader = Files.newBufferedReader(file)) {
            assertThat(reader.read()).as("the byte-order mark").isEqualTo('\uFEFF');
            try (CSVParser parser = FORMAT.parse(reader)) {
                return parser.stream()
                        .map(row -> Arrays.stream(columns).map(row::get).collect(Collectors.joining(" ")))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
