package fr.tripartite.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file as it was published, its texts as they were before they were kept from being run as formulas.
 *
 * @param columns names in the header
 * @param rows as many cells as there are columns
 */
record PublishedTable(List<String> columns, List<List<String>> rows) {

    private static final Pattern NEUTRALISED = Pattern.compile("(?s)'[=+\\-@\t\r].*");

    /** Reads a file. */
    static PublishedTable of(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            assertThat(reader.read()).as("the byte-order mark").isEqualTo('\uFEFF');
            List<List<String>> rows = CSVFormat.DEFAULT.builder().setDelimiter(';').get().parse(reader).stream()
                    .map(CSVRecord::toList)
                    .map(cells -> cells.stream().map(PublishedTable::meant).toList())
                    .toList();
            return new PublishedTable(rows.get(0), rows.subList(1, rows.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String meant(String cell) {
        return NEUTRALISED.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /** The rows in which a cell reads so. */
    PublishedTable only(String column, String text) {
        int position = columns.indexOf(column);
        return new PublishedTable(
                columns,
                rows.stream().filter(row -> row.get(position).equals(text)).toList());
    }

    /** The rows of both. */
    PublishedTable and(PublishedTable other) {
        assertThat(other.columns).isEqualTo(columns);
        return new PublishedTable(
                columns, Stream.concat(rows.stream(), other.rows.stream()).toList());
    }

    /** A cell of a row. */
    String cell(List<String> row, String column) {
        return row.get(columns.indexOf(column));
    }
}
