package fr.tripartite.intake;

import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** The CSV that spreadsheets of French offices write: {@code ;} between cells. */
final class CsvDialect {

    static final char SEPARATOR = ';';

    static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(SEPARATOR)
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .get();

    private CsvDialect() {}

    /** Cells as a row of such a file, without a line end. */
    static String record(List<String> cells) {
        return FORMAT.format(cells.toArray());
    }
}
